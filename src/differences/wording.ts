import type { Word } from "../lineage/index.ts";
import type { Difference, DifferenceKind, Edit, Severity, Span } from "../model/index.ts";
import { type Comparison, LONGEST_PLACE, passage, type Rule, spanOfWords } from "./comparison.ts";
import { HEDGE_WORDS, NEGATION_WORDS } from "./hedge-words.ts";
import { type SentencePair, sentencePairs } from "./sentence-pairs.ts";
import type { Side } from "./side.ts";
import type { WordEdit } from "./wording-match.ts";

/**
 * Words changed outside quotation marks where copying is evident: a hedge lost or gained, a denial lost or gained, else
 * wording. One difference a kind and sentence, with all its edits.
 */
export const wordingChanges: Rule = (comparison) =>
  sentencePairs(comparison).flatMap((pair) => {
    const sorted = new Map<DifferenceKind, WordEdit[]>();
    for (const edit of pair.edits) {
      const kind = kindOf(comparison, pair, edit);
      if (kind !== undefined) sorted.set(kind, [...(sorted.get(kind) ?? []), edit]);
    }
    return [...sorted].map(([kind, edits]) => differenceOf(comparison, pair, kind, edits));
  });

/** Words to be shown to each side of an edit when the whole sentence is too long. */
const SHOWN_WORDS = 8;
/** An edit at the end of a sentence with more words than this is more or less material, not a change of words. */
const MOST_ADDED = 6;

function kindOf({ a, b }: Comparison, pair: SentencePair, edit: WordEdit): DifferenceKind | undefined {
  const words = { a: a.words.slice(...edit.a), b: b.words.slice(...edit.b) };
  const denials = { a: count(words.a, NEGATION_WORDS), b: count(words.b, NEGATION_WORDS) };
  const added = Math.max(words.a.length, words.b.length) > MOST_ADDED;
  if (denials.a % 2 !== denials.b % 2 && !added && Math.max(denials.a, denials.b) === 1) return "negation";
  const hedged = { a: isHedged(a, words.a, words.b), b: isHedged(b, words.b, words.a) };
  if (hedged.a !== hedged.b && !added) return hedged.a ? "hedge-lost" : "hedge-gained";
  return isChangeOfWords(a, b, pair, words) ? "wording" : undefined;
}

const count = (words: readonly Word[], list: ReadonlySet<string>): number =>
  words.filter((word) => list.has(word.key)).length;

/** Modal verbs that reported speech shifts into each other without weakening: "can" told of yesterday is "could". */
const SHIFTED: readonly (readonly [string, string])[] = [
  ["could", "can"],
  ["might", "may"],
  ["would", "will"],
  ["should", "shall"],
];
/** Weak by themselves: they hedge in few of their uses. */
const NO_HEDGE = new Set(["would", "should", "hope", "hopes", "hoped", "expect", "expects", "expected", "reported"]);

function isHedged(side: Side, words: readonly Word[], others: readonly Word[]): boolean {
  return words.some(
    ({ key, span }) =>
      HEDGE_WORDS.has(key) &&
      !(key === "may" && side.text.startsWith("May", span.start)) &&
      !NO_HEDGE.has(key) &&
      !SHIFTED.some(
        (pair) => pair.some((one) => one === key) && others.some((other) => pair.some((one) => one === other.key)),
      ),
  );
}

/** Whether an edit puts other telling words in the place of some; figures, dates and attributions have their own rules. */
function isChangeOfWords(
  a: Side,
  b: Side,
  { match }: SentencePair,
  words: { a: readonly Word[]; b: readonly Word[] },
): boolean {
  const telling = (side: Side, of: readonly Word[]): string[] =>
    of.filter((word) => word.telling && !/\d/.test(word.key)).map((word) => side.stems[side.words.indexOf(word)] ?? "");
  const [x, y] = [telling(a, words.a), telling(b, words.b)];
  const small = Math.max(words.a.length, words.b.length) <= MOST_ADDED;
  const replaced = x.length > 0 && y.length > 0 && !x.every((stem) => y.includes(stem));
  return small && match.longest >= 2 && (replaced || x.length > 0 !== y.length > 0);
}

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
    severity: severityOf(kind, pair),
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

/** 3 for a denial; 3 for a hedge in a sentence otherwise the same, else 2; 1 for wording that adds or swaps a few words. */
function severityOf(kind: DifferenceKind, { match, a, b }: SentencePair): Severity {
  if (kind === "negation") return 3;
  const alike = match.pairs.length / Math.min(a.to - a.from, b.to - b.from);
  if (kind === "hedge-lost" || kind === "hedge-gained") return alike >= 0.7 ? 3 : 2;
  return alike >= 0.7 ? 2 : 1;
}

const WHY: Partial<Record<DifferenceKind, string>> = {
  negation: "a word that denies stands in one account's sentence and not in the other's",
  "hedge-lost": "words that weaken what is said stand in one account and not in the other",
  "hedge-gained": "words that weaken what is said stand in one account and not in the other",
};
