import { type Account, type Span, span } from "../../model/index.ts";
import type { DateMention, Sentence, Token } from "../text.ts";
import { type Day, dayAt, dayOf, isoOf, MONTHS, monthFrom, padded, WEEKDAYS, weekdayOf, weekOf } from "./calendar.ts";
import { canBegin, numberAt } from "./numbers.ts";
import { TIME_UNITS, UNITS } from "./words.ts";

/** A date at tokens `from` to `to`. */
interface Dated {
  readonly from: number;
  readonly to: number;
  readonly iso: string | undefined;
  readonly kind: DateMention["kind"];
}

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

const DAYS = new Map([
  ["yesterday", -1],
  ["today", 0],
  ["tonight", 0],
  ["tomorrow", 1],
]);
const TURNS = new Map([
  ["last", -1],
  ["past", -1],
  ["previous", -1],
  ["this", 0],
  ["current", 0],
  ["next", 1],
  ["coming", 1],
]);
/** The first three letters of every weekday and month. */
const NAMES = new Set([...WEEKDAYS, ...MONTHS].map((name) => name.slice(0, 3)));
/** Words in lower case that open a date, besides numbers. */
const OPENINGS = new Set([...DAYS.keys(), ...TURNS.keys()]);
const FIRST_LETTERS = /^[A-Z]/u;

function canOpen(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (canBegin(token) ||
      OPENINGS.has(token.norm) ||
      (FIRST_LETTERS.test(token.form) && NAMES.has(token.norm.slice(0, 3))))
  );
}

function found(from: number, to: number, iso: string | undefined, kind: DateMention["kind"]): Dated {
  return { from, to, iso, kind };
}

/** "2025-03-25". */
function isoAt(tokens: readonly Token[], at: number, limit: number): Dated | undefined {
  if (
    !/^\d{4}$/u.test(tokens[at]?.form ?? "") ||
    tokens[at + 1]?.form !== "-" ||
    at + 4 >= limit ||
    tokens[at + 3]?.form !== "-"
  )
    return undefined;
  const end = tokens[at + 4]?.span.end ?? 0;
  if (end - (tokens[at]?.span.start ?? 0) !== 10) return undefined;
  const day = dayAt(Number(tokens[at]?.form), Number(tokens[at + 2]?.form), Number(tokens[at + 4]?.form));
  return day === undefined ? undefined : found(at, at + 5, isoOf(day), "date");
}

/** The month, 1 to 12, that the token names with a capital; undefined when it names none. */
function monthOf(token: Token | undefined): number | undefined {
  if (!token || !/^\p{Lu}/u.test(token.form)) return undefined;
  const bare = token.norm.replace(/\.$/u, "");
  const index = MONTHS.findIndex(
    (month) =>
      month === bare || (bare.length >= 3 && bare.length <= 4 && token.norm !== "mar" && month.startsWith(bare)),
  );
  return index < 0 ? undefined : index + 1;
}

function dateNumber(token: Token | undefined): number | undefined {
  const parts = /^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(token?.form ?? "");
  const date = Number(parts?.[1]);
  return date >= 1 && date <= 31 ? date : undefined;
}

/** Four digits that can be a year, perhaps behind a comma; with the token after them. */
function yearBehind(tokens: readonly Token[], at: number, limit: number): { year: number; to: number } | undefined {
  const year = tokens[at]?.form === "," ? at + 1 : at;
  return year < limit && isYear(tokens[year]) ? { year: Number(tokens[year]?.form), to: year + 1 } : undefined;
}

function isYear(token: Token | undefined): boolean {
  return /^(?:1[5-9]|20)\d\d$/u.test(token?.form ?? "");
}

/** "25 March 2025", "25th of March", "the 3rd of March". */
function dayFirstAt(tokens: readonly Token[], at: number, limit: number, today: Day | undefined): Dated | undefined {
  const date = dateNumber(tokens[at]);
  if (date === undefined) return undefined;
  const of = tokens[at + 1]?.norm === "of" ? 1 : 0;
  const month = at + 1 + of < limit ? monthOf(tokens[at + 1 + of]) : undefined;
  if (month === undefined) return undefined;
  const behind = yearBehind(tokens, at + 2 + of, limit);
  return found(at, behind?.to ?? at + 2 + of, dayIso(behind?.year, month, date, today), "date");
}

