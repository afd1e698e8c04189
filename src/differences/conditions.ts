import type { Span } from "../model/index.ts";
import { LIMITS } from "./hedge-words.ts";
import { rangeOf, type Side } from "./side.ts";

/** Whether a saying is told with the terms it holds on. */
export function holdsOnTerms(side: Side, pieces: readonly Span[]): boolean {
  return pieces.some((piece) => {
    const { from, to } = rangeOf(side.words, piece);
    return setsTerms(side, from, to);
  });
}

/** The same, or its sentence and the next one tell them: "… . In return it wants the dam." */
export function isToldOnTerms(side: Side, pieces: readonly Span[]): boolean {
  return pieces.some((piece) => {
    const { from, to } = rangeOf(side.words, piece);
    const sentence = side.words[from]?.sentence ?? -1;
    const last = side.words.findIndex((word, at) => at >= to && word.sentence > sentence + 1);
    const first = side.words.findIndex((word) => word.sentence === sentence);
    return setsTerms(side, Math.max(0, first), last < 0 ? side.words.length : last);
  });
}

function setsTerms({ words }: Side, from: number, to: number): boolean {
  const keys = words.slice(from, to).map(({ key }) => key);
  return (
    keys.some((key, at) => isCondition(key, keys[at - 1])) || TERMS.test(keys.join(" ")) || LIMITS.test(keys.join(" "))
  );
}

/** "if", but not "as if", "even if", "asked if": those set no terms. */
function isCondition(key: string, before: string | undefined): boolean {
  if (key === "unless") return true;
  return key === "if" && !NO_TERMS_BEFORE.test(before ?? "");
}
const NO_TERMS_BEFORE =
  /^(?:as|even|ask|asked|asks|asking|wonder|wondered|know|knew|see|say|sure|clear|unclear|decide|what)$/;
const TERMS =
  /\b(?:provid(?:ed|ing) (?:that|the|it|they|he|she|a|an|both|all)|in (?:return|exchange)|depend(?:s|ed|ing)? on|hing(?:es|ed|ing) on|only when|until)\b/;
