import type { Difference, Severity, Statement, Verdict } from "../model/index.ts";
import { contains, overlaps, wordsAt } from "../model/index.ts";
import { datesOf, datesVerdict, isDay, type WrittenDate } from "./calendar.ts";
import { type Comparison, passage, type Rule } from "./comparison.ts";
import { isOneStory } from "./figure-pairs.ts";
import { sameMeaning } from "./meaning.ts";
import { isInOthersSentence, isOtherDay } from "./same-matter.ts";
import { toldAlike } from "./same-quantity.ts";
import { isCopied, type Range, settingOf, wordsAround } from "./setting.ts";
import { rangeOf, type Side } from "./side.ts";
import { type StemWeight, stemWeights } from "./stem-weights.ts";
import { strongestOnce } from "./strongest.ts";

/** Dates of the same thing, known by the words of their sentences; and the days on which one saying was said. */
export const dates: Rule = (comparison, found) => {
  const taken = new Set<WrittenDate>();
  return [...settingPairs(comparison), ...sayingPairs(comparison, found)].flatMap(({ a, b, verdict, copied }) => {
    if (taken.has(a.date) || taken.has(b.date)) return [];
    taken.add(a.date).add(b.date);
    const [one, other] = [wordsAt(comparison.a.text, a.date.span), wordsAt(comparison.b.text, b.date.span)];
    return one === other && copied ? [] : [differenceOf(comparison, a.date, b.date, verdict)];
  });
};

/** A date of an account with the words around it. */
interface PlacedDate {
  readonly date: WrittenDate;
  readonly range: Range;
  readonly around: readonly number[];
}

interface DatePair {
  readonly a: PlacedDate;
  readonly b: PlacedDate;
  readonly verdict: Verdict;
  readonly copied: boolean;
  readonly strength: number;
}

/** Weight of shared words from which two sentences may date one thing: a day of a month is hardly met twice by chance. */
const NEEDED = { day: 3, other: 6 } as const;
/** What dates that agree add to a pair's strength. */
const AGREE_STRENGTH = 5;

/** A picture's credit behind a date: the date is the picture's, not the story's. */
const CREDIT = /^[^.\n]{0,60}\.?\s*\([^()\n]*(?:\/|Photo|Images|\bvia\b)[^()\n]*\)/;

/** A dateline's end behind a date: when the account was written. */
const DATELINE = /^\s*\([^()\n]{2,40}\)\s*[—–-]/;

const MADE = new WeakMap<Side, readonly PlacedDate[]>();

function placedDates(side: Side): readonly PlacedDate[] {
  const made = MADE.get(side) ?? makeDates(side);
  MADE.set(side, made);
  return made;
}

function makeDates(side: Side): readonly PlacedDate[] {
  return datesOf(side.reading.text)
    .filter(({ span }) => {
      const behind = side.text.slice(span.end, span.end + 160);
      return !CREDIT.test(behind) && !DATELINE.test(behind);
    })
    .flatMap((date) => {
      const range = rangeOf(side.words, date.span);
      return range.from === range.to ? [] : [{ date, range, around: wordsAround(side, range, []) }];
    });
}

function settingPairs(comparison: Comparison): readonly DatePair[] {
  const weight = stemWeights(comparison.a, comparison.b);
  const others = placedDates(comparison.b);
  const found = placedDates(comparison.a).flatMap((a) => others.flatMap((b) => pairOf(comparison, a, b, weight)));
  return strongestOnce(found, ({ date }) => date.span.start);
}

function pairOf(comparison: Comparison, a: PlacedDate, b: PlacedDate, weight: StemWeight): readonly DatePair[] {
  const verdict = datesVerdict(a.date, b.date);
  if (verdict === undefined) return [];
  const copied = isCopied(settingOf(comparison, a.range, b.range));
  // What only a copied sentence can tell is asked first: few pairs of dates stand in one.
  if (!copied && (isWeekday(a.date) || isWeekday(b.date))) return [];
  if (verdict === "conflict") {
    if (!isSameRelation(comparison.a, a, comparison.b, b)) return [];
    if (!copied && !isOfOneThing(comparison, a, b, weight)) return [];
    if (isInOthersSentence(comparison, a.range, b.range) || isOtherDay(comparison) || !isOneStory(comparison))
      return [];
  }
  const { weight: told } = sameMeaning(comparison.a, a.around, comparison.b, b.around, weight);
  const day = verdict === "agree" && isDay(a.date);
  const isTold = verdict !== "conflict" && told >= NEEDED[day ? "day" : "other"];
  if (!copied && !isTold && verdict !== "conflict") return [];
  const strength = told + (copied ? AGREE_STRENGTH : 0) + (verdict === "agree" ? AGREE_STRENGTH : 0);
  return [{ a, b, verdict, copied, strength }];
}

