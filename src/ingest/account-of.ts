import { ReadoutError } from "../model/index.ts";
import { assembled, type Draft, type Remark, stacked } from "./assemble.ts";
import { charsetOf, decoded, pageCharsetOf } from "./encoding.ts";
import { formatOf, isJson, notText } from "./format.ts";
import type { Hints, Ingested } from "./ingested.ts";
import { paragraphsOf } from "./paragraphs.ts";

/**
 * Largest input read, in bytes. The longest news texts (minutes of a hearing, a report with its annexes) stay under
 * 2 MB and their pages under 10; beyond this a file is a dump or an archive, which is read a line at a time.
 */
export const MAX_BYTES = 20 * 1024 * 1024;
/** Share of characters that may be unreadable before the text as a whole is. */
const MOST_UNREADABLE = 0.01;
/** The replacement character, and the controls that legacy encodings give for bytes without a character. */
const UNREADABLE = /[\ufffd\x80-\x84\x86-\x9f]/g;
const MIB = 1024 * 1024;

/**
 * The account in `bytes`: plain text, Markdown, HTML or .docx, told by what the bytes say before what they are called.
 * Line ends become "\n"; of plain text nothing else is changed.
 * @throws ReadoutError "empty", "too-large", "not-text", "unknown-encoding", "no-article" or "unreadable".
 */
export async function accountOf(bytes: Uint8Array, hints: Hints): Promise<Ingested> {
  if (bytes.length === 0) throw empty(hints.name, "no bytes");
  if (bytes.length > MAX_BYTES) throw tooLarge(hints.name, bytes.length);
  const format = formatOf(bytes, hints);
  if (format === "docx") {
    const { docxOf } = await import("./docx.ts");
    return whole(hints, stacked(await docxOf(bytes, hints.name)), []);
  }
  const { text, remarks } = await readable(bytes, hints, format === "html" ? pageCharsetOf(bytes) : undefined);
  if (format !== "html" && isJson(text)) throw notText(hints, "JSON, which only the commands for many texts read");
  if (format === "html") return ofPage(text, hints, remarks);
  if (format === "markdown") return ofMarkdown(text, hints, remarks);
  const parts = paragraphsOf(text).map((at) => ({ span: at, kind: undefined }));
  return whole(hints, { text, parts }, remarks);
}

async function ofPage(source: string, hints: Hints, remarks: readonly Remark[]): Promise<Ingested> {
  const { pageOf } = await import("./html.ts");
  const page = await pageOf(source, hints.name);
  const { title, byline, outlet, published, url } = page.facts;
  return whole({ title, byline, outlet, published, url, ...given(hints) }, { page: true, ...stacked(page.pieces) }, [
    ...remarks,
    ...page.remarks,
  ]);
}

async function ofMarkdown(source: string, hints: Hints, remarks: readonly Remark[]): Promise<Ingested> {
  const { markdownOf } = await import("./markdown.ts");
  const { pieces, ...facts } = await markdownOf(source);
  return whole({ ...facts, ...given(hints) }, stacked(pieces), remarks);
}

/** The hints that are there: an absent one must not hide what the input says. */
function given(hints: Hints): Hints {
  return Object.fromEntries(Object.entries(hints).filter(([, value]) => value !== undefined)) as unknown as Hints;
}

function whole(hints: Hints, taken: Pick<Draft, "text" | "parts" | "page">, remarks: readonly Remark[]): Ingested {
  if (taken.text.trim() === "") throw empty(hints.name, "white space alone");
  return assembled({ ...hints, ...taken }, remarks);
}

async function readable(
  bytes: Uint8Array,
  hints: Hints,
  pageCharset: string | undefined,
): Promise<{ text: string; remarks: Remark[] }> {
  const declared = charsetOf(hints.contentType) ?? pageCharset;
  const found = await decoded(bytes, declared);
  if (found === undefined) throw unknownEncoding(hints.name, "any known encoding", 1);
  const { encoding } = found;
  const text = found.text.replace(/\r\n?/g, "\n");
  const lost = text.match(UNREADABLE)?.length ?? 0;
  if (lost > MOST_UNREADABLE * text.length) throw unknownEncoding(hints.name, encoding, lost / text.length);
  if (lost === 0) return { text, remarks: [] };
  const reason = `${lost} character${lost === 1 ? "" : "s"} could not be read as ${encoding} and stand${lost === 1 ? "s" : ""} in the text as a blank mark`;
  return { text, remarks: [{ rule: "unreadable-characters", span: undefined, reason }] };
}

function empty(name: string, found: string): ReadoutError {
  return new ReadoutError("empty", `${name}: expected the text of a story, found ${found}; give a file that holds one`);
}

function tooLarge(name: string, size: number): ReadoutError {
  return new ReadoutError(
    "too-large",
    `${name}: expected at most ${MAX_BYTES / MIB} MB, found ${(size / MIB).toFixed(1)} MB; give one story a file, or a batch as JSON lines`,
  );
}

function unknownEncoding(name: string, encoding: string, share: number): ReadoutError {
  return new ReadoutError(
    "unknown-encoding",
    `${name}: expected UTF-8, UTF-16 or a declared encoding, found bytes of which ${Math.round(100 * share)} % fit no character of ${encoding}; save the file as UTF-8`,
  );
}
