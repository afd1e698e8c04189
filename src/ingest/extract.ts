import type { Account, Span } from "../model/index.ts";
import { cover, wordsAt } from "../model/index.ts";

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
  const articleBody = articlePassages(account)
    .map((at) => wordsAt(text, at))
    .join("\n\n");
  return { id: name, articleBody, title, byline, published, site: outlet };
}

/** Paragraphs and crossheads; a dateline belongs to the paragraph it opens, and is a stamp on a line of its own. */
function articlePassages({ text, blocks }: Account): Span[] {
  return blocks.flatMap((block, i) => {
    const before = blocks[i - 1];
    if (block.kind === "crosshead") return [block.span];
    if (block.kind !== "paragraph") return [];
    const opens = before?.kind === "dateline" && !text.slice(before.span.end, block.span.start).includes("\n");
    return [opens ? cover(before.span, block.span) : block.span];
  });
}
