import { type Account, span } from "../model/index.ts";
import { ANYWHERE, BEFORE_NAMES } from "./data/abbreviations.ts";
import { isLoneMark, isPlainSpace, plainWordEnd } from "./plain-tokens.ts";
import type { Token, TokenKind } from "./text.ts";

/*
 * One alternative a kind of token, tried in this order at every place. Every repetition that may fail after a long run
 * is bounded, so that the whole is linear in the length of the text whatever it holds.
 */
const TOKEN = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)[^\s<>“”"]{1,2000}`,
    String.raw`[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+`,
    String.raw`[@#][\p{L}_][\p{L}\p{N}_]*`,
    String.raw`(?:\p{L}\.){2,20}(?!\p{L}{2})`, // U.S., p.m., J.D.
    String.raw`\p{N}{1,4}\/\p{N}{1,2}\/\p{N}{2,4}(?!\p{N})`, // 17/3/2031
    String.raw`\p{N}{3}-\p{N}{3}-\p{N}{4}(?!\p{N})|\p{N}{3}-\p{N}{4}(?![\p{N}-])`, // telephone numbers
    String.raw`\p{N}+(?:[.,:]\p{N}+)*(?:st|nd|rd|th|s|am|pm|bn|m|k|km|kg)?(?![\p{L}\p{N}])`,
    String.raw`\p{N}+(?:[.,:]\p{N}+)*`,
    // names of files and sites: a small letter or figure behind the dot tells them from a missing space
    String.raw`\p{L}[\p{L}\p{N}_]{1,40}(?:-[\p{L}\p{N}_]{1,40}){0,4}(?:\.[\p{Ll}\p{N}][\p{L}\p{N}_-]{1,40}){1,8}(?![\p{L}\p{N}])`,
    String.raw`(?:[Ee]|[Nn]on|[Aa]nti|[Rr]e|[Cc]o|[Pp]re|[Mm]is|[Ee]x|[Pp]ro|[Cc]ounter|[Mm]ulti|[Ss]emi|[Ss]ub|[Uu]n|[Ii]nter|[Pp]ost)-\p{L}[\p{L}\p{M}]*(?![\p{L}\p{N}]|-\p{L})`,
    String.raw`\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}[\p{L}\p{M}]*)*`,
    String.raw`\.{2,}|-{2,}|={2,}|\*{2,}|_{2,}|~{2,}|#{2,}|!{2,}|\?{2,}|[!?]{2,}|\${2,}|<{2,}|>{2,}|[:;]-?[)(DP](?!\p{L})`,
    String.raw`\x60\x60|''`,
    String.raw`\S`,
  ].join("|"),
  "uy",
);
const CLITIC = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/iu;
const NUMBER = /^\p{N}/u;
const WORD = /^[\p{L}@#]/u;
const PUNCTUATION = /^[\p{P}`]/u;

/** All tokens of the account's text, in order. White space is between them, never in them. */
export function tokensOf(account: Account): Token[] {
  const { text } = account;
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    if (isPlainSpace(text, at)) at++;
    else {
      const end = plainWordEnd(text, at);
      at = end > at ? addPlainWord(tokens, text, at, end) : addOther(tokens, text, at);
    }
  }
  return tokens;
}

function addPlainWord(tokens: Token[], text: string, start: number, end: number): number {
  const form = text.slice(start, end);
  const norm = form.toLowerCase();
  const cut = norm === "cannot" ? start + 3 : start;
  if (cut === start) tokens.push({ span: span(start, end), form, norm, kind: "word" });
  else {
    add(tokens, text, start, cut);
    add(tokens, text, cut, end);
  }
  return end;
}

/** Adds what stands at `start`, if anything does, by its kind. Gives the place to go on from. */
function addOther(tokens: Token[], text: string, start: number): number {
  const word = isLoneMark(text, start) ? text.charAt(start) : tokenAt(text, start);
  if (word === undefined) return start + 1;
  const end = start + word.length;
  const cut = splitOf(word);
  if (cut > 0) {
    add(tokens, text, start, start + cut);
    add(tokens, text, start + cut, end);
  } else if (word === "." && joinsAbbreviation(tokens, text, start)) {
    const last = tokens.pop();
    if (last) add(tokens, text, last.span.start, end);
  } else {
    const trimmed = trimUrl(word, start);
    add(tokens, text, start, trimmed);
    for (let at = trimmed; at < end; at++) add(tokens, text, at, at + 1);
  }
  return end;
}

/** The token that starts at `start`, by the patterns; undefined where white space stands. */
export function tokenAt(text: string, start: number): string | undefined {
  TOKEN.lastIndex = start;
  return TOKEN.exec(text)?.[0];
}

function add(tokens: Token[], text: string, start: number, end: number): void {
  const form = text.slice(start, end);
  tokens.push({ span: span(start, end), form, norm: normOf(form), kind: kindOf(form) });
}

/** The key under which word lists hold a form: lower case, straight apostrophes. */
export function normOf(form: string): string {
  const lower = form.toLowerCase();
  return lower.includes("’") ? lower.replaceAll("’", "'") : lower;
}

function kindOf(form: string): TokenKind {
  if (WORD.test(form) || form.length > 2)
    return NUMBER.test(form) ? "number" : WORD.test(form) || CLITIC.test(form) ? "word" : "punctuation";
  if (NUMBER.test(form)) return "number";
  if (CLITIC.test(form)) return "word";
  return PUNCTUATION.test(form) ? "punctuation" : "symbol";
}

/** Where a word falls apart into host and clitic ("do|n't", "Kyiv|'s", "can|not"); 0 when it does not. */
function splitOf(word: string): number {
  if (word.length === 6 && word.toLowerCase() === "cannot") return 3;
  if (word.length < 2) return 0;
  if (!word.includes("'") && !word.includes("’")) return 0;
  const clitic = CLITIC.exec(word);
  return clitic ? clitic.index : 0;
}

/** Full stop that belongs to the word before it: "Gen.", "Inc.", an initial ("George W."). */
function joinsAbbreviation(tokens: readonly Token[], text: string, stop: number): boolean {
  const last = tokens.at(-1);
  if (last?.span.end !== stop || last.kind !== "word") return false;
  if (/^\p{Lu}$/u.test(last.form)) return last.form !== "I" || /^\s?\p{Lu}/u.test(text.slice(stop + 1, stop + 3));
  if (BEFORE_NAMES.has(last.norm))
    return last.norm !== "no" && last.norm !== "art" && last.norm !== "del"
      ? /^\p{Lu}|^(?:v|vs|pp)$/u.test(last.form)
      : last.norm === "no" && /^\s*\p{N}/u.test(text.slice(stop + 1, stop + 4));
  return ANYWHERE.has(last.norm) && (/^\p{Lu}/u.test(last.form) || last.norm === "etc" || last.norm === "al");
}

/** End of a URL without the punctuation that closes the sentence around it. */
function trimUrl(word: string, start: number): number {
  if (word.length < 4 || !/^(?:https?:|www\.)/u.test(word)) return start + word.length;
  return start + word.replace(/[.,;:!?)\]’'”]+$/u, "").length;
}
