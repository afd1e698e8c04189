import type { Verdict } from "../model/index.ts";
import type { Measure } from "./measures.ts";

/** Values this near each other, as a share of the greater, are one value. */
const ROUNDING = 0.005;
/** How far "about" reaches at most and at least, as a share of the value; between them half of its last written place. */
const ABOUT_MOST = 0.1;
const ABOUT_LEAST = 0.05;
/** How far a round number may lie from what it rounds, as a share of it. */
const ROUND_MOST = 0.055;
/** How far "nearly" reaches down, as a share of the value; within it, to the written number before ("nearly 14": 13). */
const NEARLY = 0.15;
/** How far a value may lie from another once it was brought to another unit and rounded again, as a share of it. */
const CONVERTED = 0.08;
/** A time told in a coarser unit is rounded to it: "two hours" for 110 minutes. */
const CONVERTED_TIME = 0.25;
/** Values of two units this near each other are one value; beyond it one was rounded on the way. */
const CONVERTED_EXACTLY = 0.02;
/** Counts under this are told one by one: thirty dead are not thirty-four. */
const ROUNDED_COUNT = 1000;

/**
 * Whether two values of one dimension can both be right. "agree": the same value, said as exactly, if need be in another
 * unit. "compatible": a range, an approximation or a round number of one covers the other. Else "conflict". Two bounds of
 * one kind ("at least 30", "at least 40") name one limit, so they agree or they conflict. Symmetric.
 */
export function verdictOf(a: Measure, b: Measure): Verdict {
  if (isNear(a.low, b.low) && isNear(a.high, b.high)) return isAsExact(a, b) ? "agree" : "compatible";
  if (isConverted(a, b))
    return isSameConverted(a, b) && (a.bound === b.bound || isLoose(a, b)) ? "agree" : "compatible";
  if (isSeaMile(a, b)) return "compatible";
  if (a.bound === b.bound && (a.bound === "at-least" || a.bound === "at-most")) return "conflict";
  if (isOutside(a, b) || isOutside(b, a)) return "conflict";
  const [x, y] = [reachOf(a), reachOf(b)];
  return (x.low <= y.high && y.low <= x.high) || isRounded(a, b) || isRounded(b, a) ? "compatible" : "conflict";
}

const isNear = (one: number, other: number): boolean =>
  one === other || Math.abs(one - other) <= ROUNDING * Math.max(Math.abs(one), Math.abs(other));

/** Whether neither says more exactly than the other that it is this value; "a fifth" is no more exact than "about 20%". */
const isAsExact = (a: Measure, b: Measure): boolean =>
  a.bound === b.bound || (a.fraction !== b.fraction && isLoose(a, b));

/** Whether one gives an upper limit and the other a lower one: "up to 150", "above 150". */
const areOpposite = (a: Measure, b: Measure): boolean =>
  [a.bound, b.bound].includes("at-most") && [a.bound, b.bound].includes("at-least");

/** One approximate, one told without a bound. */
const isLoose = (a: Measure, b: Measure): boolean =>
  [a.bound, b.bound].includes("about") && [a.bound, b.bound].includes("exact");

/** Whether the same value was brought to another unit: "62 miles", "100 kilometres". */
function isConverted(a: Measure, b: Measure): boolean {
  if (a.unit === b.unit) return false;
  const most = a.dimension === "time" ? CONVERTED_TIME : CONVERTED;
  const close = (one: number, other: number): boolean =>
    Math.abs(one - other) <= Math.min(Math.max(a.place, b.place) / 2, most * Math.max(Math.abs(one), Math.abs(other)));
  return close(a.low, b.low) && close(a.high, b.high);
}

/** Whether nothing was lost on the way to the other unit. Days and weeks make no whole month. */
function isSameConverted(a: Measure, b: Measure): boolean {
  const far = (one: number, other: number): number =>
    Math.abs(one - other) / Math.max(Math.abs(one), Math.abs(other), 1);
  const calendar = [a.unit, b.unit].filter((unit) => unit === "month" || unit === "year").length === 1;
  const most = a.dimension === "time" ? (calendar ? 0 : ROUNDING) : CONVERTED_EXACTLY;
  return far(a.low, b.low) <= most && far(a.high, b.high) <= most;
}

/** Whether the same number of miles is told, of which one account says that they are nautical: at sea all are. */
const isSeaMile = (a: Measure, b: Measure): boolean =>
  [a.unit, b.unit].includes("nautical mile") &&
  [a.unit, b.unit].includes("mile") &&
  [a.low / b.low, a.high / b.high].every((ratio) => isNear(Math.max(ratio, 1 / ratio), SEA_MILE));

/** Land miles in a nautical mile. */
const SEA_MILE = 1852 / 1609.344;

/** Whether one names a range and the other says that its far end was passed: "38,000 to 52,000", "more than 52,000". */
const isOutside = (range: Measure, limit: Measure): boolean =>
  range.low < range.high &&
  limit.short &&
  ((limit.bound === "at-least" && limit.low >= range.high) || (limit.bound === "at-most" && limit.high <= range.low));

/** Whether `round` is what a newsroom makes of `exact` when it rounds: "410,000", "400,000". */
function isRounded(round: Measure, exact: Measure): boolean {
  if (round.bound !== "exact" || exact.bound !== "exact" || round.low !== round.high || exact.low !== exact.high) {
    return false;
  }
  if (round.dimension === "" && round.low < ROUNDED_COUNT) return false;
  const away = Math.abs(round.low - exact.low);
  if (round.fraction) return !exact.fraction && away <= ABOUT_MOST * round.low;
  return round.place > exact.place && away < round.place / 2 && away <= ROUND_MOST * Math.abs(round.low);
}

function reachOf(value: Measure): { readonly low: number; readonly high: number } {
  const { low, high, bound, place, fraction, short } = value;
  switch (bound) {
    case "exact":
      return { low, high };
    case "about": {
      const wide = (end: number): number =>
        Math.min(
          ABOUT_MOST * Math.abs(end),
          fraction ? Number.POSITIVE_INFINITY : Math.max(place / 2, ABOUT_LEAST * Math.abs(end)),
        );
      const down = short && !fraction ? Math.max(wide(low), Math.min(place, NEARLY * Math.abs(low))) : wide(low);
      return { low: low - down, high: high + wide(high) };
    }
    case "at-least":
      return { low, high: Number.POSITIVE_INFINITY };
    case "at-most":
      return { low: Number.NEGATIVE_INFINITY, high };
  }
}

/** What lets two values stand side by side, in words. */
export function rangeCovered(a: Measure, b: Measure): string {
  if (areOpposite(a, b))
    return "one account gives the most it can be, the other the least, and these leave room for one value";
  if (a.low === b.low && a.high === b.high) return "the same value, told more exactly in one account than in the other";
  if (a.bound !== "exact" || b.bound !== "exact") return "an approximation covers the other value";
  if (a.low === a.high && b.low === b.high) return "one value is the other, rounded";
  return "a range covers the other value";
}
