import { commonWords } from "./common-words.ts";
import type { Run } from "./shared-runs.ts";
import type { Word } from "./words.ts";

/** Words of a run that shows its two sentences to be one. */
const ANCHOR_WORDS = 5;
/** Share of the shorter sentence's words that must stand in the other in the same order. */
const SAME_ORDER = 0.5;
/** Telling words among them. */
const FEWEST_TELLING = 3;
/** A sentence more than so many times as long as the other is another one. */
const LENGTHENED = 2;
/** Longer sentences are not looked at: they have a run in common when they are one. */
const LONGEST = 80;

/** The words of one sentence, `[from, to)`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Runs of single words in sentences that share no run, where the sentences before or after them are one sentence in both
 * accounts: a rewrite goes through its source in order, and may leave no three words of a sentence together. Marks what
 * it finds in `taken`. Cost: linear in the words, plus the product of two sentences' lengths for each found.
 */
export function neighbourRuns(
  a: readonly Word[],
  b: readonly Word[],
  runs: readonly Run[],
  taken: { readonly a: Uint8Array; readonly b: Uint8Array },
): Run[] {
  const [inA, inB] = [stretchesOf(a), stretchesOf(b)];
  const at = { a: placesIn(a, inA), b: placesIn(b, inB) };
  const found: Run[] = [];
  const open = runs
    .filter(({ length }) => length >= ANCHOR_WORDS)
    .map((run) => ({ a: at.a[run.a] ?? 0, b: at.b[run.b] ?? 0 }));
  for (let anchor = open.pop(); anchor !== undefined; anchor = open.pop()) {
    for (const step of [1, -1]) {
      const next = { a: anchor.a + step, b: anchor.b + step };
      const [x, y] = [inA[next.a], inB[next.b]];
      if (x === undefined || y === undefined || isTaken(taken.a, x) || isTaken(taken.b, y)) continue;
      const words = wordsOfOne(a, b, x, y);
      if (words.length === 0) continue;
      for (const word of words) {
        taken.a[word.a] = 1;
        taken.b[word.b] = 1;
      }
      found.push(...words);
      open.push(next);
    }
  }
  return found;
}

/** The words that two sentences have in common when they are one, as runs of one; none when they are not. */
function wordsOfOne(a: readonly Word[], b: readonly Word[], x: Stretch, y: Stretch): Run[] {
  const [short, long] = [x.to - x.from, y.to - y.from].sort((one, other) => one - other) as [number, number];
  if (long > LENGTHENED * short || long > LONGEST) return [];
  const pairs = commonWords(a.slice(x.from, x.to), b.slice(y.from, y.to));
  const telling = pairs.filter((pair) => a[x.from + pair.a]?.telling === true).length;
  if (pairs.length < SAME_ORDER * short || telling < FEWEST_TELLING) return [];
  return pairs.map((pair) => ({ a: x.from + pair.a, b: y.from + pair.b, length: 1 }));
}

const isTaken = (taken: Uint8Array, { from, to }: Stretch): boolean => taken.subarray(from, to).includes(1);

const known = new WeakMap<readonly Word[], readonly Stretch[]>();

/** The sentences that an account's words stand in, found once: an account is compared with many. */
export function stretchesOf(words: readonly Word[]): readonly Stretch[] {
  const before = known.get(words);
  if (before !== undefined) return before;
  const found = stretchesIn(words);
  known.set(words, found);
  return found;
}

function stretchesIn(words: readonly Word[]): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (let at = 1; at <= words.length; at++) {
    if (at < words.length && words[at]?.sentence === words[from]?.sentence) continue;
    stretches.push({ from, to: at });
    from = at;
  }
  return stretches;
}

/** By word: the number of its sentence among the stretches. */
function placesIn(words: readonly Word[], stretches: readonly Stretch[]): Uint32Array {
  const places = new Uint32Array(words.length);
  for (const [number, { from, to }] of stretches.entries()) places.fill(number, from, to);
  return places;
}
