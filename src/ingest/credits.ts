import type { Block } from "../model/index.ts";
import { wordsAt } from "../model/index.ts";
import { isoDateOf } from "./iso-date.ts";
import { AGENCIES } from "./lists/agencies.ts";

/** What the lines around a story say of it. */
export interface Credits {
  readonly title: string | undefined;
  readonly byline: string | undefined;
  /** Who holds the copyright. */
  readonly owner: string | undefined;
  /** The agency whose copy it is, by dateline or byline. */
  readonly agency: string | undefined;
  readonly published: string | undefined;
}

const WRITTEN = /^(?:(?:written|posted|published|reported|authored|story|text|words)\s+)?by:?\s+/i;
const WRITTEN_LINE = /^(?:written|posted|reported|authored|story|text|words)\s+by:?\s/i;
const OWNER =
  /(?:©|\(c\)|copyright)(?:\s|©|\(c\)|copyright|\d{4}|[-–,]|by\b|the year\b)*([^.©|\n]{2,80}?)(?:[,.]?\s*(?:llc|l\.l\.c|inc|ltd|limited|plc|gmbh|corp|corporation|co)\b\.?)?(?=[.|\n]|,? all rights|\s+click|\s+\d{4}|$)/iu;

/** "(Reuters) -", "/TASS/.": what closes a dateline before its dash. */
const SIGNED = /(?:\((\p{Lu}[^()\d\n]{1,40}|dpa)\)|\/(\p{Lu}[^/\d\n]{1,40})\/)[\s.:–—―-]*$/u;
/** The kind of name only an agency bears. */
const AGENCY_NAME = /^(?:\p{Lu}[\p{L}-]*\s+){1,3}(?:News Agency|Press Agency|Newswire|Wire Service|Wire)$/u;

/** Title, byline, copyright, agency and date as the blocks of a text give them. */
export function creditsOf(text: string, blocks: readonly Block[]): Credits {
  const words = (block: Block) => wordsAt(text, block.span);
  const first = (kind: Block["kind"]) => blocks.find((block) => block.kind === kind);
  const headline = first("headline");
  const byline =
    first("byline") ?? blocks.find((block) => block.kind === "boilerplate" && WRITTEN_LINE.test(words(block)));
  const foot = blocks.filter((block) => block.kind === "boilerplate").map(words);
  const datelines = blocks.filter((block) => block.kind === "dateline").map(words);
  return {
    title: headline && words(headline),
    byline: byline && bylineOf(words(byline)),
    owner: foot.map(ownerOf).find((owner) => owner !== undefined),
    agency: datelines.map(signedBy).find((name) => name !== undefined) ?? (byline && agencyIn(words(byline))),
    published: publishedIn(datelines),
  };
}

/** The people a byline names: "Written By Ann Example | Staff" is "Ann Example". Undefined when nothing is left. */
export function bylineOf(line: string): string | undefined {
  const names = line
    .trim()
    .replace(WRITTEN, "")
    .split(/\s*(?:\||·|•|\n|\s[–—-]\s)\s*/)[0]
    ?.replace(/\s+/g, " ")
    .replace(/[\s,.]+$/, "");
  return names === undefined || names === "" || names.length > 120 ? undefined : names;
}

/** Whom a copyright line names ("© 2025 The Example Times. All Rights Reserved."); undefined when nobody. */
function ownerOf(line: string): string | undefined {
  const owner = OWNER.exec(line)?.[1]
    ?.trim()
    .replace(/[\s,.:;-]+$/, "");
  return owner !== undefined && /^(?:the\s+)?\p{Lu}/iu.test(owner) && /^\P{Ll}/u.test(owner) && !/reserved/i.test(owner)
    ? owner
    : undefined;
}

function signedBy(dateline: string): string | undefined {
  const [, inBrackets, betweenStrokes] = SIGNED.exec(dateline) ?? [];
  return (inBrackets ?? betweenStrokes)?.trim();
}

/** The agency a byline names beside its people: "By Ann Example, Reuters". What else stands there may be an office. */
function agencyIn(byline: string): string | undefined {
  const parts = byline.replace(WRITTEN, "").split(/\s*(?:[,|/·•()\n]|\s[–—-]\s)\s*/);
  return parts.map((part) => part.trim()).find((part) => AGENCIES.includes(part) || AGENCY_NAME.test(part));
}

/** A date on a line of its own; a dateline of place and day names no year and is left alone. */
function publishedIn(datelines: readonly string[]): string | undefined {
  return datelines
    .map((line) =>
      isoDateOf(line.replace(/^\P{N}*?(?=\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/iu, "")),
    )
    .find((date) => date !== undefined);
}
