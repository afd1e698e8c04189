import { type Span, span } from "../../model/index.ts";
import { GAZETTEER } from "../names/gazetteer.ts";
import type { Token } from "../text.ts";
import { COUNT_ENDS, COUNT_STARTS, PLURALS, SMALL_NUMBERS } from "./words.ts";

/** What a figure counts. */
export interface Counted {
  /** Its content words in lower case and singular, parted by one space: the key two accounts are compared by. */
  readonly key: string;
  readonly span: Span;
}

/** Words that name what is counted, at most. */
const LONGEST = 5;

/**
 * What a figure that ends before token `at` counts: the words up to and with the first plural ("three senior officials"),
 * or up to the first word that cannot belong to them ("a fifth of Ukraine"). Undefined when there are none.
 */
export function countedAt(tokens: readonly Token[], at: number, limit: number): Counted | undefined {
  let from = at;
  const part = tokens[from]?.norm === "of" && from < limit;
  if (part) from++;
  while (from < limit && (COUNT_STARTS.has(tokens[from]?.norm ?? "") || (part && isNumber(tokens[from])))) from++;
  const to = phraseEnd(tokens, from, limit);
  const first = tokens[from];
  const last = tokens[to - 1];
  if (to <= from || !first || !last) return undefined;
  const key = keyOf(tokens, from, to);
  return key ? { key, span: span(first.span.start, last.span.end) } : undefined;
}

/** "Two of the three sources" counts sources. */
function isNumber(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === "number" || SMALL_NUMBERS.has(token.norm));
}

/** End of the noun phrase that begins at token `from`; `from` when none does. */
function phraseEnd(tokens: readonly Token[], from: number, limit: number): number {
  let words = 0;
  let at = from;
  for (; at < limit && words < LONGEST; at++) {
    const token = tokens[at];
    if (!token) break;
    if (isPossessive(token)) continue;
    if (token.form === "-" && tokens[at - 1]?.span.end === token.span.start && at > from) continue;
    if (token.kind !== "word" || COUNT_ENDS.has(token.norm) || isVerb(tokens, at, words)) break;
    words++;
    if (isPluralToken(token) && !isPossessive(tokens[at + 1]) && tokens[at + 1]?.form !== "-") return at + 1;
    if (goesBeyondName(tokens, at, limit)) return at + 1;
  }
  while (at > from && (isPossessive(tokens[at - 1]) || tokens[at - 1]?.kind !== "word")) at--;
  return at;
}

function isPossessive(token: Token | undefined): boolean {
  return token?.norm === "'s" || token?.norm === "'";
}

/** A name ("Ukraine") ends the phrase unless it is an adjective to the word behind it ("Kestrian voters"). */
function goesBeyondName(tokens: readonly Token[], at: number, limit: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || !/^\p{Lu}/u.test(token.form) || at + 1 >= limit) return false;
  if (next?.kind !== "word" || isPossessive(next) || /^\p{Lu}/u.test(next.form)) return false;
  return (
    !isPlural(next.norm) &&
    !/(?:an|ish|ese|ic|i|ench|utch|eek|iss)$/u.test(token.norm) &&
    !/^(?:[A-Z]\.){2,}$|^[A-Z]{2,3}$/u.test(token.form)
  );
}

/** Whether the word, in lower case, looks like a plural noun. */
export function isPlural(norm: string): boolean {
  return PLURALS.has(norm) || (norm.length > 3 && /[^sui'.]s$/u.test(norm) && !/(?:ous|ss)$/u.test(norm));
}

/** A participle behind the noun ("increase compared with"), or "year" in "year on year". */
function isVerb(tokens: readonly Token[], at: number, words: number): boolean {
  const norm = tokens[at]?.norm ?? "";
  const next = tokens[at + 1]?.norm ?? "";
  if (words === 0) return /^(?:year|month|quarter|week)$/u.test(norm) && /^(?:-|on|over|to)$/u.test(next);
  return /[^e]ed$/u.test(norm) && !isPlural(next);
}

function isPluralToken(token: Token): boolean {
  return isPlural(token.norm) || isPeople(token);
}

/** "Israelis", "Iraqis": plurals that look like none. */
function isPeople(token: Token): boolean {
  return token.form.endsWith("is") && GAZETTEER.exact.get(token.form)?.kind === "people";
}

function keyOf(tokens: readonly Token[], from: number, to: number): string {
  const words: string[] = [];
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token?.kind === "word" && !isPossessive(token))
      words.push(isPeople(token) ? token.norm.replace(/s$/u, "") : singularOf(token.norm));
  }
  return words.join(" ");
}

const IRREGULAR = new Map([
  ["people", "person"],
  ["men", "man"],
  ["women", "woman"],
  ["children", "child"],
  ["feet", "foot"],
  ["teeth", "tooth"],
  ["mice", "mouse"],
  ["lives", "life"],
  ["wives", "wife"],
  ["knives", "knife"],
  ["wolves", "wolf"],
  ["halves", "half"],
  ["criteria", "criterion"],
]);

/** The singular of a plural noun in lower case; other words as they are. */
export function singularOf(norm: string): string {
  const irregular = IRREGULAR.get(norm);
  if (irregular) return irregular;
  if (norm.endsWith("men") && norm.length > 5) return `${norm.slice(0, -2)}an`;
  if (!isPlural(norm) || PLURALS.has(norm)) return norm.replace(/^(\p{L}+(?:us|is))es$/u, "$1");
  if (norm.endsWith("ies") && norm.length > 4) return `${norm.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz|us)es$/u.test(norm)) return norm.slice(0, -2);
  return norm.slice(0, -1);
}
