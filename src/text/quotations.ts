import { type Account, type Block, type Span, span } from "../model/index.ts";
import type { Quotation } from "./text.ts";

type Marks = Quotation["marks"];
interface Mark {
  readonly start: number;
  readonly end: number;
  readonly marks: Marks;
  readonly side: "open" | "close" | "either";
}
interface Opened {
  readonly mark: Mark;
  readonly depth: number;
}

const MARK = /``|''|[“”„«»"‘’']/gu;
/** Words that begin with an apostrophe, without it. */
const CLIPPED = /^(?:em|tis|twas|til|till|cause|cos|bout|round|n|s|d|ll|re|ve|\p{N}{2}s?)(?![\p{L}\p{N}])/iu;
const LETTER = /[\p{L}\p{N}]/u;
const SPACE_OR_OPENING = /^$|[\s([{<–—“‘"'«-]/u;

/**
 * All runs in quotation marks, in the order of their opening marks. A run never leaves its block; one that is not
 * closed there ends with the block, and the run that opens the next block continues it (the newsroom's way to quote
 * several paragraphs). Apostrophes and inch marks are told from quotation marks by what stands around them.
 */
export function quotationsOf(account: Account): Quotation[] {
  const quotations: Quotation[] = [];
  let carried: number | undefined;
  for (const block of account.blocks) {
    if (block.kind === "boilerplate" || block.kind === "byline" || block.kind === "dateline") continue;
    const first = quotations.length;
    for (const found of quotationsIn(account.text, block)) quotations.push(found);
    if (carried !== undefined) continueFrom(quotations, first, carried, block.span.start);
    carried = openOne(quotations, first);
  }
  return quotations;
}

/** Marks the first run of a block as the continuation of `carried`, when the block opens with it. */
function continueFrom(quotations: Quotation[], first: number, carried: number, blockStart: number): void {
  const opening = quotations[first];
  if (opening && opening.outer.start === blockStart) quotations[first] = { ...opening, continues: carried };
}

/** Index of the outermost run that is still open at the end of its block. */
function openOne(quotations: readonly Quotation[], first: number): number | undefined {
  for (let at = first; at < quotations.length; at++) {
    if (quotations[at]?.depth === 0 && quotations[at]?.ending === "open") return at;
  }
  return undefined;
}

function quotationsIn(text: string, block: Block): Quotation[] {
  const marks = marksIn(text, block.span);
  const found: Quotation[] = [];
  let stack: Opened[] = [];
  const close = (opened: Opened, end: number, markEnd: number, ending: Quotation["ending"]) => {
    const quotation = quotationOf(text, opened, end, markEnd, ending);
    if (quotation) found.push(quotation);
  };
  marks.forEach((mark, index) => {
    const partner = stack.findLastIndex(({ mark: open }) => open.marks === mark.marks);
    const opens = mark.side === "open" || (mark.side === "either" && partner < 0);
    if (!opens) {
      const opened = stack[partner];
      if (!opened) return;
      close(opened, mark.start, mark.end, "closed");
      stack = stack.slice(0, partner);
      return;
    }
    if (partner >= 0 && !closesTwice(marks, index)) {
      // The mark before was never closed, so this one does not stand inside it: the first run ends here, open.
      const opened = stack[partner];
      if (opened) close(opened, mark.start, mark.start, "open");
      stack = stack.slice(0, partner);
    }
    stack.push({ mark, depth: stack.length });
  });
  for (const opened of stack) {
    // A single mark without its partner is an apostrophe, unless it opens the block.
    if (opened.mark.marks === "single" && opened.mark.start !== block.span.start) continue;
    close(opened, block.span.end, block.span.end, "open");
  }
  return dropInsideOf(found.sort((a, b) => a.outer.start - b.outer.start));
}

/** Whether the marks after `index` close two runs before another opens: then the one at `index` is nested. */
function closesTwice(marks: readonly Mark[], index: number): boolean {
  const kind = marks[index]?.marks;
  let closed = 0;
  for (let at = index + 1; at < marks.length && closed < 2; at++) {
    const mark = marks[at];
    if (mark?.marks !== kind) continue;
    if (mark?.side === "open") return false;
    closed++;
  }
  return closed === 2;
}

function quotationOf(text: string, opened: Opened, end: number, markEnd: number, ending: Quotation["ending"]) {
  const start = opened.mark.end;
  const inner = text.slice(start, end);
  if (inner.trim() === "") return undefined;
  const innerSpan = ending === "closed" ? span(start, end) : span(start, start + inner.trimEnd().length);
  const outer = span(opened.mark.start, ending === "closed" ? markEnd : innerSpan.end);
  return { inner: innerSpan, outer, marks: opened.mark.marks, depth: opened.depth, ending, continues: undefined };
}

/** Depth counted anew, as runs that turned out to be none may have stood around others. */
function dropInsideOf(found: readonly Quotation[]): Quotation[] {
  const around: Quotation[] = [];
  return found.map((quotation) => {
    while (around.length > 0 && (around.at(-1)?.outer.end ?? 0) <= quotation.outer.start) around.pop();
    const placed = { ...quotation, depth: around.length };
    around.push(placed);
    return placed;
  });
}

function marksIn(text: string, block: Span): Mark[] {
  const marks: Mark[] = [];
  MARK.lastIndex = block.start;
  for (let match = MARK.exec(text); match && match.index < block.end; match = MARK.exec(text)) {
    const mark = markAt(text, match.index, match[0], block, marks);
    if (mark) marks.push(mark);
  }
  return settleSingles(text, marks);
}

function markAt(text: string, start: number, form: string, block: Span, before: readonly Mark[]): Mark | undefined {
  const end = start + form.length;
  const previous = start > block.start ? text.charAt(start - 1) : "";
  const next = end < block.end ? text.charAt(end) : "";
  const opensHere = SPACE_OR_OPENING.test(previous) && /\S/u.test(next);
  const make = (marks: Marks, side: Mark["side"]): Mark => ({ start, end, marks, side });
  switch (form) {
    case "“":
      return make("double", previous !== "" && LETTER.test(previous) && !LETTER.test(next) ? "close" : "open");
    case "„":
      return make("double", "open");
    case "”":
      return make("double", SPACE_OR_OPENING.test(previous) && LETTER.test(next) ? "either" : "close");
    case "«":
      return make("guillemet", "open");
    case "»":
      return make("guillemet", "close");
    case "``":
      return make("double", "open");
    case "''":
      return make("double", opensHere ? "either" : "close");
    case '"':
      return straightDouble(previous, next, before) ? make("double", sideOfStraight(previous, next)) : undefined;
    default:
      return singleAt(text, start, form, previous, next, make);
  }
}

/** False for an inch or second mark: a digit before, no letter after, and no run open that it could close. */
function straightDouble(previous: string, next: string, before: readonly Mark[]): boolean {
  if (!/\p{N}/u.test(previous) || LETTER.test(next)) return true;
  const doubles = before.filter(({ marks }) => marks === "double");
  return doubles.filter(({ side }) => side === "open").length > doubles.filter(({ side }) => side === "close").length;
}

function sideOfStraight(previous: string, next: string): Mark["side"] {
  const space = /^$|\s/u;
  if (space.test(previous) && !space.test(next)) return "open";
  if (!space.test(previous) && space.test(next)) return "close";
  if (/[([{–—]/u.test(previous) && LETTER.test(next)) return "open";
  if (/[.,!?;:)\]–—]/u.test(next) || /[.,!?]/u.test(previous)) return "close";
  return "either";
}

function singleAt(
  text: string,
  start: number,
  form: string,
  previous: string,
  next: string,
  make: (marks: Marks, side: Mark["side"]) => Mark,
): Mark | undefined {
  if (form === "‘") {
    return CLIPPED.test(text.slice(start + 1, start + 8)) || !/\S/u.test(next) ? undefined : make("single", "open");
  }
  if (LETTER.test(previous) && LETTER.test(next)) return undefined;
  if (SPACE_OR_OPENING.test(previous)) {
    if (form === "’" || !LETTER.test(next) || CLIPPED.test(text.slice(start + 1, start + 8))) return undefined;
    return make("single", "open");
  }
  return LETTER.test(next) ? undefined : make("single", "close");
}

/**
 * Single closing marks look like apostrophes. One directly behind punctuation closes; one behind a letter closes only
 * when no surer one comes before the next opening mark ("the states’ ‘last offer’").
 */
function settleSingles(text: string, marks: readonly Mark[]): Mark[] {
  const sure = (mark: Mark) => /[.,!?…;:)]/u.test(text.charAt(mark.start - 1));
  const plural = (mark: Mark) =>
    /[sS]/u.test(text.charAt(mark.start - 1)) && /^\s\p{Ll}/u.test(text.slice(mark.end, mark.end + 2));
  const kept: Mark[] = [];
  let open = false;
  marks.forEach((mark, index) => {
    if (mark.marks !== "single") {
      kept.push(mark);
      return;
    }
    const later = marks.slice(index + 1, index + 60).filter(({ marks: kind }) => kind === "single");
    const reopens = later.findIndex(({ side }) => side === "open");
    const closers = (reopens < 0 ? later : later.slice(0, reopens)).filter(({ side }) => side === "close");
    if (mark.side === "open") {
      if (closers.length === 0 && mark.start > 0 && reopens < 0) {
        kept.push(mark);
        return;
      }
      open = true;
      kept.push(mark);
    } else if (open && !(plural(mark) && closers.length > 0) && !(!sure(mark) && plural(mark) && closers.some(sure))) {
      open = false;
      kept.push(mark);
    }
  });
  return kept;
}
