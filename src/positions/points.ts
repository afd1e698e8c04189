import { firstWords, type Span, span, trimmed } from "../model/index.ts";
import type { Text } from "../text/index.ts";

/** What a stance is about, and on what it hangs. */
export interface About {
  /** One a listed thing; in reading order, never overlapping. */
  readonly points: readonly Span[];
  readonly conditions: readonly Span[];
}

const CONDITION =
  /(?:^|[\s,(])((?:but\s+)?(?:only\s+)?(?:if|provided(?:\s+that)?|unless|on (?:the )?condition that|on the understanding that|(?:as|so) long as|but (?:only |not )?(?:that )?[^,;.]{2,60}?\b(?:first|before(?:hand)?|until)\b|depending on|in (?:exchange|return) for|only (?:when|after)|not (?:until|before))\b[^;]*)/iu;
const UNTIL = /\s((?:before|until|without)\s[^;,]*)/iu;
const END =
  /;|\s[—–]\s|—|--|\.\s+\p{Lu}|\n\s*[-–•*]\s|,\s+(?:but|yet|although|though|because|since|saying|adding|according to|which|who|whose|where|when|after|before|as|amid|citing|calling|telling|arguing|warning|meaning|leaving|so)\b|,?\s+(?:because|although|though|whereas|but)\b|,\s+(?:while|and there)\b|,\s+(?:and|or)\s+(?:he|she|it|they|we|has|have|had|is|was|were|will|would|said|says)\b|\s+and\s+(?:he|she|it|they|we|said|says|told|added|has|had|will|would|is|was)\b/iu;
/** Who told it, at the end: ", two officials said", ", said Vell". It is no part of what is told. */
const TOLD_BY = /,\s+(?:[^,;“”"]{2,80}?(?:,\s[^,;“”"]{2,60},)?\s)?(?:said|says|told\s+\p{L}+)(?![\p{L}-])/iu;
/** Longest piece that still points at something, in code units. */
const LONGEST = 390;

/**
 * What stands behind a cue, from `from` to `to` at the furthest, cut where another thought begins. A condition that begins
 * there holds a clause of its own and goes on as far as `furthest`: "if Vell drops its claim" has a verb and a subject.
 * What is `denied` may hang on a "before" or "without" too: "will not sign before Vell withdraws".
 */
export function aboutOf(
  text: Text,
  from: number,
  to: number,
  { furthest = to, denied = false }: { readonly furthest?: number; readonly denied?: boolean } = {},
): About {
  const words = text.account.text.slice(from, to);
  const end = Math.min(END.exec(words)?.index ?? words.length, TOLD_BY.exec(words)?.index ?? words.length);
  const whole = text.account.text.slice(from, Math.max(to, furthest));
  const begun = (pattern: RegExp) => (pattern.test(`${words} `) ? pattern.exec(whole) : null);
  const condition = begun(CONDITION) ?? (denied ? begun(UNTIL) : null);
  const conditionAt = condition ? condition.index + condition[0].length - (condition[1]?.length ?? 0) : words.length;
  const stop = Math.min(end, conditionAt);
  const points = piecesOf(words.slice(0, stop)).flatMap(([a, b]) => bare(text, from + a, from + b));
  const tail = condition?.[1];
  const conditions = tail === undefined || conditionAt > end + 60 ? [] : conditionIn(text, from + conditionAt, tail);
  return { points: points.map((point) => shortened(text, point)), conditions };
}

function conditionIn(text: Text, at: number, words: string): Span[] {
  const another = /[.]\s|\s[—–]\s|,\s+(?:according|and|but|two|three|one of|the)\b/iu.exec(words);
  const end = Math.min(another?.index ?? words.length, TOLD_BY.exec(words)?.index ?? words.length);
  return bare(text, at, at + end).map((condition) => shortened(text, condition));
}

