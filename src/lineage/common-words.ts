import { isSameWord, type Word } from "./words.ts";

/** What a pair of equal words counts in an alignment, and what more when the pair before it stands directly beside. */
const PAIR = 2;
const UNBROKEN = 1;

/**
 * The words two lists have in common, in order, as pairs of indices: the common subsequence with most pairs and fewest
 * breaks (global alignment with no cost for gaps, Needleman and Wunsch 1970). Cost: the product of the two lengths.
 */
export function commonWords(a: readonly Word[], b: readonly Word[]): readonly { a: number; b: number }[] {
  const width = b.length + 1;
  const best = new Uint16Array((a.length + 1) * width);
  const paired = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const here = i * width + j;
      if (isSameWord(a[i], b[j])) {
        const next = (i + 1) * width + j + 1;
        const beside = paired[next] ?? 0;
        paired[here] = PAIR + Math.max(best[next] ?? 0, beside > 0 ? beside + UNBROKEN : 0);
      }
      best[here] = Math.max(paired[here] ?? 0, best[here + width] ?? 0, best[here + 1] ?? 0);
    }
  }
  return pathOf(a, b, best, paired);
}

function pathOf(
  a: readonly Word[],
  b: readonly Word[],
  best: Uint16Array,
  paired: Uint16Array,
): { a: number; b: number }[] {
  const width = b.length + 1;
  const pairs: { a: number; b: number }[] = [];
  let beside = false;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const here = i * width + j;
    if ((paired[here] ?? 0) > 0 && (beside || paired[here] === best[here])) {
      pairs.push({ a: i, b: j });
      const next = (i + 1) * width + j + 1;
      beside = (paired[next] ?? 0) > 0 && (paired[next] ?? 0) + UNBROKEN >= (best[next] ?? 0);
      i++;
      j++;
    } else if ((best[here + width] ?? 0) >= (best[here + 1] ?? 0)) i++;
    else j++;
  }
  return pairs;
}
