import type { Side } from "./side.ts";
import type { StemWeight } from "./stem-weights.ts";

/** How far two runs of words mean the same. */
export interface SameMeaning {
  /** Weighed share of the lighter one's telling words that the other has, or has the like of: 0 to 1. */
  readonly likeness: number;
  /** The same share of the heavier one's. */
  readonly breadth: number;
  /** Weight of what they have in common. */
  readonly weight: number;
  /** The same, names left out and each word by how rare it is in English at large. */
  readonly rare: number;
  /** Telling stems both have. */
  readonly common: number;
}

/** Product of two word vectors from which words are alike: one in a hundred pairs drawn at random reaches it. */
const ALIKE = 0.5;
/** Product that says nothing at all, and the most that two different words count, where the same word counts 1. */
const NOTHING = 0.35;
const MOST_ALIKE = 0.8;

/**
 * How far the words `xs` of `a` and `ys` of `b` mean the same: the same stems, and words used alike ("noon", "midday"),
 * each with its best twin (after BERTScore, Zhang and others 2020, with plain word vectors). Symmetric. Cost: the product
 * of their numbers.
 */
export function sameMeaning(
  a: Side,
  xs: readonly number[],
  b: Side,
  ys: readonly number[],
  weight: StemWeight,
): SameMeaning {
  const [one, other] = [tellingIn(a, xs), tellingIn(b, ys)];
  const [twinsA, twinsB] = bestTwins(a, one, b, other);
  const [x, y] = [held(a, one, twinsA, weight), held(b, other, twinsB, weight)];
  const [light, heavy] = x.all <= y.all ? [x, y] : [y, x];
  return {
    likeness: light.all === 0 ? 0 : light.held / light.all,
    breadth: heavy.all === 0 ? 0 : heavy.held / heavy.all,
    weight: Math.min(x.held, y.held),
    rare: Math.min(x.rare, y.rare),
    common: twinsA.filter((twin) => twin === 1).length,
  };
}

/** What a word of a name weighs beside another: accounts of one event share their names. */
const NAME_WEIGHT = 0.4;

function held(side: Side, words: readonly number[], twins: Float64Array, weight: StemWeight) {
  let [all, shared, rare] = [0, 0, 0];
  for (const [k, at] of words.entries()) {
    const rarity = side.rarities[at];
    const each = weight(side.stems[at] ?? "") * (rarity === undefined ? NAME_WEIGHT : 1);
    all += each;
    shared += each * (twins[k] ?? 0);
    rare += each * (twins[k] ?? 0) * (rarity ?? 0) ** 2;
  }
  return { all, held: shared, rare };
}

/** The first word of each telling stem. */
export function tellingIn(side: Side, words: readonly number[]): readonly number[] {
  const seen = new Set<string>();
  return words.filter((at) => {
    const stem = side.stems[at] ?? "";
    if (side.words[at]?.telling !== true || seen.has(stem)) return false;
    seen.add(stem);
    return true;
  });
}

/** For each word of either side how like it the most alike of the others is: 1 for the same stem, 0 for none. */
function bestTwins(a: Side, xs: readonly number[], b: Side, ys: readonly number[]): [Float64Array, Float64Array] {
  const best: [Float64Array, Float64Array] = [new Float64Array(xs.length), new Float64Array(ys.length)];
  for (const [i, x] of xs.entries()) {
    for (const [j, y] of ys.entries()) {
      const like =
        a.stems[x] === b.stems[y] ? 1 : best[0][i] === 1 && best[1][j] === 1 ? 0 : likeOf(a.meanings[x], b.meanings[y]);
      if (like > (best[0][i] ?? 0)) best[0][i] = like;
      if (like > (best[1][j] ?? 0)) best[1][j] = like;
    }
  }
  return best;
}

function likeOf(one: Float32Array | undefined, other: Float32Array | undefined): number {
  if (one === undefined || other === undefined) return 0;
  let product = 0;
  for (let at = 0; at < one.length; at++) product += (one[at] ?? 0) * (other[at] ?? 0);
  return product < ALIKE ? 0 : Math.min(MOST_ALIKE, (product - NOTHING) / (1 - NOTHING));
}
