import type { Figure } from "../text/index.ts";

/** A figure's value in the unit its sort of quantity is compared in. */
export interface Measure {
  /** "length", "time", …; for a unit without others of its sort the unit itself, "" for a plain count. */
  readonly dimension: string;
  readonly low: number;
  readonly high: number;
  readonly bound: Figure["bound"];
  /** How exact the words are: the value of one in the last digit that is not nought ("4.2 million": 100,000). */
  readonly place: number;
  /** Whether it was said as a part ("a fifth", "six in ten"): such words are round by nature. */
  readonly fraction: boolean;
  /** Whether the words leave the value itself out: "nearly 14", "more than 52,000". */
  readonly short: boolean;
  /** The unit it is written in. */
  readonly unit: string;
}

/**
 * Units by their sort, with how many of the sort's first unit one of them is. From the definitions of the international
 * yard and pound (1959), the SI and the calendar; a month and a year are taken at their mean length.
 */
const FACTORS: { readonly [dimension: string]: { readonly [unit: string]: number } } = {
  length: { m: 1, mm: 0.001, cm: 0.01, km: 1000, inch: 0.0254, ft: 0.3048, yard: 0.9144, mile: 1609.344 },
  area: { "m²": 1, "km²": 1e6, hectare: 1e4, acre: 4046.86, "mile²": 2_589_988, "ft²": 0.0929 },
  mass: { kg: 1, g: 0.001, tonne: 1000, ton: 1000, lb: 0.4536, oz: 0.02835 },
  time: {
    hour: 1,
    second: 1 / 3600,
    minute: 1 / 60,
    day: 24,
    week: 168,
    month: 730.5,
    year: 8766,
  },
  volume: { litre: 1, "m³": 1000, gallon: 3.785, "ft³": 28.32 },
  speed: { "km/h": 1, mph: 1.609344, knot: 1.852 },
};

const DIMENSIONS: ReadonlyMap<string, readonly [dimension: string, factor: number]> = new Map(
  Object.entries(FACTORS).flatMap(([dimension, units]) =>
    Object.entries(units).map(([unit, factor]) => [unit, [dimension, factor]] as const),
  ),
);

/** Units the reading of figures takes for the thing counted. */
const COUNTED_UNITS: ReadonlyMap<string, readonly [dimension: string, factor: number]> = new Map([
  ["nautical mile", ["length", 1852]],
  ["metric ton", ["mass", 1000]],
  ["short ton", ["mass", 907.2]],
  ["long ton", ["mass", 1016]],
]);

/** Words with which the value itself is not reached, or is passed. */
const SHORT_OF =
  /\b(?:nearly|almost|just (?:under|short of)|close to|not quite|approaching|more than|over|above|under|below|less than|fewer than)\b/i;
/** How exact a round word is, as a share of its value. */
const ROUND_PLACE = 0.25;
/** Round words for a count. */
const ROUND_WORD = /\b(?:dozens?|scores?|couple)\b/i;

/** `written` are the figure's own words. */
export function measureOf(figure: Figure, written: string): Measure {
  const { unit, low, high, counted } = figure;
  const bound = figure.bound === "exact" && ROUND_WORD.test(written) ? "about" : figure.bound;
  const short = SHORT_OF.test(written);
  const fraction = unit === "share" && !/\d|cent/i.test(written);
  if (unit === "°F") {
    const celsius = (value: number): number => ((value - 32) * 5) / 9;
    return { dimension: "degree", low: celsius(low), high: celsius(high), bound, place: 1, fraction, short, unit };
  }
  const known = unit === "" ? COUNTED_UNITS.get(counted) : DIMENSIONS.get(unit);
  const [dimension, factor] = known ?? [unit === "°C" ? "degree" : unit, 1];
  return {
    dimension,
    low: low * factor,
    high: high * factor,
    bound,
    place: (ROUND_WORD.test(written) ? low * ROUND_PLACE : Math.min(placeOf(low), placeOf(high))) * factor,
    fraction,
    short,
    unit: unit === "" && known !== undefined ? counted : unit,
  };
}

/** Digits of a value that newsrooms write; what is longer was made by a division. */
const WRITTEN_DIGITS = 6;

/** The value of one in the last digit of `value` that is not nought. */
function placeOf(value: number): number {
  if (value === 0) return 1;
  const [digits = "0", exponent = "0"] = Math.abs(value)
    .toExponential(WRITTEN_DIGITS - 1)
    .split("e");
  const decimals = digits.replace(".", "").replace(/0+$/, "").length - 1;
  return 10 ** (Number(exponent) - decimals);
}
