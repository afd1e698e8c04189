import type { Difference, Span } from "../model/index.ts";
import { overlaps } from "../model/index.ts";
import { type Comparison, piecesPassage, type Rule } from "./comparison.ts";
import { type Counterpart, onePerUnit, type Unit } from "./counterparts.ts";
import { rangeOf, type Side } from "./side.ts";

/**
 * A quotation the other account gives in other words: demoted or promoted where the two accounts copy from one text
 * around it, rendered where they do not or where both have it in marks.
 */
export const paraphrase: Rule = (comparison, found) => {
  const free = comparison.counterparts.filter((pair) => isSameSaying(pair) && !isFound(pair, found));
  return onePerUnit(free).flatMap((pair) => {
    const difference = differenceOf(comparison, pair);
    return difference === undefined ? [] : [difference];
  });
};

/** Telling stems and likeness from which one speaker's two sentences are one saying. */
const COMMON_STEMS = 2;
const LIKE = 0.45;
/** Of the longer one this much must agree too: a few words of a long quotation are not it in other words. */
const BROAD = 0.25;
/** Telling stems in common from which marks were put around a paraphrase, or taken away. */
const MARKED_STEMS = 3;
/** Share of the longer one that must agree then. */
const MARKED_BREADTH = 0.3;
/** With the speaker unknown on either side more must agree. */
const LIKE_UNKNOWN = 0.7;

function isSameSaying({ a, b, likeness, breadth, common, plain, source }: Counterpart): boolean {
  if (plain === 0 || breadth < BROAD) return false;
  if (source === "different" || a.statement.source.kind === "own-voice" || b.statement.source.kind === "own-voice")
    return false;
  const anonymous = a.statement.source.kind === "anonymous" && b.statement.source.kind === "anonymous";
  if (source === "same" || anonymous) return common >= COMMON_STEMS && likeness >= LIKE;
  return common >= 2 * COMMON_STEMS && likeness >= LIKE_UNKNOWN;
}

/** Whether a rule before this one already compared words of either statement's quotations. */
function isFound({ a, b }: Counterpart, found: readonly Difference[]): boolean {
  const touches = (unit: Unit, side: "a" | "b"): boolean =>
    found.some((difference) => {
      const place = difference[side];
      return place !== undefined && unit.pieces.some((piece) => overlaps(piece, place.span));
    });
  return touches(a, "a") || touches(b, "b");
}

function differenceOf(comparison: Comparison, { a, b, common, breadth, source }: Counterpart): Difference | undefined {
  const quoted = { a: a.quoted || isSpeechAt(comparison.a, a), b: b.quoted || isSpeechAt(comparison.b, b) };
  if (!(quoted.a && isSpeech(comparison.a, a)) && !(quoted.b && isSpeech(comparison.b, b))) return undefined;
  const copied = isCopiedAround(comparison.linkA, comparison.a, a) && isCopiedAround(comparison.linkB, comparison.b, b);
  const kind = (quoted.a && quoted.b) || !copied ? "rendered" : quoted.a ? "demoted" : "promoted";
  if (kind !== "rendered" && (breadth < MARKED_BREADTH || a.quoted === b.quoted)) return undefined;
  if (
    kind !== "rendered" &&
    (quotesToo(comparison.a, a, comparison.b, b) || quotesToo(comparison.b, b, comparison.a, a))
  )
    return undefined;
  if (kind !== "rendered" && (common < MARKED_STEMS || source !== "same") && !isUnnamed(a, b)) return undefined;
  return {
    kind,
    a: piecesPassage(comparison.a, a.pieces),
    b: piecesPassage(comparison.b, b.pieces),
    edits: [],
    saying: undefined,
    severity: kind === "rendered" ? 1 : 2,
    verdict: undefined,
    why:
      kind === "rendered"
        ? "the same saying in other words, with no copied words in it"
        : "a quotation in one account stands in other words and without marks in the other",
  };
}

/** Whether the words are a speaker's own though no pair of marks stands around them. */
const isSpeechAt = (side: Side, { pieces: [piece] }: Unit): boolean =>
  side.quoteAt[rangeOf(side.words, piece).from] === -2;

/** Whether the statement that tells a quotation quotes words of it as well: then a part of it was kept in marks. */
function quotesToo(side: Side, { statement, quoted }: Unit, other: Side, { pieces: [piece] }: Unit): boolean {
  if (quoted) return false;
  const keysIn = (of: Side, at: Span): readonly string[] => {
    const { from, to } = rangeOf(of.words, at);
    return of.words.slice(from, to).map(({ key }) => key);
  };
  const known = new Set(keysIn(other, piece));
  return statement.quotations.some((at) => keysIn(side, at).every((key) => known.has(key)));
}

/** Whether both stand on the word of people who are not named. */
const isUnnamed = (a: Unit, b: Unit): boolean =>
  a.statement.source.kind === "anonymous" && b.statement.source.kind === "anonymous";

/** Words of a quotation that is more than a fragment: of a shorter one nothing is said in other words. */
const SPEECH_WORDS = 5;

function isSpeech(side: Side, { pieces: [quotation] }: Unit): boolean {
  const { from, to } = rangeOf(side.words, quotation);
  return to - from >= SPEECH_WORDS;
}

/** Words to each side of a statement in which copying shows. */
const AROUND = 60;

function isCopiedAround(links: Int32Array, side: Side, { statement }: Unit): boolean {
  const { from, to } = rangeOf(side.words, statement.span);
  let copied = 0;
  for (let at = Math.max(0, from - AROUND); at < Math.min(links.length, to + AROUND); at++) {
    if (links[at] !== -1 && side.words[at]?.telling === true) copied++;
  }
  return copied >= 4;
}
