import type { Difference, Statement } from "../model/index.ts";
import { overlaps } from "../model/index.ts";
import { type Comparison, contentPassage, type Rule, turned } from "./comparison.ts";
import { mirrored } from "./mirror.ts";
import { rangeOf, type Side } from "./side.ts";

/**
 * What somebody is said to have said in one account and the other leaves out, between accounts that copy from one text.
 * A text that breaks off leaves nothing out: what follows is not known.
 */
export const onlyIn: Rule = (comparison, found) => {
  if (Math.max(sharedShare(comparison.linkA), sharedShare(comparison.linkB)) < COPIED_SHARE) return [];
  return [...leftOut(comparison, found), ...leftOut(turned(comparison), found.map(mirrored)).map(mirrored)];
};

/** Share of an account's words that must stand in the other too: of two that share less, each leaves almost all out. */
const COPIED_SHARE = 0.15;

const sharedShare = (links: Int32Array): number =>
  links.length === 0 ? 0 : links.filter((link) => link !== -1).length / links.length;

/** Telling words a statement must hold to be missed. */
const TELLING_WORDS = 4;
/** Share of its telling words that, found in the other account, makes it present there. */
const PRESENT_SHARE = 0.4;

function leftOut(comparison: Comparison, found: readonly Difference[]): Difference[] {
  const { a, b, linkA, counterparts } = comparison;
  if (breaksOff(b)) return [];
  const met = new Set<Statement>(counterparts.map((pair) => pair.a.statement));
  return a.reading.statements
    .filter((statement) => statement.source.kind !== "own-voice" && statement.form !== "no-comment")
    .filter((statement) => !met.has(statement) && !isFound(statement, found) && isMissing(a, linkA, statement))
    .map((statement) => ({
      kind: "only-in",
      a: contentPassage(a, statement),
      b: undefined,
      edits: [],
      saying: undefined,
      severity: statement.form === "direct" ? 2 : 1,
      verdict: undefined,
      why: "the other account does not carry it",
    }));
}

const isFound = (statement: Statement, found: readonly Difference[]): boolean =>
  found.some((known) => {
    const place = known.a?.span;
    return place !== undefined && statement.content.some((piece) => overlaps(piece, place));
  });

function isMissing(side: Side, links: Int32Array, statement: Statement): boolean {
  let telling = 0;
  let linked = 0;
  for (const piece of statement.content) {
    const { from, to } = rangeOf(side.words, piece);
    for (let at = from; at < to; at++) {
      if (side.words[at]?.telling !== true) continue;
      telling++;
      if (links[at] !== -1) linked++;
    }
  }
  return telling >= TELLING_WORDS && linked < PRESENT_SHARE * telling;
}

/** Whether the last words of the account are no end of a sentence. */
function breaksOff(side: Side): boolean {
  const last = side.reading.text.account.blocks.findLast(({ kind }) => kind === "paragraph");
  return last !== undefined && !/[.!?…]["'”’»)\]\s]*$/u.test(side.text.slice(last.span.start, last.span.end));
}
