import type { Account } from "../../model/index.ts";
import type { Sentence, Token } from "../text.ts";
import { COMMON } from "./lists.ts";

/** How a sentence writes its words: capitals mean names in "running" alone. */
export type Casing = "running" | "titled" | "capitals";

/** What the capitals of one account tell. */
export interface CasingEvidence {
  /** One a sentence. */
  readonly casings: readonly Casing[];
  /** Words seen with a capital where a common word has none, and no part of a hyphened one; in lower case. */
  readonly capitalised: ReadonlySet<string>;
  /** Words seen in lower case. */
  readonly small: ReadonlySet<string>;
  /** Whether the token begins a sentence, a quotation or a line, where every word has a capital. */
  readonly initial: Uint8Array;
}

const CAPITAL = /^\p{Lu}/u;
/** A word a title would give a capital. */
const SMALL =
  /^(?!(?:an?|the|and|as|at|but|by|for|from|in|into|is|of|off|on|or|over|per|than|to|up|via|vs|with)$)\p{Ll}/u;
/** A mark after which a word may have its capital from its place alone. */
const OPENING = new Set([
  "“",
  "‘",
  '"',
  "«",
  "(",
  "[",
  ":",
  "—",
  "–",
  "-",
  "•",
  "*",
  "…",
  "``",
  "''",
  "'",
  ";",
  "...",
  "/",
  "|",
]);

export function isCapitalised(token: Token | undefined): boolean {
  return token !== undefined && token.kind === "word" && CAPITAL.test(token.form);
}

/** Reads how each word of the account is written; linear in the number of tokens. */
export function casingOf(account: Account, tokens: readonly Token[], sentences: readonly Sentence[]): CasingEvidence {
  const initial = new Uint8Array(tokens.length);
  const capitalised = new Set<string>();
  const small = new Set<string>();
  const casings = sentences.map((sentence) => {
    const kind = account.blocks[sentence.block]?.kind;
    const casing =
      kind === "boilerplate"
        ? "titled"
        : casingOfSentence(tokens, sentence, kind === "headline" || kind === "crosshead");
    if (casing === "running") collect(tokens, sentence, initial, capitalised, small);
    return casing;
  });
  return { casings, capitalised, small, initial };
}

/** A headline whose longer words nearly all begin with a capital tells nothing by them; nor does a line in capitals. */
function casingOfSentence(tokens: readonly Token[], { from, to }: Sentence, headline: boolean): Casing {
  let words = 0;
  let capitals = 0;
  let upper = 0;
  let common = 0;
  let small = 0;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token?.kind !== "word") continue;
    if (SMALL.test(token.form)) small++;
    if (token.form.length < 4) continue;
    words++;
    if (!CAPITAL.test(token.form)) continue;
    capitals++;
    if (token.form === token.form.toUpperCase()) upper++;
    else if (at > from && COMMON.has(token.norm)) common++;
  }
  if (words > 0 && (words > 1 || headline) && upper >= 0.8 * words) return "capitals";
  // A sentence can be full of names and still have its verb in small letters; a title has none.
  const whole = tokens[to - 1]?.form === "." ? words >= 5 && small === 0 : words >= 4;
  if (words >= 3 && capitals >= 0.8 * words && (headline || (whole && common >= 0.25 * words))) return "titled";
  return "running";
}

function collect(
  tokens: readonly Token[],
  { from, to }: Sentence,
  initial: Uint8Array,
  capitalised: Set<string>,
  small: Set<string>,
): void {
  let begins = true;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (!token) continue;
    if (token.kind !== "word") {
      if (OPENING.has(token.form) && !isHyphen(tokens, at)) begins = true;
      continue;
    }
    if (begins) initial[at] = 1;
    else if (CAPITAL.test(token.form) && !isHyphen(tokens, at - 1) && !isHyphen(tokens, at + 1))
      capitalised.add(token.norm);
    if (!CAPITAL.test(token.form)) small.add(token.norm);
    begins = false;
  }
}

/** A hyphen with words set against both its sides. */
export function isHyphen(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at];
  if (mark?.form !== "-" && mark?.form !== "‑") return false;
  return tokens[at - 1]?.span.end === mark.span.start && tokens[at + 1]?.span.start === mark.span.end;
}
