import type { Span, Verdict } from "../model/index.ts";
import { wordsAt } from "../model/index.ts";
import type { Text } from "../text/index.ts";

/** A date as written; what it does not say is undefined. */
export interface WrittenDate {
  readonly span: Span;
  readonly year: number | undefined;
  /** 1 to 12. */
  readonly month: number | undefined;
  readonly day: number | undefined;
  /** 0 is Sunday. */
  readonly weekday: number | undefined;
  /** "this week", "last week". */
  readonly week: boolean;
}

const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const WEEKDAY = /\b(Sun|Mon|Tue|Wed|Thu|Fri|Sat)[a-z]*/;

/** The dates of a text that can be compared with others, in order. A duration is none. */
export function datesOf(text: Text): readonly WrittenDate[] {
  return text.dates.flatMap(({ span, iso, kind }) => {
    const written = wordsAt(text.account.text, span);
    const week = /\bweek$/.test(written);
    if (kind === "duration" || (kind === "relative" && !week)) return [];
    const [, year, month, day] = /^(\d{4}|-)(?:-(\d\d))?(?:-(\d\d))?$/.exec(kind === "date" ? (iso ?? "") : "") ?? [];
    const weekday = kind === "weekday" ? WEEKDAYS.indexOf(WEEKDAY.exec(written)?.[1]?.toLowerCase() ?? "") : -1;
    const date = {
      span,
      // A year that was worked out from the day of publication was not said.
      year: year === undefined || !written.includes(year) || year === "-" ? undefined : Number(year),
      month: month === undefined ? undefined : Number(month),
      day: day === undefined ? undefined : Number(day),
      weekday: weekday === -1 ? undefined : weekday,
      week,
    };
    return (date.year ?? date.month ?? date.weekday ?? (week || undefined)) ? [date] : [];
  });
}

/** Whether it names one day of the year. */
export const isDay = ({ month, day }: WrittenDate): boolean => month !== undefined && day !== undefined;

/** How two dates go together; undefined when they cannot be compared. Symmetric. */
export function datesVerdict(a: WrittenDate, b: WrittenDate): Verdict | undefined {
  const differ = (key: "year" | "month" | "day" | "weekday"): boolean =>
    a[key] !== undefined && b[key] !== undefined && a[key] !== b[key];
  const both = (key: "year" | "month" | "weekday"): boolean => a[key] !== undefined && b[key] !== undefined;
  if (both("month") || both("weekday") || both("year")) {
    if (differ("year") || differ("month") || differ("day") || differ("weekday")) return "conflict";
    const same = a.year === b.year && a.month === b.month && a.day === b.day && a.weekday === b.weekday;
    return same ? "agree" : "compatible";
  }
  return (a.week && b.weekday !== undefined) || (b.week && a.weekday !== undefined) ? "compatible" : undefined;
}
