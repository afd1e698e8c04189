import { type Piece, piecesOf } from "./dom-text.ts";

/** What a Markdown file says. */
export interface Written {
  readonly title: string | undefined;
  readonly byline: string | undefined;
  readonly outlet: string | undefined;
  readonly url: string | undefined;
  readonly published: string | undefined;
  readonly pieces: readonly Piece[];
}

/** Lines between two rules at the head of the file. Editors leave empty lines about them; only fields make it no text. */
const FRONT_MATTER = /^\s*---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;
/** A field, a comment, or what goes on from the line before: an indented line, a point of a list. */
const FIELD_LINE = /^(?:[\w-]+:(?:\s|$)|#|\s|- |$)/;
const FIELD = /^([\w-]+):\s*["']?(.*?)["']?\s*$/;

/** The text of a Markdown file as a reader sees it: marks and link targets gone, a piece for each block. */
export async function markdownOf(source: string): Promise<Written> {
  const [{ parseHTML }, { marked }] = await Promise.all([import("linkedom"), import("marked")]);
  const head = frontMatterOf(source);
  const field = (...names: string[]) => names.map((name) => head.fields.get(name)).find((value) => value !== undefined);
  const html = await marked.parse(source.slice(head.length), { gfm: true, async: true });
  const { document } = parseHTML(`<!DOCTYPE html><html><body>${html}</body></html>`);
  return {
    title: field("title", "headline"),
    byline: field("author", "byline"),
    outlet: field("outlet", "publication", "publisher", "site"),
    url: [field("url", "link", "source")].find((url) => url !== undefined && /^https?:\/\//.test(url)),
    published: field("date", "published"),
    pieces: piecesOf(document.body),
  };
}

/** The fields at the head of a file and how much of it they take; a text between two rules is no head. */
function frontMatterOf(source: string): { readonly fields: ReadonlyMap<string, string>; readonly length: number } {
  const [whole = "", head = ""] = FRONT_MATTER.exec(source) ?? [];
  const fields = fieldsOf(head);
  const isHead = fields.size > 0 && head.split(/\r?\n/).every((line) => FIELD_LINE.test(line));
  return isHead ? { fields, length: whole.length } : { fields: new Map(), length: 0 };
}

/** `key: value` lines of a front matter; anything richer is passed over. */
function fieldsOf(head: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of head.split(/\r?\n/)) {
    const [, key, value] = FIELD.exec(line) ?? [];
    if (key && value) fields.set(key.toLowerCase(), value);
  }
  return fields;
}
