import type { Block, Span } from "../model/index.ts";
import { span, wordsAt } from "../model/index.ts";

/** One sign that part of a story is missing: where, and what was seen, in words. */
export interface Sign {
  readonly span: Span;
  readonly seen: string;
}

/** A text shorter than this is a note, not a part of a story. */
const FEWEST_WORDS = 40;
const OPENING_MARKS = /^["'“”‘’«„([]+/u;
const STARTS_LOWER = /^\p{Ll}{2,}(?=[\s,;])/u;
const CONNECTIVES =
  /^(?:meanwhile|however|moreover|furthermore|nevertheless|nonetheless|in addition|besides|likewise|similarly|for (?:his|her|its|their) part|on the other hand|by contrast|in response|asked (?:whether|about|if)|also unclear|also on)\b,?/i;
const ADDS =
  /^(?:he|she|they|it|the (?:source|sources|official|officials|statement|spokesman|spokeswoman|spokesperson))\s+(?:also|further|later|then)?\s*(?:added|continued|went on|also said|said also|further said|concluded)\b/i;
const ORPHAN_QUOTATION = /^["“'‘][^"”]{3,400}["”'’]\s+(?:he|she|they)\s+(?:said|added|told|wrote|continued|says)\b/i;
const COUNT = "(?:two|three|four|five|six|seven|eight|nine|ten)";
const GROUP = "(?:sources|officials|people|persons|diplomats|aides|analysts|witnesses|executives)";
const UNNAMED =
  "(?:familiar|close to|briefed|with (?:direct |first-?hand )?knowledge|who (?:spoke|asked|requested|declined|were not))";
const DEFINITE_GROUP = new RegExp(`\\bthe (${COUNT}) (?:sources\\b|${GROUP},? ${UNNAMED})`, "i");
const NEXT_SOURCE = new RegExp(
  `\\ba (?:second|third|fourth|fifth) (?:source\\b|(?:official|diplomat|aide|person),? ${UNNAMED})`,
  "i",
);
const FIRST_SOURCE =
  /\b(?:a|an|one|two|three|four|another|several|the|some|both)\s+(?:\p{L}+[\s-]+){0,4}?(?:sources?|officials?|diplomats?|aides?|persons?|people)\b/iu;
const ENDS_SENTENCE = /[.!?:…][\p{Pe}\p{Pf}"'”’»*]*$/u;
/** The signature of a quoted post, or an address, ends a paragraph without a full stop. */
const SIGNED_POST = /(?:\(@\w+\).{0,30}|https?:\/\/\S+|@\w+|\b(?:19|20)\d{2})$/;
const HANGING =
  /(?:[,;–—-]|\b(?:the|a|an|of|to|and|or|in|on|at|by|for|from|with|that|which|who|his|her|its|their|was|were|is|are|has|had))$/i;
const CUT = /(?:…|\.\.\.|\[…\]|\[\.\.\.\]|\[\+\d+ chars\])["'”’)\]]*$/u;

/** Why the text seems to start after its beginning; undefined when nothing says so. */
export function startSign(text: string, blocks: readonly Block[]): Sign | undefined {
  const first = firstParagraph(text, blocks);
  if (first === undefined) return undefined;
  const words = wordsAt(text, first.span);
  const bare = words.replace(OPENING_MARKS, "");
  const at = sentenceSpan(first.span, words);
  if (STARTS_LOWER.test(bare) && ENDS_SENTENCE.test(words) && words.split(" ").length > 5)
    return { span: at, seen: "the first words are in lower case" };
  if (/^(?:…|\.\.\.)/.test(bare)) return { span: at, seen: "the text starts with an ellipsis" };
  if (CONNECTIVES.test(bare)) return { span: at, seen: "the first sentence joins on to something before it" };
  if (ADDS.test(bare)) return { span: at, seen: "the first sentence adds to something said before it" };
  if (ORPHAN_QUOTATION.test(words) && !hasHeadline(blocks)) return { span: at, seen: "the first speaker is a pronoun" };
  return groupSign(text, blocks);
}

/** "The three sources" and "a fourth source", where no sources were spoken of before. */
function groupSign(text: string, blocks: readonly Block[]): Sign | undefined {
  const story = blocks.filter(({ kind }) => kind !== "boilerplate");
  const from = story[0]?.span.start ?? 0;
  const until = story.at(-1)?.span.end ?? 0;
  const body = text.slice(from, until);
  const group = DEFINITE_GROUP.exec(body);
  const count = group?.[1];
  if (group && count) {
    const introduced = new RegExp(`\\b(?:${count}|${COUNT}|several|some|many)\\b[^.!?]{0,60}\\b${GROUP}\\b`, "i");
    if (!introduced.test(body.slice(0, group.index)) && !FIRST_SOURCE.test(body.slice(0, group.index))) {
      return {
        span: span(from + group.index, from + group.index + group[0].length),
        seen: "a group of sources is spoken of as known",
      };
    }
  }
  const later = NEXT_SOURCE.exec(body);
  if (later && !FIRST_SOURCE.test(body.slice(0, later.index))) {
    return {
      span: span(from + later.index, from + later.index + later[0].length),
      seen: "sources before this one are missing",
    };
  }
  return undefined;
}

/** Why the text seems to stop before its end; undefined when nothing says so. */
export function endSign(text: string, blocks: readonly Block[]): Sign | undefined {
  const paragraphs = blocks.filter(({ kind }) => kind === "paragraph");
  const last = paragraphs.at(-1);
  const closing = blocks.findLast(({ kind }) => kind !== "boilerplate" && kind !== "caption");
  if (last === undefined || last !== closing || countWords(text, blocks) < FEWEST_WORDS) return undefined;
  const words = wordsAt(text, last.span);
  const at = lastWords(last.span, words);
  if (CUT.test(words)) return { span: at, seen: "the last paragraph is cut off" };
  if (ENDS_SENTENCE.test(words) || SIGNED_POST.test(words)) return undefined;
  const sentences = words.split(/[.!?…]["'”’)\]]*\s+/u);
  const rest = sentences.at(-1) ?? "";
  const running = sentences.length > 1 || words.length > 150;
  const isRunOn = /[\p{Ll}\p{N},;–—-]$/u.test(words) && rest.split(/\s+/).length >= 3;
  // A text in one line ends in whatever the page's foot held: only words that cannot end anything tell there.
  const sure = paragraphs.length > 1 || HANGING.test(words);
  return running && isRunOn && sure ? { span: at, seen: "the last sentence has no end" } : undefined;
}

function firstParagraph(text: string, blocks: readonly Block[]): Block | undefined {
  return countWords(text, blocks) < FEWEST_WORDS ? undefined : blocks.find(({ kind }) => kind === "paragraph");
}

function hasHeadline(blocks: readonly Block[]): boolean {
  return blocks.some(({ kind }) => kind === "headline");
}

function countWords(text: string, blocks: readonly Block[]): number {
  let count = 0;
  for (const block of blocks) {
    if (block.kind === "paragraph") count += wordsAt(text, block.span).split(/\s+/).length;
    if (count >= FEWEST_WORDS) break;
  }
  return count;
}

function sentenceSpan(at: Span, words: string): Span {
  const end = /[.!?…]["'”’)\]]*(?=\s|$)/u.exec(words);
  return end ? span(at.start, at.start + end.index + end[0].length) : at;
}

/** Characters at the end of a paragraph that a sign may point at. */
const LAST_WORDS_LENGTH = 60;

function lastWords(at: Span, words: string): Span {
  const tail = /\S*(?:\s+\S+){0,5}$/u.exec(words.slice(-LAST_WORDS_LENGTH))?.[0] ?? "";
  return tail === "" ? at : span(at.end - tail.length, at.end);
}
