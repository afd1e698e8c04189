import { keyOf } from "../lineage/index.ts";
import type { Difference, Passage, Severity, Verdict } from "../model/index.ts";
import { cover, wordsAt } from "../model/index.ts";
import type { Figure } from "../text/index.ts";
import { type Comparison, passage, type Rule } from "./comparison.ts";
import { type Range, type Setting, settingOf } from "./setting.ts";
import { rangeOf, type Side } from "./side.ts";
import { stemOf } from "./stems.ts";
import { rangeCovered, verdictOf } from "./verdict.ts";

/** The same quantity in both accounts, found by what is counted and by its surroundings. */
export const figures: Rule = (comparison) => {
  const pairs = pairsOf(comparison);
  const taken = new Set<Figure>();
  const differences: Difference[] = [];
  for (const pair of pairs) {
    if (taken.has(pair.a) || taken.has(pair.b)) continue;
    taken.add(pair.a).add(pair.b);
    const difference = differenceOf(comparison, pair);
    const written = [difference.a, difference.b].map((place, at) =>
      writtenAt(at === 0 ? comparison.a : comparison.b, place),
    );
    if (written[0] !== written[1]) differences.push(difference);
  }
  return differences;
};

interface FigurePair {
  readonly a: Figure;
  readonly b: Figure;
  readonly setting: Setting;
  readonly verdict: Verdict;
  readonly strength: number;
}

/** Stems two sentences must share, besides what is counted, for two different values to be one quantity. */
const CONFLICT_STEMS = 3;
/** And the share of the shorter sentence's telling words that these must be. */
const CONFLICT_SHARE = 0.5;
/** The same when a word beside the figures was copied too, or the values agree. */
const AGREE_STEMS = 1;

/** Pairs that may be one quantity, best first. */
function pairsOf(comparison: Comparison): readonly FigurePair[] {
  const { a, b } = comparison;
  const found: FigurePair[] = [];
  for (const one of a.reading.text.figures) {
    for (const other of b.reading.text.figures) {
      if (one.unit !== other.unit) continue;
      const [x, y] = [placeOf(a, one), placeOf(b, other)];
      if (x === undefined || y === undefined) continue;
      const setting = settingOf(comparison, x, y);
      const counted = countedAlike(one, other);
      const verdict = verdictOf(one, other);
      const slot = one.counted === "" && other.counted === "" && isOneSlot(comparison, x, y);
      if (!isOneQuantity(verdict, counted || slot, setting)) continue;
      const strength = setting.common + (setting.beside ? 3 : 0) + (counted ? 2 : 0) + (verdict === "agree" ? 4 : 0);
      found.push({ a: one, b: other, setting, verdict, strength });
    }
  }
  return found.sort(
    (x, y) => y.strength - x.strength || x.a.span.start - y.a.span.start || x.b.span.start - y.b.span.start,
  );
}

function isOneQuantity(verdict: Verdict, counted: boolean, setting: Setting): boolean {
  if (verdict === "conflict") return isCopied(setting) && counted;
  if (counted) return setting.common > AGREE_STEMS || (setting.beside && setting.common >= AGREE_STEMS);
  return isCopied(setting);
}

/** Whether the same words stand before both figures, and behind them: "a rise of … over two years". */
const isOneSlot = ({ linkA }: Comparison, x: Range, y: Range): boolean =>
  y.from > 1 && linkA[x.from - 1] === y.from - 1 && linkA[x.from - 2] === y.from - 2 && linkA[x.to] === y.to;

/** Whether the two sentences are one, or nearly, in both accounts. */
const isCopied = ({ beside, common, likeness }: Setting): boolean =>
  beside && common >= CONFLICT_STEMS && likeness >= CONFLICT_SHARE;

function placeOf(side: Side, { span }: Figure): Range | undefined {
  const range = rangeOf(side.words, span);
  return range.from < range.to ? range : undefined;
}

/** Whether the same is counted, as far as both say what. */
function countedAlike(one: Figure, other: Figure): boolean {
  const [x, y] = [stemsOf(one.counted), stemsOf(other.counted)];
  return x.length > 0 && y.length > 0 && (x.every((stem) => y.includes(stem)) || y.every((stem) => x.includes(stem)));
}

const stemsOf = (words: string): readonly string[] =>
  words
    .split(/[\s-]+/u)
    .filter((word) => word !== "")
    .map((word) => stemOf(keyOf(word)));

function differenceOf({ a, b }: Comparison, pair: FigurePair): Difference {
  const at = (side: Side, figure: Figure) => {
    const { countedSpan } = figure;
    const near = countedSpan !== undefined && Math.abs(countedSpan.start - figure.span.end) < NEAR;
    return passage(side, near ? cover(figure.span, countedSpan) : figure.span);
  };
  return {
    kind: "figure",
    a: at(a, pair.a),
    b: at(b, pair.b),
    edits: pair.verdict === "agree" ? [] : [{ a: pair.a.span, b: pair.b.span }],
    saying: undefined,
    severity: SEVERITY[pair.verdict],
    verdict: pair.verdict,
    why: WHY[pair.verdict](pair),
  };
}

/** What is counted is shown with the figure when it stands within this many code units of it. */
const NEAR = 40;

const SEVERITY: { readonly [verdict in Verdict]: Severity } = { agree: 1, compatible: 2, conflict: 3 };

const WHY: { readonly [verdict in Verdict]: (pair: FigurePair) => string } = {
  agree: () => "the same value for the same thing",
  compatible: ({ a, b }) => `${rangeCovered(a, b)}, so both can be right`,
  conflict: ({ a, b }) => {
    const [low, high] = [a, b].sort((x, y) => x.low - y.low) as [Figure, Figure];
    return `two values for the same thing that cannot both be right: ${written(low)} and ${written(high)}`;
  },
};

/** The words of a place in lower case, without its first article. */
const writtenAt = (side: Side, place: Passage | undefined): string | undefined =>
  place && wordsAt(side.text, place.span).toLowerCase().replace(/^the /, "");

/** A figure's value as a person would write it. */
function written({ low, high, unit }: Figure): string {
  const number = (value: number): string =>
    unit === "share"
      ? `${Math.round(value * 1000) / 10}%`
      : value.toLocaleString("en-US", { maximumFractionDigits: 2 });
  const value = low === high ? number(low) : `${number(low)} to ${number(high)}`;
  return unit === "share" || unit === "" ? value : `${value} ${unit}`;
}
