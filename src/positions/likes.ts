import { type Word, wordsOf } from "../lineage/index.ts";
import { overlaps } from "../model/index.ts";
import type { Text } from "../text/index.ts";

/** For a word stem, the stems of words that are used alike ("truce", "ceasefire"), and how far, 0 to 1. */
export type Likes = ReadonlyMap<string, readonly (readonly [stem: string, alike: number])[]>;

/** Product of two word vectors from which their words can stand for one thing, and what it then counts. */
const ALIKE = 0.66;
const LEAST = 0.3;
/** With more stems than this nothing is asked: the cost is their number squared, and an archive is no story. */
const MOST_STEMS = 1500;

/**
 * Which of these stems are used alike in English at large. Names are left out: all countries are used alike. Empty where
 * the accounts were read without a model. Cost: the square of the number of stems, at most that of `MOST_STEMS`.
 */
export function likesOf(stems: ReadonlySet<string>, texts: readonly Text[], stemOf: (key: string) => string): Likes {
  const known = [...vectorsOf(stems, texts, stemOf)].sort(([a], [b]) => (a < b ? -1 : 1));
  const likes = new Map<string, (readonly [string, number])[]>();
  if (known.length > MOST_STEMS) return likes;
  const add = (stem: string, other: string, alike: number) => {
    const list = likes.get(stem);
    if (list) list.push([other, alike]);
    else likes.set(stem, [[other, alike]]);
  };
  known.forEach(([stem, values], index) => {
    for (const [other, others] of known.slice(index + 1)) {
      const product = productOf(values, others);
      if (product < ALIKE) continue;
      const alike = LEAST + ((1 - LEAST) * (product - ALIKE)) / (1 - ALIKE);
      add(stem, other, alike);
      add(other, stem, alike);
    }
  });
  return likes;
}

/** The vector of the commonest word of each stem. */
function vectorsOf(
  stems: ReadonlySet<string>,
  texts: readonly Text[],
  stemOf: (key: string) => string,
): ReadonlyMap<string, Float32Array> {
  const best = new Map<string, { readonly rank: number; readonly values: Float32Array }>();
  for (const text of texts) {
    if (text.vectors.size === 0) continue;
    for (const word of wordsOf(text)) {
      const stem = stemOf(word.key);
      const vector = stems.has(stem) && !isNamed(text, word) ? text.vectors.get(formOf(text, word)) : undefined;
      const before = best.get(stem);
      if (vector && (!before || vector.rank < before.rank)) best.set(stem, vector);
    }
  }
  return new Map([...best].map(([stem, { values }]) => [stem, values]));
}

function formOf({ account }: Text, { span }: Word): string {
  return account.text.slice(span.start, span.end).toLowerCase().replaceAll("’", "'");
}

function isNamed({ names }: Text, { span }: Word): boolean {
  return names.some((name) => overlaps(name.span, span));
}

function productOf(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}
