import { ReadoutError } from "../model/index.ts";
import type { Hints } from "./ingested.ts";
import { SIGNATURES } from "./lists/signatures.ts";

export type Format = "text" | "markdown" | "html" | "docx";

/**
 * What kind of input `bytes` is: by what the bytes say, then by the declared type, then by the name. A `.txt` that holds
 * a page is a page.
 * @throws ReadoutError "not-text" when the bytes are a picture, an archive or any other thing that is no text.
 */
export function formatOf(bytes: Uint8Array, hints: Hints): Format {
  const signature = SIGNATURES.find(({ magic, at = 0 }) => magic.every((byte, i) => bytes[at + i] === byte));
  const name = (hints.url ?? hints.name).replace(/[?#].*$/, "").toLowerCase();
  if (signature?.looksLike === "zip") {
    if (holdsWordDocument(bytes)) return "docx";
    throw notText(hints, "a zip archive or an office file other than .docx");
  }
  if (signature !== undefined) throw notText(hints, signature.looksLike);
  if (looksBinary(bytes)) throw notText(hints, "binary data");
  const type = hints.contentType?.split(";")[0]?.trim().toLowerCase();
  if (looksLikePage(bytes)) return "html";
  if (type === "text/html" || type === "application/xhtml+xml") return "html";
  if (type === "text/markdown" || /\.(md|markdown)$/.test(name)) return "markdown";
  if (type === "text/plain") return "text";
  return /\.x?html?$/.test(name) ? "html" : "text";
}

/** Whether a text is a JSON object or array, or begins with a line of JSON lines. */
export function isJson(text: string): boolean {
  const start = text.replace(/^\ufeff/, "").trim();
  if (!/^(?:\{\s*["}]|\[\s*[\]["{])/.test(start)) return false;
  return isParsed(start) || (start.startsWith("{") && isParsed(start.slice(0, start.search(/\n|$/))));
}

function isParsed(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** What is thrown for an input of no format that is read. */
export function notText(hints: Hints, found: string): ReadoutError {
  return new ReadoutError(
    "not-text",
    `${hints.name}: expected plain text, Markdown, HTML or .docx, found ${found}; save it as one of those and give that file`,
  );
}

/** A .docx is a zip whose entries lie under "word/": the names stand uncompressed in the archive. */
function holdsWordDocument(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes).includes("word/document");
}

/** Control characters that no text holds, in any encoding but UTF-16, which is told by its mark or its pattern. */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 8192);
  const [first, second] = sample;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return false;
  const zeros: [even: number, odd: number] = [0, 0];
  let controls = 0;
  for (let i = 0; i < sample.length; i++) {
    const byte = sample[i] ?? 0;
    if (byte === 0) zeros[i % 2 === 0 ? 0 : 1]++;
    else if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b) controls++;
  }
  const wide = Math.max(...zeros) > 0.4 * (sample.length / 2) && Math.min(...zeros) < 0.02 * (sample.length / 2);
  return (zeros[0] + zeros[1] > 0 && !wide) || controls > 0.02 * sample.length;
}

/** Whether the first characters are the start of a page, whatever the file is called. */
function looksLikePage(bytes: Uint8Array): boolean {
  const wide = bytes[0] === 0 || bytes[1] === 0 || bytes[0] === 0xff || bytes[0] === 0xfe;
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  const start = (wide ? head.replace(/\0/g, "") : head).replace(/^(ï»¿|ÿþ|þÿ)/, "");
  return /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype\s+html|html|head|body)\b/i.test(start);
}
