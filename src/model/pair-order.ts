import type { Account, AccountId } from "./account.ts";

/** Which of two ISO 8601 dates is earlier, as far as both are precise; undefined when they do not tell. */
export function earlier(a: string | undefined, b: string | undefined): "a" | "b" | undefined {
  if (a === undefined || b === undefined) return undefined;
  if (a.includes("T") && b.includes("T")) {
    const times = [Date.parse(a), Date.parse(b)] as const;
    if (times.some(Number.isNaN) || times[0] === times[1]) return undefined;
    return times[0] < times[1] ? "a" : "b";
  }
  const length = Math.min(10, a.length, b.length);
  const days = [a.slice(0, length), b.slice(0, length)] as const;
  if (days[0] === days[1]) return undefined;
  return days[0] < days[1] ? "a" : "b";
}

/**
 * Two accounts as a record sets them side by side, whichever is named first: the one the other was made from, where
 * `parent` says which; else the one published earlier; else the longer, whatever its file is called; else the one with
 * the lower id.
 */
export function inPairOrder<A extends Pick<Account, "id" | "published" | "text">>(
  x: A,
  y: A,
  parent: AccountId | undefined,
): readonly [A, A] {
  const first = earlier(x.published, y.published);
  if (parent !== undefined) return parent === x.id ? [x, y] : [y, x];
  if (first !== undefined) return first === "a" ? [x, y] : [y, x];
  const longer = x.text.length - y.text.length;
  return longer > 0 || (longer === 0 && x.id < y.id) ? [x, y] : [y, x];
}
