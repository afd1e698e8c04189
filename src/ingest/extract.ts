import type { Account } from "../model/index.ts";
import { wordsAt } from "../model/index.ts";

/** What a page says, without what stands around it: one line of `readout extract`. */
export interface Extract {
  readonly id: string;
  /** Paragraphs, lists and crossheads of the article, joined by empty lines. */
  readonly articleBody: string;
  readonly title: string | undefined;
  readonly byline: string | undefined;
  readonly published: string | undefined;
  readonly site: string | undefined;
}

/** The article of an account; its id is the account's name. */
export function extractOf(account: Account): Extract {
  const { text, name, title, byline, published, outlet } = account;
  const body = account.blocks.filter(({ kind }) => kind === "paragraph" || kind === "crosshead" || kind === "dateline");
  const articleBody = body.map(({ span }) => wordsAt(text, span)).join("\n\n");
  return { id: name, articleBody, title, byline, published, site: outlet };
}
