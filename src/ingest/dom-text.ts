import type { BlockKind } from "../model/index.ts";

/** One block element's text. */
export interface Piece {
  readonly text: string;
  /** Undefined where the element does not say: the line rules decide. */
  readonly kind: BlockKind | undefined;
  /** Share of its characters that are the words of links, 0 to 1. */
  readonly linked: number;
}

const BLOCKS = new Set(
  "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody tfoot thead tr ul caption".split(
    " ",
  ),
);
const SKIPPED = new Set(
  "script style noscript template svg math canvas button select option input textarea iframe object embed audio video head title link meta map area datalist progress meter rp rt".split(
    " ",
  ),
);
const KINDS: Readonly<{ [tag: string]: BlockKind }> = {
  h1: "headline",
  h2: "crosshead",
  h3: "crosshead",
  h4: "crosshead",
  h5: "crosshead",
  h6: "crosshead",
  figcaption: "caption",
  caption: "caption",
  nav: "boilerplate",
  aside: "boilerplate",
  footer: "boilerplate",
};
const ELEMENT = 1;
const TEXT = 3;
/** Deeper nesting is an attack on the stack, not a page: what lies below is read as one run of text. */
const DEEPEST = 400;

/**
 * The text of an element, a piece for each block in it, white space run together as a browser shows it: `<br>` is a line
 * break and two in a row part paragraphs; the cells of a table row are parted by tabs.
 */
export function piecesOf(root: Element): Piece[] {
  const writer = new PieceWriter();
  writeChildren(root, writer, undefined, 0);
  writer.flush();
  return writer.pieces;
}

/** Gathers the running text of the block that is open. */
class PieceWriter {
  readonly pieces: Piece[] = [];
  kind: BlockKind | undefined;
  preformatted = false;
  /** Links that are open around what is written. */
  links = 0;
  private open = "";
  private linkedLength = 0;

  write(text: string): void {
    if (this.links > 0) this.linkedLength += text.replace(/\s+/g, " ").length;
    this.open += this.preformatted ? text.replace(/\r\n?/g, "\n") : text.replace(/[ \t\n\r\f]+/g, " ");
  }

  breakLine(): void {
    this.open += "\n";
  }

  tab(): void {
    if (/\S[ ]*$/.test(this.open)) this.open += "\t";
  }

  flush(): void {
    const text = this.preformatted ? this.open : this.open.replace(/ *([\n\t]) */g, "$1").replace(/ {2,}/g, " ");
    const linked = Math.min(1, this.linkedLength / Math.max(1, text.trim().length));
    this.open = "";
    this.linkedLength = 0;
    for (const paragraph of text.split(/\n{2,}/)) {
      const words = paragraph.trim();
      if (words !== "") this.pieces.push({ text: words, kind: this.kind, linked });
    }
  }
}

function writeChildren(node: Node, writer: PieceWriter, kind: BlockKind | undefined, depth: number): void {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === TEXT) writer.write(child.nodeValue ?? "");
    else if (child.nodeType === ELEMENT) writeElement(child as Element, writer, kind, depth + 1);
  }
}

function writeElement(element: Element, writer: PieceWriter, kind: BlockKind | undefined, depth: number): void {
  const tag = element.localName.toLowerCase();
  if (SKIPPED.has(tag) || element.hasAttribute("hidden")) return;
  if (tag === "br") writer.breakLine();
  else if (depth > DEEPEST) writer.write(element.textContent ?? "");
  else if (tag === "td" || tag === "th") writeCell(element, writer, kind, depth);
  else if (tag === "a" && element.hasAttribute("href")) writeLink(element, writer, kind, depth);
  else if (!BLOCKS.has(tag)) writeChildren(element, writer, kind, depth);
  else writeBlock(element, writer, kind === "boilerplate" ? kind : (KINDS[tag] ?? kind), depth, tag === "pre");
}

function writeLink(element: Element, writer: PieceWriter, kind: BlockKind | undefined, depth: number): void {
  writer.links++;
  writeChildren(element, writer, kind, depth);
  writer.links--;
}

function writeBlock(
  element: Element,
  writer: PieceWriter,
  kind: BlockKind | undefined,
  depth: number,
  pre: boolean,
): void {
  const [outerKind, outerPre] = [writer.kind, writer.preformatted];
  writer.flush();
  writer.kind = kind;
  writer.preformatted ||= pre;
  writeChildren(element, writer, kind, depth);
  writer.flush();
  writer.kind = outerKind;
  writer.preformatted = outerPre;
}

/** A cell that holds blocks is there for layout: its blocks stand alone. */
function writeCell(element: Element, writer: PieceWriter, kind: BlockKind | undefined, depth: number): void {
  const layout = Array.from(element.children).some((child) => BLOCKS.has(child.localName.toLowerCase()));
  if (layout) {
    writeBlock(element, writer, kind, depth, false);
    return;
  }
  writer.tab();
  writeChildren(element, writer, kind, depth);
}
