import {
  type Difference,
  type DifferenceKind,
  mirrored,
  overlaps,
  type Passage,
  type SharedPassage,
  wordsAt,
} from "../model/index.ts";
import type { Reading } from "../statements/index.ts";
import { attribution } from "./attribution.ts";
import { type Comparison, comparisonOf, type Rule, turned } from "./comparison.ts";
import { dates } from "./dates.ts";
import { figures } from "./figures.ts";
import { headline } from "./headline.ts";
import { marksAround } from "./marks.ts";
import { noComment } from "./no-comment.ts";
import { type Missing, missingOf, onlyIn } from "./only-in.ts";
import { quotationDrift } from "./quotation-drift.ts";
import { reportedWording } from "./reported-wording.ts";
import { restOfSaying } from "./rest-of-saying.ts";
import { retold } from "./retold.ts";
import { samePlace } from "./same-place.ts";
import { toldHedges } from "./told-hedges.ts";
import { toldSources } from "./told-sources.ts";
import { unnamedSources } from "./unnamed-sources.ts";
import { wordingChanges } from "./wording.ts";

/** The algorithm: each rule finds one thing and sees what those before it found. */
const RULES: readonly Rule[] = [
  quotationDrift,
  marksAround,
  samePlace,
  retold,
  figures,
  headline,
  wordingChanges,
  attribution,
  unnamedSources,
  noComment,
  reportedWording,
  toldHedges,
  toldSources,
  restOfSaying,
  dates,
];

/**
 * Where two accounts part ways, in reading order of `a`, then of `b`. `shared` are the passages lineage found between
 * them. `differencesOf(b, a)` is the mirror of `differencesOf(a, b)`, and of an account with itself only what is
 * identical. Cost: near linear in the words, plus the product of the numbers of quotations and statements that share words.
 */
export function differencesOf(a: Reading, b: Reading, shared: readonly SharedPassage[]): readonly Difference[] {
  if (isBefore(b, a)) {
    const flipped = shared.map((passage) => ({ a: passage.b, b: passage.a }));
    return differencesOf(b, a, flipped).map(mirrored).sort(byPlace);
  }
  const { comparison, found } = lookedAt(a, b, shared);
  return [...found, ...onlyIn(comparison, found)].sort(byPlace);
}

/** Two accounts of a story: where they part ways, and what each does not carry of the other. */
export interface Compared {
  readonly a: Reading;
  readonly b: Reading;
  /** As `differencesOf` gives them, without what stands in one account alone: that is a fact of the story. */
  readonly differences: readonly Difference[];
  readonly notInA: Missing;
  readonly notInB: Missing;
}

/** The same account pair looked at as a part of a story. Order, symmetry and cost as `differencesOf`. */
export function compared(a: Reading, b: Reading, shared: readonly SharedPassage[]): Compared {
  if (isBefore(b, a)) {
    const flipped = shared.map((passage) => ({ a: passage.b, b: passage.a }));
    const { differences, notInA, notInB } = compared(b, a, flipped);
    return { a, b, differences: differences.map(mirrored).sort(byPlace), notInA: notInB, notInB: notInA };
  }
  const { comparison, found } = lookedAt(a, b, shared);
  const notInA = missingOf(turned(comparison), found.map(mirrored));
  return { a, b, differences: [...found].sort(byPlace), notInA, notInB: missingOf(comparison, found) };
}

/** One order of two accounts is looked at, the other is its mirror: ties between equal matches fall the same way. */
function isBefore(a: Reading, b: Reading): boolean {
  const [one, other] = [a.text.account, b.text.account];
  return one.id < other.id || (one.id === other.id && one.text < other.text);
}

function lookedAt(
  a: Reading,
  b: Reading,
  shared: readonly SharedPassage[],
): { comparison: Comparison; found: Difference[] } {
  const comparison = comparisonOf(a, b, shared);
  const found: Difference[] = [];
  // The same text can hold no difference, however often it repeats itself in other words.
  const rules = a.text.account.text === b.text.account.text ? [quotationDrift] : RULES;
  for (const rule of rules) {
    for (const each of rule(comparison, found)) {
      if (!isSameWords(comparison, each) && !found.some((known) => isSaidTwice(known, each))) found.push(each);
    }
  }
  return { comparison, found };
}

const WORDED: ReadonlySet<DifferenceKind> = new Set([
  "wording",
  "negation",
  "hedge-lost",
  "hedge-gained",
  "attribution-changed",
]);

/** Whether a difference of words has the same words on both sides: two readings of them differ, not the accounts. */
function isSameWords({ a, b }: Comparison, { kind, a: x, b: y }: Difference): boolean {
  if (!WORDED.has(kind) || x === undefined || y === undefined) return false;
  return wordsAt(a.text, x.span).toLowerCase() === wordsAt(b.text, y.span).toLowerCase();
}

const ONCE_A_PLACE: ReadonlySet<DifferenceKind> = new Set(["attribution-changed", "wording"]);

/** Whether two differences say the same of two places: that the sources are not the same, or the words. */
function isSaidTwice(one: Difference, other: Difference): boolean {
  if (!ONCE_A_PLACE.has(one.kind) || other.kind !== one.kind) return false;
  const same = (x: Passage | undefined, y: Passage | undefined): boolean =>
    x !== undefined && y !== undefined && overlaps(x.span, y.span);
  return same(one.a, other.a) && same(one.b, other.b);
}

function byPlace(x: Difference, y: Difference): number {
  const place = (difference: Difference, side: "a" | "b"): number =>
    difference[side]?.span.start ?? Number.POSITIVE_INFINITY;
  const key = (difference: Difference): string =>
    `${difference.kind} ${difference.a?.span.end} ${difference.b?.span.end}`;
  const order = (one: number, other: number): number => (one === other ? 0 : one - other);
  return (
    order(place(x, "a"), place(y, "a")) ||
    order(place(x, "b"), place(y, "b")) ||
    (key(x) < key(y) ? -1 : key(x) > key(y) ? 1 : 0)
  );
}
