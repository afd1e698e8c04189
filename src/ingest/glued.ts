import type { Span } from "../model/index.ts";
import { span, trimmed } from "../model/index.ts";
import { isAboutWriter, isCopyright, isSmallPrint } from "./small-print.ts";

/** A paragraph shorter than this is left to the line rules. */
export const SHORTEST_GLUED = 80;
/** Small print between two pieces of small print is small print too, up to this many characters. */
const LONGEST_GAP = 60;
/** What is left of a line that starts with small print is part of it when it is shorter than this. */
const SHORTEST_STORY = 120;
/** What follows a copyright line to the end of a text is the foot of the page, up to this many characters. */
const LONGEST_FOOT = 700;
/** No foot of a page is longer. */
const LONGEST_TAIL = 3000;
/** What may stand after the last piece of small print and still be part of it ("Ad", a stray mark). */
const LONGEST_REST = 40;
const SENTENCE_BREAK =
  /[.!?…][\p{Pe}\p{Pf}"'”’»]*\s+|(?<!\s)\s+(?=©|\((?:additional )?reporting by|copyright (?:©|\d{4})|edited by:? \p{L}|edited translation from)/giu;
/** Calls that start in mid-line, told by their capital. */
const CALL_BREAK =
  /(?<!\s)\s+(?=(?:By subscribing|By signing up|Sign up (?:for|to)|Please refresh|Join thought-provoking|Subscribe to)\b)/g;
/** Where a call in capitals ends ("CLICK HERE TO SIGN UP The minister …"). */
const SHOUT_BREAK = /(?<=\p{Lu}{2,} \p{Lu}{2,} \p{Lu}{2,})\s+(?=["“']?\p{Lu}\p{Ll}|["“])/gu;

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
  if (headEnd > 0 && tailStart - headEnd < SHORTEST_STORY) return { head: at, story: undefined, tail: undefined };
  const part = (from: number, to: number) =>
    from < to ? trimmed(text, span(at.start + from, at.start + to)) : undefined;
  return { head: part(0, headEnd), story: part(headEnd, tailStart), tail: part(tailStart, words.length) };
}

interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** Rough sentences, white space after them included: enough to tell small print, whole where it counts. */
function sentencesOf(words: string): Sentence[] {
  const breaks = [SENTENCE_BREAK, CALL_BREAK, SHOUT_BREAK].flatMap((pattern) => [...words.matchAll(pattern)]);
  const ends = breaks.map((match) => match.index + match[0].length).sort((a, b) => a - b);
  let start = 0;
  return [...ends, words.length].flatMap((end) => {
    const sentence = { start, end, words: words.slice(start, end).trim() };
    start = end;
    return sentence.words === "" ? [] : [sentence];
  });
}

function headEndOf(sentences: readonly Sentence[]): number {
  let end = 0;
  for (const sentence of sentences) {
    if (isSmallPrint(sentence.words)) end = sentence.end;
    else if (sentence.end - end > LONGEST_GAP || end === 0) break;
  }
  return end;
}

function tailStartOf(sentences: readonly Sentence[], length: number, from: number): number {
  let start = length;
  /** Start of what has been passed and would belong to the tail, were there small print before it. */
  let reached = length;
  for (const sentence of sentences.toReversed()) {
    const inFoot = length - sentence.start <= LONGEST_FOOT;
    const near = reached - sentence.end <= (start === length ? LONGEST_REST : LONGEST_GAP);
    if (sentence.start < from || length - sentence.start > LONGEST_TAIL || !(inFoot || near)) break;
    const small = near ? isSmallPrint(sentence.words) : isCopyright(sentence.words);
    if (small) start = sentence.start;
    if (small || (near && isAboutWriter(sentence.words))) reached = sentence.start;
  }
  return start;
}
