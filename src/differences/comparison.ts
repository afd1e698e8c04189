import type { Difference, Passage, SharedPassage, Span, Statement } from "../model/index.ts";
import { cover, lengthOf, span } from "../model/index.ts";
import type { Reading } from "../statements/index.ts";
import { type Counterpart, counterpartsOf } from "./counterparts.ts";
import { rangeOf, type Side, sideOf } from "./side.ts";

/** Two accounts with their words aligned. */
export interface Aligned {
  readonly a: Side;
  readonly b: Side;
  /** For each word of `a` the word of `b` it was aligned with by shared passages, or -1. One to one. */
  readonly linkA: Int32Array;
  /** The same from `b`. */
  readonly linkB: Int32Array;
}

/** Two accounts made ready to be compared. */
export interface Comparison extends Aligned {
  /** Statements that say the same, best first. */
  readonly counterparts: readonly Counterpart[];
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
  const aligned = { a: first, b: second, linkA, linkB };
  return { ...aligned, counterparts: counterpartsOf(aligned) };
}

/** The same comparison seen from `b`. */
export function turned({ a, b, linkA, linkB, counterparts }: Comparison): Comparison {
  const turnedCounterparts = counterparts.map((pair) => ({ ...pair, a: pair.b, b: pair.a }));
  return { a: b, b: a, linkA: linkB, linkB: linkA, counterparts: turnedCounterparts };
}

/** The longest of the pieces: where quotations or a cue stand between them, one piece is what is meant. */
export function piecesPassage(side: Side, [first, ...rest]: readonly [Span, ...Span[]]): Passage {
  return passage(
    side,
    rest.reduce((best, piece) => (lengthOf(piece) > lengthOf(best) ? piece : best), first),
  );
}

/** What a statement says as one passage, when that is not too long to show, else its longest piece. */
export function contentPassage(side: Side, { content: [first, ...rest], span }: Statement): Passage {
  if (first === undefined) return passage(side, span);
  const whole = rest.reduce(cover, first);
  return lengthOf(whole) <= LONGEST_PLACE ? passage(side, whole) : piecesPassage(side, [first, ...rest]);
}

/** Code units of text a reader takes in as one place. */
export const LONGEST_PLACE = 400;

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
