import type { Difference, Span, Statement } from "../model/index.ts";
import { overlaps, span } from "../model/index.ts";
import { type Comparison, LONGEST_PLACE, passage, type Rule } from "./comparison.ts";
import { sentenceAround } from "./setting.ts";
import { rangeOf, type Side } from "./side.ts";
import { sameSource } from "./sources.ts";

/**
 * What one speaker says in either account in other words, known by what is around it: the rest of a statement whose
 * quotation both carry, and the only thing a speaker is given to say. Both must speak of one thing at least.
 */
export const restOfSaying: Rule = (comparison, found) => {
  const kept: Difference[] = [];
  for (const each of [...rests(comparison, found), ...onlySayings(comparison)]) {
    if (!isSaid(each, [...found, ...kept])) kept.push(each);
  }
  return kept;
};

const QUOTED: ReadonlySet<string> = new Set(["identical", "trimmed", "altered", "promoted", "demoted"]);
/** Telling stems of each side's own from which the words are others. */
const OWN_STEMS = 2;
/** Words of a rest that says something. */
const REST_WORDS = 4;

function rests({ a, b }: Comparison, found: readonly Difference[]): Difference[] {
  return found.flatMap((known) => {
    if (!QUOTED.has(known.kind) || known.a === undefined || known.b === undefined) return [];
    const [x, y] = [restsBeside(a, known.a.span), restsBeside(b, known.b.span)];
    return x.flatMap((one) => y.flatMap((other) => (sharesStem(a, one, b, other) ? [told(a, one, b, other)] : [])));
  });
}

/** What the statement around a place says without marks, before it and, to the end of the sentence, behind it. */
function restsBeside(side: Side, place: Span): readonly Span[] {
  const statement = side.reading.statements.find(
    ({ source, content }) => source.kind !== "own-voice" && content.some((piece) => overlaps(piece, place)),
  );
  const piece = statement?.content.find((each) => overlaps(each, place));
  if (statement === undefined || piece === undefined) return [];
  const end = Math.max(piece.end, endOfTold(side, place, statement));
  return [[piece.start, place.start] as const, [place.end, end] as const].flatMap(([start, until]) => {
    if (start >= until) return [];
    const { from, to } = rangeOf(side.words, span(start, until));
    const quoted = side.quoteAt.subarray(from, to).some((quote) => quote !== -1);
    const [first, last] = [side.words[from], side.words[to - 1]];
    if (quoted || to - from < REST_WORDS || first === undefined || last === undefined) return [];
    return [span(first.span.start, last.span.end)];
  });
}

/** Where the sentence of a place ends, when the statement's own cue and source do not stand behind the place. */
function endOfTold(side: Side, place: Span, { cue, source }: Statement): number {
  const behind = [cue, source.mention].some((at) => at !== undefined && at.start >= place.end);
  if (behind) return place.end;
  const last = sentenceAround(side, rangeOf(side.words, place)).at(-1);
  return side.words[last ?? -1]?.span.end ?? place.end;
}

/** Speakers to whom either account gives one statement alone, and it without marks. */
function onlySayings({ a, b }: Comparison): Difference[] {
  const others = onceSpeaking(b);
  return onceSpeaking(a).flatMap((one) => {
    const other = others.find((each) => sameSource(a, one, b, each) === "same");
    const [x, y] = [one.content[0], other?.content[0]];
    if (other === undefined || x === undefined || y === undefined || one.negated !== other.negated) return [];
    return sharesStem(a, x, b, y) ? [told(a, whole(one), b, whole(other))] : [];
  });
}

/** The statement with its source and cue, or its words where that is too long to show. */
function whole({ span: at, content }: Statement): Span {
  return at.end - at.start <= LONGEST_PLACE ? at : (content[0] ?? at);
}

function onceSpeaking(side: Side): readonly Statement[] {
  const told = side.reading.statements.filter(
    ({ source, within }) => source.kind !== "own-voice" && within === undefined,
  );
  return told.filter(
    (one) =>
      one.form === "indirect" && told.every((other) => other === one || sameSource(side, one, side, other) !== "same"),
  );
}

function sharesStem(a: Side, x: Span, b: Side, y: Span): boolean {
  const stems = (side: Side, at: Span): readonly string[] => {
    const { from, to } = rangeOf(side.words, at);
    return side.stems.slice(from, to).filter((_, k) => side.words[from + k]?.telling === true);
  };
  const [one, other] = [stems(a, x), stems(b, y)];
  const shared = new Set(one.filter((stem) => other.includes(stem)));
  const own = (stems: readonly string[]): boolean => stems.filter((stem) => !shared.has(stem)).length >= OWN_STEMS;
  return shared.size > 0 && own(one) && own(other);
}

function told(a: Side, one: Span, b: Side, other: Span): Difference {
  return {
    kind: "wording",
    a: passage(a, one),
    b: passage(b, other),
    edits: [],
    saying: undefined,
    severity: 1,
    verdict: undefined,
    why: "what the same speaker says beside is told in other words",
  };
}

/** Whether an earlier rule compared the two places, or a place of its is too long to point at. */
const isSaid = ({ a, b }: Difference, found: readonly Difference[]): boolean =>
  [a, b].some((place) => place === undefined || place.span.end - place.span.start > LONGEST_PLACE) ||
  found.some(
    (known) =>
      known.a !== undefined &&
      known.b !== undefined &&
      a !== undefined &&
      b !== undefined &&
      overlaps(known.a.span, a.span) &&
      overlaps(known.b.span, b.span),
  );
