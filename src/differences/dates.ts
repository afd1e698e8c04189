import type { Difference, Severity, Statement, Verdict } from "../model/index.ts";
import { contains, overlaps } from "../model/index.ts";
import { datesIn, datesVerdict, type WrittenDate } from "./calendar.ts";
import { type Comparison, passage, type Rule } from "./comparison.ts";
import { settingOf } from "./setting.ts";
import { rangeOf, type Side } from "./side.ts";

/** Dates of the same thing: in sentences copied from one text, and of statements that are one saying. */
export const dates: Rule = (comparison, found) => {
  const taken = new Set<WrittenDate>();
  const pairs = [...settingPairs(comparison), ...sayingPairs(comparison, found)];
  return pairs.flatMap(({ a, b, verdict }) => {
    if (taken.has(a) || taken.has(b)) return [];
    taken.add(a).add(b);
    const written = [
      comparison.a.text.slice(a.span.start, a.span.end),
      comparison.b.text.slice(b.span.start, b.span.end),
    ];
    return written[0] === written[1] ? [] : [differenceOf(comparison, a, b, verdict)];
  });
};

interface DatePair {
  readonly a: WrittenDate;
  readonly b: WrittenDate;
  readonly verdict: Verdict;
}

/** Telling stems two sentences must share, beside a word next to the dates that was copied, for dates to be of one thing. */
const COMMON_STEMS = 3;

/** Share of the shorter sentence's telling words that these must be. */
const LIKE = 0.5;

/** A picture's credit behind a date: the date is the picture's, not the story's. */
const CREDIT = /^[^.\n]{0,60}\.?\s*\([^()\n]*(?:\/|Photo|Images|\bvia\b)[^()\n]*\)/;

const storyDates = (text: string): readonly WrittenDate[] =>
  datesIn(text).filter(({ span }) => !CREDIT.test(text.slice(span.end, span.end + 160)));

function settingPairs(comparison: Comparison): readonly DatePair[] {
  const { a, b } = comparison;
  const found: (DatePair & { strength: number })[] = [];
  const others = storyDates(b.text).map((date) => ({ date, range: rangeOf(b.words, date.span) }));
  for (const date of storyDates(a.text)) {
    const range = rangeOf(a.words, date.span);
    for (const other of others) {
      const verdict = datesVerdict(date, other.date);
      if (verdict === undefined || range.from === range.to || other.range.from === other.range.to) continue;
      const setting = settingOf(comparison, range, other.range);
      if (!setting.beside || setting.common < COMMON_STEMS || setting.likeness < LIKE) continue;
      const strength = setting.common + (verdict === "agree" ? 5 : 0);
      found.push({ a: date, b: other.date, verdict, strength });
    }
  }
  return found.sort(
    (x, y) => y.strength - x.strength || x.a.span.start - y.a.span.start || x.b.span.start - y.b.span.start,
  );
}

const SAYING: ReadonlySet<string> = new Set(["identical", "trimmed", "altered", "promoted", "demoted", "rendered"]);

/** When one saying was said, in both accounts. */
function sayingPairs({ a, b }: Comparison, found: readonly Difference[]): readonly DatePair[] {
  return found
    .filter(({ kind }) => SAYING.has(kind))
    .flatMap((known) => {
      const [one, other] = [saidOn(a, known, "a"), saidOn(b, known, "b")];
      const verdict = one === undefined || other === undefined ? undefined : datesVerdict(one, other);
      return one === undefined || other === undefined || verdict === undefined ? [] : [{ a: one, b: other, verdict }];
    });
}

function saidOn(side: Side, known: Difference, at: "a" | "b"): WrittenDate | undefined {
  const place = known[at]?.span;
  const holds = (statement: Statement): boolean =>
    place !== undefined && statement.content.some((piece) => overlaps(piece, place));
  const when = side.reading.statements.find((statement) => holds(statement) && statement.when !== undefined)?.when;
  return when === undefined
    ? undefined
    : datesIn(side.text).find(({ span }) => contains(when, span) || contains(span, when));
}

const SEVERITY: { readonly [verdict in Verdict]: Severity } = { agree: 1, compatible: 1, conflict: 3 };
const WHY: { readonly [verdict in Verdict]: string } = {
  agree: "the same date, written in two ways",
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
