import type { Span } from "../model/index.ts";
import { cover, span, trimmed } from "../model/index.ts";

/** Widest line that editors and mail programs break text at. */
const WIDEST_WRAP = 100;
const NARROWEST_WRAP = 40;
/** Inner lines needed to say that a text is wrapped. */
const WRAP_EVIDENCE = 5;
const LINE = /[^\n\r\u2028\u2029\f\v]+/g;
const ENDS_SENTENCE = /[.!?:;…][\p{Pe}\p{Pf}"'”’»]*$/u;
const STARTS_LOWER = /^\p{Ll}/u;

interface Line {
  readonly at: Span;
  readonly words: string;
  /** Blank lines before it. */
  readonly apart: boolean;
}

/** Spans of the non-blank lines of `text`, lines that are one paragraph broken at a fixed width put together. */
export function paragraphsOf(text: string): Span[] {
  const lines = linesOf(text);
  const width = wrapWidthOf(lines);
  const paragraphs: Span[] = [];
  let previous: Line | undefined;
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (previous !== undefined && last !== undefined && !line.apart && runsOn(previous, line, width)) {
      paragraphs[paragraphs.length - 1] = cover(last, line.at);
    } else paragraphs.push(line.at);
    previous = line;
  }
  return paragraphs;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let end = 0;
  for (const match of text.matchAll(LINE)) {
    const at = trimmed(text, span(match.index, match.index + match[0].length));
    if (at === undefined) continue;
    const between = text.slice(end, at.start).replace(/\r\n/g, "\n");
    lines.push({ at, words: text.slice(at.start, at.end), apart: (between.match(/[\n\r]/g)?.length ?? 0) !== 1 });
    end = at.end;
  }
  return lines;
}

/** The column a text is broken at; undefined when its lines are paragraphs. */
function wrapWidthOf(lines: readonly Line[]): number | undefined {
  const inner = lines.filter((_, i) => lines[i + 1]?.apart === false).map((line) => line.words.length);
  if (inner.length < WRAP_EVIDENCE) return undefined;
  const widest = inner.reduce((a, b) => Math.max(a, b), 0);
  if (widest > WIDEST_WRAP || widest < NARROWEST_WRAP) return undefined;
  const full = inner.filter((length) => length >= 0.75 * widest).length;
  return full >= 0.8 * inner.length ? widest : undefined;
}

function runsOn(line: Line, next: Line, width: number | undefined): boolean {
  if (width !== undefined) return line.words.length >= 0.6 * width;
  return !ENDS_SENTENCE.test(line.words) && STARTS_LOWER.test(next.words);
}
