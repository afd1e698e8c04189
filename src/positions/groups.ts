/** Two points with something in common, and how much, 0 to 1. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly likeness: number;
}

/** What is known of points before they are grouped. */
export interface Known {
  readonly count: number;
  /** Every two points that have something in common, once. */
  readonly pairs: readonly Pair[];
  /** Points that are never one group, by index. */
  readonly apart: readonly (readonly [number, number])[];
  /** The settled group of a point; points of one settled group are together, of two never. */
  readonly settled: readonly (number | undefined)[];
  /** Mean likeness from which two groups are one. */
  readonly least: number;
}

interface Group {
  readonly first: number;
  readonly members: number[];
  settled: number | undefined;
  /** Summed likeness to other groups, by their index. */
  readonly near: Map<number, number>;
  readonly barred: Set<number>;
  /** Counts its changes: what was proposed before the last one no longer holds. */
  version: number;
}

/** Two groups that could be joined, as they were when it was proposed. */
interface Proposal {
  readonly mean: number;
  readonly a: number;
  readonly b: number;
  readonly versions: readonly [number, number];
}

/**
 * Groups of points that are about one thing: the two groups that are most alike are joined, as long as they are alike
 * enough (average linkage over the pairs given). Gives each point's group, numbered by its first point. Cost: the pairs
 * times the logarithm of their number, more where large groups are joined.
 */
export function groupsOf({ count, pairs, apart, settled, least }: Known): number[] {
  const groups = new Map<number, Group>();
  for (let index = 0; index < count; index++) {
    groups.set(index, {
      first: index,
      members: [index],
      settled: settled[index],
      near: new Map(),
      barred: new Set(),
      version: 0,
    });
  }
  for (const { a, b, likeness } of pairs) {
    groups.get(a)?.near.set(b, likeness);
    groups.get(b)?.near.set(a, likeness);
  }
  for (const [a, b] of apart) {
    groups.get(a)?.barred.add(b);
    groups.get(b)?.barred.add(a);
  }
  joinSettled(groups);
  joinAlike(groups, least);
  return numbered(groups, count);
}

/** What somebody has settled comes first, whatever the words have in common. */
function joinSettled(groups: Map<number, Group>): void {
  const firsts = new Map<number, Group>();
  for (const group of [...groups.values()]) {
    if (group.settled === undefined) continue;
    const first = firsts.get(group.settled);
    if (first) merge(groups, first, group);
    else firsts.set(group.settled, group);
  }
}

function joinAlike(groups: Map<number, Group>, least: number): void {
  const heap: Proposal[] = [];
  for (const group of groups.values()) propose(groups, group, least, heap, (other) => other.first > group.first);
  for (let best = taken(heap); best; best = taken(heap)) {
    const [a, b] = [groups.get(best.a), groups.get(best.b)];
    if (!a || !b || a.version !== best.versions[0] || b.version !== best.versions[1]) continue;
    merge(groups, a, b);
    propose(groups, a, least, heap, () => true);
  }
}

/** Puts every join of a group that is allowed and likely enough on the heap. */
function propose(
  groups: ReadonlyMap<number, Group>,
  group: Group,
  least: number,
  heap: Proposal[],
  wanted: (other: Group) => boolean,
): void {
  for (const [index, total] of group.near) {
    const other = groups.get(index);
    if (!other || !wanted(other) || group.barred.has(index)) continue;
    if (group.settled !== undefined && other.settled !== undefined && group.settled !== other.settled) continue;
    const mean = total / (group.members.length * other.members.length);
    if (mean < least) continue;
    const [a, b] = group.first < index ? [group, other] : [other, group];
    pushed(heap, { mean, a: a.first, b: b.first, versions: [a.version, b.version] });
  }
}

/** Takes `gone` into `kept`, whose first point is the earlier one. */
function merge(groups: Map<number, Group>, kept: Group, gone: Group): void {
  for (const member of gone.members) kept.members.push(member);
  kept.settled ??= gone.settled;
  kept.version++;
  groups.delete(gone.first);
  kept.near.delete(gone.first);
  for (const [index, total] of gone.near) {
    const other = groups.get(index);
    if (!other || other === kept) continue;
    const sum = total + (kept.near.get(index) ?? 0);
    kept.near.set(index, sum);
    other.near.delete(gone.first);
    other.near.set(kept.first, sum);
  }
  for (const index of gone.barred) {
    const other = groups.get(index);
    if (!other || other === kept) continue;
    other.barred.delete(gone.first);
    other.barred.add(kept.first);
    kept.barred.add(index);
  }
  kept.barred.delete(gone.first);
}

/** The more alike first; of two as alike, the one with the earlier points: the order is never left to chance. */
function before(x: Proposal, y: Proposal): boolean {
  if (x.mean !== y.mean) return x.mean > y.mean;
  return x.a !== y.a ? x.a < y.a : x.b < y.b;
}

function pushed(heap: Proposal[], proposal: Proposal): void {
  let at = heap.length;
  heap.push(proposal);
  while (at > 0) {
    const up = (at - 1) >> 1;
    const parent = heap[up];
    if (!parent || !before(proposal, parent)) break;
    heap[at] = parent;
    at = up;
  }
  heap[at] = proposal;
}

function taken(heap: Proposal[]): Proposal | undefined {
  const [top] = heap;
  const last = heap.pop();
  if (!top || !last || heap.length === 0) return top;
  let at = 0;
  for (;;) {
    let down = 2 * at + 1;
    const [left, right] = [heap[down], heap[down + 1]];
    if (!left) break;
    if (right && before(right, left)) down++;
    const child = heap[down];
    if (!child || !before(child, last)) break;
    heap[at] = child;
    at = down;
  }
  heap[at] = last;
  return top;
}

function numbered(groups: ReadonlyMap<number, Group>, count: number): number[] {
  const of = new Array<number>(count).fill(-1);
  const order = [...groups.values()].sort((a, b) => a.first - b.first);
  order.forEach(({ members }, group) => {
    for (const member of members) of[member] = group;
  });
  return of;
}
