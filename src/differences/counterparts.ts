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
  const weightOf = bagWeights(sides.a, sides.b);
  const found = sides.a.bags.flatMap((bag) => {
    const common = new Map<Bag, number>();
    for (const stem of bag.stems) {
      for (const other of sides.b.holders.get(stem) ?? []) common.set(other, (common.get(other) ?? 0) + 1);
    }
    return [...common].flatMap(([other, stems]) =>
      stems < FEWEST_STEMS ? [] : pairOf(comparison, bag, other, weightOf),
    );
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
  readonly words: ReadonlySet<number>;
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

/** The units of an account. */
interface Bags {
  readonly bags: readonly Bag[];
  /** For each stem the units that hold it, in order; at least one. */
  readonly holders: ReadonlyMap<string, readonly Bag[]>;
}

const MADE = new WeakMap<Side, Bags>();

function bagsOf(side: Side): Bags {
  const made = MADE.get(side) ?? withHolders(makeBags(side));
  MADE.set(side, made);
  return made;
}

function withHolders(bags: readonly Bag[]): Bags {
  const holders = new Map<string, Bag[]>();
  for (const bag of bags) {
    for (const stem of bag.stems) {
      const known = holders.get(stem);
      if (known === undefined) holders.set(stem, [bag]);
      else known.push(bag);
    }
  }
  return { bags, holders };
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
    return { unit, stems: new Set(stems), plain: new Set(small), words: new Set(words) };
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

type Weight = (stems: Iterable<string>) => number;

/** The sum of the weights of stems; of one collection it is taken once. */
function bagWeights(a: Bags, b: Bags): Weight {
  const units = a.bags.length + b.bags.length;
  const sums = new Map<Iterable<string>, number>();
  const add = (stems: Iterable<string>): number => {
    let sum = 0;
    for (const stem of stems) {
      const holding = (a.holders.get(stem)?.length ?? 0) + (b.holders.get(stem)?.length ?? 0);
      sum += Math.log(1 + units / holding);
    }
    return sum;
  };
  return (stems) => {
    const sum = sums.get(stems) ?? add(stems);
    sums.set(stems, sum);
    return sum;
  };
}

function pairOf(comparison: Aligned, x: Bag, y: Bag, weightOf: Weight): readonly Counterpart[] {
  const both = [...x.stems].filter((stem) => y.stems.has(stem));
  const linked = linkedWords(comparison, x, y);
  const shared = weightOf(both);
  const likeness = shared / Math.min(weightOf(x.stems), weightOf(y.stems));
  const breadth = shared / Math.max(weightOf(x.stems), weightOf(y.stems));
  if (likeness < LIKE && linked < 4) return [];
  const plain = both.filter((stem) => stem.startsWith("#") || (x.plain.has(stem) && y.plain.has(stem))).length;
  const source = sameSource(comparison.a, x.unit.statement, comparison.b, y.unit.statement);
  return [{ a: x.unit, b: y.unit, likeness, breadth, common: both.length, plain, linked, source }];
}

function linkedWords({ a, linkA }: Aligned, x: Bag, y: Bag): number {
  let linked = 0;
  for (const at of x.words) if (a.words[at]?.telling === true && y.words.has(linkA[at] ?? -1)) linked++;
  return linked;
}
