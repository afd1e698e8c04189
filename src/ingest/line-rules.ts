import type { BlockKind } from "../model/index.ts";
import { SHORTEST_GLUED } from "./glued.ts";
import { LIST_HEADINGS } from "./lists/chrome.ts";
import { bare, callsReader, holdsSmallPrint, isChrome, isCopyright, isCredit } from "./small-print.ts";
import { isStamp } from "./stamps.ts";

/** One line of a text with its surroundings, as the rules see it. */
export interface Line {
  readonly words: string;
  /** Its first LONGEST_NOTICE characters and one more, in lower case with straight apostrophes and single spaces. */
  readonly plain: string;
  /** The lines after it, nearest first. */
  readonly next: readonly string[];
  /** What the lines before it are, nearest last. */
  readonly before: readonly BlockKind[];
  /** Name of the rule that held for the line before. */
  readonly ruleBefore: string | undefined;
  /** The title the account is known by; undefined when there is none. */
  readonly title: string | undefined;
}

interface LineRule {
  readonly name: string;
  readonly kind: BlockKind;
  readonly holds: (line: Line) => boolean;
}

/** Longest line that can be a notice of the site: a longer one is a paragraph, whatever it starts with. */
export const LONGEST_NOTICE = 320;
const LONGEST_HEADLINE = 200;
const LONGEST_CROSSHEAD = 70;
/** A byline or stamp stands among the first lines. */
const HEAD_LINES = 5;
/** What a company says of itself takes no more lines than this at the end. */
const LAST_LINES = 8;

