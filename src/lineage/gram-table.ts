import type { Word } from "./words.ts";

/** Where each run of `size` words stands in one account: a chained hash table in typed arrays. */
export interface GramTable {
  readonly size: number;
  /** Hash of the run from each word on, unsigned 32 bits; as many as there are such runs. */
  readonly hashes: Uint32Array;
  /** By the low bits of a hash, 1 + the last place put there; 0 where there is none. */
  readonly heads: Int32Array;
  /** By place, 1 + the place put there before it; 0 where there is none. */
  readonly before: Int32Array;
}

const MULTIPLIER = 0x9e3779b1;

/** Hash of every run of `size` words, by the index of its first word, unsigned 32 bits. Cost: linear in the words. */
export function gramHashes(words: readonly Word[], size: number): Uint32Array {
  const count = Math.max(0, words.length - size + 1);
  const hashes = new Uint32Array(count);
  for (let at = 0; at < count; at++) {
    let hash = 0;
    for (let k = 0; k < size; k++) hash = (Math.imul(hash, MULTIPLIER) + (words[at + k]?.hash ?? 0)) | 0;
    hashes[at] = hash ^ (hash >>> 15);
  }
  return hashes;
}

/** The table of the runs for which `holds`, all of them when it is left out. Cost: linear in the words. */
export function gramTable(words: readonly Word[], size: number, holds?: (at: number) => boolean): GramTable {
  const hashes = gramHashes(words, size);
  const buckets = 1 << Math.max(4, 33 - Math.clz32(hashes.length));
  const heads = new Int32Array(buckets);
  const before = new Int32Array(hashes.length);
  for (let at = 0; at < hashes.length; at++) {
    if (holds !== undefined && !holds(at)) continue;
    const bucket = (hashes[at] ?? 0) & (buckets - 1);
    before[at] = heads[bucket] ?? 0;
    heads[bucket] = at + 1;
  }
  return { size, hashes, heads, before };
}

/** The places of a run with this hash, in order; undefined when they are more than `most`. */
export function placesOf(table: GramTable, hash: number, most: number): readonly number[] | undefined {
  let places: number[] | undefined;
  let next = table.heads[hash & (table.heads.length - 1)] ?? 0;
  while (next !== 0) {
    const at = next - 1;
    if (table.hashes[at] === hash) {
      if (places === undefined) places = [at];
      else if (places.length === most) return undefined;
      else places.push(at);
    }
    next = table.before[at] ?? 0;
  }
  return places?.reverse() ?? NONE;
}

const NONE: readonly number[] = [];