/** "March 25, 2025", "March 2025", "in March", "late March". */
function monthFirstAt(
  tokens: readonly Token[],
  at: number,
  first: number,
  limit: number,
  today: Day | undefined,
): Dated | undefined {
  const month = monthOf(tokens[at]);
  if (month === undefined) return undefined;
  const date = at + 1 < limit ? dateNumber(tokens[at + 1]) : undefined;
  if (date !== undefined && tokens[at + 2]?.norm !== "%") {
    const behind = yearBehind(tokens, at + 2, limit);
    return found(at, behind?.to ?? at + 2, dayIso(behind?.year, month, date, today), "date");
  }
  const behind = yearBehind(tokens, at + 1, limit);
  if (behind) return found(at, behind.to, `${behind.year}-${padded(month)}`, "date");
  if (!standsForMonth(tokens, at, first)) return undefined;
  return found(at, at + 1, monthIso(tokens[at - 1]?.norm ?? "", month, today), "date");
}

/** "May" and "March" are months behind a preposition; the others wherever they have their capital. */
function standsForMonth(tokens: readonly Token[], at: number, first: number): boolean {
  const norm = tokens[at]?.norm ?? "";
  if (!/^(?:may|march|mar|jan|jun|dec|nov|oct|sep|sept|apr|aug|feb|jul|april|june|august)\.?$/u.test(norm)) return true;
  if (at === first && /^(?:may|march|april|june|august)$/u.test(norm)) return false;
  return /^(?:in|since|by|from|until|till|of|during|before|after|early|late|mid|last|next|this|to|through|and|-)$/u.test(
    tokens[at - 1]?.norm ?? "",
  );
}

/** With the year given, else the one that brings it nearest to the day of writing, else "--03-25". */
function dayIso(year: number | undefined, month: number, date: number, today: Day | undefined): string | undefined {
  if (year !== undefined) {
    const day = dayAt(year, month, date);
    return day === undefined ? undefined : isoOf(day);
  }
  if (today === undefined)
    return dayAt(2000, month, date) === undefined ? undefined : `--${padded(month)}-${padded(date)}`;
  const now = Number(isoOf(today).slice(0, 4));
  const days = [now - 1, now, now + 1].flatMap((near) => dayAt(near, month, date) ?? []);
  const nearest = days.sort((a, b) => Math.abs(a - today) - Math.abs(b - today))[0];
  return nearest === undefined ? undefined : isoOf(nearest);
}

/** "In March" is the last one that has begun, "next March" the next. */
function monthIso(before: string, month: number, today: Day | undefined): string | undefined {
  if (today === undefined) return `--${padded(month)}`;
  const now = Number(isoOf(today).slice(5, 7));
  const back = (now - month + 12) % 12;
  if (before === "next" || before === "by" || before === "until") return monthFrom(today, (month - now + 12) % 12);
  return monthFrom(today, before === "last" && back === 0 ? -12 : -back);
}

/** "Monday", "last Friday", "next Tuesday", "Monday morning". */
function weekdayAt(tokens: readonly Token[], at: number, limit: number, today: Day | undefined): Dated | undefined {
  const which = /^(?:last|next|this)$/u.test(tokens[at]?.norm ?? "") ? tokens[at]?.norm : undefined;
  const dayAtToken = which ? at + 1 : at;
  const token = tokens[dayAtToken];
  if (!token || dayAtToken >= limit || !/^\p{Lu}/u.test(token.form)) return undefined;
  const bare = token.norm.replace(/\.$|s$/u, "");
  const weekday = WEEKDAYS.findIndex((name) => name === bare || (token.norm.endsWith(".") && name.startsWith(bare)));
  if (weekday < 0) return undefined;
  const part =
    /^(?:morning|afternoon|evening|night)$/u.test(tokens[dayAtToken + 1]?.norm ?? "") && dayAtToken + 1 < limit ? 2 : 1;
  return found(
    at,
    dayAtToken + part,
    today === undefined ? undefined : isoOf(nearestWeekday(today, weekday, which)),
    "weekday",
  );
}

function nearestWeekday(today: Day, weekday: number, which: string | undefined): Day {
  const back = (weekdayOf(today) - weekday + 7) % 7;
  if (which === "next") return today - back + 7;
  return which === "last" && back === 0 ? today - 7 : today - back;
}

