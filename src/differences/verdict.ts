import type { Verdict } from "../model/index.ts";
import type { Figure } from "../text/index.ts";

/** How far "about" reaches, as a share of the value: newsrooms round to one or two figures. */
const ABOUT = 0.1;
/** Values this near each other, as a share of the greater, are one value in two roundings. */
const ROUNDING = 0.005;

/** A value as its words bound it. */
export type Bounds = Pick<Figure, "low" | "high" | "bound">;

/**
 * Whether two values for one thing can both be right: "agree" when they are the same but for rounding, "compatible"
 * when a range or an approximation of one covers the other, else "conflict". Two bounds of one kind ("at least 30",
 * "at least 40") name one limit, so they agree or they conflict. Symmetric.
 */
export function verdictOf(a: Bounds, b: Bounds): Verdict {
  if (isNear(a.low, b.low) && isNear(a.high, b.high)) return "agree";
  if (a.bound === b.bound && (a.bound === "at-least" || a.bound === "at-most")) return "conflict";
  const [x, y] = [reachOf(a), reachOf(b)];
  return x.low <= y.high && y.low <= x.high ? "compatible" : "conflict";
}

const isNear = (one: number, other: number): boolean =>
  one === other || Math.abs(one - other) <= ROUNDING * Math.max(Math.abs(one), Math.abs(other));

function reachOf({ low, high, bound }: Bounds): { readonly low: number; readonly high: number } {
  switch (bound) {
    case "exact":
      return { low, high };
    case "about":
      return { low: low - ABOUT * Math.abs(low), high: high + ABOUT * Math.abs(high) };
    case "at-least":
      return { low, high: Number.POSITIVE_INFINITY };
    case "at-most":
      return { low: Number.NEGATIVE_INFINITY, high };
  }
}

/** What lets two values stand side by side, in words. */
export function rangeCovered(a: Bounds, b: Bounds): string {
  if (a.bound !== "exact" || b.bound !== "exact") return "an approximation covers the other value";
  return "a range covers the other value";
}
