import type { Difference, DifferenceKind, Severity } from "../model/index.ts";
import { overlaps } from "../model/index.ts";
import { type Comparison, LONGEST_PLACE, passage, type Rule, spanOfWords } from "./comparison.ts";
import { type SameMeaning, sameMeaning } from "./meaning.ts";
import { isOneText, isReworded } from "./one-text.ts";
import { type SaidPart, saidParts } from "./said-parts.ts";
import type { Side } from "./side.ts";
import { type SameSource, sameSource } from "./sources.ts";
import { type StemWeight, stemWeights } from "./stem-weights.ts";
import { strongestOnce } from "./strongest.ts";

/**
 * What one speaker says in both accounts, sentence by sentence, in words so different that no rule before could join
 * them: known by what the words mean, the rarer the more. At least one side stands in quotation marks.
 */
export const retold: Rule = (comparison, found) => {
  const { a, b } = comparison;
  const free = { a: saidParts(a).filter((part) => !isFound(a, part, "a", found)), b: freeParts(b, found) };
  const pairs = candidates(comparison, free.a, free.b);
  const oneText = isOneText(comparison, found);
  return strongestOnce(pairs, ({ from }) => from).flatMap((pair) => differenceOf(comparison, pair, oneText));
};

const freeParts = (side: Side, found: readonly Difference[]): readonly SaidPart[] =>
  saidParts(side).filter((part) => !isFound(side, part, "b", found));

interface Retold {
  readonly a: SaidPart;
  readonly b: SaidPart;
  readonly meaning: SameMeaning;
  readonly source: SameSource;
  readonly strength: number;
}

/** What two sentences must have in common to be one saying, by what is known of the speakers. */
interface Needed {
  readonly common: number;
  readonly weight: number;
  readonly likeness: number;
  readonly breadth: number;
}

/** The speaker is the same: hardly anybody says two things so alike in two accounts of one event. */
const SAME: Needed = { common: 1, weight: 2.5, likeness: 0.42, breadth: 0.2 };
/** Nobody knows whether the speaker is the same. */
const UNKNOWN: Needed = { common: 2, weight: 5, likeness: 0.55, breadth: 0.4 };

function candidates(comparison: Comparison, xs: readonly SaidPart[], ys: readonly SaidPart[]): readonly Retold[] {
  const { a, b } = comparison;
  const weight = stemWeights(a, b);
  const holders = new Map<string, SaidPart[]>();
  for (const part of ys) {
    for (const at of part.telling) {
      const stem = b.stems[at] ?? "";
      const known = holders.get(stem);
      if (known === undefined) holders.set(stem, [part]);
      else known.push(part);
    }
  }
  return xs.flatMap((x) => {
    const counts = new Map<SaidPart, number>();
    for (const at of x.telling) {
      for (const y of holders.get(a.stems[at] ?? "") ?? []) counts.set(y, (counts.get(y) ?? 0) + 1);
    }
    return [...counts].flatMap(([y, common]) => pairOf(comparison, x, y, common, weight));
  });
}

function pairOf({ a, b }: Comparison, x: SaidPart, y: SaidPart, common: number, weight: StemWeight): Retold[] {
  if (!x.quoted && !y.quoted) return [];
  const source = sameSource(a, x.statement, b, y.statement);
  const needed = source === "same" ? SAME : UNKNOWN;
  if (source === "different" || common < needed.common) return [];
  const meaning = sameMeaning(a, x.telling, b, y.telling, weight);
  if (meaning.weight < needed.weight || meaning.likeness < needed.likeness || meaning.breadth < needed.breadth)
    return [];
  const strength = meaning.weight * (meaning.likeness + meaning.breadth) * (source === "same" ? 1 : 0.5);
  return [{ a: x, b: y, meaning, source, strength }];
}

function isFound(side: Side, { from, to }: SaidPart, at: "a" | "b", found: readonly Difference[]): boolean {
  const place = spanOfWords(side, from, to);
  return found.some((known) => {
    const other = known[at]?.span;
    return other !== undefined && overlaps(place, other);
  });
}

function differenceOf(comparison: Comparison, { a: x, b: y }: Retold, oneText: boolean): Difference[] {
  const { a, b } = comparison;
  const places = [spanOfWords(a, x.from, x.to), spanOfWords(b, y.from, y.to)] as const;
  if (places.some(({ start, end }) => end - start > LONGEST_PLACE)) return [];
  const changed = oneText && isReworded(comparison, x, y);
  const [kind, severity, why] = kindOf(x.quoted, y.quoted, oneText, changed);
  return [
    {
      kind,
      a: passage(a, places[0]),
      b: passage(b, places[1]),
      edits: [],
      saying: undefined,
      severity,
      verdict: undefined,
      why,
    },
  ];
}

function kindOf(a: boolean, b: boolean, oneText: boolean, changed: boolean): [DifferenceKind, Severity, string] {
  if (a && b) {
    return changed
      ? ["altered", 3, "the same saying in other words, where both accounts quote others word for word"]
      : ["rendered", oneText ? 2 : 1, "the same saying in other words"];
  }
  if (!oneText) return ["rendered", 1, "the same saying in other words"];
  return [
    a ? "demoted" : "promoted",
    2,
    "a quotation in one account stands in other words and without marks in the other",
  ];
}
