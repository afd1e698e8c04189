import type { Comparison } from "./comparison.ts";
import { figurePairs } from "./figure-pairs.ts";
import { type Range, sentenceAround } from "./setting.ts";
import type { Side } from "./side.ts";
import { type Link, type Telling, weightBetween, wordTellings } from "./word-tellings.ts";

/** The sentences of two accounts that tell the same thing: first those that give one quantity, then those by their words. */
export function tellings(comparison: Comparison): readonly Telling[] {
  return [...figureTellings(comparison), ...wordTellings(comparison)];
}

/** Weight of a figure both accounts give, whatever else their sentences share. */
export const FIGURE_WEIGHT = 5;

/** The sentences in which both accounts give one quantity with values that can both be right. */
function figureTellings(comparison: Comparison): readonly Telling[] {
  return figurePairs(comparison).flatMap(({ a, b, verdict, around }): Telling[] => {
    if (verdict === "conflict") return [];
    const range = (side: Side, at: Range): Range => {
      const words = sentenceAround(side, at);
      return { from: words[0] ?? at.from, to: (words.at(-1) ?? at.to - 1) + 1 };
    };
    const link = { a: [a.range.from], b: [b.range.from], weight: FIGURE_WEIGHT };
    const [x, y] = [range(comparison.a, a.range), range(comparison.b, b.range)];
    const links = [link, ...stemLinks(comparison, a.around, b.around)];
    return [{ a: x, b: y, links, weight: FIGURE_WEIGHT + around, share: 1 }];
  });
}

/** Stems that stand around both figures; they say that the sentences tell one thing, and weigh with the figure. */
const stemLinks = ({ a, b }: Comparison, xs: readonly number[], ys: readonly number[]): readonly Link[] =>
  xs.flatMap((x) => {
    const same = ys.filter((y) => a.stems[x] === b.stems[y]);
    return same.length === 0 ? [] : [{ a: [x], b: same, weight: 0 }];
  });

/** The clause of `b` that shares most with a clause of `a`, when that is enough; the first of equals. */
export function twinOf({ links }: Telling, clause: Range, others: readonly Range[], enough: number): Range | undefined {
  const weighed = others.map((range) => ({ range, weight: weightBetween(links, clause, range) }));
  const [best] = weighed.sort((x, y) => y.weight - x.weight || x.range.from - y.range.from);
  return best !== undefined && best.weight >= enough ? best.range : undefined;
}
