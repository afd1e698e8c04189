import type { Layout } from "../text/index.ts";
import { type AgencyCredit, agencyCreditOf } from "./agency-credit.ts";
import { type Material, materialOf } from "./material.ts";
import { stretchesOf } from "./neighbours.ts";
import { type Run, telling } from "./shared-runs.ts";
import { firstAtOrAfter, type Word, wordsInside, wordsOf } from "./words.ts";

/** One account as lineage sees it. Made once an account. */
export interface Strand {
  /** Without its tokens, which weigh more than all the rest: many strands are held at once. */
  readonly text: Omit<Layout, "tokens">;
  readonly words: readonly Word[];
  /** 1 for each word that stands in quotation marks. */
  readonly quoted: Uint8Array;
  /** The telling words outside quotation marks, by key, each with its place among them where it first stands. */
  readonly told: ReadonlyMap<string, number>;
  /** All telling words, by key. */
  readonly vocabulary: ReadonlySet<string>;
  /** The figures among `told`. */
  readonly figures: readonly string[];
  readonly credit: AgencyCredit | undefined;
}

const FIGURE = /^\d/;

export function strandOf(text: Layout): Strand {
  const words = wordsOf(text);
  const quoted = new Uint8Array(words.length);
  for (const quotation of text.quotations) {
    const inside = wordsInside(words, quotation.inner);
    const from = firstAtOrAfter(words, quotation.inner.start);
    quoted.fill(1, from, from + inside.length);
  }
  const { account, sentences, quotations } = text;
  const told = new Map<string, number>();
  const vocabulary = new Set<string>();
  for (const [at, { telling, key }] of words.entries()) {
    if (!telling) continue;
    vocabulary.add(key);
    if (quoted[at] === 0 && !told.has(key)) told.set(key, told.size);
  }
  return {
    text: { account, sentences, quotations },
    words,
    quoted,
    told,
    vocabulary,
    figures: [...told.keys()].filter((key) => FIGURE.test(key)),
    credit: agencyCreditOf(text),
  };
}

/** What two accounts have in common, counted. */
export interface Evidence extends Material {
  /** Share of each side's words that stand in the other, 0 to 1. */
  readonly share: { readonly a: number; readonly b: number };
  /** The same, counting only words in runs of at least `LONG_RUN`: what was left standing and not worked over. */
  readonly standing: { readonly a: number; readonly b: number };
  /** Share of each side's sentences that have words from the other in them, 0 to 1. */
  readonly sentences: { readonly a: number; readonly b: number };
  /** Telling words in runs of at least `LONG_RUN` words: in quotation marks on either side, and outside of them. */
  readonly quotedWords: number;
  readonly toldWords: number;
  /** Words of the longest run. */
  readonly longest: number;
  /** Words of the longest run that stands in quotation marks in both and holds two telling words. */
  readonly longestQuoted: number;
  /** Words of the longest run outside quotation marks in both. */
  readonly longestTold: number;
}

/** A run of this many words is seldom chance. */
const LONG_RUN = 5;
/** Telling words that must be shared for a sentence to count as carried over. */
const CARRIED_WORDS = 2;

export function evidenceOf(a: Strand, b: Strand, runs: readonly Run[]): Evidence {
  let quotedWords = 0;
  let toldWords = 0;
  const long = runs.filter((run) => run.length >= LONG_RUN);
  for (const run of long) {
    for (let k = 0; k < run.length; k++) {
      if (a.words[run.a + k]?.telling !== true) continue;
      if (a.quoted[run.a + k] === 1 || b.quoted[run.b + k] === 1) quotedWords++;
      else toldWords++;
    }
  }
  return {
    share: { a: shareOf(a, runs, "a"), b: shareOf(b, runs, "b") },
    standing: { a: shareOf(a, long, "a"), b: shareOf(b, long, "b") },
    sentences: { a: sentenceShare(a, runs, "a"), b: sentenceShare(b, runs, "b") },
    quotedWords,
    toldWords,
    ...materialOf(a, b, runs),
    longest: Math.max(0, ...runs.map((run) => run.length)),
    longestQuoted: longestPart(a, b, runs, 1),
    longestTold: longestPart(a, b, runs, 0),
  };
}

/** The longest part of a run whose words are all quoted in both (1) or in neither (0), two of them telling. */
function longestPart(a: Strand, b: Strand, runs: readonly Run[], quoted: 0 | 1): number {
  let longest = 0;
  for (const run of runs) {
    let from = 0;
    for (let k = 0; k <= run.length; k++) {
      if (k < run.length && a.quoted[run.a + k] === quoted && b.quoted[run.b + k] === quoted) continue;
      const part = { a: run.a + from, b: run.b + from, length: k - from };
      if (part.length > longest && telling(a.words, part) >= 2) longest = part.length;
      from = k + 1;
    }
  }
  return longest;
}

function shareOf(strand: Strand, runs: readonly Run[], side: "a" | "b"): number {
  const shared = new Uint8Array(strand.words.length);
  for (const run of runs) shared.fill(1, run[side], run[side] + run.length);
  let count = 0;
  for (const one of shared) count += one;
  return strand.words.length === 0 ? 0 : count / strand.words.length;
}

function sentenceShare({ words }: Strand, runs: readonly Run[], side: "a" | "b"): number {
  const carried = new Uint8Array((words.at(-1)?.sentence ?? 0) + 1);
  for (const run of runs) {
    for (let at = run[side]; at < run[side] + run.length; at++) {
      const word = words[at];
      if (word?.telling === true && (carried[word.sentence] ?? 0) < CARRIED_WORDS) {
        carried[word.sentence] = (carried[word.sentence] ?? 0) + 1;
      }
    }
  }
  const sentences = stretchesOf(words).length;
  let count = 0;
  for (const one of carried) if (one >= CARRIED_WORDS) count++;
  return sentences === 0 ? 0 : count / sentences;
}

/** Words in a row, two of them telling and all quoted in both, that are one quotation. */
export const QUOTED_RUN = 4;

/** Whether the two share more than a chance phrase: without it there is no pair. */
export function isPair(a: Strand, b: Strand, runs: readonly Run[]): boolean {
  const long = runs.filter((run) => run.length >= LONG_RUN);
  return (
    long.some((run) => telling(a.words, run) >= 2) ||
    runs.reduce((sum, run) => sum + telling(a.words, run), 0) >= 4 ||
    longestPart(a, b, runs, 1) >= QUOTED_RUN
  );
}
