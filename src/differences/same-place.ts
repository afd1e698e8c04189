import type { Difference, Span, Statement } from "../model/index.ts";
import { mirrored, overlaps, span } from "../model/index.ts";
import { type Comparison, LONGEST_PLACE, passage, type Rule, spanOfWords, turned } from "./comparison.ts";
import { NEGATION_WORDS } from "./hedge-words.ts";
import type { Range } from "./setting.ts";
import { rangeOf, type Side } from "./side.ts";
import { sameSource } from "./sources.ts";

/**
 * A quotation the other account tells in words of its own, known by its place: the same speaker's next or last words
 * are quoted in both accounts, and what stands beside them is denied in both, or affirmed in both with words in common.
 */
export const samePlace: Rule = (comparison, found) => [
  ...besideQuotations(comparison, found),
  ...besideQuotations(turned(comparison), found.map(mirrored)).map(mirrored),
];

const QUOTED: ReadonlySet<string> = new Set(["identical", "trimmed", "altered"]);
/** Telling stems without a capital that both must have. */
const COMMON_STEMS = 2;
/** Words of a retelling, at least. */
const TOLD_WORDS = 3;

function besideQuotations(comparison: Comparison, found: readonly Difference[]): Difference[] {
  const { a, b } = comparison;
  return found
    .filter(({ kind }) => QUOTED.has(kind))
    .flatMap((anchor) => {
      const [x, y] = [statementAt(a, anchor.a?.span), statementAt(b, anchor.b?.span)];
      if (x === undefined || y === undefined || anchor.b === undefined) return [];
      const place = anchor.b.span;
      return ([-1, 1] as const).flatMap((step) => {
        const quoted = quotedBeside(a, x, step);
        const told = quoted === undefined ? undefined : toldBeside(b, y, place, step);
        if (quoted === undefined || told === undefined) return [];
        const free = !isFound(a, rangeOf(a.words, quoted), "a", found) && !isFound(b, told, "b", found);
        return free && isRetold(a, rangeOf(a.words, quoted), b, told) ? [demotion(a, quoted, b, told)] : [];
      });
    });
}

/** Index of the statement whose quotation a place is. */
function statementAt(side: Side, place: Span | undefined): number | undefined {
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

/** The quotation beside, when the statement there is nothing else. */
function quotedBeside(side: Side, at: number, step: -1 | 1): Span | undefined {
  const statement = neighbour(side, at, step);
  return statement?.form === "direct" ? statement.quotations[0] : undefined;
}

/** The words told beside a quotation: the rest of its own statement on that side, else the statement there. */
function toldBeside(side: Side, at: number, place: Span, step: -1 | 1): Range | undefined {
  const own = side.reading.statements[at];
  const pieces = (own?.content ?? []).flatMap((piece) => {
    const [start, end] =
      step === -1 ? [piece.start, Math.min(piece.end, place.start)] : [Math.max(piece.start, place.end), piece.end];
    return start < end ? [rangeOf(side.words, span(start, end))] : [];
  });
  const rest = pieces.find((range) => range.to - range.from >= TOLD_WORDS);
  if (rest !== undefined) return isUnquoted(side, rest) ? rest : undefined;
  const statement = neighbour(side, at, step);
  const [content] = statement?.content ?? [];
  if (content === undefined || statement?.source.kind === "own-voice") return undefined;
  const range = rangeOf(side.words, content);
  return range.to - range.from >= TOLD_WORDS && isUnquoted(side, range) ? range : undefined;
}

const isUnquoted = (side: Side, { from, to }: Range): boolean =>
  side.quoteAt.subarray(from, to).every((quote) => quote === -1);

function isFound(side: Side, { from, to }: Range, at: "a" | "b", found: readonly Difference[]): boolean {
  if (from >= to) return true;
  const span = spanOfWords(side, from, to);
  return found.some((known) => {
    const place = known[at]?.span;
    return place !== undefined && overlaps(span, place);
  });
}

function isRetold(a: Side, one: Range, b: Side, other: Range): boolean {
  const denied = [isDenied(a, one), isDenied(b, other)];
  if (denied[0] !== denied[1]) return false;
  return denied[0] === true || sharesStem(a, one, b, other);
}

const isDenied = (side: Side, { from, to }: Range): boolean =>
  side.words.slice(from, to).filter(({ key }) => NEGATION_WORDS.has(key)).length % 2 === 1;

function sharesStem(a: Side, one: Range, b: Side, other: Range): boolean {
  const stems = (side: Side, { from, to }: Range): string[] =>
    side.stems.slice(from, to).filter((_, at) => {
      const word = side.words[from + at];
      return word?.telling === true && !/^\p{Lu}/u.test(side.text.slice(word.span.start));
    });
  const known = new Set(stems(a, one));
  return new Set(stems(b, other).filter((stem) => known.has(stem))).size >= COMMON_STEMS;
}

function demotion(a: Side, quoted: Span, b: Side, told: Range): Difference {
  const place = spanOfWords(b, told.from, told.to);
  const last = place.end - place.start <= LONGEST_PLACE ? told.to : told.from + TOLD_WORDS;
  return {
    kind: "demoted",
    a: passage(a, quoted),
    b: passage(b, spanOfWords(b, told.from, last)),
    edits: [],
    saying: undefined,
    severity: 1,
    verdict: undefined,
    why: "beside words both accounts quote, one quotes the same speaker and the other tells it in its own words",
  };
}
