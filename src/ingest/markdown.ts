import { type Piece, piecesOf } from "./dom-text.ts";

/** What a Markdown file says. */
export interface Written {
  readonly title: string | undefined;
  readonly byline: string | undefined;
  readonly published: string | undefined;
  readonly pieces: readonly Piece[];
}

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** The text of a Markdown file as a reader sees it: marks and link targets gone, a piece for each block. */
export async function markdownOf(source: string): Promise<Written> {
  const [{ parseHTML }, { marked }] = await Promise.all([import("linkedom"), import("marked")]);
  const head = FRONT_MATTER.exec(source);
  const fields = fieldsOf(head?.[1] ?? "");
  const html = await marked.parse(head ? source.slice(head[0].length) : source, { gfm: true, async: true });
  const { document } = parseHTML(`<!DOCTYPE html><html><body>${html}</body></html>`);
  const pieces = piecesOf(document.body);
  return { title: fields.get("title"), byline: fields.get("author"), published: fields.get("date"), pieces };
}

/** `key: value` lines of a front matter; anything richer is passed over. */
function fieldsOf(head: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of head.split(/\r?\n/)) {
    const [, key, value] = /^(\w+):\s*["']?(.*?)["']?\s*$/.exec(line) ?? [];
    if (key && value) fields.set(key.toLowerCase(), value);
  }
  return fields;
}
