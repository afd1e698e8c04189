import { commonWords } from "./common-words.ts";
import { firstPlace, nextPlace, wholeTable } from "./gram-table.ts";
import { neighbourRuns } from "./neighbours.ts";
import { isSameWord, type Word } from "./words.ts";

/** The same `length` words from index `a` in one account and from index `b` in the other. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Words of a run that is evidence on its own; five is what winnowing systems for news use. */
const SEED_WORDS = 5;
/** Words of a run that is evidence beside others, or when it holds two telling words. */
const FINE_WORDS = 3;
/** A phrase that stands in more places than this in one account says nothing about where it came from. */
const MOST_PLACES = 12;
/** How far, in words on both sides, a small run may lie from a seed and still belong to it. */
const NEAR_WORDS = 15;
/** How many free words before and after a run are aligned word by word. */
const GAP_WORDS = 12;

/**
 * The runs of words two accounts share, in the order of `a`. First the long runs wherever they stand, then shorter ones,
 * then single words beside these and in the sentences next to them, so that a rewrite aligns too: each word in one run
 * at most.
 * Last, what one account says again elsewhere (a crosshead taken from a quotation): there the other side's words are in
 * two runs. Cost: near linear in the number of words.
 */
export function sharedRuns(a: readonly Word[], b: readonly Word[]): readonly Run[] {
  const taken = { a: new Uint8Array(a.length), b: new Uint8Array(b.length) };
  const seeds = choose(a, maximalRuns(a, b, SEED_WORDS, taken), SEED_WORDS, taken);
  const fine = choose(
    a,
    maximalRuns(a, b, FINE_WORDS, taken).filter((run) => telling(a, run) >= 2 || isNear(run, seeds)),
    FINE_WORDS,
    taken,
  ).filter((run) => telling(a, run) > 0);
  const runs = [...seeds, ...fine].sort(inOrder);
  const beside = gapRuns(a, b, runs, taken);
  const once = merged([...runs, ...beside, ...neighbourRuns(a, b, runs, taken)].sort(inOrder));
  return [...once, ...repeats(a, b, taken)].sort(inOrder);
}

const inOrder = (x: Run, y: Run): number => x.a - y.a || x.b - y.b;

/** Long runs that are free on one side alone. */
function repeats(a: readonly Word[], b: readonly Word[], taken: Taken): Run[] {
  const again = (side: Taken): Run[] =>
    choose(a, maximalRuns(a, b, SEED_WORDS, side), SEED_WORDS, side).filter((run) => telling(a, run) >= 2);
  return [...again({ a: taken.a, b: new Uint8Array(b.length) }), ...again({ a: new Uint8Array(a.length), b: taken.b })];
}

/** How many telling words a run holds. */
export function telling(a: readonly Word[], run: Run): number {
  let count = 0;
  for (let at = run.a; at < run.a + run.length; at++) if (a[at]?.telling === true) count++;
  return count;
}

interface Taken {
  readonly a: Uint8Array;
  readonly b: Uint8Array;
}

/** All runs of at least `size` free words that cannot be made longer on either end. */
function maximalRuns(a: readonly Word[], b: readonly Word[], size: number, taken: Taken): Run[] {
  const runs: Run[] = [];
  if (!hasRoom(taken.a, size) || !hasRoom(taken.b, size)) return runs;
  const { hashes } = wholeTable(a, size);
  const table = wholeTable(b, size);
  const same = (i: number, j: number): boolean =>
    i >= 0 && j >= 0 && i < a.length && j < b.length && free(taken, i, j) && isSameWord(a[i], b[j]);
  for (let i = 0; i < hashes.length; i++) {
    if (taken.a[i] === 1 || taken.a[i + size - 1] === 1) continue;
    for (let j = firstPlace(table, hashes[i] ?? 0, taken.b, MOST_PLACES); j >= 0; j = nextPlace(table, j, taken.b)) {
      if (same(i - 1, j - 1)) continue;
      let length = 0;
      while (same(i + length, j + length)) length++;
      if (length >= size) runs.push({ a: i, b: j, length });
    }
  }
  return runs;
}

/** Whether so many free words stand in a row. */
function hasRoom(taken: Uint8Array, size: number): boolean {
  for (let at = 0, room = 0; at < taken.length; at++) {
    room = taken[at] === 1 ? 0 : room + 1;
    if (room === size) return true;
  }
  return false;
}

