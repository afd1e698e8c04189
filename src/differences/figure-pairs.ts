import type { Verdict } from "../model/index.ts";
import type { Figure } from "../text/index.ts";
import type { Comparison } from "./comparison.ts";
import { sameMeaning } from "./meaning.ts";
import type { Measure } from "./measures.ts";
import { COUNTED_PEOPLE, type PlacedFigure, placedFigures } from "./placed-figures.ts";
import { isOfOtherSubject, isOfOthers, isOneEvent, isOtherDay, isOtherTime, isRunningToll } from "./same-matter.ts";
import { isOfOneQuantity, mayBeOne } from "./same-quantity.ts";
import { isCopied, type Range, settingOf } from "./setting.ts";
import type { Side } from "./side.ts";
import { type StemWeight, stemWeights } from "./stem-weights.ts";
import { strongestOnce } from "./strongest.ts";
import { verdictOf } from "./verdict.ts";

/** One quantity as both accounts give it. */
export interface FigurePair {
  readonly a: PlacedFigure;
  readonly b: PlacedFigure;
  readonly verdict: Verdict;
  /** Whether its sentence was copied from one account to the other, or both from a third. */
  readonly copied: boolean;
  /** Weight of the words the two sentences share beside. */
  readonly around: number;
}

type Candidate = FigurePair & { readonly strength: number };

/**
 * Figures of both accounts that give one quantity, each in one pair at most, the surest first. What is counted, the words
 * of the two sentences, weighed by their rarity, and the value itself tell. Cost: the product of the numbers of figures.
 */
export function figurePairs(comparison: Comparison): readonly FigurePair[] {
  const made = PAIRED.get(comparison) ?? makePairs(comparison);
  PAIRED.set(comparison, made);
  return made;
}

const PAIRED = new WeakMap<Comparison, readonly FigurePair[]>();

function makePairs(comparison: Comparison): readonly FigurePair[] {
  const agreeing = agreeingPairs(comparison);
  if (!isOneStory(comparison)) return strongestOnce(agreeing, startOf);
  const weight = stemWeights(comparison.a, comparison.b);
  const others = placedFigures(comparison.b);
  const conflicting = placedFigures(comparison.a).flatMap((a) =>
    others.flatMap((b) => conflictOf(comparison, a, b, weight)),
  );
  return strongestOnce([...agreeing, ...conflicting], startOf);
}

const startOf = ({ figure }: PlacedFigure): number => figure.span.start;

const AGREEING = new WeakMap<Comparison, readonly Candidate[]>();

/** Pairs of values that can both be right, a figure perhaps in several. */
function agreeingPairs(comparison: Comparison): readonly Candidate[] {
  const weight = stemWeights(comparison.a, comparison.b);
  const others = placedFigures(comparison.b);
  const made =
    AGREEING.get(comparison) ??
    placedFigures(comparison.a).flatMap((a) => others.flatMap((b) => candidateOf(comparison, a, b, weight)));
  AGREEING.set(comparison, made);
  return made;
}

/** Whether the accounts are of one event, by their openings, what was copied, or the figures they both give. */
export const isOneStory = (comparison: Comparison): boolean =>
  isOneEvent(comparison) ||
  (!isOfOtherSubject(comparison) && isOneByFigures(strongestOnce(agreeingPairs(comparison), startOf)));

/** Quantities that both accounts give with one value in sentences that share words, from which they are of one event. */
const SAME_FIGURES = 2;
/** Weight of the words such sentences share. */
const SAME_FIGURE_WORDS = 4;

const isOneByFigures = (pairs: readonly Candidate[]): boolean =>
  pairs.filter(({ verdict, around }) => verdict === "agree" && around >= SAME_FIGURE_WORDS).length >= SAME_FIGURES;

/**
 * Weight of shared words from which two sentences may give one quantity, by what the values say: so exact a value, or so
 * near a one of a unit, is hardly met twice by chance.
 */
const NEEDED = { exact: 0, agree: 4, near: 3, compatible: 5 } as const;
/** What values that agree add to a pair's strength, so that they are paired before others. */
const VALUE_STRENGTH = { exact: 12, agree: 6, near: 4, compatible: 2 } as const;
type Level = keyof typeof NEEDED;
/** What counting the same adds to the weight of shared words, and a word copied beside both figures. */
const COUNTED_WEIGHT = 3;
const BESIDE_WEIGHT = 3;

