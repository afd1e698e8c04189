import { type Account, type AccountId, type BlockKind, span } from "../../src/model/index.ts";

/** An account of paragraphs, one a line; a line that begins with "# " is a headline, its mark left out of the block. */
export function written(text: string, published?: string): Account {
  const blocks = [...text.matchAll(/[^\n]+/gu)].flatMap((line) => {
    const kind: BlockKind = line[0].startsWith("# ") ? "headline" : "paragraph";
    const start = line.index + (kind === "headline" ? 2 : 0);
    const end = line.index + line[0].length;
    return start < end ? [{ kind, span: span(start, end) }] : [];
  });
  return {
    id: "a" as AccountId,
    name: "a",
    url: undefined,
    outlet: undefined,
    title: undefined,
    byline: undefined,
    published,
    language: "en",
    text,
    blocks,
  };
}
