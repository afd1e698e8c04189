import type { Figure, Token } from "../text.ts";
import { APPROXIMATORS, TRAILING } from "./data/words.ts";

type Bound = Figure["bound"];

/** Words that bound a number: tokens `from` to `to`. */
export interface Approximation {
  readonly from: number;
  readonly to: number;
  readonly bound: Bound;
}

type Pattern = { readonly words: readonly string[]; readonly bound: Bound };

/** Patterns by the word nearest to the number. */
function byWord(
  list: readonly (readonly [string, Bound])[],
  nearest: (words: readonly string[]) => string,
): Map<string, Pattern[]> {
  const patterns = new Map<string, Pattern[]>();
  for (const [phrase, bound] of list) {
    const words = phrase.split(" ");
    const key = nearest(words);
    patterns.set(
      key,
      [...(patterns.get(key) ?? []), { words, bound }].sort((a, b) => b.words.length - a.words.length),
    );
  }
  return patterns;
}
const BEFORE = byWord(APPROXIMATORS, (words) => words.at(-1) ?? "");
const AFTER = byWord(TRAILING, (words) => words[0] ?? "");

/** The approximator that ends right before token `at`, not reaching before `limit`. */
export function approximationBefore(tokens: readonly Token[], at: number, limit: number): Approximation | undefined {
  for (const { words, bound } of BEFORE.get(tokens[at - 1]?.norm ?? "") ?? []) {
    const from = at - words.length;
    if (from >= limit && words.every((word, index) => tokens[from + index]?.norm === word))
      return { from, to: at, bound };
  }
  return undefined;
}

/** The approximator that begins at token `at`. */
export function approximationAfter(tokens: readonly Token[], at: number, limit: number): Approximation | undefined {
  for (const { words, bound } of AFTER.get(tokens[at]?.norm ?? "") ?? []) {
    const to = at + words.length;
    if (to <= limit && words.every((word, index) => tokens[at + index]?.norm === word)) return { from: at, to, bound };
  }
  return undefined;
}
