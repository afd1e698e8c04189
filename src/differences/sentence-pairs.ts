import type { Comparison } from "./comparison.ts";
import type { Range } from "./setting.ts";
import type { Side } from "./side.ts";
import { matchWording, type WordEdit, type WordingMatch } from "./wording-match.ts";

/** Two sentences one of which was made from the other, or both from a third. */
export interface SentencePair {
  readonly a: Range;
  readonly b: Range;
  readonly match: WordingMatch;
  /** Whether the two are one sentence with few changes, and not two that share a part. */
  readonly close: boolean;
  /** What differs, in words counted from each account's start, quotations left out. */
  readonly edits: readonly WordEdit[];
}

/** Telling words that must have been aligned, and their share of the shorter sentence's. */
const COPIED_WORDS = 3;
const COPIED_SHARE = 0.4;

/** Share of the shorter sentence's words that agree in two that are one sentence. */
const CLOSE_SHARE = 0.6;

/** For each sentence of `a` the one of `b` most of its words were copied to, when enough were. In the order of `a`. */
export function sentencePairs(comparison: Comparison): readonly SentencePair[] {
  const { a, b, linkA } = comparison;
  const counts = new Map<number, { a: Range; b: Range; telling: number }>();
  const ranges = { a: sentenceRanges(a), b: sentenceRanges(b) };
  for (const [at, word] of a.words.entries()) {
    const other = word.telling ? b.words[linkA[at] ?? -1] : undefined;
    if (other === undefined) continue;
    const [x, y] = [ranges.a.get(word.sentence), ranges.b.get(other.sentence)];
    if (x === undefined || y === undefined) continue;
    const key = x.from * b.words.length + y.from;
    const entry = counts.get(key) ?? { a: x, b: y, telling: 0 };
    entry.telling++;
    counts.set(key, entry);
  }
  const enough = [...counts.values()].filter((pair) => {
    const telling = (words: Comparison["a"]["words"], { from, to }: Range): number =>
      words.slice(from, to).filter((word) => word.telling).length;
    const shorter = Math.min(telling(a.words, pair.a), telling(b.words, pair.b));
    return pair.telling >= COPIED_WORDS && pair.telling >= COPIED_SHARE * shorter;
  });
  const used = new Set<string>();
  return enough
    .sort((x, y) => y.telling - x.telling || x.a.from - y.a.from || x.b.from - y.b.from)
    .filter((pair) => {
      const keys = [`a${pair.a.from}`, `b${pair.b.from}`];
      if (keys.some((key) => used.has(key))) return false;
      for (const key of keys) used.add(key);
      return true;
    })
    .flatMap((pair) => pairOf(comparison, pair.a, pair.b))
    .sort((x, y) => x.a.from - y.a.from);
}

const MADE = new WeakMap<Side, ReadonlyMap<number, Range>>();

function sentenceRanges(side: Side): ReadonlyMap<number, Range> {
  const made = MADE.get(side) ?? makeRanges(side);
  MADE.set(side, made);
  return made;
}

function makeRanges({ words }: Side): ReadonlyMap<number, Range> {
  const ranges = new Map<number, Range>();
  for (const [at, { sentence }] of words.entries()) {
    ranges.set(sentence, { from: ranges.get(sentence)?.from ?? at, to: at + 1 });
  }
  return ranges;
}

function pairOf({ a, b }: Comparison, x: Range, y: Range): readonly SentencePair[] {
  const match = matchWording(a.words.slice(x.from, x.to), b.words.slice(y.from, y.to));
  if (match === undefined) return [];
  const edits = [...match.inner, ...match.outer]
    .map(
      (edit): WordEdit => ({
        a: [edit.a[0] + x.from, edit.a[1] + x.from],
        b: [edit.b[0] + y.from, edit.b[1] + y.from],
      }),
    )
    .filter((edit) => !isQuoted(a.quoteAt, edit.a) && !isQuoted(b.quoteAt, edit.b))
    .sort((one, other) => one.a[0] - other.a[0] || one.b[0] - other.b[0]);
  const shorter = Math.min(x.to - x.from, y.to - y.from);
  return [{ a: x, b: y, match, close: match.pairs.length >= CLOSE_SHARE * shorter, edits }];
}

const isQuoted = (quoteAt: Int32Array, [from, to]: readonly [number, number]): boolean =>
  quoteAt.subarray(from, to).some((quote) => quote !== -1);
