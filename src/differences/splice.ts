import type { Difference } from "../model/index.ts";
import { contains, cover, lengthOf, span } from "../model/index.ts";
import { type Comparison, LONGEST_PLACE, passage } from "./comparison.ts";
import type { QuotePair } from "./quote-pairs.ts";
import type { Quote, Side } from "./side.ts";
import { matchWording } from "./wording-match.ts";

/** More words than this between two quotations are no cue ("he told a news conference in the capital, adding"). */
const CUE_WORDS = 14;
/** Share of the joined quotation that the pieces make up, from which it is them joined. */
const WHOLE_SHARE = 0.6;
/** Words of a stretch that are looked for in other quotations, and share of them that must stand there. */
const STRETCH_WORDS = 2;
const STRETCH_SHARE = 0.6;

/**
 * Quotations that one account puts inside one pair of marks and the other parts: by words of its own, by another
 * speaker, by the end of a sentence, or gives in another order. Returns the differences, and the pairs they stand for.
 */
export function spliceOf(
  comparison: Comparison,
  pairs: readonly QuotePair[],
): { readonly differences: readonly Difference[]; readonly pairs: ReadonlySet<QuotePair> } {
  const differences: Difference[] = [];
  const taken = new Set<QuotePair>();
  for (const whole of ["b", "a"] as const) {
    for (const group of groupsOf(pairs, whole)) {
      const [first] = group;
      if (first === undefined || group.some((pair) => taken.has(pair))) continue;
      const part = comparison[whole === "b" ? "a" : "b"];
      const pieces = piecesOf(comparison[whole], part, first[whole], group, whole);
      const joints = pieces.slice(1).map((piece, at) => {
        const joint = jointOf(part, pieces[at]?.quote, piece.quote);
        return joint === 1 && !isOneSentence(comparison[whole], first[whole], pieces[at], piece) ? 0 : joint;
      });
      const worst = Math.max(0, ...joints);
      if (worst === 0 || !isWhole(pieces, first[whole])) continue;
      for (const pair of group) taken.add(pair);
      differences.push(splice(comparison, whole, first[whole], pieces, worst > 1));
    }
  }
  return { differences, pairs: taken };
}

function groupsOf(pairs: readonly QuotePair[], whole: "a" | "b"): readonly QuotePair[][] {
  const groups = new Map<number, QuotePair[]>();
  for (const pair of pairs) groups.set(pair[whole].from, [...(groups.get(pair[whole].from) ?? []), pair]);
  return [...groups.values()];
}

/** A quotation of the account that parts them, and where its words begin in the joined one. */
interface Piece {
  readonly quote: Quote;
  readonly start: number;
  /** Words of the joined quotation that it holds. */
  readonly words: number;
}

/** The quotations that make up the joined one, in its order: those paired with it, and those that hold what is left. */
function piecesOf(
  side: Side,
  part: Side,
  joined: Quote,
  group: readonly QuotePair[],
  whole: "a" | "b",
): readonly Piece[] {
  const covered = new Uint8Array(joined.to - joined.from);
  const pieces = group.flatMap((pair): Piece[] => {
    for (const { [whole]: at } of pair.match.pairs) covered[at] = 1;
    const quote = pair[whole === "b" ? "a" : "b"];
    if (isHeadline(part, quote)) return [];
    return [{ quote, start: pair.match.pairs[0]?.[whole] ?? 0, words: pair.match.pairs.length }];
  });
  for (const [from, to] of stretchesOf(covered)) {
    const words = side.words.slice(joined.from + from, joined.from + to);
    const holding = part.quotes.flatMap((quote): Piece[] => {
      if (pieces.some((piece) => piece.quote === quote) || isHeadline(part, quote)) return [];
      const match = matchWording(words, part.words.slice(quote.from, quote.to));
      const enough = match !== undefined && match.telling > 0 && match.pairs.length >= STRETCH_SHARE * words.length;
      return enough && match.longest >= Math.min(3, words.length)
        ? [{ quote, start: from, words: match.pairs.length }]
        : [];
    });
    const [best] = holding.sort((x, y) => y.words - x.words || x.quote.from - y.quote.from);
    if (best !== undefined) pieces.push(best);
  }
  return pieces.sort((x, y) => x.start - y.start || x.quote.from - y.quote.from);
}

