import type { Span, Statement } from "../model/index.ts";
import { span } from "../model/index.ts";
import type { Aligned } from "./comparison.ts";
import { rangeOf, type Side } from "./side.ts";
import { type SameSource, sameSource } from "./sources.ts";

/** What one statement says in one go: a quotation, or what it says outside of quotation marks. */
export interface Unit {
  readonly statement: Statement;
  readonly pieces: readonly [Span, ...Span[]];
  readonly quoted: boolean;
}

/** Two units that say the same, as far as their words tell. */
export interface Counterpart {
  readonly a: Unit;
  readonly b: Unit;
  /** Weighed share of the shorter one's stems that the other has too, 0 to 1. */
  readonly likeness: number;
  /** The same share of the longer one's. */
  readonly breadth: number;
  /** Telling stems both have. */
  readonly common: number;
  /** Of these, the ones that both write as common words: two statements on the same people need not say the same. */
  readonly plain: number;
  /** Telling words of `a` that lineage aligned with words of `b`. */
  readonly linked: number;
  readonly source: SameSource;
}

/** Telling stems two statements must share to be compared at all. */
const FEWEST_STEMS = 2;
/** Likeness from which two statements say the same. */
const LIKE = 0.4;

/**
 * What both accounts say, best match first; one side's unit possibly in several. Stems weigh
 * by their rarity among the statements of both accounts (inverse document frequency, Spärck Jones 1972).
 * Cost: linear in the statements, plus those that share stems.
 */
export function counterpartsOf(comparison: Aligned): readonly Counterpart[] {
  const sides = { a: bagsOf(comparison.a), b: bagsOf(comparison.b) };
  const weight = weights([...sides.a, ...sides.b]);
  const holders = new Map<string, Bag[]>();
  for (const bag of sides.b) for (const stem of bag.stems) holders.set(stem, [...(holders.get(stem) ?? []), bag]);
  const found = sides.a.flatMap((bag) => {
    const others = new Set([...bag.stems].flatMap((stem) => holders.get(stem) ?? []));
    return [...others].flatMap((other) => pairOf(comparison, bag, other, weight));
  });
  return found.sort(
    (x, y) =>
      y.likeness + y.linked / 10 - (x.likeness + x.linked / 10) ||
      x.a.pieces[0].start - y.a.pieces[0].start ||
      x.b.pieces[0].start - y.b.pieces[0].start,
  );
}

/** Each unit with its best counterpart, when that one has no better: one to one. */
export function onePerUnit(counterparts: readonly Counterpart[]): readonly Counterpart[] {
  const taken = new Set<Unit>();
  return counterparts.filter(({ a, b }) => {
    if (taken.has(a) || taken.has(b)) return false;
    taken.add(a).add(b);
    return true;
  });
}

interface Bag {
  readonly unit: Unit;
  readonly stems: ReadonlySet<string>;
  /** Stems of words without a capital. */
  readonly plain: ReadonlySet<string>;
  /** Indices of its words. */
  readonly words: readonly number[];
}

/** Each quotation of a statement, and the rest of its content. A statement without content is no unit. */
function unitsOf(statement: Statement): readonly Unit[] {
  const quoted = statement.quotations.map((at): Unit => ({ statement, pieces: [at], quoted: true }));
  const [first, ...more] = statement.content.flatMap((piece) => without(piece, statement.quotations));
  return first === undefined ? quoted : [...quoted, { statement, pieces: [first, ...more], quoted: false }];
}

/** What is left of a piece when the quotations in it are taken out; a mark or two is nothing. */
function without(piece: Span, quotations: readonly Span[]): readonly Span[] {
  const left: Span[] = [];
  let { start }: { start: number } = piece;
  for (const quotation of quotations) {
    if (quotation.end <= start || quotation.start >= piece.end) continue;
    if (quotation.start > start + MARKS) left.push(span(start, quotation.start));
    start = quotation.end;
  }
  if (piece.end > start + MARKS) left.push(span(start, piece.end));
  return left;
}

/** Code units that hold no word: marks, spaces and a full stop. */
const MARKS = 4;

const MADE = new WeakMap<Side, readonly Bag[]>();

function bagsOf(side: Side): readonly Bag[] {
  const made = MADE.get(side) ?? makeBags(side);
  MADE.set(side, made);
  return made;
}

function makeBags(side: Side): readonly Bag[] {
  const figures = figureStems(side);
  return side.reading.statements.flatMap(unitsOf).map((unit) => {
    const words = unit.pieces.flatMap((piece) => {
      const { from, to } = rangeOf(side.words, piece);
      return Array.from({ length: to - from }, (_, k) => from + k);
    });
    const stems = words.flatMap((at) => {
      const figure = figures.get(at);
      if (figure !== undefined) return [figure];
      return side.words[at]?.telling === true ? [side.stems[at] ?? ""] : [];
    });
    const small = words.filter((at) => isSmall(side, at)).map((at) => side.stems[at] ?? "");
    return { unit, stems: new Set(stems), plain: new Set(small), words };
  });
}

const isSmall = (side: Side, at: number): boolean =>
  !/^\p{Lu}/u.test(side.text.charAt(side.words[at]?.span.start ?? 0));

/** For the first word of each figure its value, so that "a fifth" and "20%" are one stem. */
function figureStems(side: Side): ReadonlyMap<number, string> {
  const stems = new Map<number, string>();
  for (const figure of side.reading.text.figures) {
    const { from, to } = rangeOf(side.words, figure.span);
    if (from < to) stems.set(from, `#${figure.low} ${figure.high} ${figure.unit}`);
  }
  return stems;
}

type Weight = (stem: string) => number;

function weights(bags: readonly Bag[]): Weight {
  const counts = new Map<string, number>();
  for (const { stems } of bags) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return (stem) => Math.log(1 + bags.length / (counts.get(stem) ?? 1));
}

function pairOf(comparison: Aligned, x: Bag, y: Bag, weight: Weight): readonly Counterpart[] {
  const both = [...x.stems].filter((stem) => y.stems.has(stem));
  const linked = linkedWords(comparison, x, y);
  if (both.length < FEWEST_STEMS) return [];
  const sum = (stems: Iterable<string>): number => [...stems].reduce((total, stem) => total + weight(stem), 0);
  const likeness = sum(both) / Math.min(sum(x.stems), sum(y.stems));
  const breadth = sum(both) / Math.max(sum(x.stems), sum(y.stems));
  if (likeness < LIKE && linked < 4) return [];
  const plain = both.filter((stem) => stem.startsWith("#") || (x.plain.has(stem) && y.plain.has(stem))).length;
  const source = sameSource(comparison.a, x.unit.statement, comparison.b, y.unit.statement);
  return [{ a: x.unit, b: y.unit, likeness, breadth, common: both.length, plain, linked, source }];
}

function linkedWords({ a, linkA }: Aligned, x: Bag, y: Bag): number {
  const other = new Set(y.words);
  return x.words.filter((at) => a.words[at]?.telling === true && other.has(linkA[at] ?? -1)).length;
}
