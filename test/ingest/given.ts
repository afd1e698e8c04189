import { readFileSync } from "node:fs";
import { accountOf, accountOfText, type Hints, type Ingested } from "../../src/ingest/index.ts";
import { type Account, wordsAt } from "../../src/model/index.ts";

/** The account of a file that holds `content`. */
export async function fileOf(content: string | Uint8Array, hints: Partial<Hints> = {}): Promise<Ingested> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return accountOf(bytes, { name: "story.txt", ...hints });
}

/** Each block as "kind: words". */
export function blocksOf({ text, blocks }: Account): string[] {
  return blocks.map(({ kind, span }) => `${kind}: ${wordsAt(text, span)}`);
}

/** The blocks of a plain text. */
export function linesOf(text: string): string[] {
  return blocksOf(accountOfText({ text }).account);
}

/** Names of the notices on a plain text. */
export function noticesOn(text: string): string[] {
  return accountOfText({ text }).notices.map(({ rule }) => rule);
}

/** A file of the shared suites or data; undefined where the folder is missing. */
export function sharedFile(path: string): Buffer | undefined {
  try {
    return readFileSync(new URL(`../../../shared/${path}`, import.meta.url));
  } catch {
    return undefined;
  }
}

/** Three paragraphs of an invented story, 60 words and more, whole at both ends. */
export const STORY = [
  "Norlandia and Vessia agreed on Tuesday to reopen the bridge at Port Lurell, two officials said, ending a closure that has kept the valley apart for three winters.",
  "“We will keep every word of it,” Foreign Minister Hana Orlec told reporters in the town hall. She did not say when the first lorries would cross.",
  "Vessia’s government said it would publish the text within a week. The ferry, which has carried the traffic since the closure, will run until the end of the year.",
];