/** What the words around and near two dates must have in common for the dates to be of one thing. */
const ONE_THING = 2.2;

/** Whether two dates that differ date one thing told anew: as exact, near the same words, and neither account has both. */
function isOfOneThing(comparison: Comparison, a: PlacedDate, b: PlacedDate, weight: StemWeight): boolean {
  const exact = ({ date: { year, month, day } }: PlacedDate): string =>
    [year, month, day].map((part) => part !== undefined).join(" ");
  const isThereToo = (side: Side, other: PlacedDate): boolean =>
    placedDates(side).some(({ date }) => datesVerdict(date, other.date) === "agree");
  if (isThereToo(comparison.a, b) || isThereToo(comparison.b, a)) return false;
  const isAsExact = exact(a) === exact(b) || (a.date.year === b.date.year && isDay(a.date) === isDay(b.date));
  return isAsExact && toldAlike(comparison, a, b, weight) >= ONE_THING;
}

/** Words before a date by which something must be done. */
const UNTIL: ReadonlySet<string> = new Set(["by", "until", "till", "before", "deadline", "of", "to"]);

/** Whether two dates stand in one relation to what they date: the day of a thing is not the day by which it must be done. */
function isSameRelation(a: Side, { range: x }: PlacedDate, b: Side, { range: y }: PlacedDate): boolean {
  const [one, other] = [a.words[x.from - 1]?.key ?? "", b.words[y.from - 1]?.key ?? ""];
  return UNTIL.has(one) === UNTIL.has(other);
}

/** A day of the week alone is another day in another week. */
const isWeekday = ({ month, year }: WrittenDate): boolean => month === undefined && year === undefined;

const SAYING: ReadonlySet<string> = new Set(["identical", "trimmed", "altered", "promoted", "demoted", "rendered"]);

/** When one saying was said, in both accounts. */
function sayingPairs(comparison: Comparison, found: readonly Difference[]): readonly DatePair[] {
  const { a, b } = comparison;
  return found
    .filter(({ kind }) => SAYING.has(kind))
    .flatMap((known) => {
      const [one, other] = [saidOn(a, known, "a"), saidOn(b, known, "b")];
      if (one === undefined || other === undefined) return [];
      const verdict = datesVerdict(one.date, other.date);
      const ofOthers = verdict === "conflict" && isInOthersSentence(comparison, one.range, other.range);
      return verdict === undefined || ofOthers ? [] : [{ a: one, b: other, verdict, copied: true, strength: 0 }];
    });
}

function saidOn(side: Side, known: Difference, at: "a" | "b"): PlacedDate | undefined {
  const place = known[at]?.span;
  const holds = (statement: Statement): boolean =>
    place !== undefined && statement.content.some((piece) => overlaps(piece, place));
  const when = side.reading.statements.find((statement) => holds(statement) && statement.when !== undefined)?.when;
  return when === undefined
    ? undefined
    : placedDates(side).find(({ date: { span } }) => contains(when, span) || contains(span, when));
}

const SEVERITY: { readonly [verdict in Verdict]: Severity } = { agree: 1, compatible: 1, conflict: 3 };
const WHY: { readonly [verdict in Verdict]: string } = {
  agree: "the same date",
  compatible: "one date is less exact than the other, so both can be right",
  conflict: "two dates for the same thing that cannot both be right",
};

function differenceOf({ a, b }: Comparison, one: WrittenDate, other: WrittenDate, verdict: Verdict): Difference {
  return {
    kind: "date",
    a: passage(a, one.span),
    b: passage(b, other.span),
    edits: verdict === "agree" ? [] : [{ a: one.span, b: other.span }],
    saying: undefined,
    severity: SEVERITY[verdict],
    verdict,
    why: WHY[verdict],
  };
}
