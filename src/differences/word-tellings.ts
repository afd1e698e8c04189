import { wordsAt } from "../model/index.ts";
import type { Comparison } from "./comparison.ts";
import { measureOf } from "./measures.ts";
import type { Range } from "./setting.ts";
import { rangeOf, type Side } from "./side.ts";
import { stemWeights } from "./stem-weights.ts";

/** Two sentences that tell the same thing, as far as their words show; nothing need have been copied. */
export interface Telling {
  readonly a: Range;
  readonly b: Range;
  /** What both tell: a stem or a figure, with the words that hold it on either side. */
  readonly links: readonly Link[];
  /** Sum of their weights. */
  readonly weight: number;
  /** Its share of the weights of the sentence that weighs less. */
  readonly share: number;
}

/** One thing two sentences have in common. Indices of words, at least one on each side. */
export interface Link {
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly weight: number;
}

/** Sum of the weights of the links that have a word in both ranges. */
export function weightBetween(links: readonly Link[], x: Range, y: Range): number {
  const holds = ({ from, to }: Range, words: readonly number[]): boolean => words.some((at) => at >= from && at < to);
  return links.reduce((sum, { a, b, weight }) => (holds(x, a) && holds(y, b) ? sum + weight : sum), 0);
}

/** The same sentences seen from the other account. */
export const turnedTelling = ({ a, b, links, ...rest }: Telling): Telling => ({
  ...rest,
  a: b,
  b: a,
  links: links.map((link) => ({ ...link, a: link.b, b: link.a })),
});

/** Weight of shared stems from which two sentences may tell the same, and the share of the lighter sentence it must be. */
const ENOUGH = 6.5;
const SHARE = 0.3;

/**
 * The sentences of two accounts that tell the same thing, the surest first: each with the one it shares most with, when
 * that is enough. Cost: linear in the words, plus the pairs of sentences with a telling word in common.
 */
export function wordTellings(comparison: Comparison): readonly Telling[] {
  const made = TOLD.get(comparison) ?? makeTellings(comparison);
  TOLD.set(comparison, made);
  return made;
}

const TOLD = new WeakMap<Comparison, readonly Telling[]>();

function makeTellings(comparison: Comparison): readonly Telling[] {
  const weight = stemWeights(comparison.a, comparison.b);
  const names = [namesOf(comparison.a), namesOf(comparison.b)];
  const weights = new Map<string, number>();
  const weighed = (stem: string): number => {
    const known = weights.get(stem) ?? weight(stem) * (names.some((each) => each.has(stem)) ? NAME_SHARE : 1);
    weights.set(stem, known);
    return known;
  };
  const holders = holdersOf(comparison.b);
  const heavy = new Map<Sentence, number>();
  const weightOf = (sentence: Sentence): number => {
    const known = heavy.get(sentence) ?? [...sentence.stems.keys()].reduce((sum, stem) => sum + weighed(stem), 0);
    heavy.set(sentence, known);
    return known;
  };
  const found = sentencesOf(comparison.a).flatMap((one) => {
    const linked = new Map<Sentence, Link[]>();
    for (const [stem, a] of one.stems) {
      for (const other of holders.get(stem) ?? []) {
        const links = linked.get(other) ?? [];
        links.push({ a, b: other.stems.get(stem) ?? [], weight: weighed(stem) });
        linked.set(other, links);
      }
    }
    return [...linked].flatMap(([other, links]): (Telling & { one: Sentence; other: Sentence })[] => {
      const sum = links.reduce((total, each) => total + each.weight, 0);
      if (links.length < 2 || sum < ENOUGH) return [];
      const share = sum / Math.min(weightOf(one), weightOf(other));
      if (share < SHARE) return [];
      return [{ one, other, a: one.range, b: other.range, links, weight: sum, share }];
    });
  });
  const best = new Set<Sentence>();
  return found
    .sort((x, y) => y.weight - x.weight || x.a.from - y.a.from || x.b.from - y.b.from)
    .filter(({ one, other }) => {
      const first = !best.has(one) || !best.has(other);
      best.add(one).add(other);
      return first;
    });
}

/** What a word of a name weighs beside another: two sentences on the same people need not tell the same. */
const NAME_SHARE = 0.4;

const NAMES = new WeakMap<Side, ReadonlySet<string>>();

/** Stems of the words of names. */
function namesOf(side: Side): ReadonlySet<string> {
  const made = NAMES.get(side) ?? makeNames(side);
  NAMES.set(side, made);
  return made;
}

function makeNames(side: Side): ReadonlySet<string> {
  return new Set(
    side.reading.text.names.flatMap(({ span }) => {
      const { from, to } = rangeOf(side.words, span);
      return side.stems.slice(from, to);
    }),
  );
}

const HOLDERS = new WeakMap<Side, ReadonlyMap<string, readonly Sentence[]>>();

/** For each stem the sentences that hold it, in order. */
function holdersOf(side: Side): ReadonlyMap<string, readonly Sentence[]> {
  const made = HOLDERS.get(side) ?? makeHolders(side);
  HOLDERS.set(side, made);
  return made;
}

function makeHolders(side: Side): ReadonlyMap<string, readonly Sentence[]> {
  const holders = new Map<string, Sentence[]>();
  for (const sentence of sentencesOf(side)) {
    for (const stem of sentence.stems.keys()) {
      const known = holders.get(stem);
      if (known === undefined) holders.set(stem, [sentence]);
      else known.push(sentence);
    }
  }
  return holders;
}

interface Sentence {
  readonly range: Range;
  /** Where each stem of a telling word, and each figure by its value, stands. */
  readonly stems: ReadonlyMap<string, readonly number[]>;
}

const MADE = new WeakMap<Side, readonly Sentence[]>();

function sentencesOf(side: Side): readonly Sentence[] {
  const made = MADE.get(side) ?? makeSentences(side);
  MADE.set(side, made);
  return made;
}

function makeSentences(side: Side): readonly Sentence[] {
  const values = valuesOf(side);
  const sentences: { range: Range; stems: Map<string, number[]> }[] = [];
  for (const [at, word] of side.words.entries()) {
    const last = sentences.at(-1);
    const same = last !== undefined && side.words[last.range.from]?.sentence === word.sentence;
    const sentence = same ? last : { range: { from: at, to: at + 1 }, stems: new Map<string, number[]>() };
    if (!same) sentences.push(sentence);
    sentence.range = { from: sentence.range.from, to: at + 1 };
    const stem = values.get(at) ?? (word.telling && !/\d/.test(word.key) ? side.stems[at] : undefined);
    if (stem !== undefined) sentence.stems.set(stem, [...(sentence.stems.get(stem) ?? []), at]);
  }
  return sentences;
}

/** For the first word of each figure its value, so that "a fifth" and "20%" are one stem. */
function valuesOf(side: Side): ReadonlyMap<number, string> {
  return new Map(
    side.reading.text.figures.flatMap((figure) => {
      const { from, to } = rangeOf(side.words, figure.span);
      const { dimension, low, high } = measureOf(figure, wordsAt(side.text, figure.span));
      return from < to ? [[from, `#${low} ${high} ${dimension}`] as const] : [];
    }),
  );
}
