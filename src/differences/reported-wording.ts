import type { Difference } from "../model/index.ts";
import { overlaps, wordsAt } from "../model/index.ts";
import { type Comparison, contentPassage, type Rule } from "./comparison.ts";
import { type Counterpart, onePerStatement } from "./counterparts.ts";

/**
 * Statements that say the same in other words, both without quotation marks: hedge lost or gained where one of them
 * holds a hedge and the other none, else wording. What earlier rules found in the same two places is not said again.
 */
export const reportedWording: Rule = (comparison, found) =>
  onePerStatement(comparison.counterparts.filter(isSameSaying))
    .filter((pair) => !isSaid(comparison, pair, found))
    .map((pair) => differenceOf(comparison, pair));

const COMMON_STEMS = 2;
const LIKE = 0.5;

function isSameSaying({ a, b, likeness, common, plain, source }: Counterpart): boolean {
  const told = a.source.kind !== "own-voice" && b.source.kind !== "own-voice";
  const unquoted = a.quotations.length === 0 && b.quotations.length === 0;
  return told && unquoted && source !== "different" && plain > 0 && common >= COMMON_STEMS && likeness >= LIKE;
}

function isSaid(comparison: Comparison, { a, b }: Counterpart, found: readonly Difference[]): boolean {
  const written = [
    a.content.map((at) => wordsAt(comparison.a.text, at)).join(" "),
    b.content.map((at) => wordsAt(comparison.b.text, at)).join(" "),
  ];
  if (written[0]?.toLowerCase() === written[1]?.toLowerCase()) return true;
  return found.some(
    (known) =>
      known.kind !== "figure" &&
      !known.kind.startsWith("attribution") &&
      a.content.some((at) => known.a !== undefined && overlaps(at, known.a.span)) &&
      b.content.some((at) => known.b !== undefined && overlaps(at, known.b.span)),
  );
}

function differenceOf({ a, b }: Comparison, pair: Counterpart): Difference {
  const hedged = { a: pair.a.hedges.length > 0, b: pair.b.hedges.length > 0 };
  const kind = hedged.a === hedged.b ? "wording" : hedged.a ? "hedge-lost" : "hedge-gained";
  return {
    kind,
    a: contentPassage(a, pair.a),
    b: contentPassage(b, pair.b),
    edits: [],
    saying: undefined,
    severity: kind === "wording" ? 1 : 2,
    verdict: undefined,
    why:
      kind === "wording"
        ? "the same in other words"
        : "one account says it with words that weaken it, the other without any",
  };
}
