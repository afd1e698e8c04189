import type { Word } from "../lineage/index.ts";
import type { Difference, DifferenceKind, Edit, Severity, Span } from "../model/index.ts";
import { contains, overlaps } from "../model/index.ts";
import { type Comparison, LONGEST_PLACE, passage, type Rule, spanOfWords } from "./comparison.ts";
import { HEDGE_WORDS, isShifted, NEGATION_WORDS, WEIGHTY_WORDS } from "./hedge-words.ts";
import { type SentencePair, sentencePairs } from "./sentence-pairs.ts";
import type { Range } from "./setting.ts";
import type { Side } from "./side.ts";
import type { WordEdit } from "./wording-match.ts";

/**
 * Words changed outside quotation marks where copying is evident: a hedge lost or gained, a denial lost or gained, else
 * wording. One difference a kind and sentence, with all its edits.
 */
export const wordingChanges: Rule = (comparison, found) =>
  sentencePairs(comparison).flatMap((pair) => {
    const sorted = new Map<DifferenceKind, WordEdit[]>();
    for (const edit of pair.edits) {
      const kind = isSilence(comparison, edit) ? undefined : kindOf(comparison, pair, edit);
      if (kind !== undefined) sorted.set(kind, [...(sorted.get(kind) ?? []), edit]);
    }
    const graver = [...sorted].flatMap(([kind, edits]) => (kind === "wording" ? [] : edits));
    const left = (sorted.get("wording") ?? []).filter(
      (edit) => !graver.some((other) => isBeside(edit, other)) && !isTold(comparison, edit, found),
    );
    const kept = [...sorted].flatMap(([kind, edits]) => (kind === "wording" ? [] : [[kind, edits] as const]));
    return [...kept, ...(left.length === 0 ? [] : [["wording", left] as const])].map(([kind, edits]) =>
      differenceOf(comparison, pair, kind, edits),
    );
  });

/** Whether both sides tell there of somebody who gave no answer: that is another rule's. */
function isSilence({ a, b }: Comparison, edit: WordEdit): boolean {
  const silent = (side: Side, at: Span | undefined) =>
    at !== undefined && side.reading.statements.some(({ form, span }) => form === "no-comment" && overlaps(span, at));
  return silent(a, spanOf(a, edit.a)) && silent(b, spanOf(b, edit.b));
}

/** Words between two edits that are one change of words: "did not rule" and "ruled" take away two and alter a third. */
const BESIDE = 3;

const isBeside = (one: WordEdit, other: WordEdit): boolean =>
  one.a[0] <= other.a[1] + BESIDE && other.a[0] <= one.a[1] + BESIDE;

/** Whether another rule has said what changed here: a figure with the word before it that says how exact it is. */
function isTold({ a, b }: Comparison, edit: WordEdit, found: readonly Difference[]): boolean {
  return found.some((known) => {
    if (known.kind !== "figure") return false;
    const holds = (side: "a" | "b", at: Span | undefined) =>
      at !== undefined && known.edits.some((each) => each[side] !== undefined && overlaps(each[side], at));
    return holds("a", spanOf(a, edit.a)) || holds("b", spanOf(b, edit.b));
  });
}

/** Words to be shown to each side of an edit when the whole sentence is too long. */
const SHOWN_WORDS = 8;
/** An edit at the end of a sentence with more words than this is more or less material, not a change of words. */
const MOST_ADDED = 6;

function kindOf({ a, b }: Comparison, pair: SentencePair, edit: WordEdit): DifferenceKind | undefined {
  const words = { a: a.words.slice(...edit.a), b: b.words.slice(...edit.b) };
  const most = isAtEnd(pair, edit) ? MOST_AT_END : MOST_ADDED;
  if (pair.close && Math.max(words.a.length, words.b.length) <= most) {
    const denials = { a: count(words.a, NEGATION_WORDS), b: count(words.b, NEGATION_WORDS) };
    if (denials.a % 2 !== denials.b % 2 && Math.max(denials.a, denials.b) === 1) return "negation";
    const hedged = { a: isHedged(a, words.a, words.b), b: isHedged(b, words.b, words.a) };
    if (hedged.a !== hedged.b) return hedged.a ? "hedge-lost" : "hedge-gained";
  }
  return isChangeOfWords(a, b, pair, edit) ? "wording" : undefined;
}

/** At a sentence's end more words than this are another clause, whose denials and hedges are its own. */
const MOST_AT_END = 2;

const isAtEnd = ({ a, b }: SentencePair, edit: WordEdit): boolean =>
  (edit.a[0] === a.from && edit.b[0] === b.from) || (edit.a[1] === a.to && edit.b[1] === b.to);

const count = (words: readonly Word[], list: ReadonlySet<string>): number =>
  words.filter((word) => list.has(word.key)).length;

/** Weak by themselves: they hedge in few of their uses. */
const NO_HEDGE = new Set(["would", "should", "hope", "hopes", "hoped", "expect", "expects", "expected", "reported"]);

