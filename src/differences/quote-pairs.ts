import type { Comparison } from "./comparison.ts";
import { markedBy, type WordRun } from "./conventions.ts";
import { sameSpeaker } from "./same-speaker.ts";
import { isTitle, type Quote, type Side } from "./side.ts";
import { isOtherPerson, type SameSource } from "./sources.ts";
import { matchWording, type WordEdit, type WordingMatch } from "./wording-match.ts";

/** Two quotations that hold the same words or nearly so. */
export interface QuotePair {
  readonly a: Quote;
  readonly b: Quote;
  readonly match: WordingMatch;
  readonly source: SameSource;
}

/** Words in one unbroken stretch that make copying evident when words around them were changed. */
const EVIDENT_RUN = 3;
/** Share of the shorter quotation's words that must agree for the two to be one quotation altered. */
const EVIDENT_SHARE = 0.6;
/** Share of the longer quotation that must agree where words inside were changed and the speaker is not known. */
const UNKNOWN_SHARE = 0.5;
/** Telling words that must agree where words inside were changed and the speakers have two names. */
const OTHERS_TELLING = 5;
/** Share of the longer quotation's words that agree in two that are all but the same. */
const NEARLY_SHARE = 0.75;
/** A quotation of fewer words than this is matched only where its surroundings agree too. */
const SHORT = 4;

/**
 * The quotations of both accounts that are one, best match first; each word of a quotation is matched once, so that a
 * quotation the other account gives in pieces is paired with each piece.
 */
export function quotePairs(comparison: Comparison): readonly QuotePair[] {
  const { a, b } = comparison;
  const pairs = candidates(comparison).flatMap(([x, y]) => {
    const match = matchWording(a.words.slice(x.from, x.to), b.words.slice(y.from, y.to));
    const source = sameSpeaker(a, x.statement, b, y.statement);
    return match !== undefined && isOne(comparison, x, y, match, source) ? [{ a: x, b: y, match, source }] : [];
  });
  const used = { a: new Uint8Array(a.words.length), b: new Uint8Array(b.words.length) };
  return pairs.sort(byStrength).filter((pair) => claim(pair, used));
}

const strength = ({ match, source }: QuotePair): number =>
  match.pairs.length + match.telling - match.inner.length + (source === "different" ? -0.5 : 0);

const byStrength = (x: QuotePair, y: QuotePair): number =>
  strength(y) - strength(x) || x.a.from - y.a.from || x.b.from - y.b.from;

/** Takes the pair's words; false when more than half of them are another pair's. */
function claim({ a, b, match }: QuotePair, used: { a: Uint8Array; b: Uint8Array }): boolean {
  const taken = match.pairs.filter((pair) => used.a[a.from + pair.a] === 1 || used.b[b.from + pair.b] === 1).length;
  if (taken * 2 > match.pairs.length) return false;
  for (const pair of match.pairs) {
    used.a[a.from + pair.a] = 1;
    used.b[b.from + pair.b] = 1;
  }
  return true;
}

/** Pairs of quotations with a telling word in common. */
function candidates({ a, b }: Comparison): readonly (readonly [Quote, Quote])[] {
  const holders = new Map<string, Set<number>>();
  for (const [at, quote] of b.quotes.entries()) {
    for (const key of keysOf(b, quote)) holders.set(key, (holders.get(key) ?? new Set()).add(at));
  }
  return a.quotes.flatMap((quote) => {
    const others = new Set(keysOf(a, quote).flatMap((key) => [...(holders.get(key) ?? [])]));
    return [...others]
      .sort((x, y) => x - y)
      .flatMap((at) => (b.quotes[at] === undefined ? [] : [[quote, b.quotes[at]] as const]));
  });
}

/** The keys a quotation is looked up by: its telling words, all words when it has none. */
function keysOf(side: Side, quote: Quote): readonly string[] {
  const words = side.words.slice(quote.from, quote.to);
  const telling = words.filter((word) => word.telling);
  return (telling.length > 0 ? telling : words).map((word) => word.key);
}

