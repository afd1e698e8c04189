import { type Account, type Span, span } from "../model/index.ts";
import { BEFORE_NAMES, STARTERS } from "./data/abbreviations.ts";
import type { Sentence, Token } from "./text.ts";

const CLOSER = /^(?:[”’"')\]»]|'')$/u;
const OPENER = /^(?:[“‘"'([«]|``)$/u;
const TERMINAL = /^(?:[.!?…。！？]|\.{2,}|[!?]{2,}|[:;]-?[)(DP])$/u;

/** The account's sentences: one ends at terminal punctuation and its closing marks, or where its block ends. */
export function sentencesOf(account: Account, tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let at = 0;
  account.blocks.forEach((block, index) => {
    while (at < tokens.length && startOf(tokens, at) < block.span.start) at++;
    let from = at;
    while (at < tokens.length && startOf(tokens, at) < block.span.end) {
      const end = endsAt(account.text, tokens, at, block.span);
      at++;
      if (end === undefined) continue;
      at = end;
      sentences.push(sentenceOf(tokens, from, at, index));
      from = at;
    }
    if (from < at) sentences.push(sentenceOf(tokens, from, at, index));
  });
  return sentences;
}

function startOf(tokens: readonly Token[], at: number): number {
  return tokens[at]?.span.start ?? Number.POSITIVE_INFINITY;
}

function sentenceOf(tokens: readonly Token[], from: number, to: number, block: number): Sentence {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (!first || !last) throw new RangeError(`no tokens ${from} to ${to} of ${tokens.length}`);
  return { span: span(first.span.start, last.span.end), block, from, to };
}

/** Index of the token after the sentence that token `at` ends; undefined when it ends none. */
function endsAt(text: string, tokens: readonly Token[], at: number, block: Span): number | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const stop = TERMINAL.test(token.form);
  if (!stop && !token.form.endsWith(".")) return undefined;
  let next = at + 1;
  while (closesHere(text, tokens, next)) next++;
  const following = tokens[next];
  if (!following || following.span.start >= block.end) return next;
  const glued = startOf(tokens, next) === tokens[next - 1]?.span.end;
  if (glued) return stop && next === at + 1 && gluedStart(text, token, following) ? next : undefined;
  const opened = OPENER.test(following.form) ? tokens[next + 1] : following;
  const first = opened?.form ?? "";
  if (!stop) return abbreviationEnds(token, following, first) ? next : undefined;
  if (/^\p{Ll}/u.test(first)) return next === at + 1 && lowerStart(tokens, at, first) ? next : undefined;
  if (/^[,;:—–)\]-]/u.test(first)) return undefined;
  return next;
}

/** Unedited copy begins sentences small: behind a whole word and a bare full stop or question mark, no closing mark between. */
function lowerStart(tokens: readonly Token[], at: number, first: string): boolean {
  const before = tokens[at - 1];
  const stop = tokens[at]?.form ?? "";
  if (!/^(?:[.?]|[!?]+)$/.test(stop) || !/^[\p{Ll}\p{N}]{2,}$/u.test(before?.form ?? "")) return false;
  return !stop.includes("!") || STARTERS.has(first.toLowerCase());
}

/** A closing mark directly behind the stop; a straight one only when it is not the opening of what follows. */
function closesHere(text: string, tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at];
  if (!mark || !CLOSER.test(mark.form)) return false;
  const before = tokens[at - 1];
  if (before?.span.end !== mark.span.start) return false;
  if (mark.form !== '"' && mark.form !== "'") return true;
  return !/^[\p{L}\p{N}]/u.test(text.slice(mark.span.end, mark.span.end + 1));
}

/** "… ended.The next": a missing space between two sentences, and no name such as "Node.js" or "St.Gallen". */
function gluedStart(text: string, stop: Token, following: Token): boolean {
  if (!/^\p{Lu}\p{Ll}|^[“"]$/u.test(following.form)) return false;
  const before = /[\p{L}\p{N}”"’)]+$/u.exec(text.slice(Math.max(0, stop.span.start - 12), stop.span.start))?.[0] ?? "";
  return stop.form !== "." || (/^\p{Ll}{2,}$|[\p{Ll}\p{N}]{2}$|[”"’)]$/u.test(before) && before.length > 1);
}

/** Whether an abbreviation with its full stop also ends the sentence. */
function abbreviationEnds(token: Token, following: Token, first: string): boolean {
  const bare = token.norm.slice(0, -1);
  if (BEFORE_NAMES.has(bare) && bare !== "sr") return false;
  if (/^\p{L}$/u.test(bare)) return false;
  const quoted = /^(?:[“‘"']|``)$/u.test(following.form);
  return quoted || (/^\p{Lu}/u.test(first) && STARTERS.has(first.toLowerCase()));
}