function bare(text: Text, from: number, to: number): Span[] {
  if (from >= to) return [];
  const lead =
    /^[\s,.:;“”"’)]*(?:that\s+(?!(?:out|at|as|with|in|on|by|for|too|again|flatly|either|outright|altogether|entirely)\b)|of\s+|the idea (?:of|that)\s+|(?:instead|only|also|always|further|at least|at once|on the other hand)\b(?!\s+(?:if|when|after|once|because|until|before)\b),?\s+(?:that\s+)?(?=\S+\s+\S))?/iu.exec(
      text.account.text.slice(from, to),
    )?.[0].length ?? 0;
  let end = to;
  while (end > from + lead && /[\s,.:;“”"(—–]/u.test(text.account.text.charAt(end - 1))) end--;
  end = withClosingMark(text.account.text, from + lead, end);
  const at = from + lead < end ? trimmed(text.account.text, span(from + lead, end)) : undefined;
  return at && /[\p{L}\p{N}]/u.test(text.account.text.slice(at.start, at.end)) ? [at] : [];
}

/** The end of a piece, behind the mark that closes a quotation begun in it: 'into a “fund for safety”'. */
function withClosingMark(words: string, from: number, end: number): number {
  const inside = words.slice(from, end);
  const next = /^[,.]?([”"])/u.exec(words.slice(end, end + 2));
  if (!next) return end;
  const open =
    next[1] === "”" ? inside.lastIndexOf("“") > inside.lastIndexOf("”") : (inside.match(/"/gu)?.length ?? 0) % 2 === 1;
  return open ? end + next[0].length : end;
}

function shortened({ account }: Text, at: Span): Span {
  return firstWords(account.text, at, LONGEST);
}

/** The condition that stands before its clause: "If Vell withdraws, Ostra would …"; undefined where none does. */
export function conditionBefore(text: Text, sentence: Span, subject: number): Span | undefined {
  const words = text.account.text.slice(sentence.start, subject);
  const match = /^[“"]?(?:But\s+|And\s+)?(?:If|Unless|Provided|Only if|Should|Once)\b.*,\s*$/su.exec(words);
  return match ? bare(text, sentence.start, subject)[0] : undefined;
}

/**
 * The members of a list, as `[from, to)` of the words: "A, B and C", and "A and B" where B brings its own article or
 * figure. What is one thing stays one: "Ostra and Vell", "a halt, of sorts", "between 1 July and 30 September".
 */
export function piecesOf(words: string): (readonly [number, number])[] {
  const cuts = [
    ...words.matchAll(
      /,?\s+(?:to be\s+)?followed by\s+|,\s+(?:and|or|as well as|along with)\s+|,\s+|\s+(?:and|as well as|together with|along with)\s+/giu,
    ),
  ].filter((cut) => !insideQuotes(words, cut.index) && !joinsBetween(words, cut));
  const closing = cuts.findIndex((cut) => /\band\b|\bor\b|well|along|together/iu.test(cut[0]));
  const kept = cuts.filter((cut, index) => {
    if (/followed/iu.test(cut[0])) return true;
    const right = words.slice(cut.index + cut[0].length);
    if (/^,\s+$/u.test(cut[0])) return closing > index && isItem(right) && isItem(words.slice(0, cut.index));
    return isItem(right);
  });
  const pieces: (readonly [number, number])[] = [];
  let from = 0;
  for (const cut of kept) {
    pieces.push([from, cut.index]);
    from = cut.index + cut[0].length;
  }
  pieces.push([from, words.length]);
  return pieces;
}

/** Whether an "and" belongs to a "between" before it: "between 1 July and 30 September" is one thing. */
function joinsBetween(words: string, cut: RegExpExecArray): boolean {
  return /^\s+and\s+$/iu.test(cut[0]) && /\bbetween\s+(?:(?!\band\b)[^,;])+$/iu.test(words.slice(0, cut.index));
}

function insideQuotes(words: string, at: number): boolean {
  const before = words.slice(0, at);
  return (before.match(/[“"]/gu)?.length ?? 0) > (before.match(/”/gu)?.length ?? 0) && words.slice(at).includes("”");
}

/** Whether a piece can stand by itself in a list of wishes: an article, figure, "that", "to", a verb, or a plural noun of its own. */
function isItem(piece: string): boolean {
  const first = piece.trimStart();
  // "ten and a half hours" is one figure.
  if (/^(?:a half|a quarter|three quarters)\b/iu.test(first)) return false;
  // "a cut and Estravan inspectors": people or things of a nation, in the plural.
  if (/^\p{Lu}\p{Ll}+(?:an|ian|ish|ese|i|er)\s+\p{Ll}+s\b/u.test(first)) return true;
  if (
    /^(?:(?:the|a|an|its|his|her|their|our|no|any|all|that|to|of|on|for|half|more|fewer|less|full|free|legally)\b|\p{N}|[$€£])/iu.test(
      first,
    )
  )
    return /^\S+\s*\S/u.test(first);
  if (
    /^(?:one|two|three|four|five|six|seven|eight|nine|ten|\p{Ll}{3,}\s+\p{Ll}{3,}s\s+(?:on|of|for|at|from|in)|\p{Ll}{3,}(?:s|ing|ions?|ment|ance|ence|ity)\s+(?:on|of|for|that|from|to|in|by|with))\b/u.test(
      first,
    )
  )
    return true;
  return /^(?:abandon|accept|agree|allow|ban|bar|become|cut|cede|close|drop|end|give|hand|halt|keep|leave|lift|limit|open|pay|pull|recogni[sz]e|reduce|release|remain|remove|return|stay|stop|surrender|withdraw|yield)\s+\p{L}/iu.test(
    first,
  );
}