const free = (taken: Taken, i: number, j: number): boolean => taken.a[i] === 0 && taken.b[j] === 0;

/** Longest first, each run less the words that an earlier one took; what is left must hold `size` words. */
function choose(a: readonly Word[], runs: readonly Run[], size: number, taken: Taken): Run[] {
  const weight = (run: Run): number => run.length + telling(a, run);
  const chosen: Run[] = [];
  for (const run of [...runs].sort((x, y) => weight(y) - weight(x) || x.a - y.a || x.b - y.b)) {
    for (const piece of freePieces(run, taken)) {
      if (piece.length < size) continue;
      take(piece, taken);
      chosen.push(piece);
    }
  }
  return chosen;
}

/** The parts of a run whose words are free on both sides. */
function freePieces(run: Run, taken: Taken): Run[] {
  const pieces: Run[] = [];
  let from = 0;
  for (let k = 0; k <= run.length; k++) {
    if (k < run.length && free(taken, run.a + k, run.b + k)) continue;
    if (k > from) pieces.push({ a: run.a + from, b: run.b + from, length: k - from });
    from = k + 1;
  }
  return pieces;
}

function take(run: Run, taken: Taken): void {
  taken.a.fill(1, run.a, run.a + run.length);
  taken.b.fill(1, run.b, run.b + run.length);
}

function isNear(run: Run, seeds: readonly Run[]): boolean {
  return seeds.some(
    (seed) =>
      distance(run.a, run.length, seed.a, seed.length) <= NEAR_WORDS &&
      distance(run.b, run.length, seed.b, seed.length) <= NEAR_WORDS,
  );
}

const distance = (at: number, length: number, other: number, otherLength: number): number =>
  Math.max(0, other - (at + length), at - (other + otherLength));

/** Runs of single words in what is free directly before and after each run, up to the sentence's ends. */
function gapRuns(a: readonly Word[], b: readonly Word[], runs: readonly Run[], taken: Taken): Run[] {
  const found: Run[] = [];
  for (const run of runs) {
    const end = { a: run.a + run.length, b: run.b + run.length };
    const gaps = [
      { a: freeBefore(a, taken.a, run.a), b: freeBefore(b, taken.b, run.b) },
      { a: freeAfter(a, taken.a, end.a), b: freeAfter(b, taken.b, end.b) },
    ];
    for (const gap of gaps) {
      for (const pair of commonWords(a.slice(...gap.a), b.slice(...gap.b))) {
        const word: Run = { a: gap.a[0] + pair.a, b: gap.b[0] + pair.b, length: 1 };
        take(word, taken);
        found.push(word);
      }
    }
  }
  return found.filter((run) => telling(a, run) > 0 || isBesideTaken(run, taken));
}

/** The free words of the same sentence directly before `at`, `GAP_WORDS` at most. */
function freeBefore(words: readonly Word[], taken: Uint8Array, at: number): [number, number] {
  const sentence = words[at]?.sentence;
  let from = at;
  while (at - from < GAP_WORDS && taken[from - 1] === 0 && words[from - 1]?.sentence === sentence) from--;
  return [from, at];
}

/** The free words of the same sentence from `at` on, `GAP_WORDS` at most. */
function freeAfter(words: readonly Word[], taken: Uint8Array, at: number): [number, number] {
  const sentence = words[at - 1]?.sentence;
  let to = at;
  while (to - at < GAP_WORDS && taken[to] === 0 && words[to]?.sentence === sentence) to++;
  return [at, to];
}

/** A function word counts only as part of a longer run: alone it stands in any two sentences. */
const isBesideTaken = (run: Run, taken: Taken): boolean =>
  (taken.a[run.a - 1] === 1 && taken.b[run.b - 1] === 1) || (taken.a[run.a + 1] === 1 && taken.b[run.b + 1] === 1);

/** Runs that follow each other without a gap on either side become one. `runs` in the order of `a`. */
function merged(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last !== undefined && last.a + last.length === run.a && last.b + last.length === run.b) {
      result[result.length - 1] = { ...last, length: last.length + run.length };
    } else result.push(run);
  }
  return result;
}
