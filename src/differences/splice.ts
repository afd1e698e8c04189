import type { Difference } from "../model/index.ts";
import { span } from "../model/index.ts";
import { type Comparison, passage } from "./comparison.ts";
import type { QuotePair } from "./quote-pairs.ts";
import type { Side } from "./side.ts";

/** More words than this between two quotations are no cue ("he told a news conference in the capital, adding"). */
const CUE_WORDS = 14;

/**
 * Quotations that one account puts inside one pair of marks and the other parts by words of its own or by another
 * speaker. Returns the differences, and the pairs they stand for.
 */
export function spliceOf(
  comparison: Comparison,
  pairs: readonly QuotePair[],
): { readonly differences: readonly Difference[]; readonly pairs: ReadonlySet<QuotePair> } {
  const differences: Difference[] = [];
  const taken = new Set<QuotePair>();
  for (const whole of ["b", "a"] as const) {
    const part = whole === "b" ? "a" : "b";
    for (const group of groupsOf(pairs, whole)) {
      const ordered = [...group].sort((x, y) => x[part].from - y[part].from);
      const [first, ...rest] = ordered;
      const joint = !isWhole(ordered, whole)
        ? undefined
        : rest.find((next, at) => isApart(comparison[part], ordered[at]?.[part], next[part]));
      if (first === undefined || joint === undefined || ordered.some((pair) => taken.has(pair))) continue;
      for (const pair of ordered) taken.add(pair);
      differences.push(splice(comparison, whole, first, ordered));
    }
  }
  return { differences, pairs: taken };
}

function groupsOf(pairs: readonly QuotePair[], whole: "a" | "b"): readonly QuotePair[][] {
  const groups = new Map<number, QuotePair[]>();
  for (const pair of pairs) groups.set(pair[whole].from, [...(groups.get(pair[whole].from) ?? []), pair]);
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Words of each piece, and share of the joined quotation that the pieces make up, from which it is them joined. */
const PIECE_WORDS = 3;
const WHOLE_SHARE = 0.7;

/** Whether the pieces, in their order, are what the joined quotation is made of. */
function isWhole(ordered: readonly QuotePair[], whole: "a" | "b"): boolean {
  const words = ordered.reduce((sum, { match }) => sum + match.pairs.length, 0);
  const joined = ordered[0]?.[whole];
  const starts = ordered.map(({ match }) => match.pairs[0]?.[whole] ?? 0);
  return (
    joined !== undefined &&
    ordered.every(({ match }) => match.pairs.length >= PIECE_WORDS && match.telling >= 1) &&
    starts.every((start, at) => at === 0 || start > (starts[at - 1] ?? 0)) &&
    words >= WHOLE_SHARE * (joined.to - joined.from)
  );
}

/** Whether two quotations of one account are parted by more than a cue, or by another quotation. */
function isApart(side: Side, first: QuotePair["a"] | undefined, next: QuotePair["a"]): boolean {
  if (first === undefined) return false;
  for (let at = first.to; at < next.from; at++) if (side.quoteAt[at] !== -1) return true;
  const between = side.words.slice(first.to, next.from);
  const sentences = new Set(between.map((word) => word.sentence));
  const told = [...sentences].some((sentence) => {
    const words = side.words.filter((word) => word.sentence === sentence);
    return words.length > 3 && words.every((word) => between.includes(word));
  });
  return told || between.length > CUE_WORDS;
}

function splice({ a, b }: Comparison, whole: "a" | "b", first: QuotePair, ordered: readonly QuotePair[]): Difference {
  const part = whole === "b" ? "a" : "b";
  const last = ordered.at(-1) ?? first;
  const between = span(first[part].span.end, last[part].span.start);
  return {
    kind: "spliced",
    a: passage(a, first.a.span),
    b: passage(b, first.b.span),
    edits: [part === "a" ? { a: between, b: undefined } : { a: undefined, b: between }],
    saying: undefined,
    severity: 3,
    verdict: undefined,
    why: "quotations that other words part in one account stand inside one pair of marks in the other",
  };
}
