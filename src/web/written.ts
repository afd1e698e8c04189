import type { Account } from "../model/index.ts";

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

/** An ISO 8601 date in words, as precise as it is: "2025-03" is "March 2025". A time of day is kept as written. */
export function dateInWords(published: string): string {
  const date = new Date(published.length === 7 ? `${published}-01` : published.slice(0, 10));
  if (Number.isNaN(date.getTime()) || published.length < 7) return published;
  if (published.length === 7) return MONTH.format(date);
  const time = /T(\d\d:\d\d)/.exec(published)?.[1];
  return time === undefined || time === "00:00" ? DAY.format(date) : `${DAY.format(date)}, ${time}`;
}

/** "1 account", "3 accounts". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}

/** Who brought the account: its outlet, else the name it came under. */
export function outletOf({ outlet, name }: Account): string {
  return outlet ?? name;
}

/** "41 %", from a share of 0 to 1; what is there is never shown as nothing. */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return "under 1%";
  return `${Math.round(share * 100)}%`;
}

/** "a", "a and b", "a, b and c". */
export function listed(parts: readonly string[]): string {
  if (parts.length <= 1) return parts[0] ?? "";
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