function isHedged(side: Side, words: readonly Word[], others: readonly Word[]): boolean {
  return words.some(
    ({ key, span }) =>
      HEDGE_WORDS.has(key) &&
      !(key === "may" && side.text.startsWith("May", span.start)) &&
      !NO_HEDGE.has(key) &&
      !isShifted(
        key,
        others.map((other) => other.key),
      ),
  );
}

/**
 * Whether an edit puts words that tell something in the place of others, or a word in or out that changes how far the
 * sentence holds. Words that stand elsewhere in the other sentence have only moved; figures and dates have their rules.
 */
function isChangeOfWords(a: Side, b: Side, pair: SentencePair, edit: WordEdit): boolean {
  if (Math.max(edit.a[1] - edit.a[0], edit.b[1] - edit.b[0]) > MOST_ADDED || pair.match.longest < 2) return false;
  const [x, y] = [newStems(a, edit.a, b, pair.b), newStems(b, edit.b, a, pair.a)];
  if (isOfSource(a, edit.a) || isOfSource(b, edit.b)) return false;
  const weighty = (side: Side, [from, to]: readonly [number, number]): string =>
    side.words
      .slice(from, to)
      .flatMap(({ key }) => (WEIGHTY_WORDS.has(key) ? [key] : []))
      .join(" ");
  return (
    (x > 0 && y > 0) ||
    (pair.close && weighty(a, edit.a) !== weighty(b, edit.b)) ||
    isObliged(a, edit.a) !== isObliged(b, edit.b)
  );
}

/** Whether words of the edit name a speaker: on whose word something stands is another rule's. */
function isOfSource(side: Side, [from, to]: readonly [number, number]): boolean {
  return side.words
    .slice(from, to)
    .some(({ span }) =>
      side.reading.statements.some(({ source }) => source.mention !== undefined && contains(source.mention, span)),
    );
}

/** Telling words of an edit, other than figures, whose stems the other sentence has nowhere. */
function newStems(side: Side, [from, to]: readonly [number, number], other: Side, sentence: Range): number {
  const known = new Set(other.stems.slice(sentence.from, sentence.to));
  let found = 0;
  for (let at = from; at < to; at++) {
    const word = side.words[at];
    if (word?.telling === true && !/\d/.test(word.key) && !known.has(side.stems[at] ?? "")) found++;
  }
  return found;
}

/** "have to", "had to", "has to". */
const isObliged = (side: Side, [from, to]: readonly [number, number]): boolean =>
  side.words.slice(from, to).some(({ key }, at, words) => /^ha(?:ve|s|d)$/.test(key) && words[at + 1]?.key === "to");

function differenceOf(
  comparison: Comparison,
  pair: SentencePair,
  kind: DifferenceKind,
  edits: readonly WordEdit[],
): Difference {
  const { a, b } = comparison;
  return {
    kind,
    a: passage(
      a,
      shown(
        a,
        pair.a,
        edits.map((edit) => edit.a),
      ),
    ),
    b: passage(
      b,
      shown(
        b,
        pair.b,
        edits.map((edit) => edit.b),
      ),
    ),
    edits: edits.map((edit): Edit => ({ a: spanOf(a, edit.a), b: spanOf(b, edit.b) })),
    saying: undefined,
    severity: severityOf(kind, pair.close),
    verdict: undefined,
    why: WHY[kind] ?? "the sentence says it in other words",
  };
}

const spanOf = (side: Side, [from, to]: readonly [number, number]): Span | undefined =>
  from < to ? spanOfWords(side, from, to) : undefined;

/** The sentence, or as much of it around the edits as can be shown. */
function shown(
  side: Side,
  sentence: { from: number; to: number },
  edits: readonly (readonly [number, number])[],
): Span {
  const whole = spanOfWords(side, sentence.from, sentence.to);
  if (whole.end - whole.start <= LONGEST_PLACE) return whole;
  const from = Math.max(sentence.from, Math.min(...edits.map((edit) => edit[0])) - SHOWN_WORDS);
  const to = Math.min(sentence.to, Math.max(...edits.map((edit) => edit[1])) + SHOWN_WORDS);
  const part = spanOfWords(side, from, to);
  if (part.end - part.start <= LONGEST_PLACE) return part;
  const [start, end] = edits[0] ?? [from, to];
  return spanOfWords(side, Math.max(sentence.from, start - SHOWN_WORDS), Math.min(sentence.to, end + SHOWN_WORDS));
}

/** 3 for a denial or a hedge in a sentence otherwise much the same; wording 2 there, 1 in a sentence told anew. */
function severityOf(kind: DifferenceKind, close: boolean): Severity {
  if (kind === "wording") return close ? 2 : 1;
  return close ? 3 : 2;
}

const WHY: Partial<Record<DifferenceKind, string>> = {
  negation: "a word that denies stands in one account's sentence and not in the other's",
  "hedge-lost": "words that weaken what is said stand in one account and not in the other",
  "hedge-gained": "words that weaken what is said stand in one account and not in the other",
};
