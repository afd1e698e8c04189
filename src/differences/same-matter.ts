import { datesOf, datesVerdict, type WrittenDate } from "./calendar.ts";
import { clausesOf } from "./clauses.ts";
import type { Comparison } from "./comparison.ts";
import { sameMeaning } from "./meaning.ts";
import { type Range, sentenceAround } from "./setting.ts";
import { rangeOf, type Side } from "./side.ts";
import { stemWeights } from "./stem-weights.ts";
import { wordTellings } from "./word-tellings.ts";

/**
 * Whether both accounts say when they were published and it was not on one day: counts go on, so that a toll of Monday
 * and one of Friday are two figures, and what is told of today is told of two days.
 */
export function isOtherDay({ a, b }: Pick<Comparison, "a" | "b">): boolean {
  const [one, other] = [a, b].map(({ reading }) => reading.text.account.published?.slice(0, DAY));
  return one?.length === DAY && other?.length === DAY && one !== other;
}

/** Words of counts that go on while they are told. */
const TOLL =
  /\b(?:kill(?:ed|s)?|dead|d(?:ied|eaths?)|injur\p{L}+|wounded|missing|casualties|toll|displaced|rescued|arrested|detained)\b/iu;
/** Signs that a count was not closed when it was told. */
const STILL_COUNTED =
  /\b(?:ha(?:s|ve) (?:\p{L}+ )?(?:been )?(?:kill|die|injur|wound|arrest|detain|displac)\p{L}*|so far|to date|since (?:then|the|it))\b/iu;

/**
 * Whether two values are a toll that was still counted in both accounts: the earlier word is no other than the later one.
 * Two lower bounds of a toll are such too: "killed at least 45", "killed at least 82".
 */
export function isRunningToll({ a, b }: Pick<Comparison, "a" | "b">, x: Range, y: Range, bounded: boolean): boolean {
  const [one, other] = [sentenceText(a, x), sentenceText(b, y)];
  if (!TOLL.test(one) || !TOLL.test(other) || isSameMoment(a, b)) return false;
  return bounded || (STILL_COUNTED.test(one) && STILL_COUNTED.test(other));
}

/** Whether both accounts say when they were published, to the minute, and it was one minute. */
function isSameMoment(a: Side, b: Side): boolean {
  const [one, other] = [a, b].map(({ reading }) => reading.text.account.published?.slice(0, MINUTE));
  return one?.length === MINUTE && one === other;
}

function sentenceText(side: Side, place: Range): string {
  const words = sentenceAround(side, place);
  const [first, last] = [side.words[words[0] ?? -1], side.words[words.at(-1) ?? -1]];
  return first && last ? side.text.slice(first.span.start, last.span.end) : "";
}

/** Mentions from which whoever an account names most often is its subject. */
const SUBJECT_MENTIONS = 4;

/** Whether whom each account names most often is not named in the other: reports on two firms by one pattern. */
export function isOfOtherSubject({ a, b }: Pick<Comparison, "a" | "b">): boolean {
  const [one, other] = [subjectOf(a), subjectOf(b)];
  return one !== undefined && other !== undefined && !b.places.has(one) && !a.places.has(other);
}

/** The key of the last word of the name an account holds most often, when that is often enough. */
function subjectOf({ reading, words }: Side): string | undefined {
  const { entities, names } = reading.text;
  const [most] = entities.toSorted((x, y) => y.mentions.length - x.mentions.length || (x.name < y.name ? -1 : 1));
  const first = names[most?.mentions[0] ?? -1];
  if (most === undefined || first === undefined || most.mentions.length < SUBJECT_MENTIONS) return undefined;
  const { to } = rangeOf(words, first.span);
  return words[to - 1]?.key;
}

/** Length of an ISO 8601 date to the day, and to the minute. */
const DAY = 10;
const MINUTE = 16;

/** The same of their whole sentences: a day stands apart from whose quarter it ends. */
export function isInOthersSentence({ a, b }: Pick<Comparison, "a" | "b">, x: Range, y: Range): boolean {
  const own = (side: Side, place: Range, other: Side, twin: Range): boolean => {
    const words = sentenceAround(side, place);
    return namesOtherThan(side, { from: words[0] ?? place.from, to: (words.at(-1) ?? place.to - 1) + 1 }, other, twin);
  };
  return own(a, x, b, y) && own(b, y, a, x);
}

/**
 * Whether the clauses of two places each name somebody or something that the other's sentence does not: a report on one
 * firm written by the pattern of a report on another.
 */
