import { type Account, type Span, span } from "../../model/index.ts";
import type { DateMention, Sentence, Token } from "../text.ts";
import { type Day, dayOf, MONTHS, WEEKDAYS } from "./calendar.ts";
import { dayFirstAt, isoAt, monthFirstAt, yearAt } from "./calendar-dates.ts";
import type { Dated } from "./dated.ts";
import { canBegin } from "./numbers.ts";
import { agoAt, durationAt, RELATIVE_OPENINGS, relativeAt, weekdayAt } from "./relative-dates.ts";

/**
 * The dates, weekdays, relative days and durations of an account, in reading order, never overlapping. What depends on the
 * day of writing is resolved against `account.published` where that is a full date: a weekday is the last one before or on
 * it unless "next" stands before it.
 */
export function datesOf(
  account: Account,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
): readonly DateMention[] {
  const today = dayOf(account.published);
  const dates: DateMention[] = [];
  for (const { from, to } of sentences)
    for (let at = from; at < to; ) {
      const found = dateAt(tokens, at, from, to, today) ?? durationAt(tokens, at, to);
      if (found) dates.push({ span: spanOf(tokens, found), iso: found.iso, kind: found.kind });
      at = Math.max(found?.to ?? 0, at + 1);
    }
  return dates;
}

/** One byte a token: 1 where it belongs to a date or a clock time and so counts nothing. */
export function dateTokens(account: Account, tokens: readonly Token[], sentences: readonly Sentence[]): Uint8Array {
  const marks = new Uint8Array(tokens.length);
  const today = dayOf(account.published);
  for (const { from, to } of sentences)
    for (let at = from; at < to; ) {
      const date = dateAt(tokens, at, from, to, today);
      const end = date && !isAgo(tokens, date) ? date.to : clockEnd(tokens, at, to);
      marks.fill(1, at, end);
      at = Math.max(end, at + 1);
    }
  return marks;
}

/** "Three days ago" holds a figure of its own. */
function isAgo(tokens: readonly Token[], { from, to }: Dated): boolean {
  return /^(?:ago|earlier|later)$/u.test(tokens[to - 1]?.norm ?? "") && tokens[from]?.norm !== "a";
}

function spanOf(tokens: readonly Token[], { from, to }: Dated): Span {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (!first || !last) throw new RangeError(`no tokens ${from} to ${to} of ${tokens.length}`);
  return span(first.span.start, last.span.end);
}

/** End of a clock time that begins at token `at` ("10:30 a.m.", "6pm", "0900 GMT"); `at` when none does. */
function clockEnd(tokens: readonly Token[], at: number, limit: number): number {
  const form = tokens[at]?.norm ?? "";
  if (tokens[at]?.kind !== "number") return at;
  const half = /^(?:a\.m\.|p\.m\.|a\.m|p\.m|am|pm|o'clock|gmt|utc|est|edt|bst|cet)$/u;
  if (/^\d{1,2}(?:[:.]\d\d)?(?:am|pm)$/u.test(form)) return at + 1;
  if (half.test(tokens[at + 1]?.norm ?? "") && at + 1 < limit && /^\d{1,4}(?:[:.]\d\d)?$/u.test(form)) return at + 2;
  return /^\d{1,2}:\d\d(?::\d\d)?$/u.test(form) ? at + 1 : at;
}

function dateAt(
  tokens: readonly Token[],
  at: number,
  first: number,
  limit: number,
  today: Day | undefined,
): Dated | undefined {
  if (!canOpen(tokens[at])) return undefined;
  return (
    isoAt(tokens, at, limit) ??
    dayFirstAt(tokens, at, limit, today) ??
    monthFirstAt(tokens, at, first, limit, today) ??
    weekdayAt(tokens, at, limit, today) ??
    relativeAt(tokens, at, limit, today) ??
    agoAt(tokens, at, limit, today) ??
    yearAt(tokens, at, first, limit)
  );
}

/** The first three letters of every weekday and month. */
const NAMES = new Set([...WEEKDAYS, ...MONTHS].map((name) => name.slice(0, 3)));
const FIRST_LETTERS = /^[A-Z]/u;

function canOpen(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (canBegin(token) ||
      RELATIVE_OPENINGS.has(token.norm) ||
      (FIRST_LETTERS.test(token.form) && NAMES.has(token.norm.slice(0, 3))))
  );
}
