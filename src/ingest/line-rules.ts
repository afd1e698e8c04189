import type { BlockKind } from "../model/index.ts";
import { AGENCIES } from "./lists/agencies.ts";
import { CALLS_TO_READER, CHROME_LINES, LIST_HEADINGS, SMALL_PRINT } from "./lists/chrome.ts";

/** One line of a text with its surroundings, as the rules see it. */
export interface Line {
  readonly words: string;
  /** Lower case, straight apostrophes, white space collapsed. */
  readonly plain: string;
  /** The lines after it, nearest first. */
  readonly next: readonly string[];
  /** What the lines before it are, nearest last. */
  readonly before: readonly BlockKind[];
  /** The title the account is known by; undefined when there is none. */
  readonly title: string | undefined;
}

interface LineRule {
  readonly name: string;
  readonly kind: BlockKind;
  readonly holds: (line: Line) => boolean;
}

/** Longest line that can be a notice of the site: a longer one is a paragraph, whatever it starts with. */
const LONGEST_NOTICE = 320;
const LONGEST_HEADLINE = 200;
const LONGEST_CROSSHEAD = 70;
/** A byline or stamp stands among the first lines. */
const HEAD_LINES = 5;

const AGENCY = AGENCIES.map((name) => name.replace(/[/.]/g, "\\$&")).join("|");
const NAME =
  "\\p{Lu}[\\p{L}.'’-]*(?:\\s+(?:(?:de|la|le|van|von|der|den|al|el|bin|da|dos|di)\\s+)*\\p{Lu}[\\p{L}.'’-]*){0,4}";