function isOne(comparison: Comparison, x: Quote, y: Quote, match: WordingMatch, source: SameSource): boolean {
  const shorter = Math.min(x.to - x.from, y.to - y.from);
  const whole = match.inner.length === 0 && match.pairs.length === shorter;
  if (match.telling === 0 && match.pairs.length < SHORT + 2) return false;
  if (isCutShort(match, x, y)) return isCutThere(comparison, x, y, source);
  if (isCut(match, x, y) && isCutThere(comparison, x, y, source)) return true;
  if (whole && (match.pairs.length >= SHORT || isSetAlike(comparison, x, y, source))) return true;
  // Two titles, two mottoes of one thing, are nobody's words.
  if (match.inner.length > 0 && isTitle(comparison.a, x) && isTitle(comparison.b, y)) return false;
  const others = isOtherPerson(comparison.a, x.statement, comparison.b, y.statement);
  if (others && match.inner.length > 0 && match.telling < OTHERS_TELLING) return false;
  // Two people who share a few words have not said one thing; nor has somebody who is not known to be the same.
  const part = match.pairs.length / Math.max(x.to - x.from, y.to - y.from);
  if (source === "different" && part < EVIDENT_SHARE) return false;
  if (source === "unknown" && part < UNKNOWN_SHARE && match.inner.length > 0) return false;
  const runs = { a: wordRun(comparison.a, x), b: wordRun(comparison.b, y) };
  const changed = match.inner.filter((edit) => markedBy(edit, runs.a, runs.b) === undefined).map(sizeOf);
  const longer = Math.max(x.to - x.from, y.to - y.from);
  const sum = changed.reduce((all, size) => all + size, 0);
  if (source === "same" && isKept(match, shorter) && sum <= match.pairs.length) return true;
  // A small word exchanged in the middle parts two runs of two: "a failure of policing", "a failure in policing".
  const nearly = match.pairs.length >= NEARLY_SHARE * longer && match.telling >= EVIDENT_RUN;
  return (
    match.longest >= (nearly ? EVIDENT_RUN - 1 : EVIDENT_RUN) &&
    match.telling >= 2 &&
    match.pairs.length >= EVIDENT_SHARE * shorter &&
    sum <= match.pairs.length * MOST_CHANGED
  );
}

/** Whether nearly all of one speaker's shorter quotation stands in the longer in its order, however often it was cut into. */
const isKept = ({ pairs, telling, longest }: WordingMatch, shorter: number): boolean =>
  pairs.length >= Math.max(SHORT, NEARLY_SHARE * shorter) && telling >= 2 && longest >= 2;

/**
 * Whether a few quoted words all stand in the other quotation, in order, and words between them were cut: "will never, as
 * things are, sign", "will never sign". So few leave no run of words by which copying would be evident.
 */
export function isCutShort(match: WordingMatch, x: Quote, y: Quote): boolean {
  return Math.min(x.to - x.from, y.to - y.from) < SHORT && isCut(match, x, y);
}

/** Whether all of the shorter quotation stands in the longer, in order, and words between were cut. */
function isCut({ inner, pairs }: WordingMatch, x: Quote, y: Quote): boolean {
  const [one, other] = [x.to - x.from, y.to - y.from];
  return one !== other && pairs.length === Math.min(one, other) && pairs.length > 1 && inner.length > 0;
}

/** Of the same speaker the surroundings must agree as for a few words unchanged, of one who may be another's the more so. */
function isCutThere({ a, b }: Comparison, x: Quote, y: Quote, source: SameSource): boolean {
  const needed = source === "same" ? SETTING_STEMS : 2 * SETTING_STEMS;
  return source !== "different" && settingStems(a, x, b, y) >= needed;
}

/** Changed words between the first and the last that agree, as a share of those that agree, beyond which it is another sentence. */
const MOST_CHANGED = 0.7;

const sizeOf = ({ a, b }: WordEdit): number => Math.max(a[1] - a[0], b[1] - b[0]);

/** The words of a range and the text they stand in. */
export function wordRun(side: Side, { from, to }: Pick<Quote, "from" | "to">): WordRun {
  return { text: side.text, words: side.words.slice(from, to) };
}

/** Stems, besides the quotation's own, that two sentences must have in common for a few quoted words to be the same ones. */
const SETTING_STEMS = 2;

/** A quotation this many times as long as a few quoted words may hold them by chance. */
const LONG = 8;

/** Whether a few quoted words stand in the same setting: the same speaker, or sentences that share other telling words. */
function isSetAlike({ a, b }: Comparison, x: Quote, y: Quote, source: SameSource): boolean {
  if (source === "different") return false;
  const length = { a: x.to - x.from, b: y.to - y.from };
  if (source === "same" && Math.max(length.a, length.b) <= 3 * Math.min(length.a, length.b)) return true;
  if (Math.max(length.a, length.b) > LONG * Math.min(length.a, length.b)) return false;
  return settingStems(a, x, b, y) >= SETTING_STEMS;
}

/** How many telling stems the sentences of two word ranges share, the ranges themselves left out. */
export function settingStems(
  a: Side,
  x: { readonly from: number; readonly to: number },
  b: Side,
  y: { readonly from: number; readonly to: number },
): number {
  const around = (side: Side, range: { readonly from: number; readonly to: number }): Set<string> => {
    const sentence = side.words[range.from]?.sentence;
    const stems = new Set<string>();
    for (let at = range.from - 60; at < range.to + 60; at++) {
      const word = side.words[at];
      if (word?.sentence !== sentence || !word?.telling || (at >= range.from && at < range.to)) continue;
      stems.add(side.stems[at] ?? "");
    }
    return stems;
  };
  const one = around(a, x);
  return [...around(b, y)].filter((stem) => one.has(stem)).length;
}
