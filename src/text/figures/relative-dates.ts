import type { Token } from "../text.ts";
import { type Day, isoOf, monthFrom, WEEKDAYS, weekdayOf, weekOf } from "./calendar.ts";
import { type Dated, found } from "./dated.ts";
import { numberAt } from "./numbers.ts";
import { TIME_UNITS, UNITS } from "./words.ts";

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
/** Words in lower case that open a date told from the day of writing. */
export const RELATIVE_OPENINGS: ReadonlySet<string> = new Set([...DAYS.keys(), ...TURNS.keys()]);

/** "Monday", "last Friday", "next Tuesday", "Monday morning". */
export function weekdayAt(
  tokens: readonly Token[],
  at: number,
  limit: number,
  today: Day | undefined,
): Dated | undefined {
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
export function relativeAt(
  tokens: readonly Token[],
  at: number,
  limit: number,
  today: Day | undefined,
): Dated | undefined {
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
export function agoAt(tokens: readonly Token[], at: number, limit: number, today: Day | undefined): Dated | undefined {
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

/** "three days", "four-year", "two and a half hours": ISO 8601 durations. */
export function durationAt(tokens: readonly Token[], at: number, limit: number): Dated | undefined {
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
