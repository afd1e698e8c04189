import type { Strand } from "./evidence.ts";
import { gramHashes } from "./gram-table.ts";

/** Words of a phrase that makes two accounts worth aligning. */
const PHRASE_WORDS = 4;

/**
 * The pairs of strands that have a phrase with a telling word in common, as indices `i < j`, in order.
 * Cost: linear in the number of words, plus the pairs.
 */
export function candidatePairs(strands: readonly Strand[]): readonly (readonly [number, number])[] {
  const holders = new Map<number, number[]>();
  const pairs = new Set<number>();
  for (const [at, { words }] of strands.entries()) {
    for (const [from, hash] of gramHashes(words, PHRASE_WORDS).entries()) {
      if (!isTelling(words, from)) continue;
      const list = holders.get(hash);
      if (list === undefined) holders.set(hash, [at]);
      else if (list.at(-1) !== at) {
        for (const other of list) pairs.add(other * strands.length + at);
        list.push(at);
      }
    }
  }
  return [...pairs]
    .sort((x, y) => x - y)
    .map((pair) => [Math.floor(pair / strands.length), pair % strands.length] as const);
}

function isTelling(words: Strand["words"], from: number): boolean {
  for (let at = from; at < from + PHRASE_WORDS; at++) if (words[at]?.telling === true) return true;
  return false;
}
