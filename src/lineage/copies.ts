import { type Events, eventsOf } from "./one-event.ts";
import { type PrintIndex, printIndex } from "./print-index.ts";
import { printSetOf } from "./prints.ts";
import type { Shelf } from "./shelf.ts";

/** The shelf's accounts by the prints they share. Families here are by shared words alone; those of a record are by descent. */
export interface Copies {
  /** The prints of each account, ascending, each once. */
  readonly prints: readonly Uint32Array[];
  /** Of each print, its first holder in every family. */
  readonly index: PrintIndex;
  /** The family of each account. */
  readonly family: Int32Array;
  /** The accounts of each family, ascending; families in the order of their first account. */
  readonly members: readonly (readonly number[])[];
  readonly events: Events;
}

/**
 * Share of the prints of an account, or of a family's first account, that makes it one more of the family, unless the
 * two tell of two events.
 */
const SAME_TEXT = 0.5;

/** Cost: linear in the texts' lengths, plus `MOST_HOLDERS` for a print at most. */
export function copiesOf(shelf: Shelf): Copies {
  const index = printIndex();
  const prints: Uint32Array[] = [];
  const family = new Int32Array(shelf.count);
  const members: number[][] = [];
  const events = eventsOf(shelf, prints);
  const counts = new Int32Array(shelf.count);
  for (let at = 0; at < shelf.count; at++) {
    const own = shelf.printsAt?.(at) ?? printSetOf(shelf.textAt(at));
    prints.push(own);
    const homes = familiesLike(own, { index, family, members, prints }, counts);
    const home = homes.find((each) => !events.areTwo(members[each]?.[0] ?? at, at));
    if (home === undefined) members.push([at]);
    else members[home]?.push(at);
    family[at] = home ?? members.length - 1;
    for (const print of own) if (home === undefined || !isHeld(print, home, index, family)) index.put(print, at);
  }
  return { prints, index, family, members, events };
}

function isHeld(print: number, home: number, index: PrintIndex, family: Int32Array): boolean {
  let held = false;
  index.eachHolder(print, (holder) => {
    held ||= family[holder] === home;
  });
  return held;
}

/** The families that hold enough of the prints, the one that holds most first; of several the earlier. `counts` has zeros. */
function familiesLike(
  own: Uint32Array,
  { index, family, members, prints }: Omit<Copies, "events">,
  counts: Int32Array,
): number[] {
  const found: number[] = [];
  const count = (holder: number): void => {
    const held = family[holder] ?? 0;
    if (counts[held] === 0) found.push(held);
    counts[held] = (counts[held] ?? 0) + 1;
  };
  for (const print of own) index.eachHolder(print, count);
  const firstsPrints = (each: number): number => prints[members[each]?.[0] ?? -1]?.length ?? 0;
  const countOf = (each: number): number => counts[each] ?? 0;
  const like = found
    .filter((each) => countOf(each) >= SAME_TEXT * Math.min(own.length, firstsPrints(each)))
    .sort((x, y) => countOf(y) - countOf(x) || x - y);
  for (const each of found) counts[each] = 0;
  return like;
}
