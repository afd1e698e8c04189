import type { Difference, Statement } from "../model/index.ts";
import { overlaps, wordsAt } from "../model/index.ts";
import { type Comparison, contentPassage, passage, type Rule, turned } from "./comparison.ts";
import { NEGATION_WORDS } from "./hedge-words.ts";
import { mirrored } from "./mirror.ts";
import type { Side } from "./side.ts";
import { sameSource } from "./sources.ts";

/**
 * A quotation the other account tells in words of its own, known by its place: the same speaker's next or last words
 * are quoted in both accounts, and what stands beside them is denied in both or affirmed in both. Only where each side
 * has one statement there that nothing else was found for.
 */
export const samePlace: Rule = (comparison, found) => [
  ...besideQuotations(comparison, found),
  ...besideQuotations(turned(comparison), found.map(mirrored)).map(mirrored),
];

const QUOTED: ReadonlySet<string> = new Set(["identical", "trimmed", "altered"]);

function besideQuotations({ a, b }: Comparison, found: readonly Difference[]): Difference[] {
  return found
    .filter(({ kind }) => QUOTED.has(kind))
    .flatMap((anchor) => {
      const [x, y] = [statementAt(a, anchor, "a"), statementAt(b, anchor, "b")];
      if (x === undefined || y === undefined) return [];
      return ([-1, 1] as const).flatMap((step) => {
        const one = neighbour(a, x, step);
        const other = neighbour(b, y, step);
        const free =
          one !== undefined && other !== undefined && !isFound(one, "a", found) && !isFound(other, "b", found);
        return free && isRetold(a, one, b, other) ? [demotion(a, one, b, other)] : [];
      });
    });
}

/** The statement whose quotation a difference is about. */
function statementAt(side: Side, difference: Difference, at: "a" | "b"): number | undefined {
  const place = difference[at]?.span;
  const found = side.reading.statements.findIndex(
    ({ quotations }) => place !== undefined && quotations.some((quotation) => overlaps(quotation, place)),
  );
  return found === -1 ? undefined : found;
}

/** The same speaker's statement directly before or after. */
function neighbour(side: Side, at: number, step: -1 | 1): Statement | undefined {
  const [here, there] = [side.reading.statements[at], side.reading.statements[at + step]];
  return there !== undefined && sameSource(side, here, side, there) === "same" ? there : undefined;
}

const isFound = (statement: Statement, at: "a" | "b", found: readonly Difference[]): boolean =>
  found.some((known) => {
    const place = known[at]?.span;
    return place !== undefined && statement.content.some((piece) => overlaps(piece, place));
  });

function isRetold(a: Side, one: Statement, b: Side, other: Statement): boolean {
  const direct = one.form === "direct" && one.quotations.length > 0;
  const told = other.quotations.length === 0 && other.source.kind !== "own-voice";
  return direct && told && sameSource(a, one, b, other) === "same" && isDenied(a, one) === isDenied(b, other);
}

function isDenied(side: Side, statement: Statement): boolean {
  const words = statement.content.flatMap((at) =>
    wordsAt(side.text, at)
      .toLowerCase()
      .replaceAll("’", "'")
      .split(/[^\p{L}']+/u),
  );
  return words.filter((word) => NEGATION_WORDS.has(word)).length % 2 === 1;
}

function demotion(a: Side, one: Statement, b: Side, other: Statement): Difference {
  const [quotation] = one.quotations;
  return {
    kind: "demoted",
    a: quotation === undefined ? contentPassage(a, one) : passage(a, quotation),
    b: contentPassage(b, other),
    edits: [],
    saying: undefined,
    severity: 1,
    verdict: undefined,
    why: "beside words both accounts quote, one quotes the same speaker and the other tells it in its own words",
  };
}
