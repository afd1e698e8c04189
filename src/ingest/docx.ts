import { ReadoutError } from "../model/index.ts";
import { type Piece, piecesOf } from "./dom-text.ts";

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
];

/**
 * The text of a Word document, a piece for each paragraph.
 * @throws ReadoutError "unreadable" when the archive is damaged.
 */
export async function docxOf(bytes: Uint8Array, name: string): Promise<Piece[]> {
  const [{ parseHTML }, { default: mammoth }] = await Promise.all([import("linkedom"), import("mammoth")]);
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { styleMap: STYLES, ignoreEmptyParagraphs: true },
    );
    const { document } = parseHTML(`<!DOCTYPE html><html><body>${value}</body></html>`);
    return piecesOf(document.body);
  } catch (cause) {
    const found = cause instanceof Error ? cause.message : String(cause);
    throw new ReadoutError(
      "unreadable",
      `${name}: expected a Word document, found one that cannot be opened (${found}); save it again or give its text`,
      { cause },
    );
  }
}
