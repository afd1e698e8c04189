import type { Branded, Span } from "./span.ts";

/** Hash of an account's URL (or name) and its text: equal texts of two outlets are two accounts. */
export type AccountId = Branded<string, "AccountId">;

/** What a part of an account's text is. */
export const BLOCK_KINDS = [
  "headline",
  "crosshead",
  "byline",
  "dateline",
  "paragraph",
  "caption",
  "boilerplate",
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** One part of an account's text. Blocks are in reading order and never overlap; what lies between two is white space. */
export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
}

/** One outlet's text about a story, kept whole and unchanged after ingest. */
export interface Account {
  readonly id: AccountId;
  /** Path or URL as it was given. */
  readonly name: string;
  readonly url: string | undefined;
  readonly outlet: string | undefined;
  readonly title: string | undefined;
  readonly byline: string | undefined;
  /** ISO 8601, as precise as the page said it: "2025-03", "2025-03-25", "2025-03-25T14:00:00Z". */
  readonly published: string | undefined;
  /** ISO 639-1 of the language the text is mostly written in; undefined when it is too short to tell. */
  readonly language: string | undefined;
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** A span and the account it lies in: enough to show the words to a reader. */
export interface Passage {
  readonly account: AccountId;
  readonly span: Span;
}
