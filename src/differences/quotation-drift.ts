import type { Word } from "../lineage/index.ts";
import type { Difference, DifferenceKind, Edit, Severity } from "../model/index.ts";
import { type Comparison, passage, type Rule, spanOfWords } from "./comparison.ts";
import { differInSpelling, isJoined, markedBy } from "./conventions.ts";
import { CONDITION_WORDS, HEDGE_WORDS, LIMITS, NEGATION_WORDS } from "./hedge-words.ts";
import { isCutShort, type QuotePair, quotePairs, wordRun } from "./quote-pairs.ts";
import { isReassigned } from "./reassigned.ts";
import type { Quote, Side } from "./side.ts";
import { spliceOf } from "./splice.ts";
import { isForeign, isTranslated, RENDERED } from "./translated.ts";
import { matchWording, type WordEdit } from "./wording-match.ts";

/**
 * The same quotation in both accounts: identical, trimmed, altered, reassigned, spliced. House spelling, punctuation,
 * bracketed insertions and marked omissions are no change of words.
 */
export const quotationDrift: Rule = (comparison) => {
  const pairs = quotePairs(comparison);
  const splices = spliceOf(comparison, pairs);
  return [
    ...splices.differences,
    ...pairs.flatMap((pair) =>
      // Of a quotation that was joined with another, what was cut is no news: that words were changed is.
      driftOf(comparison, splices.pairs.has(pair) ? inside(pair) : pair).filter(
        ({ kind }) => !splices.pairs.has(pair) || TOLD_OF_PIECES.has(kind),
      ),
    ),
  ];
};

const TOLD_OF_PIECES: ReadonlySet<DifferenceKind> = new Set(["altered", "reassigned"]);

/** The pair without what stands before the first and after the last word that agrees: there it was joined with another. */
const inside = (pair: QuotePair): QuotePair => ({ ...pair, match: { ...pair.match, outer: [] } });

function driftOf(comparison: Comparison, pair: QuotePair): readonly Difference[] {
  const drift = wordDrift(comparison, pair);
  if (!isReassigned(comparison, pair, drift.kind === "identical")) return [drift];
  const reassigned: Difference = {
    ...drift,
    kind: "reassigned",
    severity: 3,
    why: "the same words are given to different speakers",
  };
  // That whole sentences or a word like "it's" stand in one account alone is no news beside another speaker.
  return drift.severity === 1 ? [reassigned] : [drift, reassigned];
}

interface Change {
  readonly edit: WordEdit;
  readonly a: readonly Word[];
  readonly b: readonly Word[];
}

function wordDrift(comparison: Comparison, pair: QuotePair): Difference {
  const { a, b } = comparison;
  const runs = { a: wordRun(a, pair.a), b: wordRun(b, pair.b) };
  const changes = (edits: readonly WordEdit[]): readonly Change[] =>
    edits.map((edit) => ({ edit, a: runs.a.words.slice(...edit.a), b: runs.b.words.slice(...edit.b) }));
  const marked = new Set(pair.match.inner.map((edit) => markedBy(edit, runs.a, runs.b)));
  const worded = changes(pair.match.inner.filter((edit) => markedBy(edit, runs.a, runs.b) === undefined));
  const parted = worded.filter((change) => !isJoined(change.a, change.b));
  const short = isCutShort(pair.match, pair.a, pair.b);
  const inner = short ? [] : parted;
  const outer = changes(pair.match.outer.flatMap((edit) => notElsewhere(comparison, pair, edit))).filter(
    (change) => !isJoined(change.a, change.b),
  );
  const replaced = outer.filter((change) => change.a.length > 0 && change.b.length > 0 && isSmall(change));
  const cut = outer.filter((change) => !replaced.includes(change));
  const altered = [...inner, ...replaced];
  const told = [...altered, ...cut.filter((change) => isToldTwice(comparison, pair, change))];
  const changed = wordsOfChanges(told).length / pair.match.pairs.length;
  const translated = altered.length > 0 && isTranslated(comparison, pair, told.length, changed);
  if (translated || (altered.length > 0 && isForeign(comparison, pair))) {
    return difference(comparison, pair, "rendered", editsOf(comparison, pair, altered), 2, RENDERED);
  }
  if (altered.length > 0) {
    const edits = [...altered, ...cut];
    return difference(
      comparison,
      pair,
      "altered",
      editsOf(comparison, pair, edits),
      severityOfWords(altered),
      alteredWhy(altered),
    );
  }
  const left = [
    ...cut,
    ...(short ? parted : []),
    ...changes(pair.match.inner.filter((edit) => markedBy(edit, runs.a, runs.b) === "ellipsis")),
  ];
  if (left.length > 0) {
    return difference(
      comparison,
      pair,
      "trimmed",
      editsOf(comparison, pair, left),
      severityOfCut(comparison, pair, left),
      trimmedWhy(left),
    );
  }
  const spelledApart =
    parted.length < worded.length ||
    pair.match.pairs.some((at) => differInSpelling(wordRun(a, wordOf(pair.a, at.a)), wordRun(b, wordOf(pair.b, at.b))));
  const why = identicalWhy(marked.has("brackets"), spelledApart, pair.match.outer.length > 0);
  return difference(comparison, pair, "identical", [], 1, why);
}