function candidateOf(
  comparison: Comparison,
  a: PlacedFigure,
  b: PlacedFigure,
  weight: StemWeight,
): readonly Candidate[] {
  const verdict = verdictOfPair(a, b);
  if (verdict === undefined || verdict === "conflict") return [];
  const counted = countedAlike(a, b);
  const level = levelOf(verdict, a.measure, b.measure);
  if (counted === false && level === "compatible") return [];
  if (level !== "exact" && counted !== true && !sharesStem(comparison, a, b)) return [];
  const { weight: told } = sameMeaning(comparison.a, a.around, comparison.b, b.around, weight);
  const alone = told + (counted === true ? COUNTED_WEIGHT : 0);
  const needed = NEEDED[level] + (counted !== true && isBare(a, b, level) ? BARE_WEIGHT : 0);
  if (alone + BESIDE_WEIGHT < needed) return [];
  const setting = settingOf(comparison, a.range, b.range);
  const sum = alone + (setting.beside ? BESIDE_WEIGHT : 0);
  if (sum < needed || (level === "compatible" && !isPlausible(a, b))) return [];
  return [{ a, b, verdict, copied: isCopied(setting), around: told, strength: sum + VALUE_STRENGTH[level] }];
}

/** Share of a sentence's telling words from which any two values in it are of one quantity: a nought too many. */
const WHOLE_SENTENCE = 0.75;

/** Two values that cannot both be right, where they are of one quantity: in a sentence that was copied, or told anew. */
function conflictOf(
  comparison: Comparison,
  a: PlacedFigure,
  b: PlacedFigure,
  weight: StemWeight,
): readonly Candidate[] {
  if (verdictOfPair(a, b) !== "conflict") return [];
  const counted = countedAlike(a, b);
  if (!mayConflict(comparison, a, b, counted) && !mayBeOne(a, b)) return [];
  const setting = settingOf(comparison, a.range, b.range);
  const whole = setting.likeness >= WHOLE_SENTENCE || isPlausible(a, b) || isClash(a, b);
  const copied = isCopied(setting) && whole && mayConflict(comparison, a, b, counted);
  if (!copied && !isOfOneQuantity(comparison, a, b, weight)) return [];
  if (isOfOthers(comparison, a.range, b.range) || isOtherTime(comparison, a.range, b.range)) return [];
  if (!isClash(a, b) && isOtherDay(comparison)) return [];
  const bounded = a.measure.bound === "at-least" && b.measure.bound === "at-least";
  if (isRunningToll(comparison, a.range, b.range, bounded)) return [];
  const { weight: told } = sameMeaning(comparison.a, a.around, comparison.b, b.around, weight);
  const strength = told + (counted === true ? COUNTED_WEIGHT : 0) + (setting.beside ? BESIDE_WEIGHT : 0);
  return [{ a, b, verdict: "conflict", copied, around: told, strength }];
}

/** What two values that cannot both be right must have in common at least; asked before what costs more. */
function mayConflict(comparison: Comparison, a: PlacedFigure, b: PlacedFigure, counted: boolean | undefined): boolean {
  const slot = a.counted.length + b.counted.length === 0 && isOneSlot(comparison, a.range, b.range);
  return (counted === true || slot || isClash(a, b)) && isSaidAlike(comparison, a.range, b.range);
}

/** Whether the two sentences have a telling word in common: without one, words of a like meaning are no sign. */
function sharesStem({ a, b }: Comparison, x: PlacedFigure, y: PlacedFigure): boolean {
  return x.around.some((at) => y.around.some((other) => a.stems[at] === b.stems[other]));
}

function levelOf(verdict: "agree" | "compatible", a: Measure, b: Measure): Level {
  const edge = a.low === b.low || a.high === b.high;
  if (edge && a.dimension === b.dimension && isTelling(a) && isTelling(b)) return "exact";
  if (verdict === "agree") return verdict;
  const tight = a.low === a.high && b.low === b.high && Math.abs(a.low - b.low) <= TIGHT * Math.max(a.low, b.low);
  return tight && (a.dimension !== "" || a.low >= LARGE) ? "near" : "compatible";
}

/** Two values of one quantity are this near, as a share of the greater, where one is the other rounded. */
const TIGHT = 0.12;
/** Counts from which a near one is hardly of another thing. */
const LARGE = 1000;

/** Weight of shared words that two small counts, or two that only do not exclude each other, need beside. */
const BARE_WEIGHT = 3;
const SMALL = 12;

