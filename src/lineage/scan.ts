/** The words of a text as the index of many texts sees them: a hash and a start each. Coarser than `wordsOf` and much faster. */
export interface Scan {
  /** Unsigned 32 bits each, equal for words that differ in case and apostrophes alone. */
  readonly hashes: Uint32Array;
  /** Offset of each word's first code unit. */
  readonly starts: Uint32Array;
}

const APOSTROPHE = 0x27;
const RIGHT_MARK = 0x2019;
const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** Cost: linear in the length of the text; about a microsecond for thirty words. */
export function scanOf(text: string): Scan {
  const foldedAs = foldingsOf();
  const most = (text.length >> 1) + 1;
  const hashes = new Uint32Array(most);
  const starts = new Uint32Array(most);
  let count = 0;
  let hash = OFFSET_BASIS;
  let start = -1;
  for (let at = 0; at < text.length; at++) {
    const folded = foldedAs[text.charCodeAt(at)] ?? 0;
    if (folded !== 0) {
      if (start < 0) start = at;
      hash = Math.imul(hash ^ folded, PRIME);
      continue;
    }
    if (start < 0) continue;
    if (isApostrophe(text.charCodeAt(at)) && (foldedAs[text.charCodeAt(at + 1)] ?? 0) !== 0) continue;
    hashes[count] = hash >>> 0;
    starts[count] = start;
    count++;
    hash = OFFSET_BASIS;
    start = -1;
  }
  if (start >= 0) {
    hashes[count] = hash >>> 0;
    starts[count] = start;
    count++;
  }
  return { hashes: hashes.subarray(0, count), starts: starts.subarray(0, count) };
}

const isApostrophe = (code: number): boolean => code === APOSTROPHE || code === RIGHT_MARK;

let foldings: Uint16Array | undefined;

/** By code unit: the unit it is compared as where it is a letter or a digit, else 0. Made once, when first asked for. */
function foldingsOf(): Uint16Array {
  if (foldings) return foldings;
  const folded = new Uint16Array(0x10000);
  const letterOrDigit = /[\p{L}\p{N}\p{M}]/u;
  for (let code = 0; code < folded.length; code++) {
    const isHalf = code >= 0xd800 && code <= 0xdfff;
    const written = String.fromCharCode(code);
    if (!isHalf && letterOrDigit.test(written)) folded[code] = written.toLowerCase().charCodeAt(0);
  }
  foldings = folded;
  return folded;
}
