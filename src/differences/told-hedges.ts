import type { Difference } from "../model/index.ts";
import { mirrored, overlaps } from "../model/index.ts";
import { clausesOf } from "./clauses.ts";
import { type Comparison, LONGEST_PLACE, passage, type Rule, spanOfWords, turned } from "./comparison.ts";
import { isShifted, STRONG_HEDGES, WEAK_MODALS } from "./hedge-words.ts";
import type { Range } from "./setting.ts";
import type { Side } from "./side.ts";
import { tellings, twinOf } from "./tellings.ts";
import { type Telling, turnedTelling } from "./word-tellings.ts";

/**
 * A hedge that one account's telling has and the other's has not, in clauses that share rare words: "may go to 18 days",
 * "will go to 18". What earlier rules said of the same places is not said again.
 */
export const toldHedges: Rule = (comparison, found) => {
  const told = tellings(comparison);
  const back = told.map(turnedTelling);
  return [...losses(comparison, told, found), ...losses(turned(comparison), back, found.map(mirrored)).map(mirrored)];
};

/** Weight of shared words from which two clauses tell the same. */
const ENOUGH = 2.4;

function losses(comparison: Comparison, told: readonly Telling[], found: readonly Difference[]): Difference[] {
  const { a, b } = comparison;
  const differences: Difference[] = [];
  for (const telling of told) {
    for (const clause of clausesOf(a, telling.a)) {
      if (!isHedged(a, clause, keysIn(b, telling.b))) continue;
      const other = twinOf(telling, clause, clausesOf(b, telling.b), ENOUGH);
      if (other === undefined || isWeakened(b, other) || isQuoted(a, clause) !== isQuoted(b, other)) continue;
      const difference = lost(a, clause, b, other);
      if (difference !== undefined && !isSaid(difference, [...found, ...differences])) differences.push(difference);
    }
  }
  return differences;
}

const keysIn = (side: Side, { from, to }: Range): readonly string[] => side.words.slice(from, to).map(({ key }) => key);

const isHedged = (side: Side, range: Range, others: readonly string[]): boolean =>
  side.words.slice(range.from, range.to).some(({ key, span }, at, words) => {
    const negated = words[at + 1]?.key === "not";
    const month = key === "may" && side.text.startsWith("May", span.start);
    return STRONG_HEDGES.has(key) && !negated && !month && !isShifted(key, others);
  });

/** Whether anything in the clause, or "if" before it, weakens it. */
const isWeakened = (side: Side, range: Range): boolean =>
  keysIn(side, { from: Math.max(0, range.from - 1), to: range.to }).some(
    (key) => STRONG_HEDGES.has(key) || WEAK_MODALS.has(key),
  );

const isQuoted = (side: Side, { from, to }: Range): boolean =>
  side.quoteAt.subarray(from, to).some((quote) => quote !== -1);

function lost(a: Side, one: Range, b: Side, other: Range): Difference | undefined {
  const spans = [spanOfWords(a, one.from, one.to), spanOfWords(b, other.from, other.to)] as const;
  if (spans.some(({ start, end }) => end - start > LONGEST_PLACE)) return undefined;
  return {
    kind: "hedge-lost",
    a: passage(a, spans[0]),
    b: passage(b, spans[1]),
    edits: [],
    saying: undefined,
    severity: 2,
    verdict: undefined,
    why: "one account says it with words that weaken it, the other without any",
  };
}

const KINDS: ReadonlySet<string> = new Set(["hedge-lost", "hedge-gained", "altered", "identical", "trimmed"]);

const isSaid = (difference: Difference, found: readonly Difference[]): boolean =>
  found.some(
    ({ kind, a, b }) =>
      KINDS.has(kind) &&
      ((a !== undefined && difference.a !== undefined && overlaps(a.span, difference.a.span)) ||
        (b !== undefined && difference.b !== undefined && overlaps(b.span, difference.b.span))),
  );