/** "today", "last week", "next month", "this year". */
function relativeAt(tokens: readonly Token[], at: number, limit: number, today: Day | undefined): Dated | undefined {
  const norm = tokens[at]?.norm ?? "";
  const days = DAYS.get(norm);
  if (days !== undefined) return found(at, at + 1, today === undefined ? undefined : isoOf(today + days), "relative");
  const turn = TURNS.get(norm);
  const unit = at + 1 < limit ? tokens[at + 1]?.norm : undefined;
  if (turn === undefined || !/^(?:week|month|year|weekend)$/u.test(unit ?? "")) return undefined;
  return found(at, at + 2, today === undefined ? undefined : turned(today, unit ?? "", turn), "relative");
}

function turned(today: Day, unit: string, turn: number): string {
  if (unit === "year") return String(Number(isoOf(today).slice(0, 4)) + turn);
  return unit === "month" ? monthFrom(today, turn) : weekOf(today + 7 * turn);
}

/** "three days ago", "a week earlier" (undated: earlier than what is not said). */
function agoAt(tokens: readonly Token[], at: number, limit: number, today: Day | undefined): Dated | undefined {
  const one = tokens[at]?.norm === "a" || tokens[at]?.norm === "an";
  const number = one ? undefined : numberAt(tokens, at, limit);
  const unitAt = one ? at + 1 : number?.to;
  if (unitAt === undefined || unitAt + 1 >= limit) return undefined;
  const unit = UNITS.get(tokens[unitAt]?.norm ?? "") ?? "";
  const word = tokens[unitAt + 1]?.norm;
  if (!TIME_UNITS.has(unit) || (word !== "ago" && word !== "earlier" && word !== "later")) return undefined;
  const count = number?.low ?? 1;
  const iso =
    today === undefined || word !== "ago" || !Number.isInteger(count) || number?.vague
      ? undefined
      : backBy(today, unit, count);
  return found(at, unitAt + 2, iso, "relative");
}

/** As precise as the unit: days give a day, weeks a week, months a month, years a year. */
function backBy(today: Day, unit: string, count: number): string | undefined {
  if (count > 4000) return undefined;
  if (unit === "day") return isoOf(today - count);
  if (unit === "week") return weekOf(today - 7 * count);
  if (unit === "month") return monthFrom(today, -count);
  const year = Number(isoOf(today).slice(0, 4));
  const years = unit === "year" ? count : unit === "decade" ? 10 * count : undefined;
  return years === undefined || years > year ? undefined : String(year - years).padStart(4, "0");
}

/** A year that stands alone behind a preposition, or opens the sentence. */
function yearAt(tokens: readonly Token[], at: number, first: number, limit: number): Dated | undefined {
  if (!isYear(tokens[at])) return undefined;
  const before = at > first ? (tokens[at - 1]?.norm ?? "") : "in";
  if (
    !/^(?:in|since|by|until|till|from|before|after|during|of|early|late|mid|-|fiscal|year|the|to|and|through|\()$/u.test(
      before,
    )
  )
    return undefined;
  if (
    /^(?:the|to|and|of|from|by)$/u.test(before) &&
    /^\p{Ll}+s$/u.test(tokens[at + 1]?.form ?? "") &&
    at + 1 < limit &&
    before !== "the"
  )
    return undefined;
  return found(at, at + 1, tokens[at]?.form, "date");
}

/** "three days", "four-year", "two and a half hours": ISO 8601 durations. */
function durationAt(tokens: readonly Token[], at: number, limit: number): Dated | undefined {
  const number = numberAt(tokens, at, limit);
  if (!number || number.share || number.vague) return undefined;
  const unitAt = tokens[number.to]?.form === "-" ? number.to + 1 : number.to;
  const unit = unitAt < limit ? UNITS.get(tokens[unitAt]?.norm ?? "") : undefined;
  const letter = TIME_UNITS.get(unit ?? "");
  const old = tokens[unitAt + 1]?.form === "-" ? unitAt + 2 : unitAt + 1;
  if (!unit || !letter || tokens[old]?.norm === "old") return undefined;
  const count = number.low * (unit === "decade" ? 10 : unit === "century" ? 100 : 1);
  const time = unit === "second" || unit === "minute" || unit === "hour" ? "T" : "";
  return found(at, unitAt + 1, `P${time}${count}${letter}`, "duration");
}