const PARTICLE = "(?:de|la|le|van|von|der|den|al|el|bin|da|dos|di)";
const NAME = `\\p{Lu}[\\p{L}.'’-]*(?:\\s+(?:${PARTICLE}\\s+)*\\p{Lu}[\\p{L}.'’-]*){0,4}`;
const PEOPLE = `${NAME}(?:(?:,|\\s+and|\\s*&|,\\s+and|\\s+in\\s|\\s*\\|)\\s*${NAME}){0,6}`;
const BYLINE = new RegExp(`^[Bb]y:?\\s+${PEOPLE}[\\s|,–—-]*[\\p{L}\\p{N}\\s|,.:/'’@–—-]{0,80}$`, "u");
/** "By the Example world desk", "By our own correspondent": nobody by name. */
const BY_DESK =
  /^By:?\s+(?:the\s+|our\s+)?(?:[\p{L}’'-]+\s+){0,5}(?:desk|staff|team|reporters?|correspondents?|newsroom|writers?|agencies)(?:[\s|,–—-]+[\p{L}\p{N}\s|,.:/–—-]{0,60})?$/u;
const SHOUTED = /^BY:?\s+[\p{Lu}.'’ ,&-]+$/u;
const WRITTEN =
  "(?:written|posted|published|reported|edited|compiled|authored|translated|photographs?|photos?|words|story|text)";
const WRITTEN_BY = new RegExp(`^${WRITTEN} by:?\\s`, "i");
const BY_PEOPLE = new RegExp(`^\\p{L}+ [Bb][Yy]:?\\s+(?:[Tt]he\\s+)?${PEOPLE}.{0,60}$`, "u");
const CAPTION =
  /^(?:file photo|file [-–—]|photo(?:s|graph)?(?: by| credit| courtesy)?:|image(?: credit| source)?:|picture:|caption:|credit:|\(?photo (?:by|courtesy|credit)|illustration(?: by|:))|(?:\((?:photo|image|credit)[^()]{0,80}\)|\bvia (?:getty images|ap|reuters|afp)|\bgetty images)[.)]?$/i;
const PHOTO_CREDIT =
  /\b(?:Getty Images|AP Photo|Photo|REUTERS|Reuters|AFP|EPA)\/\p{Lu}[\p{L}.'’-]+(?: [\p{Lu}\p{Ll}][\p{L}.'’-]*){0,3}(?:\/[\p{L} ]{2,30})?(?: via AP)?[.)]*$/u;
const LONGEST_CAPTION = 600;
const ENDS_SENTENCE = /[.!?…][\p{Pe}\p{Pf}"'”’»]*$/u;
/** A Markdown heading in a text that is taken as plain. */
const MARKED = /^#{1,6} \S.{0,200}$/;
/** What ends so goes on, or was broken off by the next speaker. */
const BREAKS_OFF = /[,;:"”’)\]–—-]$/;
const STARTS_QUOTED = /^["'“”‘’«„]/u;

/** The kind of a line, by the first rule that holds; a line that none holds for is a paragraph. */
export const LINE_RULES: readonly LineRule[] = [
  { name: "copyright", kind: "boilerplate", holds: ({ words }) => isShort(words) && isCopyright(words) },
  { name: "chrome", kind: "boilerplate", holds: ({ plain }) => isChrome(plain) },
  {
    name: "list-heading",
    kind: "boilerplate",
    holds: ({ plain }) => plain.length < 60 && LIST_HEADINGS.has(bare(plain)),
  },
  { name: "listed-story", kind: "boilerplate", holds: isListedStory },
  { name: "about-heading", kind: "boilerplate", holds: isAboutHeading },
  { name: "about-text", kind: "boilerplate", holds: ({ ruleBefore }) => ruleBefore?.startsWith("about-") === true },
  { name: "call-to-reader", kind: "boilerplate", holds: ({ plain }) => fits(plain) && callsReader(plain) },
  { name: "small-print", kind: "boilerplate", holds: ({ plain }) => isShort(plain) && holdsSmallPrint(plain) },
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
  { name: "late-stamp", kind: "boilerplate", holds: ({ words }) => /\p{L}{3}/u.test(words) && isStamp(words) },
  { name: "caption", kind: "caption", holds: ({ words }) => isCaption(words) },
  {
    name: "marked-headline",
    kind: "headline",
    holds: ({ words, before }) => before.length === 0 && MARKED.test(words),
  },
  { name: "marked-crosshead", kind: "crosshead", holds: ({ words }) => MARKED.test(words) },
  { name: "headline", kind: "headline", holds: isHeadline },
  { name: "shouted-crosshead", kind: "crosshead", holds: ({ words, next }) => next.length > 0 && isShouted(words) },
  { name: "crosshead", kind: "crosshead", holds: isCrosshead },
];

/** Lines that are not parted into story and small print before the rules see them. */
function isShort(words: string): boolean {
  return words.length < SHORTEST_GLUED;
}

function fits(words: string): boolean {
  return words.length <= LONGEST_NOTICE;
}

function isCaption(words: string): boolean {
  return words.length <= LONGEST_CAPTION && (CAPTION.test(words) || PHOTO_CREDIT.test(words));
}

function isWrittenBy(words: string): boolean {
  return words.length < 120 && WRITTEN_BY.test(words) && BY_PEOPLE.test(words);
}

function isByline(words: string): boolean {
  if (words.length > 160 || /[.!?]$/.test(words.replace(/\b(?:Jr|Sr|\p{Lu})\.$/u, ""))) return false;
  return SHOUTED.test(words) || BYLINE.test(words) || BY_DESK.test(words);
}

/** Whether no paragraph has come yet, or hardly more than the head of a page. */
function atHead({ before }: Line): boolean {
  return before.length < HEAD_LINES && before.filter((kind) => kind === "paragraph").length <= 1;
}

/** A headline in a list of other stories: under the list's heading, and no sentence. */
function isListedStory({ words, ruleBefore }: Line): boolean {
  const listed = ruleBefore === "list-heading" || ruleBefore === "listed-story";
  return listed && words.length <= LONGEST_HEADLINE && !ENDS_SENTENCE.test(words);
}

/** "About Example Corp" over "Example Corp is …", the last thing in a press release. */
function isAboutHeading({ words, before, next }: Line): boolean {
  const name = /^About (?:the )?(\p{Lu}[^.!?:]{1,60}):?$/u.exec(words)?.[1];
  const opening = next[0]?.slice(0, 120) ?? "";
  return name !== undefined && next.length <= LAST_LINES && before.includes("paragraph") && opening.includes(name);
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
  if (words.length > 100 || /[a-z]/.test(words)) return false;
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  const lower = words.match(/\p{Ll}/gu)?.length ?? 0;
  const count = words.split(/\s+/).length;
  if (letters < 4 || lower > 0 || !/\p{Lu}/u.test(words)) return false;
  return !STARTS_QUOTED.test(words) && !BREAKS_OFF.test(words) && (!/[.!?]$/.test(words) || count <= 2);
}

/** A few words that are no sentence, between paragraphs that are. */
function isCrosshead({ words, before, next }: Line): boolean {
  const after = next[0];
  if (after === undefined || words.length > LONGEST_CROSSHEAD || before.at(-1) !== "paragraph") return false;
  if (
    ENDS_SENTENCE.test(words) ||
    BREAKS_OFF.test(words) ||
    !/^[\p{Lu}\p{N}]/u.test(words) ||
    /^\d+[.)]?\s*$/.test(words)
  )
    return false;
  return after.length > LONGEST_CROSSHEAD && ENDS_SENTENCE.test(after);
}
