import type { Comparison } from "./comparison.ts";
import { sameMeaning } from "./meaning.ts";
import { headOf, type PlacedFigure, placedFigures } from "./placed-figures.ts";
import type { Side } from "./side.ts";
import type { StemWeight } from "./stem-weights.ts";
import { verdictOf } from "./verdict.ts";

/**
 * What tells that two values which cannot both be right are given for one quantity, in sentences of their own. Weights
 * of a logistic regression over the pairs of figures in the training stories of the corpus, rounded.
 */
const WEIGHTS = {
  /** Likeness of the two sentences in meaning, 0 to 1. */
  likeness: 0.85,
  /** Weight of the words in common near both figures, up to `MOST_NEAR`. */
  near: 0.12,
  /** Each stem near both figures, two at most. */
  nearStem: 0.65,
  /** Both count the same, and hardly count it anywhere else. */
  counted: 1.15,
  /** Each figure beside both whose values go together, two at most. */
  company: 0.65,
  /** A word copied beside both. */
  beside: 0.25,
  /** Both are counts so small that they stand in any account. */
  small: -0.3,
  /** How many times (its logarithm) one value is the other, up to 2. */
  times: -1.8,
} as const;
/** Sum of the weights from which two values are of one quantity. */
const ENOUGH = 1.4;
const MOST_NEAR = 8;
const SMALL = 12;
/** Words to each side of a figure that are near it. */
const NEAR_WORDS = 5;

/** Units of quantities of which an account gives many that have nothing to do with each other. */
const COMMON_DIMENSIONS: ReadonlySet<string> = new Set(["time", "degree", "times"]);

/**
 * Whether two figures may give one quantity: they count one thing, which hardly anything else there does, or share a unit
 * and count nothing else. People are counted in every account, some here and some there.
 */
export function mayBeOne(x: PlacedFigure, y: PlacedFigure): boolean {
  const { dimension } = x.measure;
  if (dimension !== y.measure.dimension || COMMON_DIMENSIONS.has(dimension)) return false;
  const [head, twin] = [headOf(x.figure), headOf(y.figure)];
  if (head !== "" && twin !== "") return head === twin && x.distinct && y.distinct;
  return dimension !== "";
}

/** Whether two values that cannot both be right are given for one quantity, as far as their sentences tell. */
export function isOfOneQuantity(comparison: Comparison, x: PlacedFigure, y: PlacedFigure, weight: StemWeight): boolean {
  if (!mayBeOne(x, y)) return false;
  const { a, b, linkA } = comparison;
  const same = headOf(x.figure) !== "" && headOf(x.figure) === headOf(y.figure);
  const shared = company(comparison, x, y);
  // A bare price or share is told apart from others by what stands beside it alone.
  if (!same && shared === 0) return false;
  const beside = linkA[x.range.from - 1] === y.range.from - 1 || linkA[x.range.to] === y.range.to;
  const times = Math.abs(Math.log(Math.max(TINY, Math.abs(x.measure.low)) / Math.max(TINY, Math.abs(y.measure.low))));
  const sum =
    toldAlike(comparison, x, y, weight) +
    (same ? WEIGHTS.counted : 0) +
    WEIGHTS.company * Math.min(2, shared) +
    (beside ? WEIGHTS.beside : 0) +
    (x.measure.dimension === "" && Math.max(x.measure.high, y.measure.high) <= SMALL ? WEIGHTS.small : 0) +
    WEIGHTS.times * Math.min(2, times);
  return sum >= ENOUGH && !isToldToo(a, x, y) && !isToldToo(b, y, x);
}

/** Keeps the logarithm of nought out. */
const TINY = 1e-6;

const sentenceOf = (side: Side, { range }: Told): number | undefined => side.words[range.from]?.sentence;

/** The other figures of its sentence. */
const besideIt = (side: Side, place: PlacedFigure): readonly PlacedFigure[] =>
  placedFigures(side).filter((other) => other !== place && sentenceOf(side, other) === sentenceOf(side, place));

/** Whether two values are one, or with a unit can both be right. */
const isSameValue = ({ measure: x }: PlacedFigure, { measure: y }: PlacedFigure): boolean =>
  x.dimension === y.dimension &&
  ((x.low === y.low && x.high === y.high) || (x.dimension !== "" && verdictOf(x, y) !== "conflict"));

/** How many other figures of the two sentences both give with values that go together. */
function company({ a, b }: Comparison, x: PlacedFigure, y: PlacedFigure): number {
  const others = besideIt(b, y);
  return besideIt(a, x).filter((one) => others.some((other) => isSameValue(one, other))).length;
}

/** Whether the account gives the other's value too, beside its own or for the same thing: "up from 200 million". */
const isToldToo = (side: Side, place: PlacedFigure, other: PlacedFigure): boolean =>
  placedFigures(side).some(
    (one) =>
      one !== place &&
      (isSameNumber(one, other, "low") || isSameNumber(one, other, "high")) &&
      (sentenceOf(side, one) === sentenceOf(side, place) || headOf(one.figure) === headOf(other.figure)),
  );

/** Whether two ends are one number, the unit told or left out: "8.5 per cent", "from the 8.5". */
function isSameNumber({ figure: x }: PlacedFigure, { figure: y, measure }: PlacedFigure, end: "low" | "high"): boolean {
  return (
    x[end] === y[end] || (x.unit === "" && measure.dimension === "share" && x[end] === Math.round(y[end] * 1e4) / 100)
  );
}

/** A place with the indices of the telling words of its sentence. */
export type Told = Pick<PlacedFigure, "range" | "around">;

/** How far the words around two places, and those near them, are the same: the first three of the weights. */
export function toldAlike({ a, b }: Comparison, x: Told, y: Told, weight: StemWeight): number {
  const { likeness } = sameMeaning(a, x.around, b, y.around, weight);
  const near = sameMeaning(a, nearWords(a, x), b, nearWords(b, y), weight);
  return (
    WEIGHTS.likeness * likeness +
    WEIGHTS.near * Math.min(MOST_NEAR, near.weight) +
    WEIGHTS.nearStem * Math.min(2, near.common)
  );
}

/** Indices of the telling words near a place, in its sentence. */
function nearWords(side: Side, place: Told): readonly number[] {
  const { from, to } = place.range;
  const near: number[] = [];
  for (let at = Math.max(0, from - NEAR_WORDS); at < to + NEAR_WORDS; at++) {
    const word = side.words[at];
    const inside = at >= from && at < to;
    if (!inside && word?.telling === true && word.sentence === sentenceOf(side, place) && !/\d/.test(word.key))
      near.push(at);
  }
  return near;
}