export function isOfOthers({ a, b }: Pick<Comparison, "a" | "b">, x: Range, y: Range): boolean {
  return hasOwnName(a, x, b, y) && hasOwnName(b, y, a, x);
}

/** Whether the sentences of two places name days, months or years of which none agree: two years have two figures. */
export function isOtherTime({ a, b }: Pick<Comparison, "a" | "b">, x: Range, y: Range): boolean {
  const [one, other] = [datesAround(a, x), datesAround(b, y)];
  const verdicts = one.flatMap((date) => other.map((twin) => datesVerdict(date, twin)));
  return verdicts.includes("conflict") && verdicts.every((verdict) => verdict === "conflict" || verdict === undefined);
}

const DATED = new WeakMap<Side, readonly WrittenDate[]>();

function datesAround(side: Side, { from }: Range): readonly WrittenDate[] {
  const made = DATED.get(side) ?? datesOf(side.reading.text);
  DATED.set(side, made);
  const { sentence } = side.words[from] ?? {};
  return made.filter(({ span }) => side.words[rangeOf(side.words, span).from]?.sentence === sentence);
}

function hasOwnName(side: Side, place: Range, other: Side, twin: Range): boolean {
  return namesOtherThan(side, clauseAround(side, place), other, twin);
}

/** Whether a range names somebody or something that the sentence of a place in the other account does not. */
function namesOtherThan(side: Side, clause: Range, other: Side, twin: Range): boolean {
  const whole = sentenceAround(other, twin);
  const there = new Set(whole.map((at) => other.stems[at] ?? ""));
  return nameRanges(side).some(({ from, to }) => {
    if (from < clause.from || to > clause.to || from >= to) return false;
    return side.stems.slice(from, to).every((stem) => !there.has(stem));
  });
}

const NAMED = new WeakMap<Side, readonly Range[]>();

function nameRanges(side: Side): readonly Range[] {
  const made =
    NAMED.get(side) ??
    side.reading.text.names.map(({ span }) => {
      const { from, to } = rangeOf(side.words, span);
      // "Norrick's" is one word, of which the name is a part.
      const isCut = (side.words[to]?.span.start ?? span.end) < span.end;
      return { from, to: isCut ? to + 1 : to };
    });
  NAMED.set(side, made);
  return made;
}

function clauseAround(side: Side, place: Range): Range {
  const { sentence } = side.words[place.from] ?? {};
  let { from, to } = place as { from: number; to: number };
  while (side.words[from - 1]?.sentence === sentence && from > 0) from--;
  while (side.words[to]?.sentence === sentence && to < side.words.length) to++;
  return clausesOf(side, { from, to }).find((clause) => clause.from <= place.from && place.from < clause.to) ?? place;
}

/** Share of an account's words that stand in the other, from which the two are of one event whatever they open with. */
const SHARED = 0.25;
/** Sentences in which an account says what it is about. */
const OPENING = 4;

/** Whether the accounts are of one event: their openings tell the same, or much of one stands in the other. */
export function isOneEvent(comparison: Comparison): boolean {
  const made = MADE.get(comparison) ?? makeOneEvent(comparison);
  MADE.set(comparison, made);
  return made;
}

const MADE = new WeakMap<Comparison, boolean>();

function makeOneEvent(comparison: Comparison): boolean {
  const { a, b, linkA, linkB } = comparison;
  if (isOfOtherSubject(comparison)) return false;
  const share = (links: Int32Array): number => links.filter((link) => link !== -1).length / Math.max(1, links.length);
  if (Math.max(share(linkA), share(linkB)) >= SHARED) return true;
  const [one, other] = [openingOf(a), openingOf(b)];
  if (wordTellings(comparison).some((telling) => telling.a.from < one && telling.b.from < other)) return true;
  const { likeness, common } = sameMeaning(a, wordsUntil(one), b, wordsUntil(other), stemWeights(a, b));
  return likeness >= OPENING_LIKENESS && common >= OPENING_STEMS;
}

/** Likeness of two openings in meaning, and telling stems both have, from which they tell of one event. */
const OPENING_LIKENESS = 0.25;
const OPENING_STEMS = 4;

const wordsUntil = (end: number): readonly number[] => Array.from({ length: end }, (_, at) => at);

/** Index of the word behind the opening. */
function openingOf({ words }: Side): number {
  const sentences = [...new Set(words.map(({ sentence }) => sentence))];
  const last = sentences[OPENING];
  const at = last === undefined ? -1 : words.findIndex(({ sentence }) => sentence === last);
  return at === -1 ? words.length : at;
}
