import type { Difference, Passage, Record } from "../model/index.ts";

/** One key for two accounts, in whichever order. */
export function pairKey(x: string, y: string): string {
  return x < y ? `${x} ${y}` : `${y} ${x}`;
}

/**
 * The record's differences by the pair they are between. One with both sides names its pair. One with a single side is
 * told by its place: a record goes through the pairs in the order of their accounts' ids, the first of the two as side
 * `a`, and through each pair in the order of `a`, with what `a` lacks at the end.
 */
export function differencesByPair({ accounts, differences }: Record): ReadonlyMap<string, readonly Difference[]> {
  // A story of a hundred accounts has some 5,000 pairs and can have 100,000 differences: each is placed in one step.
  const order = accounts.flatMap(({ id }, index) => accounts.slice(index + 1).map((other) => [id, other.id] as const));
  const places = new Map(order.map(([x, y], place) => [pairKey(x, y), place]));
  const found = new Map<string, Difference[]>();
  let pair = -1;
  let lastStart = 0;
  let atEnd = false;
  const moveTo = (next: number) => {
    if (next === pair || next === -1) return;
    pair = next;
    lastStart = 0;
    atEnd = false;
  };
  const nextWith = (side: 0 | 1, { account }: Passage) =>
    order.findIndex((two, at) => at > pair && two[side] === account);
  for (const difference of differences) {
    const { a, b } = difference;
    if (a !== undefined && b !== undefined) {
      moveTo(places.get(pairKey(a.account, b.account)) ?? -1);
      lastStart = a.span.start;
    } else if (a !== undefined) {
      const same = order[pair]?.[0] === a.account && !atEnd && a.span.start >= lastStart;
      if (!same) moveTo(nextWith(0, a));
      lastStart = a.span.start;
    } else if (b !== undefined) {
      const same = order[pair]?.[1] === b.account && (!atEnd || b.span.start >= lastStart);
      if (!same) moveTo(nextWith(1, b));
      atEnd = true;
      lastStart = b.span.start;
    }
    const two = order[pair];
    if (two === undefined) continue;
    const key = pairKey(two[0], two[1]);
    const held = found.get(key);
    if (held === undefined) found.set(key, [difference]);
    else held.push(difference);
  }
  return found;
}
