import type { Word } from "../lineage/index.ts";
import type { WordEdit } from "./wording-match.ts";

/** How a change inside quotation marks is openly marked as the editor's. */
export type Marked = "brackets" | "ellipsis";

/** A run of words and the text they stand in. */
export interface WordRun {
  readonly text: string;
  readonly words: readonly Word[];
}

/** The mark under which the words of an edit were put in or left out; undefined when nothing shows the change. */
export function markedBy(edit: WordEdit, a: WordRun, b: WordRun): Marked | undefined {
  if (inBrackets(a, edit.a) || inBrackets(b, edit.b)) return "brackets";
  if (isRemoval(edit) && (holdsEllipsis(a, edit.a) || holdsEllipsis(b, edit.b))) return "ellipsis";
  return undefined;
}

const isRemoval = (edit: WordEdit): boolean => edit.a[0] === edit.a[1] || edit.b[0] === edit.b[1];

type Range = readonly [from: number, to: number];

/** Whether all words of the range are an editor's: "[the president]", "Ottowa [sic]", "the Ferry Board (FB)". */
function inBrackets({ text, words }: WordRun, [from, to]: Range): boolean {
  if (from >= to) return false;
  return words.slice(from, to).every(({ span }) => {
    const before = text.slice(Math.max(0, span.start - 80), span.start);
    const after = text.slice(span.end, span.end + 80);
    const square = before.lastIndexOf("[") > before.lastIndexOf("]") && /^[^[\]\n]*\]/.test(after);
    const short = /\($/.test(before) && /^\)/.test(after) && /^[\p{Lu}\d.-]+$/u.test(text.slice(span.start, span.end));
    return square || short || /^\s*[[(]sic[\])]/i.test(after);
  });
}

/** Whether the text around the range, up to its neighbours, holds an ellipsis. */
function holdsEllipsis({ text, words }: WordRun, [from, to]: Range): boolean {
  const left = words[from - 1]?.span.end ?? words[from]?.span.start;
  const right = words[to]?.span.start ?? words[to - 1]?.span.end;
  return left !== undefined && right !== undefined && /…|\.\s?\.\s?\./.test(text.slice(left, right));
}

/** Whether two runs of the same words are written in different ways: spelling, hyphens, numerals. */
export function differInSpelling(a: WordRun, b: WordRun): boolean {
  const written = ({ text, words }: WordRun): string =>
    words.map(({ span }) => text.slice(span.start, span.end).toLowerCase().replaceAll("’", "'")).join(" ");
  return written(a) !== written(b);
}

/** Whether the same is written as one word and as two: "ceasefire" and "cease fire", "I'm" and "I am". */
export const isJoined = (a: readonly Word[], b: readonly Word[]): boolean =>
  a.length > 0 && unjoined(a).includes(unjoined(b)[0] ?? "");

/** The letters of some words, contractions written out; where one stands for two words, both ways. */
function unjoined(words: readonly Word[]): readonly string[] {
  const whole = words.map(({ key }) =>
    CONTRACTIONS.reduce((written, [short, full]) => written.replace(short, full), key),
  );
  return [whole.join(""), words.map(({ key }) => key.replace(/'s$/, "has")).join("")];
}

/** What contracted words stand for. */
const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/^can't$/, "cannot"],
  [/^won't$/, "willnot"],
  [/n't$/, "not"],
  [/'m$/, "am"],
  [/'re$/, "are"],
  [/'ve$/, "have"],
  [/'ll$/, "will"],
  [/^(he|she|it|that|what|who|there|here|where|how)'s$/, "$1is"],
];
