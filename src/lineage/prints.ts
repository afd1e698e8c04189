import { type Scan, scanOf } from "./scan.ts";

/** Words of a run that is looked up. */
export const PRINT_WORDS = 5;
/** Of so many runs in a row, at least one is kept: two texts that share eight words in a row share a print. */
export const WINDOW = 4;

/** One more whenever equal texts get other prints than before: prints are kept, and kept ones are compared with new ones. */
export const PRINTS_VERSION = 1;

/** Some of a text's five-word runs, chosen by their words alone, so that equal passages choose equal runs. */
export interface Prints {
  /** Unsigned 32 bits each, in reading order. */
  readonly hashes: Uint32Array;
  /** Index of the first word of each, ascending. */
  readonly words: Uint32Array;
}

/** By winnowing (Schleimer, Wilkerson and Aiken 2003): the least hash of each window, the last of equal ones. Cost: linear. */
export function printsOf(scan: Scan): Prints {
  const grams = gramsOf(scan.hashes);
  const hashes = new Uint32Array(grams.length);
  const words = new Uint32Array(grams.length);
  let count = 0;
  let last = -1;
  for (let from = 0; from < Math.max(1, grams.length - WINDOW + 1) && grams.length > 0; from++) {
    let least = from;
    for (let at = from + 1; at < Math.min(from + WINDOW, grams.length); at++) {
      if ((grams[at] ?? 0) <= (grams[least] ?? 0)) least = at;
    }
    if (least === last) continue;
    hashes[count] = grams[least] ?? 0;
    words[count] = least;
    count++;
    last = least;
  }
  return { hashes: hashes.slice(0, count), words: words.slice(0, count) };
}

/** The prints of a text as a set: ascending, each once. */
export function printSetOf(text: string): Uint32Array {
  return ascending(printsOf(scanOf(text)).hashes).slice();
}

/** The values in ascending order, each once: a part of `values`, which it sorts. */
export function ascending(values: Uint32Array): Uint32Array {
  const sorted = values.sort();
  let count = 0;
  for (let at = 0; at < sorted.length; at++) {
    if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[count++] = sorted[at] ?? 0;
  }
  return sorted.subarray(0, count);
}

function gramsOf(words: Uint32Array): Uint32Array {
  const grams = new Uint32Array(Math.max(0, words.length - PRINT_WORDS + 1));
  for (let at = 0; at < grams.length; at++) {
    let hash = 0;
    for (let k = 0; k < PRINT_WORDS; k++) hash = (Math.imul(hash, 0x9e3779b1) + (words[at + k] ?? 0)) | 0;
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    grams[at] = hash ^ (hash >>> 16);
  }
  return grams;
}