const wordOf = ({ from }: { readonly from: number }, at: number) => ({ from: from + at, to: from + at + 1 });

/** Up to this many words on each side at a quotation's end are one replaced by the other; more are two different cuts. */
const SMALL_CHANGE = 3;
const isSmall = (change: Change): boolean => Math.max(change.a.length, change.b.length) <= SMALL_CHANGE;

/** Whether both accounts go on to a sentence's end, or start at its beginning, in words of their own. */
function isToldTwice({ a, b }: Comparison, pair: QuotePair, { edit }: Change): boolean {
  const joins = (side: Side, { from }: Quote, [start, end]: readonly [number, number], length: number): boolean => {
    const [first, beside] = start === 0 ? [end - 1, end] : [start, start - 1];
    const here = side.words[from + first]?.sentence;
    return start < end && beside >= 0 && beside < length && side.words[from + beside]?.sentence === here;
  };
  return joins(a, pair.a, edit.a, pair.a.to - pair.a.from) && joins(b, pair.b, edit.b, pair.b.to - pair.b.from);
}

/** Words of a cut that must stand in other quotations of the account that seems to lack them, as a share of the cut. */
const ELSEWHERE_SHARE = 0.6;

/**
 * What is left of an edit at a quotation's end when the words are taken out that stand in other quotations of the account
 * that seems to cut them: it quotes the same words in pieces. A word or two on both sides that do not are exchanged.
 */
function notElsewhere({ a, b }: Comparison, pair: QuotePair, edit: WordEdit): readonly WordEdit[] {
  const inA = heldElsewhere(a, pair.a, edit.a, b, pair.b);
  const inB = heldElsewhere(b, pair.b, edit.b, a, pair.a);
  const words = edit.a[1] - edit.a[0] + edit.b[1] - edit.b[0];
  if (inA.words + inB.words < ELSEWHERE_SHARE * words) return [edit];
  const left = { a: inA.before, b: inB.before };
  const sizes = [left.a[1] - left.a[0], left.b[1] - left.b[0]];
  return Math.min(...sizes) > 0 && Math.max(...sizes) <= SMALL_CHANGE ? [left] : [];
}

/** How many words of a range stand in the other account's other quotations, and which stand before the first of them. */
function heldElsewhere(
  whole: Side,
  quote: Quote,
  [from, to]: readonly [number, number],
  other: Side,
  own: Quote,
): { readonly words: number; readonly before: readonly [number, number] } {
  const cut = whole.words.slice(quote.from + from, quote.from + to);
  let best = { words: 0, first: to - from };
  for (const each of other.quotes) {
    const match = each === own ? undefined : matchWording(cut, other.words.slice(each.from, each.to));
    // A lone "it" stands in any other quotation.
    if (match === undefined || match.telling === 0 || match.longest < Math.min(3, cut.length)) continue;
    if (match.pairs.length <= best.words) continue;
    best = { words: match.pairs.length, first: match.pairs[0]?.a ?? 0 };
  }
  return { words: best.words, before: [from, from + best.first] };
}