const PEOPLE = `${NAME}(?:(?:,|\\s+and|\\s*&|,\\s+and|\\s+in\\s|\\s*\\|)\\s*${NAME}){0,6}`;
const BYLINE = new RegExp(`^by:?\\s+${PEOPLE}[\\s|,–—-]*(?:[\\p{L}\\p{N}\\s|,.:'’@–—-]{0,80})$`, "iu");
const NAMES_ONLY = new RegExp(`^By:?\\s+${PEOPLE}`, "u");
const SHOUTED = /^BY:?\s+[\p{Lu}.'’ ,&-]+$/u;
const WRITTEN_BY = new RegExp(
  `^(?:written|posted|published|reported|edited|compiled|authored|translated|photographs?|photos?|words|story|text) by:?\\s+(?:the\\s+)?${PEOPLE}.{0,60}$`,
  "iu",
);
const CREDIT =
  /^[([]?\s*(?:(?:additional |with )?(?:reporting|writing|editing|translation|compilation|graphics)(?: and (?:writing|editing|reporting))?(?: by|:)\s|edited by[: ]\s*\p{L}|(?:with (?:files|inputs?|reporting|information|material) from|source:|sources:|via:?)\s)/iu;
const CONTRIBUTED =
  /\b(?:contributed (?:to (?:this|the) (?:report|story|article)|reporting|research)|(?:reported|wrote|writes) from \p{Lu}[\p{L}. ]+(?:, and .* from .*)?)\.?\)?$/u;
const SIGNED = new RegExp(`^[(\\[—–-]?\\s*(?:${AGENCY})(?:\\s*[/,&]\\s*(?:${AGENCY}))*\\s*[)\\]]?\\.?$`, "u");
const COPYRIGHT = /(?:©|\(c\)|\bcopyright\b)\s*(?:©|\(c\))?\s*(?:\d{4}|by\b|\p{Lu})|^©|\ball rights reserved\b/iu;
const STAMP =
  /^(?:(?:first |last )?(?:published|updated|posted|modified|issued|created)(?: on| at)?:?\s*)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+\p{L}{3,9}\.?,?\s+\d{4}|\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{4}-\d{2}-\d{2})[\s,|·•–—-]*(?:at\s+)?(?:\d{1,2}[:.]\d{2}.{0,40})?$/iu;
const CLOCK_STAMP =
  /^(?:(?:first |last )?(?:published|updated|posted|modified)\b[^.!?]{0,80}\d{4}[^.!?]{0,40}|\d+ min(?:ute)?s? read|\d+ (?:minutes?|hours?|days?) ago)$/i;
const CAPTION =
  /^(?:file photo|file -|photo(?:s|graph)?(?: by| credit| courtesy)?:|image(?: credit| source)?:|picture:|caption:|credit:|\(?photo (?:by|courtesy|credit)|illustration(?: by|:))|(?:\((?:photo|image|credit)[^()]{0,80}\)|\b(?:getty images|ap photo|reuters|afp)\/[\p{L} .'-]{3,60}|\bvia (?:getty images|ap|reuters|afp)|\bgetty images)[.)]?$/iu;
const ENDS_SENTENCE = /[.!?…][\p{Pe}\p{Pf}"'”’»]*$/u;
const STARTS_QUOTED = /^["'“”‘’«„]/u;

/** The kind of a line, by the first rule that holds; a line that none holds for is a paragraph. */
export const LINE_RULES: readonly LineRule[] = [
  {
    name: "copyright",
    kind: "boilerplate",
    holds: ({ words }) => fits(words) && COPYRIGHT.test(words) && isNotice(words),
  },
  { name: "chrome", kind: "boilerplate", holds: ({ plain }) => isChrome(plain) },
  { name: "list-heading", kind: "boilerplate", holds: ({ plain }) => LIST_HEADINGS.has(bare(plain)) },
  { name: "listed-story", kind: "boilerplate", holds: isListedStory },
  { name: "call-to-reader", kind: "boilerplate", holds: ({ plain }) => fits(plain) && callsReader(plain) },
  {
    name: "small-print",
    kind: "boilerplate",
    holds: ({ plain }) => fits(plain) && SMALL_PRINT.some((s) => plain.includes(s)),
  },
  { name: "credit", kind: "boilerplate", holds: ({ words }) => fits(words) && isCredit(words) },
  {
    name: "byline",
    kind: "byline",
    holds: (line) => atHead(line) && (isByline(line.words) || isWrittenBy(line.words)),
  },
  { name: "written-by", kind: "boilerplate", holds: ({ words }) => words.length < 120 && isWrittenBy(words) },
  {
    name: "known-title",
    kind: "headline",
    holds: ({ words, title, before }) => words === title && !before.includes("headline"),
  },
  { name: "stamp", kind: "dateline", holds: (line) => atHead(line) && isStamp(line.words) },
  { name: "late-stamp", kind: "boilerplate", holds: ({ words }) => words.length < 120 && CLOCK_STAMP.test(words) },
  { name: "caption", kind: "caption", holds: ({ words }) => fits(words) && CAPTION.test(words) },
  { name: "headline", kind: "headline", holds: isHeadline },
  { name: "shouted-crosshead", kind: "crosshead", holds: ({ words, next }) => next.length > 0 && isShouted(words) },
  { name: "crosshead", kind: "crosshead", holds: isCrosshead },
];

function fits(words: string): boolean {
  return words.length <= LONGEST_NOTICE;
}

function bare(plain: string): string {
  return plain.replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, "");
}

/** A line of links in a row ("Share | Print | Email") is chrome when each part is. */
export function isChrome(plain: string): boolean {
  const parts = plain
    .split(/\s*[|•·/]\s*/)
    .map(bare)
    .filter((part) => part !== "");
  return parts.length > 0 && parts.every((part) => CHROME_LINES.has(part));
}

/** Whether a sentence or line speaks to the reader about the site. `plain` is lower case with straight apostrophes. */
export function callsReader(plain: string): boolean {
  const start = plain.replace(/^[\s\p{Ps}*>»›•·|–—-]+/u, "");
  return CALLS_TO_READER.some((call) => start.startsWith(call) && !/^[\p{L}\p{N}]/u.test(start.slice(call.length)));
}

/** A copyright line, not a sentence about copyright law: the mark, or a year or owner directly after the word. */
export function isNotice(words: string): boolean {
  return /©|\(c\)\s*\d{4}|^\s*copyright\b|\bcopyright\s+(?:©\s*)?\d{4}|all rights reserved/i.test(words);
}

export function isCredit(words: string): boolean {
  return CREDIT.test(words) || SIGNED.test(words) || (words.length < 200 && CONTRIBUTED.test(words));
}

function isWrittenBy(words: string): boolean {
  return words.length < 120 && WRITTEN_BY.test(words) && /\bby:?\s+(?:the\s+)?\p{Lu}/iu.test(words);
}

function isByline(words: string): boolean {
  if (words.length > 160 || /[.!?]$/.test(words.replace(/\b(?:Jr|Sr|\p{Lu})\.$/u, ""))) return false;
  return SHOUTED.test(words) || (NAMES_ONLY.test(words) && BYLINE.test(words));
}

function isStamp(words: string): boolean {
  return words.length < 120 && (STAMP.test(words) || CLOCK_STAMP.test(words));
}

/** Whether no paragraph has come yet, or hardly more than the head of a page. */
function atHead({ before }: Line): boolean {
  return before.length < HEAD_LINES && before.filter((kind) => kind === "paragraph").length <= 1;
}

/** A headline in a list of other stories: under the list's heading, and no sentence. */
function isListedStory({ words, before, next }: Line): boolean {
  if (before.at(-1) !== "boilerplate" || words.length > LONGEST_HEADLINE || ENDS_SENTENCE.test(words)) return false;
  const afterStory = before.includes("paragraph");
  return (
    afterStory &&
    next.every((line) => line.length <= LONGEST_NOTICE && !(ENDS_SENTENCE.test(line) && line.length > 160))
  );
}

function isHeadline({ words, before, next }: Line): boolean {
  if (before.some((kind) => kind === "headline" || kind === "paragraph" || kind === "crosshead")) return false;
  const count = words.split(/\s+/).length;
  if (words.length > LONGEST_HEADLINE || count > 25 || next.every((line) => line.length < 1.2 * words.length))
    return false;
  if (/[,;:]$/.test(words) || (STARTS_QUOTED.test(words) && ENDS_SENTENCE.test(words))) return false;
  return !ENDS_SENTENCE.test(words) || (count >= 3 && isTitleCase(words));
}

function isTitleCase(words: string): boolean {
  const long = words.match(/[\p{L}][\p{L}'’-]{3,}/gu) ?? [];
  return long.length >= 3 && long.filter((word) => /^\p{Lu}/u.test(word)).length >= 0.8 * long.length;
}

function isShouted(words: string): boolean {
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  const lower = words.match(/\p{Ll}/gu)?.length ?? 0;
  const count = words.split(/\s+/).length;
  if (letters < 4 || lower > 0 || words.length > 100 || !/\p{Lu}/u.test(words)) return false;
  return !STARTS_QUOTED.test(words) && (!/[.!?]$/.test(words) || count <= 2);
}

/** A few words that are no sentence, between paragraphs that are. */
function isCrosshead({ words, before, next }: Line): boolean {
  const after = next[0];
  if (after === undefined || words.length > LONGEST_CROSSHEAD || before.at(-1) !== "paragraph") return false;
  if (/[.!?,;:…"”’)\]]$/.test(words) || !/^[\p{Lu}\p{N}]/u.test(words) || /^\d+[.)]?\s*$/.test(words)) return false;
  return after.length > LONGEST_CROSSHEAD && ENDS_SENTENCE.test(after);
}
