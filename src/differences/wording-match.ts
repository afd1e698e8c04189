import { commonWords, type Word } from "../lineage/index.ts";

/** A stretch of words replaced, removed or put in: half-open ranges of words, empty on one side at most. */
export interface WordEdit {
  readonly a: readonly [from: number, to: number];
  readonly b: readonly [from: number, to: number];
}

/** How two runs of words agree. Indices count from the start of each run. */
export interface WordingMatch {
  /** Words that agree, in order. */
  readonly pairs: readonly { readonly a: number; readonly b: number }[];
  /** What differs between the first and the last word that agree. */
  readonly inner: readonly WordEdit[];
  /** What stands before the first and after the last word that agrees, on either side. */
  readonly outer: readonly WordEdit[];
  /** Words of the longest stretch that agrees without a break. */
  readonly longest: number;
  /** Telling words that agree. */
  readonly telling: number;
}

/** Compares two runs of words; undefined when no word agrees. Cost: the product of the lengths. Symmetric up to ties. */
export function matchWording(a: readonly Word[], b: readonly Word[]): WordingMatch | undefined {
  const pairs = withoutStrays(commonWords(a, b), a);
  const first = pairs[0];
  const last = pairs.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const inner: WordEdit[] = [];
  let run = 1;
  let longest = 1;
  for (const [at, pair] of pairs.entries()) {
    const before = pairs[at - 1];
    if (before === undefined) continue;
    if (pair.a === before.a + 1 && pair.b === before.b + 1) longest = Math.max(longest, ++run);
    else {
      inner.push({ a: [before.a + 1, pair.a], b: [before.b + 1, pair.b] });
      run = 1;
    }
  }
  const outer = [
    { a: [0, first.a], b: [0, first.b] },
    { a: [last.a + 1, a.length], b: [last.b + 1, b.length] },
  ] satisfies { a: [number, number]; b: [number, number] }[];
  return {
    pairs,
    inner,
    outer: outer.filter((edit) => edit.a[0] < edit.a[1] || edit.b[0] < edit.b[1]),
    longest,
    telling: pairs.filter((pair) => a[pair.a]?.telling === true).length,
  };
}

/** Function words that stand together in any two sentences: "we are", "it is a". */
const STRAY_WORDS = 3;
/** A gap wider than this on both sides, or this many times as wide on one, parts a word that is no more than chance. */
const STRAY_GAP = 2;
const isGap = (a: number, b: number): boolean => Math.min(a, b) > STRAY_GAP || Math.max(a, b) > 2 * STRAY_GAP;

/** Without a few function words at either end that lie apart from the rest: "the" stands in any two sentences. */
function withoutStrays(
  pairs: readonly { readonly a: number; readonly b: number }[],
  a: readonly Word[],
): readonly { readonly a: number; readonly b: number }[] {
  let kept = pairs;
  for (const end of ["first", "last"] as const) {
    for (;;) {
      const ordered = end === "first" ? kept : kept.toReversed();
      const size = ordered.findIndex((pair, at) => {
        const next = ordered[at + 1];
        return next === undefined || isGap(Math.abs(next.a - pair.a), Math.abs(next.b - pair.b));
      });
      const block = ordered.slice(0, size + 1);
      const stray =
        block.length < kept.length && block.length <= STRAY_WORDS && !block.some((pair) => a[pair.a]?.telling === true);
      if (!stray) break;
      kept = end === "first" ? kept.slice(block.length) : kept.slice(0, -block.length);
    }
  }
  return kept;
}
