import type { Block } from "../model/index.ts";
import { wordsAt } from "../model/index.ts";
import { isoDateOf } from "./iso-date.ts";

/** What the lines around a story say of it. */
export interface Credits {
  readonly title: string | undefined;
  readonly byline: string | undefined;
  readonly outlet: string | undefined;
  readonly published: string | undefined;
}

const WRITTEN = /^(?:(?:written|posted|published|reported|authored|story|text|words)\s+)?by:?\s+/i;
const WRITTEN_LINE = /^(?:written|posted|reported|authored|story|text|words)\s+by:?\s/i;
const OWNER =
  /(?:©|\(c\)|copyright)(?:\s|©|\(c\)|copyright|\d{4}|[-–,]|by\b|the year\b)*([^.©|\n]{2,80}?)(?:[,.]?\s*(?:llc|l\.l\.c|inc|ltd|limited|plc|gmbh|corp|corporation|co)\b\.?)?(?=[.|\n]|,? all rights|\s+click|\s+\d{4}|$)/iu;

/** Title, byline, outlet and date as the blocks of a text give them. */
export function creditsOf(text: string, blocks: readonly Block[]): Credits {
  const words = (block: Block) => wordsAt(text, block.span);
  const first = (kind: Block["kind"]) => blocks.find((block) => block.kind === kind);
  const headline = first("headline");
  const byline =
    first("byline") ?? blocks.find((block) => block.kind === "boilerplate" && WRITTEN_LINE.test(words(block)));
  const foot = blocks.filter((block) => block.kind === "boilerplate").map(words);
  return {
    title: headline && words(headline),
    byline: byline && bylineOf(words(byline)),
    outlet: foot.map(ownerOf).find((owner) => owner !== undefined),
    published: publishedIn(blocks.filter((block) => block.kind === "dateline").map(words)),
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

/** A date on a line of its own; a dateline of place and day names no year and is left alone. */
function publishedIn(datelines: readonly string[]): string | undefined {
  return datelines
    .map((line) =>
      isoDateOf(line.replace(/^\P{N}*?(?=\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/iu, "")),
    )
    .find((date) => date !== undefined);
}
