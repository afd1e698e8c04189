/** Days since 1 January 1970. Plain arithmetic on the Gregorian calendar; no clock is read. */
export type Day = number;

const MS_A_DAY = 86_400_000;

export const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
export const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/** The day of an ISO 8601 date or date and time; undefined when it is less precise than a day, or none. */
export function dayOf(iso: string | undefined): Day | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)/u.exec(iso ?? "");
  return parts ? dayAt(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
}

/** @param month 1 to 12. Undefined for a day the calendar does not have. */
export function dayAt(year: number, month: number, date: number): Day | undefined {
  const time = Date.UTC(year, month - 1, date);
  const back = new Date(time);
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === date ? time / MS_A_DAY : undefined;
}

/** "2025-03-25". */
export function isoOf(day: Day): string {
  return new Date(day * MS_A_DAY).toISOString().slice(0, 10);
}

/** 0 for Sunday to 6. */
export function weekdayOf(day: Day): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** "2025-W13": the ISO 8601 week the day lies in. */
export function weekOf(day: Day): string {
  const thursday = day - ((weekdayOf(day) + 6) % 7) + 3;
  const year = Number(isoOf(thursday).slice(0, 4));
  const first = dayAt(year, 1, 1) ?? thursday;
  return `${year}-W${padded(Math.floor((thursday - first) / 7) + 1)}`;
}

/** "2025-03", `months` after the month of the day. */
export function monthFrom(day: Day, months: number): string {
  const [year = 0, month = 1] = isoOf(day).split("-").map(Number);
  const index = year * 12 + month - 1 + months;
  return `${Math.floor(index / 12)}-${padded((index % 12) + 1)}`;
}

export function padded(number: number): string {
  return String(number).padStart(2, "0");
}