/** Whether a plain count says little: "two" stands in any two accounts, and "over 70" fits whatever is more. */
function isBare({ measure: x }: PlacedFigure, { measure: y }: PlacedFigure, level: Level): boolean {
  if (x.dimension !== y.dimension) return true;
  return x.dimension === "" && (level === "compatible" || Math.max(x.high, y.high) <= SMALL);
}

/** Two sentences told apart give one quantity in two values only where these are of one size. */
const MOST_TIMES = 2;
const isPlausible = ({ measure: x }: PlacedFigure, { measure: y }: PlacedFigure): boolean =>
  x.low <= MOST_TIMES * y.high && y.low <= MOST_TIMES * x.high && Math.min(x.high, y.high) > 1;

/** Words to each side of a figure in which stands what was done: "killed", "injured". */
const BESIDE_WORDS = 4;

/** Whether a telling word beside both figures is the same. */
function isSaidAlike({ a, b }: Comparison, x: Range, y: Range): boolean {
  const beside = (side: Side, { from, to }: Range): readonly string[] =>
    side.stems.slice(Math.max(0, from - BESIDE_WORDS), to + BESIDE_WORDS).filter((_, k) => {
      const at = Math.max(0, from - BESIDE_WORDS) + k;
      return (at < from || at >= to) && side.words[at]?.telling === true && !COUNTED_PEOPLE.has(side.stems[at] ?? "");
    });
  const other = new Set(beside(b, y));
  return beside(a, x).some((stem) => other.has(stem));
}

/** Whether the same words stand before both figures, copied, and behind them: "a rise of … over two years". */
const isOneSlot = ({ a, b, linkA }: Comparison, x: Range, y: Range): boolean =>
  y.from > 1 &&
  linkA[x.from - 1] === y.from - 1 &&
  linkA[x.from - 2] === y.from - 2 &&
  a.words[x.to]?.key === b.words[y.to]?.key;

/**
 * The verdict on two values; undefined when they are of different sorts. The same number with another unit of one sort
 * ("5 points", "5 per cent"; "$340 million", "£340 million"; "six miles", "six kilometres") is a conflict.
 */
function verdictOfPair(
  { measure: x, figure: a }: PlacedFigure,
  { measure: y, figure: b }: PlacedFigure,
): Verdict | undefined {
  if (x.dimension === y.dimension) return verdictOf(x, y);
  if (isClash({ measure: x }, { measure: y })) return "conflict";
  return isLeftOut(a, b) || isLeftOut(b, a) ? "agree" : undefined;
}

/** Whether the same number is told once with its unit and once bare: "eight years", "a compromise of eight". */
function isLeftOut(bare: Figure, full: Figure): boolean {
  const scale = full.unit === "share" || full.unit === "points" ? 100 : 1;
  const isSame = (one: number, other: number): boolean => Math.abs(one - other * scale) <= 1e-6 * Math.abs(one);
  const named = bare.counted === "" || isUnitWord(bare, full);
  return bare.unit === "" && full.unit !== "" && named && isSame(bare.low, full.low) && isSame(bare.high, full.high);
}

/** Whether the noun behind a count is the other's unit: "two points", "two percentage points". */
const isUnitWord = ({ counted }: Figure, { unit }: Figure): boolean => counted === "point" && unit === "points";

const isClash = (
  { measure: x }: Pick<PlacedFigure, "measure">,
  { measure: y }: Pick<PlacedFigure, "measure">,
): boolean => x.low === y.low && x.high === y.high && isOtherUnit(x.unit, y.unit);

const PARTS: ReadonlySet<string> = new Set(["share", "points"]);
const CURRENCY = /^[A-Z]{3}$/;

const isOtherUnit = (one: string, other: string): boolean =>
  (PARTS.has(one) && PARTS.has(other)) || (CURRENCY.test(one) && CURRENCY.test(other));

/** Whether the same is counted; undefined where one of them does not say. */
function countedAlike({ counted: x }: PlacedFigure, { counted: y }: PlacedFigure): boolean | undefined {
  if (x.length === 0 || y.length === 0) return undefined;
  return x.every((stem) => y.includes(stem)) || y.every((stem) => x.includes(stem));
}

/** Whether so exact a value is hardly met twice in two accounts of one event by chance. */
function isTelling({ low, high, place, dimension }: Measure): boolean {
  if (low !== high) return true;
  const digits = Math.round(Math.log10(Math.abs(low) / place)) + 1;
  return digits >= 3 || (digits === 2 && (dimension !== "" || low >= 1000));
}
