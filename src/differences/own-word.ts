import type { Source, Span, Stance, Statement } from "../model/index.ts";
import { overlaps } from "../model/index.ts";
import { MOVE_WORDS, REJECTING_WORDS, REPORTING_SIGNS } from "./hedge-words.ts";
import type { Range } from "./setting.ts";
import { rangeOf, type Side } from "./side.ts";
import { isSameName, namesOf } from "./sources.ts";

/** Moves in bargaining: that somebody wants or refuses a thing is itself what is told, on nobody's word. */
const MOVES: ReadonlySet<Stance> = new Set<Stance>([
  "demand",
  "propose",
  "offer",
  "accept",
  "reject",
  "support",
  "oppose",
  "commit",
  "threaten",
]);

/** Whether a statement makes a move, by its stance or by the words of its cue. */
export const isMove = (side: Side, { stance, cue }: Statement): boolean =>
  (stance !== undefined && MOVES.has(stance)) ||
  (cue !== undefined && keysIn(side, cue).some((key) => MOVE_WORDS.has(key)));

/** Whether words in a range tell of somebody's word, whether or not it was read as a statement. */
export const hasReportingSign = (side: Side, { from, to }: Range): boolean =>
  side.words.slice(from, to).some(({ key }) => REPORTING_SIGNS.has(key));

/** Whether one of two speakers turns down what the other says: the same thing is spoken of, not said. */
export function isTurnedDown(a: Side, one: Statement, b: Side, other: Statement): boolean {
  return isRejection(a, one) !== isRejection(b, other);
}

const isRejection = (side: Side, { cue }: Statement): boolean =>
  cue !== undefined && keysIn(side, cue).some((key) => REJECTING_WORDS.has(key));

/**
 * Whether `b` tells at `place` on its own word what `one` says in `a`: not in a headline, which the story below it
 * carries, nor behind a sentence on somebody's word, nor in one that names the source again, unless what was said was about it.
 */
export function isOwnWord(a: Side, one: Statement, b: Side, place: Span): boolean {
  return !isInHeadline(b, place) && !isCarriedOn(b, place) && !isNamed(a, one, b, place);
}

/** Whether the sentence before, in one paragraph, is on somebody's word: it may carry on. */
function isCarriedOn(side: Side, place: Span): boolean {
  const { reading } = side;
  const { sentences } = reading.text;
  const at = sentences.findIndex(({ span }) => overlaps(span, place));
  const [here, before] = [sentences[at], sentences[at - 1]];
  if (here === undefined || before === undefined || before.block !== here.block) return false;
  return reading.statements.some(
    ({ source, form, span, cue, within }) =>
      source.kind !== "own-voice" &&
      form === "indirect" &&
      within === undefined &&
      overlaps(span, before.span) &&
      // "According to" speaks for its own sentence; who "said" one thing may go on with the next.
      cue !== undefined &&
      keysIn(side, cue).every((key) => key !== "according"),
  );
}

const isInHeadline = (side: Side, place: Span): boolean =>
  side.reading.text.account.blocks.some(({ kind, span }) => kind === "headline" && overlaps(span, place));

/** Sources without a name: a country or body in their description ("Varnish estimates") is named for other reasons too. */
const NAMELESS: ReadonlySet<Source["kind"]> = new Set<Source["kind"]>(["anonymous", "document", "estimate"]);

function isNamed(a: Side, one: Statement, b: Side, place: Span): boolean {
  if (NAMELESS.has(one.source.kind)) return false;
  const said = new Set(one.content.flatMap((piece) => keysIn(a, piece)));
  const names = namesOf(a, one.source).filter((name) => !said.has(name));
  const sentences = b.reading.text.sentences.filter(({ span }) => overlaps(span, place));
  return sentences.some(({ span }) => capitalsIn(b, span).some((key) => names.some((name) => isSameName(name, key))));
}

const wordsIn = (side: Side, at: Span) => {
  const { from, to } = rangeOf(side.words, at);
  return side.words.slice(from, to);
};

const keysIn = (side: Side, at: Span): readonly string[] => wordsIn(side, at).map(({ key }) => key);

/** Keys of the words that are written with a capital. */
const capitalsIn = (side: Side, at: Span): readonly string[] =>
  wordsIn(side, at)
    .filter(({ span }) => /\p{Lu}/u.test(side.text.charAt(span.start)))
    .map(({ key }) => key.replace(/['’]s$/u, ""));
