import { contains, type Span } from "../../model/index.ts";
import type { Syntax } from "../../text/index.ts";
import type { Draft } from "../draft.ts";
import { type Layout, normAt, type Run, sentenceOf, tokenFrom } from "../layout.ts";

/** A word that may be a cue, with the words around it that may be its source and what is said. */
export interface Candidate {
  /** The word the cue's others hang on. */
  readonly head: number;
  /** The head's sentence, or what is near it in a very long one. */
  readonly window: Run;
  /** What the rules made of it. */
  readonly draft: Draft | undefined;
}

/** Longest window, in tokens. */
const WINDOW = 120;
/** Parts of speech a cue's head can have; a colon is one in a headline. */
const CUE_TAGS = new Set(["VERB", "NOUN", "ADJ", "AUX", "ADP", "PUNCT"]);

/** All cues of the rules, and all other words of parsed sentences that the corpus knows as cues, in reading order. */
export function candidatesIn(layout: Layout, syntax: Syntax, drafts: readonly Draft[], known: ReadonlySet<string>) {
  const byHead = new Map<number, Draft>();
  const taken = new Set<number>();
  for (const draft of drafts) {
    if (!draft.cue) continue;
    const cue = tokensIn(layout, draft.cue);
    const head = headOf(syntax, cue);
    if (head !== undefined && !byHead.has(head)) byHead.set(head, draft);
    for (const token of cue) taken.add(token);
  }
  const candidates: Candidate[] = [];
  for (let head = 0; head < layout.tokens.length; head++) {
    const draft = byHead.get(head);
    const tag = syntax.upos[head];
    if (!tag) continue;
    if (draft || (known.has(normAt(layout, head)) && CUE_TAGS.has(tag) && !taken.has(head)))
      candidates.push({ head, window: windowAround(layout, head), draft });
  }
  return candidates;
}

/** The sentence of a head, or the `WINDOW` tokens around it in a longer one. */
export function windowAround(layout: Layout, head: number): Run {
  const { from, to } = sentenceOf(layout, head);
  if (to - from <= WINDOW) return { from, to };
  const start = Math.max(from, head - WINDOW / 2);
  return { from: start, to: Math.min(to, start + WINDOW) };
}

/** Tokens that lie in a span. */
export function tokensIn(layout: Layout, place: Span): number[] {
  const found: number[] = [];
  for (let at = tokenFrom(layout, place.start); at < layout.tokens.length; at++) {
    const token = layout.tokens[at];
    if (!token || token.span.start >= place.end) break;
    if (contains(place, token.span)) found.push(at);
  }
  return found;
}

const CONTENT_TAGS = new Set(["VERB", "NOUN", "AUX", "ADJ"]);

/** The token of these that hangs on none of them, a verb or noun before others. */
export function headOf(syntax: Syntax, tokens: readonly number[]): number | undefined {
  const inside = new Set(tokens);
  const tops = tokens.filter((token) => !inside.has(syntax.heads[token] ?? -1));
  return tops.find((token) => CONTENT_TAGS.has(syntax.upos[token] ?? "")) ?? tops[0] ?? tokens[0];
}
