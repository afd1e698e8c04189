/** A word of a text: lower case, with straight apostrophes, and where it stands. */
export interface PlacedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The same words in two texts, as `[start, end)` in each. */
export interface SharedRun {
  readonly a: readonly [start: number, end: number];
  readonly b: readonly [start: number, end: number];
  readonly words: number;
}

/** The words of a text; punctuation and white space are none. */
export function wordsIn(text: string): PlacedWord[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:[’'][\p{L}\p{N}]+)*/gu)].map((match) => ({
    word: match[0].toLowerCase().replaceAll("’", "'"),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/**
 * Runs of at least `least` words that stand in both texts, each word of `b` in at most one run, in the order of `b`.
 * At each place of `b` the longest run is taken; of equally long ones the first in `a`. Time grows with the number of
 * places where `least` words agree, not with the product of the lengths.
 */
export function sharedRuns(a: string, b: string, least: number): SharedRun[] {
  const [wordsA, wordsB] = [wordsIn(a), wordsIn(b)];
  const places = Map.groupBy(wordsA.keys(), (index) => keyAt(wordsA, index, least));
  const runs: SharedRun[] = [];
  for (let at = 0; at + least <= wordsB.length; ) {
    const best = longest(wordsA, wordsB, at, places.get(keyAt(wordsB, at, least)) ?? []);
    const [firstA, lastA] = [wordsA[best.place], wordsA[best.place + best.length - 1]];
    const [firstB, lastB] = [wordsB[at], wordsB[at + best.length - 1]];
    if (best.length < least || !firstA || !lastA || !firstB || !lastB) {
      at++;
      continue;
    }
    runs.push({ a: [firstA.start, lastA.end], b: [firstB.start, lastB.end], words: best.length });
    at += best.length;
  }
  return runs;
}

/** The words from `index` on, as one key; shorter at the end of the text, where it matches no full one. */
export function keyAt(words: readonly PlacedWord[], index: number, length: number): string {
  return words
    .slice(index, index + length)
    .map(({ word }) => word)
    .join(" ");
}

function longest(wordsA: readonly PlacedWord[], wordsB: readonly PlacedWord[], at: number, places: readonly number[]) {
  let best = { place: -1, length: 0 };
  for (const place of places) {
    let length = 0;
    while (wordsA[place + length] !== undefined && wordsA[place + length]?.word === wordsB[at + length]?.word) length++;
    if (length > best.length) best = { place, length };
  }
  return best;
}
