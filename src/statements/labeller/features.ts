import type { Syntax } from "../../text/index.ts";
import { type Layout, tokenFrom } from "../layout.ts";
import { type Candidate, tokensIn } from "./candidates.ts";

/** What the labeller sees of each word of a candidate's window, as rows of its tables. */
export interface Features {
  /** The way through the tree from the cue to the word. */
  readonly paths: Int32Array;
  /** How far before or behind the cue. */
  readonly distances: Int32Array;
  /** 1 in quotation marks. */
  readonly quoted: Int32Array;
  /** 1 for another candidate. */
  readonly rivals: Int32Array;
  /** What the rules say the word is: one of `PARTS`, the first where they do not know the cue, or `LEFT_OUT`. */
  readonly ruled: Int32Array;
}

/** What a word can be to a cue. The labeller's answers have this order. */
export const PARTS = ["none", "content", "source", "cue"] as const;
/** Row of `ruled` for a word that the rules leave out, though they know the cue. */
const LEFT_OUT = PARTS.length;

/** The features of a candidate. `rivals` are the heads of all candidates; `relations` the rows of the tree's relations. */
export function featuresOf(
  layout: Layout,
  syntax: Syntax,
  { head, window: { from, to }, draft }: Candidate,
  rivals: ReadonlySet<number>,
  relations: ReadonlyMap<string, number>,
): Features {
  const size = to - from;
  const ruled = new Int32Array(size).fill(draft ? LEFT_OUT : 0);
  const note = (tokens: readonly number[], part: number) => {
    for (const token of tokens) if (token >= from && token < to) ruled[token - from] = part;
  };
  if (draft) {
    for (const part of draft.content) note(tokensIn(layout, part), 1);
    if (draft.source) note(tokensIn(layout, draft.source), 2);
    if (draft.cue) note(tokensIn(layout, draft.cue), 3);
  }
  const each = (value: (token: number) => number) => Int32Array.from({ length: size }, (_, at) => value(from + at));
  return {
    paths: pathsFrom(syntax, head, from, to, relations),
    distances: each((token) => distanceRow(token - head)),
    quoted: each((token) => ((layout.quotationAt[token] ?? -1) >= 0 ? 1 : 0)),
    rivals: each((token) => (token !== head && rivals.has(token) ? 1 : 0)),
    ruled,
  };
}

/** Ends of the steps that count as one distance: near words are told apart, far ones hardly. */
const STEPS = [8, 11, 15, 22, 35];
const FARTHEST = 13;

function distanceRow(distance: number): number {
  const size = Math.abs(distance);
  const step = STEPS.findIndex((end) => size <= end);
  const row = size <= 8 ? size : step < 0 ? FARTHEST : 8 + step;
  return distance >= 0 ? row : FARTHEST + row;
}

/** A chain longer than this is no sentence's. */
const LONGEST_CHAIN = 60;

/**
 * Row 0 for no way, 1 for the cue itself; then for words below the cue the relation of the first step down, for those
 * above it the relation of the last step up, for those below a word above it the relation under which they leave.
 */
function pathsFrom(
  syntax: Syntax,
  cue: number,
  from: number,
  to: number,
  relations: ReadonlyMap<string, number>,
): Int32Array {
  const sort = (token: number) => relations.get(syntax.relations[token] ?? "") ?? relations.size;
  const sorts = relations.size + 1;
  const above = new Map<number, number>();
  for (let at = cue, steps = 0; at >= 0 && steps < LONGEST_CHAIN; steps++) {
    const next = syntax.heads[at] ?? -1;
    if (next >= 0) above.set(next, sort(at));
    at = next;
  }
  return Int32Array.from({ length: to - from }, (_, index) => {
    const word = from + index;
    if (word === cue) return 1;
    let last = word;
    let at = word;
    for (let steps = 0; at >= 0 && at !== cue && !above.has(at) && steps < LONGEST_CHAIN; steps++) {
      last = at;
      at = syntax.heads[at] ?? -1;
    }
    if (at === cue) return 2 + sort(last);
    const meets = above.get(at);
    if (meets === undefined) return 0;
    return at === word ? 2 + sorts + meets : 2 + 2 * sorts + sort(last);
  });
}

/** Tokens of the quotation that a token stands in. */
export function quotationTokens(layout: Layout, quotation: number): number[] {
  const place = layout.text.quotations[quotation];
  if (!place) return [];
  const found: number[] = [];
  for (let at = tokenFrom(layout, place.outer.start); layout.quotationAt[at] === quotation; at++) found.push(at);
  return found;
}
