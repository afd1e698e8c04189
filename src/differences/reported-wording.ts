import type { Difference } from "../model/index.ts";
import { overlaps, wordsAt } from "../model/index.ts";
import { type Comparison, piecesPassage, type Rule } from "./comparison.ts";
import { type Counterpart, onePerUnit, type Unit } from "./counterparts.ts";

/**
 * Statements that say the same in other words, both without quotation marks: hedge lost or gained where one of them
 * holds a hedge and the other none, else wording. What earlier rules found in the same two places is not said again.
 */
export const reportedWording: Rule = (comparison, found) =>
  onePerUnit(comparison.counterparts.filter(isSameSaying))
    .filter((pair) => !isSaid(comparison, pair, found))
    .map((pair) => differenceOf(comparison, pair));

const COMMON_STEMS = 3;
const LIKE = 0.5;
/** With the speaker unknown on either side more must agree. */
const LIKE_UNKNOWN = 0.7;

function isSameSaying({ a, b, likeness, common, plain, source }: Counterpart): boolean {
  const told = a.statement.source.kind !== "own-voice" && b.statement.source.kind !== "own-voice";
  const unquoted = !a.quoted && !b.quoted;
  const alike = source === "same" ? likeness >= LIKE : source === "unknown" && likeness >= LIKE_UNKNOWN;
  return told && unquoted && plain > 0 && common >= COMMON_STEMS && alike;
}

const isHedged = ({ statement, pieces }: Unit): boolean =>
  statement.hedges.some((hedge) => pieces.some((piece) => overlaps(piece, hedge)));

function isSaid(comparison: Comparison, { a, b }: Counterpart, found: readonly Difference[]): boolean {
  const written = [
    a.pieces.map((at) => wordsAt(comparison.a.text, at)).join(" "),
    b.pieces.map((at) => wordsAt(comparison.b.text, at)).join(" "),
  ];
  if (written[0]?.toLowerCase() === written[1]?.toLowerCase()) return true;
  return found.some(
    (known) =>
      known.kind !== "figure" &&
      !known.kind.startsWith("attribution") &&
      a.pieces.some((at) => known.a !== undefined && overlaps(at, known.a.span)) &&
      b.pieces.some((at) => known.b !== undefined && overlaps(at, known.b.span)),
  );
}

function differenceOf({ a, b }: Comparison, pair: Counterpart): Difference {
  const hedged = { a: isHedged(pair.a), b: isHedged(pair.b) };
  const kind = hedged.a === hedged.b ? "wording" : hedged.a ? "hedge-lost" : "hedge-gained";
  return {
    kind,
    a: piecesPassage(a, pair.a.pieces),
    b: piecesPassage(b, pair.b.pieces),
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
