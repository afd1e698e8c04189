import type { Span } from "../model/index.ts";
import { overlaps, span, wordsAt } from "../model/index.ts";
import type { Layout, Sentence } from "../text/index.ts";
import { type Form, formTable, hashIn } from "./forms.ts";
import { FORMULA_WORDS, FUNCTION_WORDS } from "./function-words.ts";
import { isSiteLine } from "./site-lines.ts";
import { SPELLING_RULES, SPELLINGS } from "./spellings.ts";

/** One word as two accounts compare it. It starts and ends where letters and digits do, so a span of words cuts none. */
export interface Word {
  readonly span: Span;
  /** Lower case, straight apostrophes, one spelling of each word: equal for the same word in two house styles. */
  readonly key: string;
  /** Hash of `key`, signed 32 bits. */
  readonly hash: number;
  /** Whether it says something of its own: no function word and no word of the trade. */
  readonly telling: boolean;
  /** Index of its sentence. */
  readonly sentence: number;
}

/**
 * The words of `text` in reading order, without those of boilerplate blocks and of sentences a site says to its reader. Clitics are part of their word, the parts of
 * a hyphenated word are words. Cost: linear in the number of tokens.
 */
export function wordsOf(text: Layout): readonly Word[] {
  const words: Word[] = [];
  text.sentences.forEach((sentence, index) => {
    if (text.account.blocks[sentence.block]?.kind === "boilerplate") return;
    const { quotations, account } = text;
    if (
      isSiteLine(wordsAt(account.text, sentence.span)) &&
      !quotations.some(({ inner }) => overlaps(inner, sentence.span))
    )
      return;
    for (const piece of piecesOf(text, sentence)) addWords(words, text.account.text, piece, index);
  });
  return words.some(({ hash }) => hash === CENT) ? joinPerCent(words) : words;
}

/** Whether both are one word. Hashes first: comparing keys costs more, and most pairs differ. */
export const isSameWord = (a: Word | undefined, b: Word | undefined): boolean =>
  a !== undefined && b !== undefined && a.hash === b.hash && a.key === b.key;

/** The words wholly inside `at`, in reading order. `words` in reading order; cost: logarithmic, plus the words found. */
export function wordsInside(words: readonly Word[], at: Span): readonly Word[] {
  const from = firstAtOrAfter(words, at.start);
  let to = from;
  while (to < words.length && (words[to]?.span.end ?? 0) <= at.end) to++;
  return words.slice(from, to);
}

/** Index of the first word that starts at `offset` or later; `words.length` when there is none. */
export function firstAtOrAfter(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Runs of word, number and percent tokens that touch ("do" + "n't"), or that only a bracket parts ("[T]he"). */
function piecesOf({ account: { text }, tokens }: Layout, { from, to }: Sentence): readonly Span[] {
  const pieces: Span[] = [];
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === "punctuation") continue;
    if (token.kind === "symbol" && !SPELLINGS.has(token.form)) continue;
    const last = pieces.at(-1);
    if (last !== undefined && token.kind !== "symbol" && joins(text, last.end, token.span.start)) {
      pieces[pieces.length - 1] = span(last.start, token.span.end);
    } else pieces.push(token.span);
  }
  return pieces;
}

/** Whether nothing, or only a bracket, stands between. */
function joins(text: string, end: number, start: number): boolean {
  if (end === start) return true;
  return start - end === 1 && (text.charAt(end) === "[" || text.charAt(end) === "]");
}

const PART = /[\p{L}\p{N}\p{M}]+(?:['’.,[\]][\p{L}\p{N}\p{M}]+)*|[%&]/gu;

/** A piece that is one word, as most are. */
const ONE_PART = /^[\p{L}\p{N}]+$/u;

function addWords(words: Word[], text: string, piece: Span, sentence: number): void {
  const form = forms.at(text, piece.start, piece.end) ?? formOfOne(text.slice(piece.start, piece.end));
  if (form !== undefined) words.push(wordAt(piece, form, sentence));
  else
    for (const part of text.slice(piece.start, piece.end).matchAll(PART)) {
      const at = span(piece.start + part.index, piece.start + part.index + part[0].length);
      words.push(wordAt(at, forms.at(text, at.start, at.end) ?? formOf(part[0]), sentence));
    }
}

const wordAt = (at: Span, { key, hash, telling }: Form, sentence: number): Word => ({
  span: at,
  key,
  hash,
  telling,
  sentence,
});

const forms = formTable();

const formOfOne = (written: string): Form | undefined => (ONE_PART.test(written) ? formOf(written) : undefined);

function formOf(written: string): Form {
  const key = keyOf(written);
  const telling = !FUNCTION_WORDS.has(key) && !FORMULA_WORDS.has(key);
  const form = { key, hash: hashIn(key, 0, key.length), telling };
  forms.put(written, form);
  return form;
}

/** The form a word is compared by. "US" is kept apart from "us"; commas of thousands and dots of initials are dropped. */
export function keyOf(form: string): string {
  if (/^U\.?S$/.test(form)) return "u.s";
  const lower = form.normalize("NFKC").toLowerCase().replaceAll("’", "'").replace(/[[\]]/g, "");
  const plain = /^\d/.test(lower) ? lower.replaceAll(",", "") : lower.replaceAll(".", "");
  const known = SPELLINGS.get(plain);
  if (known !== undefined) return known;
  for (const [pattern, folded] of SPELLING_RULES) if (pattern.test(plain)) return plain.replace(pattern, folded);
  return plain;
}

const CENT = hashIn("cent", 0, 4);

/** "per cent" in two words is the one word "percent". */
function joinPerCent(words: readonly Word[]): readonly Word[] {
  const joined: Word[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (word.key === "cent" && last?.key === "per") {
      const key = "percent";
      joined[joined.length - 1] = {
        ...word,
        span: span(last.span.start, word.span.end),
        key,
        hash: hashIn(key, 0, key.length),
      };
    } else joined.push(word);
  }
  return joined;
}
