import type { Span } from "../model/index.ts";
import { span } from "../model/index.ts";

/** Names of months and their short forms, by number. English; written for this project. */
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH = String.raw`(Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)|Apr(?:il|\.)|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)`;
const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

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

const DATE = new RegExp(
  [
    String.raw`\b(?<dayFirst>[0-3]?\d)(?:st|nd|rd|th)?(?:\s+of)?\s+(?<monthAfter>${MONTH})(?:,?\s+(?<yearA>(?:19|20)\d\d))?(?![\p{L}\d])`,
    String.raw`\b(?<monthFirst>${MONTH})\s+(?<dayAfter>[0-3]?\d)(?:st|nd|rd|th)?(?:,?\s+(?<yearB>(?:19|20)\d\d))?(?![\p{L}\d])`,
    String.raw`\b(?<monthAlone>${MONTH}),?\s+(?<yearC>(?:19|20)\d\d)\b`,
    String.raw`\b(?<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b`,
    String.raw`\b(?<week>(?:this|last|next) week)\b`,
  ].join("|"),
  "gu",
);

/** The dates of a text, in order. A month or a year alone is none. Cost: linear. */
export function datesIn(text: string): readonly WrittenDate[] {
  return [...text.matchAll(DATE)].map((match) => {
    const groups = match.groups ?? {};
    const month = groups.monthAfter ?? groups.monthFirst ?? groups.monthAlone;
    const day = groups.dayFirst ?? groups.dayAfter;
    const year = groups.yearA ?? groups.yearB ?? groups.yearC;
    return {
      span: span(match.index, match.index + match[0].length),
      year: year === undefined ? undefined : Number(year),
      month: month === undefined ? undefined : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1,
      day: day === undefined ? undefined : Number(day),
      weekday: groups.weekday === undefined ? undefined : WEEKDAYS.indexOf(groups.weekday.toLowerCase()),
      week: groups.week !== undefined,
    };
  });
}

/** How two dates go together; undefined when they cannot be compared. Symmetric. */
export function datesVerdict(a: WrittenDate, b: WrittenDate): "agree" | "compatible" | "conflict" | undefined {
  const differ = (key: "year" | "month" | "day" | "weekday"): boolean =>
    a[key] !== undefined && b[key] !== undefined && a[key] !== b[key];
  const both = (key: "month" | "weekday"): boolean => a[key] !== undefined && b[key] !== undefined;
  if (both("month") || both("weekday")) {
    if (differ("year") || differ("month") || differ("day") || differ("weekday")) return "conflict";
    const same = a.year === b.year && a.month === b.month && a.day === b.day && a.weekday === b.weekday;
    return same ? "agree" : "compatible";
  }
  return (a.week && b.weekday !== undefined) || (b.week && a.weekday !== undefined) ? "compatible" : undefined;
}
