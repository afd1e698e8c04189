import {
  type Account,
  type AccountId,
  type Difference,
  inPairOrder,
  type LineagePair,
  mirrored,
  type Record,
  type SharedPassage,
} from "../model/index.ts";

/** Two accounts as the compare page shows them: `a` on the left, `b` on the right. */
export interface Pair {
  readonly a: Account;
  readonly b: Account;
  readonly lineage: LineagePair | undefined;
  /** In the order of `a`, with `a` and `b` as they are shown. */
  readonly shared: readonly SharedPassage[];
  readonly differences: readonly Difference[];
}

/** One of two sides. */
export type Side = "a" | "b";

/** The two accounts to show first: those the record has most differences of. */
export function firstPair(record: Record): { readonly a: Account; readonly b: Account } | undefined {
  const counts = new Map<string, number>();
  for (const { a, b } of record.differences) {
    if (a === undefined || b === undefined) continue;
    const key = `${a.account} ${b.account}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [];
  const [one, other] = most?.split(" ") ?? record.accounts.map(({ id }) => id);
  return one === undefined || other === undefined ? undefined : arranged(record, one, other);
}

/** The two accounts in the order of the record. Undefined when it does not hold both, or they are one. */
export function arranged(
  record: Record,
  one: string,
  other: string,
): { readonly a: Account; readonly b: Account } | undefined {
  const x = record.accounts.find(({ id }) => id === one);
  const y = record.accounts.find(({ id }) => id === other);
  if (x === undefined || y === undefined || x === y) return undefined;
  const [a, b] = inPairOrder(x, y, lineageOf(record, x.id, y.id)?.parent);
  return { a, b };
}

/** The earlier first, the undated last, and one order for those that time does not order. */
export function byTime(x: Account, y: Account): number {
  const [a, b] = [x, y].map(({ published, outlet, name, id }) => [published ?? "9", outlet ?? name, id].join(" "));
  return (a ?? "") < (b ?? "") ? -1 : 1;
}

/**
 * What the record says of two accounts, seen with `a` on the left: where they part ways, and what either carries and no
 * other account of the story does.
 */
export function pairOf(record: Record, a: Account, b: Account): Pair {
  const lineage = lineageOf(record, a.id, b.id);
  const shared = (lineage?.spans ?? []).map((passage) =>
    lineage?.a === a.id ? passage : { a: passage.b, b: passage.a },
  );
  return {
    a,
    b,
    lineage,
    shared: shared.toSorted((one, other) => one.a.start - other.a.start),
    differences: record.differences.flatMap((difference) => seenFrom(difference, a.id, b.id)).toSorted(byPlace),
  };
}

/** The difference with the first account as side `a`; nothing when it is about others. */
function seenFrom(difference: Difference, a: AccountId, b: AccountId): Difference[] {
  const [x, y] = [difference.a?.account, difference.b?.account];
  if ((x === a || x === undefined) && (y === b || y === undefined)) return [difference];
  if ((x === b || x === undefined) && (y === a || y === undefined)) return [mirrored(difference)];
  return [];
}

function lineageOf(record: Record, x: AccountId, y: AccountId): LineagePair | undefined {
  return record.lineage.pairs.find(({ a, b }) => (a === x && b === y) || (a === y && b === x));
}

/** Where the difference stands in the left text; what the left text lacks comes last, in the order of the right one. */
function byPlace(x: Difference, y: Difference): number {
  const end = Number.MAX_SAFE_INTEGER;
  return (
    (x.a?.span.start ?? end) - (y.a?.span.start ?? end) ||
    (x.b?.span.start ?? end) - (y.b?.span.start ?? end) ||
    y.severity - x.severity
  );
}

/**
 * Where in the other text the place `offset` of one side lies: within a shared passage in proportion, between two in
 * proportion to what lies between. An offset of the other text, so that a reader finds the counterpart near.
 */
export function counterpart(pair: Pair, side: Side, offset: number): number {
  const other: Side = side === "a" ? "b" : "a";
  const ends = [{ here: 0, there: 0 }];
  for (const passage of pair.shared.toSorted((x, y) => x[side].start - y[side].start)) {
    const last = ends.at(-1);
    // A passage that crosses an earlier one has no place in a single order.
    if (last !== undefined && (passage[side].start < last.here || passage[other].start < last.there)) continue;
    ends.push({ here: passage[side].start, there: passage[other].start });
    ends.push({ here: passage[side].end, there: passage[other].end });
  }
  ends.push({ here: pair[side].text.length, there: pair[other].text.length });
  const after = Math.max(
    1,
    ends.findIndex(({ here }) => here > offset),
  );
  const [from, to] = [ends[after - 1], ends[after]];
  if (from === undefined || to === undefined || to.here === from.here) return from?.there ?? 0;
  return Math.round(from.there + ((offset - from.here) / (to.here - from.here)) * (to.there - from.there));
}
