import type { Statement } from "../model/index.ts";
import { overlaps } from "../model/index.ts";
import type { Range } from "./setting.ts";
import { rangeOf, type Side } from "./side.ts";
import { FIGURE_WEIGHT } from "./tellings.ts";
import type { Telling } from "./word-tellings.ts";

/**
 * Things that a statement and what is told elsewhere must have in common, and as a share of what the one that says less
 * tells. A figure counts for two; a name counts for none: on the same people many things are told.
 */
const COMMON_THINGS = 3;
const COMMON_SHARE = 0.5;

/** Whether what a statement says is what a range of the other account tells, and not another thing of the same people. */
export function isSameContent(a: Side, { content }: Statement, { links }: Telling, b: Side, place: Range): boolean {
  const said = content.map((piece) => rangeOf(a.words, piece));
  const held = links.filter(
    (link) =>
      link.b.some((at) => at >= place.from && at < place.to) &&
      link.a.some((at) => said.some(({ from, to }) => at >= from && at < to)),
  );
  const things = held.map(({ a: [x = -1], b: [y = -1], weight }) =>
    weight >= FIGURE_WEIGHT || isFigure(a, x) ? 2 : isPlain(a, x) && isPlain(b, y) ? 1 : 0,
  );
  const most = Math.min(
    said.reduce((sum, range) => sum + plainWords(a, range), 0),
    plainWords(b, place),
  );
  const sum = things.reduce<number>((total, each) => total + each, 0);
  return sum >= COMMON_THINGS && sum >= COMMON_SHARE * most;
}

const plainWords = (side: Side, { from, to }: Range): number =>
  Array.from({ length: to - from }, (_, k) => from + k).filter((at) => isPlain(side, at)).length;

/** Whether a word tells something and is written without a capital. */
const isPlain = (side: Side, at: number): boolean => {
  const word = side.words[at];
  return word?.telling === true && !/^\p{Lu}/u.test(side.text.charAt(word.span.start));
};

const isFigure = (side: Side, at: number): boolean => {
  const word = side.words[at];
  return word !== undefined && side.reading.text.figures.some(({ span }) => overlaps(span, word.span));
};
