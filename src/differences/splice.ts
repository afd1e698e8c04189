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
/** Words of its own with which a joined quotation may begin or end; with more, the pieces are cut from it. */
const OWN_WORDS = 2;
/** Words that a piece must bring and no other piece has, and their share of its words. */
const PIECE_WORDS = 2;
const OWN_SHARE = 0.5;
/** A quotation of fewer words, anywhere in an account, is taken out of one that it quotes in full elsewhere or not at all. */
const SCRAP_WORDS = 4;
/** Share of the words, from a piece's first to its last, in the joined quotation and in its own, that both have. */
const PIECE_SHARE = 0.7;
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
      if (worst === 0 || !isMadeOf(pieces, comparison[whole], first[whole])) continue;
      if (pieces.some((piece) => isSetOff(comparison[whole], first[whole], piece))) continue;
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

/** A quotation of the account that parts them, and where its words stand in the joined one. */
interface Piece {
  readonly quote: Quote;
  readonly start: number;
  /** The words of the joined quotation that it holds, in order. */
  readonly held: readonly number[];
  /** Words of its own from the first to the last that it has in common with the joined one. */
  readonly reach: number;
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
    if (isHeadline(part, quote) || isScrap(quote)) return [];
    const held = pair.match.pairs.map(({ [whole]: at }) => at);
    const own = pair.match.pairs.map(({ [whole === "b" ? "a" : "b"]: at }) => at);
    return [{ quote, start: held[0] ?? 0, held, reach: reachOf(own) }];
  });
  for (const [from, to] of stretchesOf(covered)) {
    const words = side.words.slice(joined.from + from, joined.from + to);
    const holding = part.quotes.flatMap((quote): Piece[] => {
      if (pieces.some((piece) => piece.quote === quote) || isHeadline(part, quote) || isScrap(quote)) return [];
      const match = matchWording(words, part.words.slice(quote.from, quote.to));
      const enough = match !== undefined && match.telling > 0 && match.pairs.length >= STRETCH_SHARE * words.length;
      return enough && match.longest >= Math.min(3, words.length)
        ? [
            {
              quote,
              start: from,
              held: match.pairs.map(({ a: at }) => from + at),
              reach: reachOf(match.pairs.map(({ b: at }) => at)),
            },
          ]
        : [];
    });
    const [best] = holding.sort((x, y) => y.held.length - x.held.length || x.quote.from - y.quote.from);
    if (best !== undefined) pieces.push(best);
  }
  return pieces.sort((x, y) => x.start - y.start || x.quote.from - y.quote.from);
}

const reachOf = (words: readonly number[]): number => (words.at(-1) ?? 0) - (words[0] ?? 0) + 1;

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

const isScrap = ({ from, to }: Quote): boolean => to - from < SCRAP_WORDS;

/** A headline's quotation is taken out of the text's. */
const isHeadline = (side: Side, { span: at }: Quote): boolean =>
  side.reading.text.account.blocks.some(({ kind, span: block }) => kind === "headline" && contains(block, at));

/**
 * Whether the pieces are what the joined quotation is made of: it says next to nothing of its own between them and around
 * them, and each brings words that no other has. A quotation that says more is the whole, and the other account quotes
 * parts of it.
 */
function isMadeOf(pieces: readonly Piece[], side: Side, { from, to }: Quote): boolean {
  const holders = new Uint8Array(to - from);
  for (const { held } of pieces) for (const at of held) holders[at] = (holders[at] ?? 0) + 1;
  const ends = pieces.map(({ start, held }) => ({ start, end: (held.at(-1) ?? start) + 1 }));
  const [first, last] = [Math.min(...ends.map(({ start }) => start)), Math.max(...ends.map(({ end }) => end))];
  const isBetween = (at: number): boolean =>
    at >= first && at < last && !ends.some(({ start, end }) => at >= start && at < end);
  return (
    pieces.reduce((sum, { held }) => sum + held.length, 0) >= WHOLE_SHARE * (to - from) &&
    Math.max(first, to - from - last) <= OWN_WORDS &&
    !side.words.slice(from, to).some(({ telling }, at) => telling && isBetween(at)) &&
    pieces.every(
      ({ held, reach }, at) =>
        held.filter((word) => holders[word] === 1).length >= Math.max(PIECE_WORDS, OWN_SHARE * held.length) &&
        held.some((word) => holders[word] === 1 && side.words[from + word]?.telling === true) &&
        held.length >= PIECE_SHARE * Math.max(reach, (ends[at]?.end ?? 0) - (ends[at]?.start ?? 0)),
    )
  );
}

/** Whether the joined quotation sets off a piece by marks inside its own: it quotes somebody who quotes. */
function isSetOff(side: Side, joined: Quote, { held }: Piece): boolean {
  const [first, last] = [held[0], held.at(-1)].map((at) => side.words[joined.from + (at ?? 0)]?.span);
  return side.reading.text.quotations.some(
    ({ depth, inner }) =>
      depth > 0 && first !== undefined && last !== undefined && inner.start <= first.start && inner.end >= last.end,
  );
}

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