/** The runs of words that no pair covers, as half-open ranges; a lone word is none. */
function stretchesOf(covered: Uint8Array): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (let at = 0; at < covered.length; at++) {
    const last = found.at(-1);
    if (covered[at] === 1) continue;
    if (last !== undefined && last[1] === at) last[1] = at + 1;
    else found.push([at, at + 1]);
  }
  return found.filter(([from, to]) => to - from >= STRETCH_WORDS);
}

/** A headline's quotation is taken out of the text's. */
const isHeadline = (side: Side, { span: at }: Quote): boolean =>
  side.reading.text.account.blocks.some(({ kind, span: block }) => kind === "headline" && contains(block, at));

const isWhole = (pieces: readonly Piece[], { from, to }: Quote): boolean =>
  pieces.reduce((sum, { words }) => sum + words, 0) >= WHOLE_SHARE * (to - from);

/**
 * How two quotations of one account are parted: 0 not at all, or inside one sentence; 1 by a cue with which a sentence
 * ends; 2 by more than a cue, by another quotation, or they stand in the other order.
 */
function jointOf(side: Side, first: Quote | undefined, next: Quote): 0 | 1 | 2 {
  if (first === undefined || first === next || continues(side, first, next)) return 0;
  const sentences = [side.words[first.from]?.sentence, side.words[next.from]?.sentence];
  if (sentences[0] === sentences[1]) return 0;
  if (next.from < first.from) return 2;
  const between = side.words.slice(first.to, next.from);
  const told = new Set(between.map(({ sentence }) => sentence));
  const own = [...told].some((sentence) => {
    const words = side.words.filter((word) => word.sentence === sentence);
    return words.length > 3 && words.every((word) => between.includes(word));
  });
  const quoted = side.quoteAt.subarray(first.to, next.from).some((quote) => quote !== -1);
  if (own || quoted || between.length > CUE_WORDS) return 2;
  return between.length > 0 ? 1 : 0;
}

/** Whether the joined quotation makes one sentence of two pieces: "…, and …" where a full stop and a cue stood. */
function isOneSentence(side: Side, { from }: Quote, one: Piece | undefined, next: Piece): boolean {
  const sentences = [one?.start, next.start].map((start) => side.words[from + (start ?? 0)]?.sentence);
  return sentences[0] === sentences[1];
}

/** Whether one quotation goes on over paragraphs. */
function continues(side: Side, first: Quote, next: Quote): boolean {
  const all = side.reading.text.quotations;
  const at = all.findIndex(({ inner }) => inner.start === first.span.start);
  return all.some((quotation) => quotation.inner.start === next.span.start && quotation.continues === at);
}

function splice(
  { a, b }: Comparison,
  whole: "a" | "b",
  joined: Quote,
  pieces: readonly Piece[],
  grave: boolean,
): Difference {
  const quotes = pieces.map(({ quote }) => quote).sort((x, y) => x.from - y.from);
  const [first, last] = [quotes[0] ?? joined, quotes.at(-1) ?? joined];
  const between = first.span.end < last.span.start ? span(first.span.end, last.span.start) : undefined;
  const parted = cover(first.span, last.span);
  const shown = lengthOf(parted) <= LONGEST_PLACE ? parted : first.span;
  const edit = whole === "b" ? { a: between, b: undefined } : { a: undefined, b: between };
  return {
    kind: "spliced",
    a: passage(a, whole === "b" ? shown : joined.span),
    b: passage(b, whole === "b" ? joined.span : shown),
    edits: between === undefined ? [] : [edit],
    saying: undefined,
    severity: grave ? 3 : 2,
    verdict: undefined,
    why: grave
      ? "quotations that other words part in one account, or that stand in another order, stand inside one pair of marks in the other"
      : "two quotations that a cue parts in one account stand inside one pair of marks in the other",
  };
}
