import { type Difference, lengthOf, mirrored, overlaps, type Passage, type Statement } from "../model/index.ts";
import { type Comparison, contentPassage, LONGEST_PLACE, passage, type Rule, turned } from "./comparison.ts";
import { rangeOf, type Side } from "./side.ts";
import { sameSource } from "./sources.ts";

/**
 * What one account carries and the other leaves out, between accounts that copy from one text: what somebody is said to
 * have said or to be silent on; what the outlet tells itself only where most of it was copied. A text that breaks off
 * leaves nothing out: what follows is not known.
 */
export const onlyIn: Rule = (comparison, found) => {
  const back = turned(comparison);
  return [
    ...missedIn(comparison, missingOf(comparison, found)),
    ...missedIn(back, missingOf(back, found.map(mirrored))).map(mirrored),
  ];
};

function missedIn({ a }: Comparison, { statements, tells }: Missing): Difference[] {
  return statements
    .filter((statement) => canTell(tells, statement))
    .map((statement) =>
      onlyInDifference(a, statement, isQuotation(statement) ? 2 : 1, "the other account does not carry it"),
    );
}

/** What the second account of a comparison does not carry of the first, and how far its silence tells anything. */
export interface Missing {
  readonly statements: readonly Statement[];
  readonly tells: Tells;
}

/**
 * "nothing": it copies from no text that the other copies from, or breaks off. "sayings": what was said and is not here
 * was left out. "all": most of the other account stands here, so that whatever does not was left out.
 */
type Tells = "nothing" | "sayings" | "all";

/** Share of an account's words that must stand in the other too: of two that share less, each leaves almost all out. */
const COPIED_SHARE = 0.15;
/** Share of an account's words that stand in the other too, from which its own sentences are looked at as well. */
const MOSTLY_COPIED = 0.4;
/** Telling words a statement must hold to be missed. */
const TELLING_WORDS = 2;
/** Share of its telling words that, found in the other account, makes it present there. */
const PRESENT_SHARE = 0.4;

/** What `b` does not carry of `a`; `found` are the differences of the two. Cost: the words of `a`. */
export function missingOf(comparison: Comparison, found: readonly Difference[]): Missing {
  const { a, b, linkA, linkB, counterparts } = comparison;
  const met = new Set<Statement>(counterparts.map((pair) => pair.a.statement));
  const statements = a.reading.statements.filter(
    (statement) => !met.has(statement) && !isFound(statement, found) && isMissing(comparison, statement),
  );
  const copied = Math.max(sharedShare(linkA), sharedShare(linkB)) >= COPIED_SHARE;
  if (!copied || breaksOff(b)) return { statements, tells: "nothing" };
  return { statements, tells: sharedShare(linkA) >= MOSTLY_COPIED ? "all" : "sayings" };
}

/** Whether the silence of an account that tells so much means that it left the statement out. */
export const canTell = (tells: Tells, { source }: Statement): boolean =>
  tells === "all" || (tells === "sayings" && source.kind !== "own-voice");

/** Whether it is somebody's own words. */
export const isQuotation = ({ form }: Statement): boolean => form === "direct";

/** The difference that says so; side `a` is the account that carries it. */
export function onlyInDifference(
  side: Side,
  statement: Statement,
  severity: Difference["severity"],
  why: string,
): Difference {
  const a = statement.form === "no-comment" ? wholePassage(side, statement) : contentPassage(side, statement);
  const nothing = { b: undefined, edits: [], saying: undefined, verdict: undefined };
  return { kind: "only-in", a, ...nothing, severity, why };
}

function sharedShare(links: Int32Array): number {
  let linked = 0;
  for (const link of links) if (link !== -1) linked++;
  return links.length === 0 ? 0 : linked / links.length;
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
