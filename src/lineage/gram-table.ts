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

/** The table of all runs. Cost: linear in the words. */
function gramTable(words: readonly Word[], size: number): GramTable {
  const hashes = gramHashes(words, size);
  const buckets = 1 << Math.max(4, 33 - Math.clz32(hashes.length));
  const heads = new Int32Array(buckets);
  const before = new Int32Array(hashes.length);
  for (let at = 0; at < hashes.length; at++) {
    const bucket = (hashes[at] ?? 0) & (buckets - 1);
    before[at] = heads[bucket] ?? 0;
    heads[bucket] = at + 1;
  }
  return { size, hashes, heads, before };
}

/**
 * The first place of a run with this hash whose two ends are free, and by `nextPlace` the ones after it, last to first;
 * -1 when there is none or more than `most`. `taken` has 1 for each word that is not free.
 */
export function firstPlace(table: GramTable, hash: number, taken: Uint8Array, most: number): number {
  const first = placeFrom(table, table.heads[hash & (table.heads.length - 1)] ?? 0, hash, taken);
  let count = 0;
  for (let at = first; at >= 0; at = nextPlace(table, at, taken)) if (++count > most) return -1;
  return first;
}

/** The free place of the same run before `at`; -1 when there is none. */
export function nextPlace(table: GramTable, at: number, taken: Uint8Array): number {
  return placeFrom(table, table.before[at] ?? 0, table.hashes[at] ?? 0, taken);
}

function placeFrom({ size, hashes, before }: GramTable, next: number, hash: number, taken: Uint8Array): number {
  let at = next - 1;
  while (at >= 0 && (hashes[at] !== hash || taken[at] === 1 || taken[at + size - 1] === 1)) at = (before[at] ?? 0) - 1;
  return at;
}

const whole = new WeakMap<readonly Word[], Map<number, GramTable>>();

/** The table of all runs of an account's words, made once: an account is compared with many. */
export function wholeTable(words: readonly Word[], size: number): GramTable {
  let tables = whole.get(words);
  if (tables === undefined) {
    tables = new Map();
    whole.set(words, tables);
  }
  let table = tables.get(size);
  if (table === undefined) {
    table = gramTable(words, size);
    tables.set(size, table);
  }
  return table;
}
