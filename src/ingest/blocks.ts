import type { Block, BlockKind, Span } from "../model/index.ts";
import { span, trimmed, wordsAt } from "../model/index.ts";
import { datelineLengthOf } from "./dateline.ts";
import { unglued } from "./glued.ts";
import { LINE_RULES, LONGEST_NOTICE } from "./line-rules.ts";
import { plainOf } from "./small-print.ts";

/** A stretch of text that is one paragraph, and its kind where the source says it (`<h2>`, `<figcaption>`). */
export interface Part {
  readonly span: Span;
  readonly kind: BlockKind | undefined;
}

/** Paragraphs that may start with a dateline: the first ones, and any after a crosshead (running reports). */
const DATELINE_PARAGRAPHS = 3;
/** Lines a rule sees of what follows. */
const LINES_AHEAD = 12;

/**
 * The blocks of `text`: one for each part, and more where a part holds a dateline or small print as well. In order, never
 * overlapping, and together they hold all of the parts but white space.
 */
export function blocksOf(text: string, parts: readonly Part[], title?: string): Block[] {
  const blocks: Block[] = [];
  const lines = parts.map(({ span: at }) => text.slice(at.start, at.end));
  const before: BlockKind[] = [];
  let ruleBefore: string | undefined;
  let paragraphs = 0;
  for (const [i, part] of parts.entries()) {
    const next = lines.slice(i + 1, i + 1 + LINES_AHEAD);
    const { head, story, tail } = part.kind === undefined ? unglued(text, part.span) : { story: part.span };
    const line = story && { ...lineOf(wordsAt(text, story)), next, before, ruleBefore, title };
    const rule = part.kind === undefined && line ? LINE_RULES.find(({ holds }) => holds(line)) : undefined;
    const kind = story === undefined ? "boilerplate" : (part.kind ?? rule?.kind ?? "paragraph");
    const mayHaveDateline = before.at(-1) === "crosshead" || paragraphs < DATELINE_PARAGRAPHS;
    if (head) blocks.push({ kind: "boilerplate", span: head });
    if (story)
      blocks.push(...(kind === "paragraph" ? storyBlocks(text, story, mayHaveDateline) : [{ kind, span: story }]));
    if (tail) blocks.push({ kind: "boilerplate", span: tail });
    ruleBefore = rule?.name;
    before.push(kind);
    if (kind === "paragraph") paragraphs++;
  }
  return blocks;
}

function lineOf(words: string): { words: string; plain: string } {
  return { words, plain: plainOf(words.slice(0, LONGEST_NOTICE + 1)) };
}

function storyBlocks(text: string, at: Span, mayHaveDateline: boolean): Block[] {
  const length = mayHaveDateline ? datelineLengthOf(text.slice(at.start, at.end)) : 0;
  if (length === 0) return [{ kind: "paragraph", span: at }];
  const dateline: Block = { kind: "dateline", span: span(at.start, at.start + length) };
  const rest = trimmed(text, span(at.start + length, at.end));
  return rest === undefined ? [dateline] : [dateline, { kind: "paragraph", span: rest }];
}
