import { type Span, span } from "../model/index.ts";
import type { Quotation, Sentence, Text, Token } from "../text/index.ts";

/** A run of tokens, `[from, to)`. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** A text with what the rules ask of it at every token, looked up once. */
export interface Layout {
  readonly text: Text;
  readonly tokens: readonly Token[];
  /** Index of the outermost double-marked (or British single) quotation each token stands in, marks included; -1 for none. */
  readonly quotationAt: Int32Array;
  /** The text's sentences, without the page's lead-ins that ran into them, which stand alone. */
  readonly sentences: readonly Sentence[];
  /** Index of the sentence of each token. */
  readonly sentenceAt: Int32Array;
}

/** The layout of `text`. Cost linear in tokens and quotations. */
export function layoutOf(text: Text): Layout {
  const { tokens, quotations } = text;
  const quotationAt = new Int32Array(tokens.length).fill(-1);
  const sentenceAt = new Int32Array(tokens.length).fill(-1);
  let at = 0;
  quotations.forEach((quotation, index) => {
    if (quotation.depth > 0 || isTitle(text, quotation)) return;
    while (at < tokens.length && startAt(tokens, at) < quotation.outer.start) at++;
    for (; at < tokens.length && startAt(tokens, at) < quotation.outer.end; at++) quotationAt[at] = index;
  });
  const sentences = text.sentences
    .flatMap((sentence) => withoutLeadIns(tokens, sentence, quotationAt))
    .flatMap((sentence) => cutSentence(tokens, sentence, quotationAt));
  sentences.forEach((sentence, index) => {
    sentenceAt.fill(index, sentence.from, sentence.to);
  });
  return { text, tokens, quotationAt, sentences, sentenceAt };
}

/**
 * Tokens of the longest sentence that is read as one. What is said may run to its sentence's end, so that a page without
 * stops and with a reporter in every line would cost its square; no sentence of news has half as many.
 */
const LONGEST_SENTENCE = 240;
/** From here on a longer one is cut at the first mark outside quotation marks that may end a clause. */
const SOONEST_CUT = 160;

/** A sentence too long to be one, in parts. */
function cutSentence(tokens: readonly Token[], sentence: Sentence, quotationAt: Int32Array): Sentence[] {
  const parts: Sentence[] = [];
  let { from } = sentence;
  while (sentence.to - from > LONGEST_SENTENCE) {
    let to = from + SOONEST_CUT;
    while (to < from + LONGEST_SENTENCE && !mayEnd(tokens, to - 1, quotationAt)) to++;
    parts.push(partOf(tokens, sentence, from, to));
    from = to;
  }
  return from === sentence.from ? [sentence] : [...parts, partOf(tokens, sentence, from, sentence.to)];
}

function mayEnd(tokens: readonly Token[], at: number, quotationAt: Int32Array): boolean {
  return /^(?:[,;:|•·—–]|--)$/.test(tokens[at]?.norm ?? "") && (quotationAt[at] ?? -1) < 0;
}

function partOf(tokens: readonly Token[], sentence: Sentence, from: number, to: number): Sentence {
  const first = tokens[from]?.span ?? sentence.span;
  const last = tokens[to - 1]?.span ?? sentence.span;
  return {
    ...sentence,
    from,
    to,
    span: span(
      from === sentence.from ? sentence.span.start : first.start,
      to === sentence.to ? sentence.span.end : last.end,
    ),
  };
}

/** Fewer words in capitals are a name or an acronym, not a headline. */
const HEADLINE_WORDS = 4;

/**
 * A page that lost its line breaks runs captions' credits and headlines into the sentence behind them: "(Photo: Harbour
 * Agency) The union said", "BRIDGE CLOSED FOR REPAIRS The union said". Each stands alone.
 */
function withoutLeadIns(tokens: readonly Token[], sentence: Sentence, quotationAt: Int32Array): Sentence[] {
  const parts: Sentence[] = [];
  let { from } = sentence;
  for (let to = leadInEnd(tokens, from, sentence.to); to > from; to = leadInEnd(tokens, from, sentence.to)) {
    const first = tokens[from];
    const last = tokens[to - 1];
    if (!first || !last || quotationAt.subarray(from, to).some((quotation) => quotation >= 0)) break;
    parts.push({ ...sentence, from, to, span: span(first.span.start, last.span.end) });
    from = to;
  }
  const first = tokens[from];
  if (parts.length === 0 || !first) return [sentence];
  return [...parts, { ...sentence, from, span: span(first.span.start, sentence.span.end) }];
}

