import { AGENCIES } from "./lists/agencies.ts";
import { CALLS_TO_READER, CHROME_LINES, SMALL_PRINT } from "./lists/chrome.ts";

const AGENCY = AGENCIES.map((name) => name.replace(/[/.]/g, "\\$&")).join("|");
const CREDIT =
  /^[([]?\s*(?:(?:additional |with )?(?:reporting|writing|editing|translation|compilation|graphics)(?: and (?:writing|editing|reporting))?(?: by|:)\s|edited by:? *\S|edited translation from\s|with (?:files|inputs?|reporting|information|material) from\s|sources?:\s|via:\s)/i;
const CONTRIBUTED =
  /\b(?:contributed (?:to (?:this|the) (?:report|story|article)|reporting|research)|(?:reported|wrote|writes) from \p{Lu}[\p{L}. ]+(?:, and .* from .*)?)\.?\)?$/u;
const SIGNED = new RegExp(`^[(\\[—–-]?\\s*(?:${AGENCY})(?:\\s*[/,&]\\s*(?:${AGENCY}))*\\s*[)\\]]?\\.?$`, "u");
const COPYRIGHT =
  /(?<![\p{L}\p{M}])©\s*(?:\d|\p{Lu}|[Cc]opyright|$)|\([cC]\)\s*\d{4}|^\s*[Cc](?:opyright|OPYRIGHT)\s+(?:\d{4}|by\b|©|\p{Lu})|\b[Cc](?:opyright|OPYRIGHT)\s+(?:©\s*|\([cC]\)\s*)?\d{4}|\b[Aa]ll [Rr]ights [Rr]eserved\b|\bALL RIGHTS RESERVED\b/u;
/** A longer one is the story's, unless it holds a copyright line. */
const LONGEST_SENTENCE = 600;
const MAYBE_COPYRIGHT = /©|\(c\)|copyright|all rights/i;
const LONGEST_CREDIT = 200;
const SIGNED_OFF = /^(?:[Ee]dited|[Ww]ritten|[Rr]eporting|[Rr]eported) [Bb]y:? \p{Lu}/u;
const ABOUT_WRITER =
  /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3} is (?:an?|the) [^.]{0,90}\b(?:reporter|correspondent|editor|writer|journalist|columnist|producer|analyst|contributor)\b|@\w+\.\w{2,}|\bcontributed to this report\b/u;
const SAID = /\b(?:said|says|told|added|wrote|we will|we'll)\b/;
const URL_ALONE = /^<?(?:https?:\/\/|www\.)\S+>?$/i;
const CONTACT = /^(?:e-?mail|contact|reach|write to|follow|tweet)\b.*(?:@|\bat \S+\.\w{2,}$)/i;

/** Lower case, straight apostrophes, single spaces: what the word lists are written in. */
export function plainOf(words: string): string {
  return words
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/\s{2,}|[^\S ]/g, " ");
}

/** `plain` without punctuation at its ends. */
export function bare(plain: string): string {
  return plain.replace(/^[\s\p{P}\p{S}]+/u, "").replace(/(?<![\s\p{P}\p{S}])[\s\p{P}\p{S}]+$/u, "");
}

/** A line that is a button or label of the page; a row of them ("Share | Print | Email") when each part is. */
export function isChrome(plain: string): boolean {
  if (plain.length > 200 || (plain.length > 50 && !/[|•·/\t]/.test(plain))) return false;
  const parts = plain
    .split(/\s*[|•·/\t]\s*/)
    .map(bare)
    .filter((part) => part !== "");
  return (
    parts.length > 0 && parts.every((part) => CHROME_LINES.has(part) || /^image \d+ (?:of|\/)[ /]*\d+$/.test(part))
  );
}

/** The calls under their first word, which is what nearly every sentence is told apart by. */
const CALLS = Map.groupBy(CALLS_TO_READER, (call) => firstWordOf(call));

function firstWordOf(plain: string): string {
  return /^[\p{L}']*/u.exec(plain)?.[0] ?? "";
}

/** Whether a sentence or line speaks to the reader about the site. */
export function callsReader(plain: string): boolean {
  const start = plain.slice(0, 160).replace(/^[\s\p{Ps}*>»›•·|–—-]+/u, "");
  const calls = CALLS.get(firstWordOf(start)) ?? [];
  return (
    calls.some((call) => start.startsWith(call) && isCall(call, start, plain)) ||
    CONTACT.test(start) ||
    URL_ALONE.test(plain.trim())
  );
}

/** A label ("Read more:") calls whatever follows; other calls are somebody's words where the line says who said them. */
function isCall(call: string, start: string, plain: string): boolean {
  if (/^[\p{L}\p{N}]/u.test(start.slice(call.length))) return false;
  return call.endsWith(":") || !SAID.test(plain);
}

/** A copyright line, not a sentence about copyright: the mark, or a year or owner directly after the word. */
export function isCopyright(words: string): boolean {
  return MAYBE_COPYRIGHT.test(words) && COPYRIGHT.test(words);
}

/** "Ann Example is a reporter for The Example Times." */
export function isAboutWriter(sentence: string): boolean {
  return sentence.length < LONGEST_SENTENCE && ABOUT_WRITER.test(sentence);
}

/** Who reported, edited or sent a text. */
export function isCredit(words: string): boolean {
  return CREDIT.test(words) || SIGNED.test(words) || (words.length < LONGEST_CREDIT && CONTRIBUTED.test(words));
}

/** One pattern: nearly every sentence is asked. */
const HOLDS_SMALL_PRINT = new RegExp(SMALL_PRINT.map((words) => words.replaceAll(".", "\\.")).join("|"));

/** Words that only a site's own notices have. */
export function holdsSmallPrint(plain: string): boolean {
  return HOLDS_SMALL_PRINT.test(plain);
}

/** Whether a sentence inside a paragraph is the site's and not the story's. */
export function isSmallPrint(sentence: string): boolean {
  if (sentence.length > LONGEST_SENTENCE) return isCopyright(sentence);
  const plain = plainOf(sentence);
  return (
    isCopyright(sentence) ||
    callsReader(plain) ||
    isChrome(plain) ||
    (sentence.startsWith("(") && isCredit(sentence)) ||
    SIGNED_OFF.test(sentence) ||
    /^edited translation from /i.test(sentence) ||
    holdsSmallPrint(plain)
  );
}
