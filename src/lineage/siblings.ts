import type { AccountId, LineagePair } from "../model/index.ts";

/**
 * The pairs, with two accounts that were both made from a third one of the story as `common-source`: what they share,
 * each has from there. Not where the one has more in common with the other than with the third: then it was made from that.
 * Order kept. Cost: the pairs, plus the product of the children of one parent.
 */
export function withSiblings(pairs: readonly LineagePair[]): readonly LineagePair[] {
  const parents = new Map<AccountId, Map<AccountId, number>>();
  for (const { a, b, parent, share } of pairs) {
    if (parent === undefined) continue;
    const [child, taken] = parent === a ? [b, share.b] : [a, share.a];
    const own = parents.get(child) ?? new Map<AccountId, number>();
    parents.set(child, own.set(parent, taken));
  }
  return pairs.map((pair) => (isOfOne(pair, parents) ? asSiblings(pair) : pair));
}

function isOfOne({ a, b, share }: LineagePair, parents: ReadonlyMap<AccountId, ReadonlyMap<AccountId, number>>) {
  const [ofA, ofB] = [parents.get(a), parents.get(b)];
  for (const [parent, taken] of ofA ?? []) {
    const other = ofB?.get(parent);
    if (other !== undefined && (taken >= share.a || other >= share.b)) return true;
  }
  return false;
}

function asSiblings(pair: LineagePair): LineagePair {
  const [first = "both share words"] = pair.why;
  return { ...pair, kind: "common-source", parent: undefined, why: [first, "both were made from a third account"] };
}