/** Index behind the brackets or the headline in capitals with which a sentence begins, where another follows; else `from`. */
function leadInEnd(tokens: readonly Token[], from: number, end: number): number {
  const form = (at: number) => tokens[at]?.form ?? "";
  let to = from;
  if (form(from) === "(") while (to < end && form(to - 1) !== ")") to++;
  else {
    let words = 0;
    for (; to < end && !/\p{Ll}|^[(:]$/u.test(form(to)); to++) if (/\p{Lu}{2}/u.test(form(to))) words++;
    if (words < HEADLINE_WORDS) return from;
  }
  return to < end && /^\p{Lu}[\p{L}'’.-]*$/u.test(form(to)) ? to : from;
}

/** Words that keep their small letter in a title. */
const SMALL_IN_TITLES = new Set("a an and as at by for from in into of on or the to vs with".split(" "));
/** What stands before the name of a broadcast, a book, a film: "on “Good Morning Orra”", "Orra One's “The Long Night”". */
const BEFORE_TITLES = new Set(
  "on of in 's ' episode show programme program series film movie book novel song".split(" "),
);
/** What a title can stand behind with a comma: "in her first novel, “The Long Night,”". */
const WORKS = new Set(
  "episode book novel film movie series song show album play memoir poem essay documentary".split(" "),
);
/** "Chants of “Let Us In”" are words that somebody says. */
const SHOUTED = /^(?:chant|crie|shout|call|slogan|word|roar|cry)s?$/;
const LONGEST_TITLE = 9;

/** Whether what is in marks is the name of a work: a few words, capitals throughout, where the name of a work stands. */
function isTitle({ tokens }: Text, { outer, inner }: Quotation): boolean {
  const from = firstFrom(tokens, inner.start);
  const to = firstFrom(tokens, inner.end);
  const previous = firstFrom(tokens, outer.start) - 1;
  const comma = tokens[previous]?.norm === ",";
  const before = tokens[comma ? previous - 1 : previous]?.norm ?? "";
  if (comma && !WORKS.has(before)) return false;
  if (to - from < 2 || to - from > LONGEST_TITLE || !BEFORE_TITLES.has(before)) return false;
  if (SHOUTED.test(tokens[firstFrom(tokens, outer.start) - 2]?.norm ?? "")) return false;
  const words = tokens.slice(from, to).filter(({ kind }) => kind === "word" || kind === "number");
  const capitals = words.filter(({ form }) => /^[\p{Lu}\p{N}]/u.test(form)).length;
  return capitals >= 2 && words.every(({ form, norm }) => /^[\p{Lu}\p{N}'’]/u.test(form) || SMALL_IN_TITLES.has(norm));
}

function startAt(tokens: readonly Token[], at: number): number {
  return tokens[at]?.span.start ?? Number.POSITIVE_INFINITY;
}

/** The key form of a token; "" past either end, so that rules can look around freely. */
export function normAt(layout: Layout, at: number): string {
  return layout.tokens[at]?.norm ?? "";
}

/** The form of a token as written; "" past either end. */
export function formAt(layout: Layout, at: number): string {
  return layout.tokens[at]?.form ?? "";
}

/** The quotation a token stands in or whose mark it is. */
export function quotationOf(layout: Layout, at: number): Quotation | undefined {
  const index = layout.quotationAt[at] ?? -1;
  return index < 0 ? undefined : layout.text.quotations[index];
}

/** Whether a token stands in a quotation, or is one of its marks. */
export function isQuoted(layout: Layout, at: number): boolean {
  return (layout.quotationAt[at] ?? -1) >= 0;
}

/** The sentence of a token. @throws RangeError when the token stands in none. */
export function sentenceOf(layout: Layout, at: number): Sentence {
  const sentence = layout.sentences[layout.sentenceAt[at] ?? -1];
  if (!sentence) throw new RangeError(`token ${at} of ${layout.tokens.length} stands in no sentence`);
  return sentence;
}

/** The span of a run; undefined when the run is empty. */
export function spanOf(layout: Layout, run: Run): Span | undefined {
  const first = layout.tokens[run.from];
  const last = layout.tokens[run.to - 1];
  return first && last && run.from < run.to ? span(first.span.start, last.span.end) : undefined;
}

/** Index of the first token that starts at or after `offset`. */
export function tokenFrom(layout: Layout, offset: number): number {
  let low = 0;
  let high = layout.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startAt(layout.tokens, middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a token begins with a capital. */
export function isCapital(layout: Layout, at: number): boolean {
  return /^\p{Lu}/u.test(formAt(layout, at));
}

/** Whether a token is a mark of punctuation. */
export function isPunctuation(layout: Layout, at: number): boolean {
  return layout.tokens[at]?.kind === "punctuation";
}

/** Index of the first of these, in order of their spans, that starts at or after `offset`. */
export function firstFrom(places: readonly { readonly span: Span }[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.span.start ?? Number.POSITIVE_INFINITY) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