function editsOf({ a, b }: Comparison, pair: QuotePair, changes: readonly Change[]): readonly Edit[] {
  const place = (side: Side, start: number, [from, to]: readonly [number, number]) =>
    from < to ? spanOfWords(side, start + from, start + to) : undefined;
  return [...changes]
    .sort((x, y) => x.edit.a[0] - y.edit.a[0] || x.edit.b[0] - y.edit.b[0])
    .map(({ edit }) => ({ a: place(a, pair.a.from, edit.a), b: place(b, pair.b.from, edit.b) }));
}

function difference(
  { a, b }: Comparison,
  pair: QuotePair,
  kind: DifferenceKind,
  edits: readonly Edit[],
  severity: Severity,
  why: string,
): Difference {
  return {
    kind,
    a: passage(a, pair.a.span),
    b: passage(b, pair.b.span),
    edits,
    saying: undefined,
    severity,
    verdict: undefined,
    why,
  };
}

const wordsOfChanges = (changes: readonly Change[]): readonly Word[] => changes.flatMap(({ a, b }) => [...a, ...b]);

/** 3 when a word that says something changed, 2 when only articles, pronouns and the like did. */
function severityOfWords(changes: readonly Change[]): Severity {
  return wordsOfChanges(changes).some((word) => word.telling || lossOf([word]) !== undefined) ? 3 : 2;
}

/** 3 when a hedge, a denial or a condition went, 1 when whole sentences or only words like "a" did, else 2. */
function severityOfCut({ a, b }: Comparison, pair: QuotePair, changes: readonly Change[]): Severity {
  if (lossOf(wordsOfChanges(changes)) !== undefined && !changes.every((change) => isWholeSentences(a, b, pair, change)))
    return 3;
  const slight = !wordsOfChanges(changes).some((word) => word.telling);
  return slight || changes.every((change) => isWholeSentences(a, b, pair, change)) ? 1 : 2;
}

/** Whether a cut ends where sentences end, so that no sentence of the quotation was cut into. */
function isWholeSentences(a: Side, b: Side, pair: QuotePair, { edit }: Change): boolean {
  const bounded = (side: Side, start: number, [from, to]: readonly [number, number], end: number): boolean => {
    const before = side.words[start + from - 1]?.sentence !== side.words[start + from]?.sentence;
    const after = side.words[start + to - 1]?.sentence !== side.words[start + to]?.sentence;
    return from >= to || ((from === 0 || before) && (start + to === end || after));
  };
  return bounded(a, pair.a.from, edit.a, pair.a.to) && bounded(b, pair.b.from, edit.b, pair.b.to);
}

/** What the words carry that a reader would miss: a denial, a condition or a hedge. */
export function lossOf(words: readonly Word[]): "a denial" | "a condition" | "a hedge" | undefined {
  if (words.some((word) => NEGATION_WORDS.has(word.key))) return "a denial";
  const keys = words.map(({ key }) => key).join(" ");
  if (words.some((word) => CONDITION_WORDS.has(word.key)) || LIMITS.test(keys)) return "a condition";
  if (words.some((word) => HEDGE_WORDS.has(word.key))) return "a hedge";
  return undefined;
}

function alteredWhy(changes: readonly Change[]): string {
  const loss = lossOf(wordsOfChanges(changes));
  const what = changes.length === 1 ? "words differ in one place" : `words differ in ${changes.length} places`;
  return `${what} inside the quotation marks${loss === undefined ? "" : `, ${loss} among them`}`;
}

function trimmedWhy(changes: readonly Change[]): string {
  const words = wordsOfChanges(changes);
  const loss = lossOf(words);
  const count = words.length === 1 ? "one word" : `${words.length} words`;
  return `${count} of the quotation ${words.length === 1 ? "is" : "are"} left out${loss === undefined ? "" : `, ${loss} among them`}`;
}

function identicalWhy(brackets: boolean, spelling: boolean, pieces: boolean): string {
  const notes = [
    brackets ? "an editor's words stand in brackets" : "",
    spelling ? "spelling or numerals follow different house styles" : "",
    pieces ? "one account gives it in pieces" : "",
  ].filter((note) => note !== "");
  return notes.length === 0
    ? "the same words in quotation marks"
    : `the same words in quotation marks; ${notes.join("; ")}`;
}
