import type { Difference, SharedPassage } from "../model/index.ts";
import type { Reading } from "../statements/index.ts";
import { attribution } from "./attribution.ts";
import { comparisonOf, type Rule } from "./comparison.ts";
import { dates } from "./dates.ts";
import { figures } from "./figures.ts";
import { marksAround } from "./marks.ts";
import { mirrored } from "./mirror.ts";
import { noComment } from "./no-comment.ts";
import { onlyIn } from "./only-in.ts";
import { paraphrase } from "./paraphrase.ts";
import { quotationDrift } from "./quotation-drift.ts";
import { reportedWording } from "./reported-wording.ts";
import { samePlace } from "./same-place.ts";
import { unnamedSources } from "./unnamed-sources.ts";
import { wordingChanges } from "./wording.ts";

/** The algorithm: each rule finds one thing and sees what those before it found. */
const RULES: readonly Rule[] = [
  quotationDrift,
  marksAround,
  paraphrase,
  samePlace,
  figures,
  wordingChanges,
  attribution,
  unnamedSources,
  noComment,
  reportedWording,
  dates,
  onlyIn,
];

/**
 * Where two accounts part ways, in reading order of `a`, then of `b`. `shared` are the passages lineage found between
 * them. `differencesOf(b, a)` is the mirror of `differencesOf(a, b)`, and of an account with itself only what is
 * identical. Cost: near linear in the words, plus the product of the numbers of quotations and statements that share words.
 */
export function differencesOf(a: Reading, b: Reading, shared: readonly SharedPassage[]): readonly Difference[] {
  if (isBefore(b, a)) {
    const turned = shared.map((passage) => ({ a: passage.b, b: passage.a }));
    return differencesInOrder(b, a, turned).map(mirrored).sort(byPlace);
  }
  return [...differencesInOrder(a, b, shared)].sort(byPlace);
}

/** One order of two accounts is looked at, the other is its mirror: ties between equal matches fall the same way. */
function isBefore(a: Reading, b: Reading): boolean {
  const [one, other] = [a.text.account, b.text.account];
  return one.id < other.id || (one.id === other.id && one.text < other.text);
}

function differencesInOrder(a: Reading, b: Reading, shared: readonly SharedPassage[]): readonly Difference[] {
  const comparison = comparisonOf(a, b, shared);
  const found: Difference[] = [];
  // The same text can hold no difference, however often it repeats itself in other words.
  const rules = a.text.account.text === b.text.account.text ? [quotationDrift] : RULES;
  for (const rule of rules) found.push(...rule(comparison, found));
  return found;
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
