import { differencesOf } from "../differences/index.ts";
import type { Ingested } from "../ingest/index.ts";
import { lineageOf } from "../lineage/index.ts";
import {
  contains,
  type Difference,
  type DifferenceKind,
  overlaps,
  QUOTATION_DIFFERENCE_KINDS,
  type SharedPassage,
} from "../model/index.ts";
import { type Models, type Reading, readingOf } from "../statements/index.ts";

/** Kinds that say nothing was changed: the same words, or words that one side does not have at all. */
const FAITHFUL: ReadonlySet<string> = new Set(["identical", "only-in"]);

/** Whether a difference between a source and a draft means that the draft says something else than the source. */
export function isDrift({ kind, verdict }: Difference): boolean {
  return !FAITHFUL.has(kind) && verdict !== "agree" && verdict !== "compatible";
}

/**
 * How a draft differs from what it was made from; side `a` is the source, `b` the draft. Sources in the order of their
 * ids. What one source vouches for is not held against the draft because another source has it otherwise.
 */
export function driftOf(draft: Ingested, sources: readonly Ingested[], models?: Models): Difference[] {
  const read = readingOf(draft.account, models);
  const inOrder = [...sources].sort((x, y) => (x.account.id < y.account.id ? -1 : 1));
  const compared = inOrder.map(({ account }) => comparisonOf(readingOf(account, models), read));
  return compared.flatMap((one) =>
    one.differences
      .filter((difference) => {
        const others = compared.filter((other) => other !== one);
        return !isDrift(difference) || !others.some((other) => vouches(other, difference));
      })
      .map(withDirection),
  );
}

/**
 * A draft may cut a quotation, and that is how "trimmed" is meant; words that the draft has inside the marks and the
 * source has not were put into somebody's mouth.
 */
function withDirection(difference: Difference): Difference {
  const putIn = difference.edits.some(({ a, b }) => a === undefined && b !== undefined);
  if (difference.kind !== "trimmed" || !putIn) return difference;
  return {
    ...difference,
    kind: "altered",
    severity: 3,
    why: "words stand inside the marks that the source does not have",
  };
}

/** The differences of two accounts, with `a` as side `a` whatever the order of their ids. */
export function differencesBetween(a: Reading, b: Reading): readonly Difference[] {
  return comparisonOf(a, b).differences;
}

/** A source beside the draft. */
interface Comparison {
  readonly shared: readonly SharedPassage[];
  readonly differences: readonly Difference[];
}

function comparisonOf(a: Reading, b: Reading): Comparison {
  const shared = sharedPassages(a, b);
  return { shared, differences: differencesOf(a, b, shared) };
}

function sharedPassages(a: Reading, b: Reading): readonly SharedPassage[] {
  const [pair] = lineageOf([a, b]).pairs;
  if (pair === undefined) return [];
  if (pair.a === a.text.account.id) return pair.spans;
  return pair.spans.map((passage) => ({ a: passage.b, b: passage.a }));
}

/** Whether a source has the same place of the draft unchanged: its words, its quotation, its figure. */
function vouches({ shared, differences }: Comparison, { kind, b }: Difference): boolean {
  if (b === undefined) return false;
  if (shared.some((passage) => contains(passage.b, b.span))) return true;
  const same = differences.filter((other) => !isDrift(other) && other.kind !== "only-in");
  return same.some((other) => familyOf(other.kind) === familyOf(kind) && other.b && overlaps(other.b.span, b.span));
}

/** Kinds that look at the same thing. */
function familyOf(kind: DifferenceKind): string {
  return (QUOTATION_DIFFERENCE_KINDS as readonly string[]).includes(kind) ? "quotation" : kind;
}
