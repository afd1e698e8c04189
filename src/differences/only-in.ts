import type { Difference, Passage, Statement } from "../model/index.ts";
import { lengthOf, overlaps } from "../model/index.ts";
import { type Comparison, contentPassage, LONGEST_PLACE, passage, type Rule, turned } from "./comparison.ts";
import { mirrored } from "./mirror.ts";
import { rangeOf, type Side } from "./side.ts";
import { sameSource } from "./sources.ts";

/**
 * What one account carries and the other leaves out, between accounts that copy from one text: what somebody is said to
 * have said or to be silent on; what the outlet tells itself only where most of it was copied. A text that breaks off
 * leaves nothing out: what follows is not known.
 */
export const onlyIn: Rule = (comparison, found) => {
  if (Math.max(sharedShare(comparison.linkA), sharedShare(comparison.linkB)) < COPIED_SHARE) return [];
  return [...leftOut(comparison, found), ...leftOut(turned(comparison), found.map(mirrored)).map(mirrored)];
};

/** Share of an account's words that must stand in the other too: of two that share less, each leaves almost all out. */
const COPIED_SHARE = 0.15;

const sharedShare = (links: Int32Array): number =>
  links.length === 0 ? 0 : links.filter((link) => link !== -1).length / links.length;

/** Share of an account's words that stand in the other too, from which its own sentences are looked at as well. */
const MOSTLY_COPIED = 0.4;
/** Telling words a statement must hold to be missed. */
const TELLING_WORDS = 2;
/** Share of its telling words that, found in the other account, makes it present there. */
const PRESENT_SHARE = 0.4;

function leftOut(comparison: Comparison, found: readonly Difference[]): Difference[] {
  const { a, b, linkA, counterparts } = comparison;
  if (breaksOff(b)) return [];
  const met = new Set<Statement>(counterparts.map((pair) => pair.a.statement));
  const mostlyCopied = sharedShare(linkA) >= MOSTLY_COPIED;
  return a.reading.statements
    .filter((statement) => statement.source.kind !== "own-voice" || mostlyCopied)
    .filter((statement) => !met.has(statement) && !isFound(statement, found) && isMissing(comparison, statement))
    .map((statement) => ({
      kind: "only-in",
      a: statement.form === "no-comment" ? wholePassage(a, statement) : contentPassage(a, statement),
      b: undefined,
      edits: [],
      saying: undefined,
      severity: statement.form === "direct" ? 2 : 1,
      verdict: undefined,
      why: "the other account does not carry it",
    }));
}

const wholePassage = (side: Side, statement: Statement): Passage =>
  lengthOf(statement.span) <= LONGEST_PLACE ? passage(side, statement.span) : contentPassage(side, statement);

const isFound = (statement: Statement, found: readonly Difference[]): boolean =>
  found.some((known) => {
    const place = known.a?.span;
    return place !== undefined && statement.content.some((piece) => overlaps(piece, place));
  });

function isMissing({ a, b, linkA }: Comparison, statement: Statement): boolean {
  if (statement.form === "no-comment") {
    return !b.reading.statements.some(
      (other) => other.form === "no-comment" && sameSource(a, statement, b, other) !== "different",
    );
  }
  let telling = 0;
  let linked = 0;
  for (const piece of statement.content) {
    const { from, to } = rangeOf(a.words, piece);
    for (let at = from; at < to; at++) {
      if (a.words[at]?.telling !== true) continue;
      telling++;
      if (linkA[at] !== -1) linked++;
    }
  }
  return telling >= TELLING_WORDS && linked < PRESENT_SHARE * telling;
}

/** Whether the last words of the account are no end of a sentence. */
function breaksOff(side: Side): boolean {
  const last = side.reading.text.account.blocks.findLast(({ kind }) => kind === "paragraph");
  return last !== undefined && !/[.!?…]["'”’»)\]\s]*$/u.test(side.text.slice(last.span.start, last.span.end));
}
