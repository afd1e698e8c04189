import type { Difference, Passage, SharedPassage, Span } from "../model/index.ts";
import { span } from "../model/index.ts";
import type { Reading } from "../statements/index.ts";
import { rangeOf, type Side, sideOf } from "./side.ts";

/** Two accounts made ready to be compared. */
export interface Comparison {
  readonly a: Side;
  readonly b: Side;
  /** For each word of `a` the word of `b` it was aligned with by shared passages, or -1. One to one. */
  readonly linkA: Int32Array;
  /** The same from `b`. */
  readonly linkB: Int32Array;
}

/** Finds one kind of difference, looking from `a`. `found` is what the rules before it found. */
export type Rule = (comparison: Comparison, found: readonly Difference[]) => readonly Difference[];

export function comparisonOf(a: Reading, b: Reading, shared: readonly SharedPassage[]): Comparison {
  const [first, second] = [sideOf(a), sideOf(b)];
  const linkA = new Int32Array(first.words.length).fill(-1);
  const linkB = new Int32Array(second.words.length).fill(-1);
  for (const passage of [...shared].sort(
    (x, y) => y.a.end - y.a.start - (x.a.end - x.a.start) || x.a.start - y.a.start,
  )) {
    const inA = rangeOf(first.words, passage.a);
    const inB = rangeOf(second.words, passage.b);
    for (let i = inA.from, j = inB.from; i < inA.to && j < inB.to; i++, j++) {
      if (linkA[i] !== -1 || linkB[j] !== -1) continue;
      linkA[i] = j;
      linkB[j] = i;
    }
  }
  return { a: first, b: second, linkA, linkB };
}

/** The same comparison seen from `b`. */
export function turned({ a, b, linkA, linkB }: Comparison): Comparison {
  return { a: b, b: a, linkA: linkB, linkB: linkA };
}

/** The span of the words `[from, to)`; they must be there. */
export function spanOfWords(side: Side, from: number, to: number): Span {
  const first = side.words[from];
  const last = side.words[to - 1];
  if (first === undefined || last === undefined || to <= from) {
    throw new RangeError(`words [${from}, ${to}) are not among the ${side.words.length} of the account`);
  }
  return span(first.span.start, last.span.end);
}

export function passage(side: Side, at: Span): Passage {
  return { account: side.reading.text.account.id, span: at };
}
