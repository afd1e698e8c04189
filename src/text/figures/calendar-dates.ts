import type { Token } from "../text.ts";
import { type Day, dayAt, isoOf, MONTHS, monthFrom, padded } from "./calendar.ts";
import { type Dated, found } from "./dated.ts";

/** "2025-03-25". */
export function isoAt(tokens: readonly Token[], at: number, limit: number): Dated | undefined {
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
export function dayFirstAt(
  tokens: readonly Token[],
  at: number,
  limit: number,
  today: Day | undefined,
): Dated | undefined {
  const date = dateNumber(tokens[at]);
  if (date === undefined) return undefined;
  const of = tokens[at + 1]?.norm === "of" ? 1 : 0;
  const month = at + 1 + of < limit ? monthOf(tokens[at + 1 + of]) : undefined;
  if (month === undefined) return undefined;
  const behind = yearBehind(tokens, at + 2 + of, limit);
  return found(at, behind?.to ?? at + 2 + of, dayIso(behind?.year, month, date, today), "date");
}

/** "March 25, 2025", "March 2025", "in March", "late March". */
export function monthFirstAt(
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

/** A year that stands alone behind a preposition, or opens the sentence. */
export function yearAt(tokens: readonly Token[], at: number, first: number, limit: number): Dated | undefined {
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
