import { firstAtOrAfter, type Word, wordsOf } from "../lineage/index.ts";
import type { Span, Statement } from "../model/index.ts";
import { contains, lengthOf, overlaps, span, wordsAt } from "../model/index.ts";
import type { Reading } from "../statements/index.ts";
import { stemOf } from "./stems.ts";

/** One quotation of running text, as a range of words. */
export interface Quote {
  readonly span: Span;
  /** Its words are `words.slice(from, to)`; at least one. */
  readonly from: number;
  readonly to: number;
  /** The statement it belongs to; undefined when none was read there. */
  readonly statement: Statement | undefined;
}

/** One account of two that are compared. */
export interface Side {
  readonly reading: Reading;
  readonly text: string;
  readonly words: readonly Word[];
  readonly stems: readonly string[];
  /** For each word what it means beside others; undefined for function words, names, numbers and words nobody knows. */
  readonly meanings: readonly (Float32Array | undefined)[];
  /** For each word how rare it is in English at large, 0 to 1; undefined for a name. */
  readonly rarities: readonly (number | undefined)[];
  /** For each key the indices of its words, in order. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly quotes: readonly Quote[];
  /** For each word the index of its quote, -1 where it is nobody's speech, -2 where it is and is not compared as a quote. */
  readonly quoteAt: Int32Array;
  /** For each word the index of the innermost statement whose content holds it, or -1. */
  readonly statementAt: Int32Array;
}

/** Sides made before: a story of fifty accounts compares each of them with forty-nine others. */
const MADE = new WeakMap<Reading, Side>();

export function sideOf(reading: Reading): Side {
  const made = MADE.get(reading) ?? makeSide(reading);
  MADE.set(reading, made);
  return made;
}

function makeSide(reading: Reading): Side {
  const { text } = reading.text.account;
  const words = wordsOf(reading.text);
  const statementAt = statementsByWord(reading.statements, words);
  const quotes = quotesOf(reading, words);
  const quoteAt = new Int32Array(words.length).fill(-1);
  for (const at of speechOf(reading)) {
    const { from, to } = rangeOf(words, at);
    quoteAt.fill(-2, from, to);
  }
  for (const [at, quote] of quotes.entries()) quoteAt.fill(at, quote.from, quote.to);
  const places = new Map<string, number[]>();
  for (const [at, { key }] of words.entries()) {
    const known = places.get(key);
    if (known === undefined) places.set(key, [at]);
    else known.push(at);
  }
  const stems = words.map((word) => stemOf(word.key));
  return { reading, text, words, places, stems, ...usageOf(reading, words), quotes, quoteAt, statementAt };
}

/** Rank from which a word of English is rare; so is one nobody knows. */
const RARE_RANK = 10_000;

/** A name means whom it names: that "Fenn" is used as "Stenn" is does not make them one. */
function usageOf({ text }: Reading, words: readonly Word[]): Pick<Side, "meanings" | "rarities"> {
  const meanings: (Float32Array | undefined)[] = [];
  const rarities: (number | undefined)[] = [];
  for (const [at, { span, key, telling, sentence }] of words.entries()) {
    const written = wordsAt(text.account.text, span);
    const name = /^\p{Lu}/u.test(written) && words[at - 1]?.sentence === sentence;
    const known = text.vectors.get(written.toLowerCase().replaceAll("’", "'")) ?? text.vectors.get(key);
    meanings.push(!telling || name || /\d/.test(key) ? undefined : known?.values);
    rarities.push(name ? undefined : Math.min(1, Math.log(known?.rank ?? RARE_RANK) / Math.log(RARE_RANK)));
  }
  return { meanings, rarities };
}

/** The range of words that lie wholly inside `at`. */
export function rangeOf(words: readonly Word[], at: Span): { readonly from: number; readonly to: number } {
  const from = firstAtOrAfter(words, at.start);
  let to = from;
  while (to < words.length && (words[to]?.span.end ?? 0) <= at.end) to++;
  return { from, to };
}

function quotesOf(reading: Reading, words: readonly Word[]): readonly Quote[] {
  return reading.text.quotations.flatMap((quotation, index) => {
    const { from, to } = rangeOf(words, quotation.inner);
    if (quotation.depth > 0 || from === to || runsOn(reading, index)) return [];
    return [{ span: quotation.inner, from, to, statement: statementWith(reading.statements, quotation.inner) }];
  });
}

/** A speaker's label in a transcript: "FENN:", "AMBASSADOR STENN:"; and how many make one. */
const LABEL = /(?<![\p{L}\p{N}])\p{Lu}{3,}(?:[ .'’-]+\p{Lu}{2,})*:\s/gu;
const LABELS = 3;

/** Speech without a pair of marks around it: quotations that are not closed, and a transcript from its first label on. */
function speechOf({ text }: Reading): readonly Span[] {
  const all = text.account.text;
  const open = text.quotations.flatMap(({ inner, ending }) => (ending === "open" ? [inner] : []));
  const labels = [...all.matchAll(LABEL)];
  const [first] = labels;
  return first !== undefined && labels.length >= LABELS ? [...open, span(first.index, all.length)] : open;
}

/** Whether a mark that opens is never closed: where the quotation ends is not known, so it is not compared. */
const runsOn = ({ text }: Reading, index: number): boolean =>
  text.quotations[index]?.ending === "open" && !text.quotations.some(({ continues }) => continues === index);

/** The statement that lists the quotation, else the smallest one whose span holds it. */
function statementWith(statements: readonly Statement[], quotation: Span): Statement | undefined {
  const listing = statements.filter((statement) => statement.quotations.some((at) => overlaps(at, quotation)));
  const holding = listing.length > 0 ? listing : statements.filter((statement) => contains(statement.span, quotation));
  return holding.reduce<Statement | undefined>(
    (best, statement) => (best === undefined || lengthOf(statement.span) < lengthOf(best.span) ? statement : best),
    undefined,
  );
}

function statementsByWord(statements: readonly Statement[], words: readonly Word[]): Int32Array {
  const at = new Int32Array(words.length).fill(-1);
  const sizes = new Float64Array(words.length).fill(Number.POSITIVE_INFINITY);
  for (const [index, statement] of statements.entries()) {
    const size = statement.content.reduce((sum, piece) => sum + lengthOf(piece), 0);
    for (const piece of statement.content) {
      const { from, to } = rangeOf(words, piece);
      for (let word = from; word < to; word++) {
        if (size >= (sizes[word] ?? 0)) continue;
        at[word] = index;
        sizes[word] = size;
      }
    }
  }
  return at;
}

/** Whether the marks hold a name: every telling word has a capital. */
export function isTitle(side: Side, quote: { readonly from: number; readonly to: number }): boolean {
  const words = side.words.slice(quote.from, quote.to).filter((word) => word.telling);
  return words.every((word) => /^[\p{Lu}\p{N}]/u.test(wordsAt(side.text, word.span)));
}
