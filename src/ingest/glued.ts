import type { Span } from "../model/index.ts";
import { span, trimmed } from "../model/index.ts";
import { isCopyright, isSmallPrint } from "./small-print.ts";

/** A paragraph shorter than this is left to the line rules. */
const SHORTEST_GLUED = 80;
/** Small print between two pieces of small print is small print too, up to this many characters. */
const LONGEST_GAP = 200;
/** What follows a copyright line to the end of a text is the foot of the page, up to this many characters. */
const LONGEST_FOOT = 700;
/** No foot of a page is longer. */
const LONGEST_TAIL = 3000;
/** What may stand after the last piece of small print and still be part of it ("Ad", a stray mark). */
const LONGEST_REST = 40;
const SENTENCE_BREAK =
  /[.!?…][\p{Pe}\p{Pf}"'”’»]*\s+|(?<!\s)\s+(?=©|\((?:additional )?reporting by|copyright (?:©|\d{4})|edited by:? \p{L}|edited translation from)/giu;

/** Where a paragraph's story lies, and the site's words stuck to its two ends. */
export interface Unglued {
  readonly head: Span | undefined;
  readonly story: Span | undefined;
  readonly tail: Span | undefined;
}

/**
 * `at` parted into story and small print: texts taken off pages without their line breaks have the head and foot of
 * the page in one line with the story. Only whole sentences are split off, and only at the two ends.
 */
export function unglued(text: string, at: Span): Unglued {
  const words = text.slice(at.start, at.end);
  if (words.length < SHORTEST_GLUED) return { head: undefined, story: at, tail: undefined };
  const sentences = sentencesOf(words);
  const headEnd = headEndOf(sentences);
  const tailStart = tailStartOf(sentences, words.length, headEnd);
  const part = (from: number, to: number) =>
    from < to ? trimmed(text, span(at.start + from, at.start + to)) : undefined;
  return { head: part(0, headEnd), story: part(headEnd, tailStart), tail: part(tailStart, words.length) };
}

interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly small: boolean;
  readonly foot: boolean;
}

/** Rough sentences, white space after them included: enough to tell small print, whole where it counts. */
function sentencesOf(words: string): Sentence[] {
  const ends = [...words.matchAll(SENTENCE_BREAK)].map((match) => match.index + match[0].length);
  let start = 0;
  return [...ends, words.length].flatMap((end) => {
    const sentence = words.slice(start, end).trim();
    const found = { start, end, small: isSmallPrint(sentence), foot: isCopyright(sentence) };
    start = end;
    return sentence === "" ? [] : [found];
  });
}

function headEndOf(sentences: readonly Sentence[]): number {
  let end = 0;
  for (const sentence of sentences) {
    if (sentence.small) end = sentence.end;
    else if (sentence.end - end > LONGEST_GAP || end === 0) break;
  }
  return end;
}

function tailStartOf(sentences: readonly Sentence[], length: number, from: number): number {
  let start = length;
  for (const sentence of sentences.toReversed()) {
    if (sentence.start < from || length - sentence.start > LONGEST_TAIL) break;
    const reach = start === length ? LONGEST_REST : LONGEST_GAP;
    const foot = sentence.foot && length - sentence.start <= LONGEST_FOOT;
    if (foot || (sentence.small && start - sentence.end <= reach)) start = sentence.start;
  }
  return start;
}
