import { BLOCK_KINDS, type Block, type BlockKind, type Span, span } from "../../src/model/index.ts";
import type { Fault } from "./fault.ts";
import { type Mark, type Role, unmark } from "./marks.ts";
import { quoteRuns } from "./quote-runs.ts";

/** A line of a marked file and its number there. */
export interface NumberedLine {
  readonly text: string;
  readonly line: number;
}

/** A run in quotation marks, in offsets of the whole text. */
export interface TextQuotation {
  readonly outer: Span;
  readonly inner: Span;
  readonly closed: boolean;
  readonly line: number;
  readonly column: number;
}

/** The text of a marked body, its blocks, marks and quotations. */
export interface Paragraphs {
  /** Paragraphs joined by a blank line, without marks. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly marks: readonly Mark[];
  readonly quotations: readonly TextQuotation[];
  readonly faults: readonly Fault[];
  /** Line and column of an offset into `text`. */
  readonly placeOf: (offset: number) => { readonly line: number; readonly column: number };
}

const PREFIX = /^\[(?<kind>[a-z]+)\] /;

/** Reads one paragraph a line; `[headline] `, `[byline] ` and so on before it say what it is when it is no paragraph. */
export function paragraphsOf(lines: readonly NumberedLine[]): Paragraphs {
  let text = "";
  const blocks: Block[] = [];
  const marks: Mark[] = [];
  const quotations: TextQuotation[] = [];
  const faults: Fault[] = [];
  const places: { base: number; line: number; columns: readonly number[] }[] = [];
  let carried: string | undefined;
  for (const { text: whole, line } of lines.filter((one) => one.text.trim() !== "")) {
    const { kind, marked, skipped } = withoutPrefix(whole, line, faults);
    if (text !== "") text += "\n\n";
    const base = text.length;
    const read = unmark(marked, line, base);
    const columns = read.columns.map((column) => column + skipped);
    places.push({ base, line, columns });
    faults.push(...read.faults.map((fault) => ({ ...fault, column: fault.column + skipped })));
    marks.push(...read.marks.map((mark) => ({ ...mark, column: mark.column + skipped })));
    text += read.text;
    const columnAt = (at: number) => columns[at] ?? 1;
    if (read.text !== read.text.trim())
      faults.push({ line, column: columnAt(0), message: "white space at the edge of a paragraph" });
    if (/\s\s/.test(read.text))
      faults.push({ line, column: columnAt(read.text.search(/\s\s/)), message: "two spaces together" });
    if (read.text.trim() === "") continue;
    blocks.push(...blocksOf(kind, read.text, base, read.marks));
    const runs = quoteRuns(read.text, offsetsOf(read.marks, "apostrophe", base), carried);
    carried = runs.carried;
    for (const { at, message } of runs.troubles) faults.push({ line, column: columnAt(at), message });
    for (const run of runs.runs) {
      if (run.inner[0] === run.inner[1]) continue;
      quotations.push({
        outer: span(base + run.outer[0], base + run.outer[1]),
        inner: span(base + run.inner[0], base + run.inner[1]),
        closed: run.closed,
        line,
        column: columnAt(run.outer[0]),
      });
    }
  }
  if (carried !== undefined)
    faults.push({
      line: places.at(-1)?.line ?? 1,
      column: 1,
      message: `a ${carried} is not closed before the end of the text`,
    });
  const placeOf = (offset: number) => {
    const place = places.findLast(({ base }) => base <= offset);
    return { line: place?.line ?? 1, column: place?.columns[offset - place.base] ?? 1 };
  };
  return { text, blocks, marks, quotations, faults, placeOf };
}

function withoutPrefix(whole: string, line: number, faults: Fault[]) {
  const found = PREFIX.exec(whole);
  if (found === null) return { kind: "paragraph" as const, marked: whole, skipped: 0 };
  const kind = BLOCK_KINDS.find((known) => known === found.groups?.kind);
  if (kind === undefined)
    faults.push({ line, column: 1, message: `unknown block ${found[0].trim()}; blocks are ${BLOCK_KINDS.join(", ")}` });
  return { kind: kind ?? ("paragraph" as const), marked: whole.slice(found[0].length), skipped: found[0].length };
}

/** One block, or two where a `{dateline …}` opens the paragraph. */
function blocksOf(kind: BlockKind, text: string, base: number, marks: readonly Mark[]): Block[] {
  const end = base + text.length;
  const dateline = marks.find((mark) => mark.role === "dateline" && mark.start === base && mark.end > base);
  if (dateline === undefined) return [{ kind, span: span(base, end) }];
  const rest = text.slice(dateline.end - base);
  const start = end - rest.trimStart().length;
  const first: Block = { kind: "dateline", span: span(base, dateline.end) };
  return start < end ? [first, { kind, span: span(start, end) }] : [first];
}

function offsetsOf(marks: readonly Mark[], role: Role, base: number): Set<number> {
  return new Set(marks.filter((mark) => mark.role === role).map((mark) => mark.start - base));
}
