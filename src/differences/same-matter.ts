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

/** Length of an ISO 8601 date to the day. */
const DAY = 10;

/**
 * Whether the clauses of two places each name somebody or something that the other's sentence does not: a report on one
 * firm written by the pattern of a report on another.
 */
export function isOfOthers({ a, b }: Pick<Comparison, "a" | "b">, x: Range, y: Range): boolean {
  return hasOwnName(a, x, b, y) && hasOwnName(b, y, a, x);
}

function hasOwnName(side: Side, place: Range, other: Side, twin: Range): boolean {
  const clause = clauseAround(side, place);
  const whole = sentenceAround(other, twin);
  const there = new Set(whole.map((at) => other.stems[at] ?? ""));
  return nameRanges(side).some(({ from, to }) => {
    if (from < clause.from || to > clause.to || from >= to) return false;
    return side.stems.slice(from, to).every((stem) => !there.has(stem));
  });
}

const NAMED = new WeakMap<Side, readonly Range[]>();

function nameRanges(side: Side): readonly Range[] {
  const made = NAMED.get(side) ?? side.reading.text.names.map(({ span }) => rangeOf(side.words, span));
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
