import { mirrored } from "../../differences/index.ts";
import type { AccountId, Difference, LineagePair, Passage, Record } from "../../model/index.ts";
import { isSame } from "./differences.ts";
import type { Places } from "./places.ts";

/** A difference that is shown, and the number its places go by on a page. */
export interface Numbered {
  readonly number: number;
  readonly difference: Difference;
}

/** A difference, and the others that have the same words on both sides: a copy of an account differs as it does. */
export interface Gathered extends Numbered {
  readonly again: readonly Numbered[];
}

/** The id that one side of a numbered difference has on the page. */
export function placeId(number: number, side: "a" | "b"): string {
  return `d${number}${side}`;
}

/**
 * What differs, the gravest first, then by account as given and in reading order. A record keeps sides in the order of
 * ids; here side `a` is the account the other was made from, or the one that was given first.
 */
export function gatheredOf(record: Record, order: readonly AccountId[], places: Places): Gathered[] {
  const turn = turner(record.lineage.pairs, order);
  const rank = (at: Passage | undefined): number => (at === undefined ? order.length : order.indexOf(at.account));
  const shown = record.differences.filter((difference) => !isSame(difference)).map(turn);
  shown.sort(
    (x, y) => y.severity - x.severity || rank(x.a) - rank(y.a) || rank(x.b) - rank(y.b) || placeOf(x) - placeOf(y),
  );
  const gathered = new Map<string, Numbered & { again: Numbered[] }>();
  for (const [i, difference] of shown.entries()) {
    const turned = mirrored(difference);
    const before = gathered.get(keyOf(difference, places)) ?? gathered.get(keyOf(turned, places));
    if (before === undefined) gathered.set(keyOf(difference, places), { number: i + 1, difference, again: [] });
    else before.again.push({ number: i + 1, difference });
  }
  return [...gathered.values()];
}

function turner(pairs: readonly LineagePair[], order: readonly AccountId[]): (given: Difference) => Difference {
  const parents = new Map(pairs.flatMap(({ a, b, parent }) => (parent === undefined ? [] : [[pairKey(a, b), parent]])));
  return (given) => {
    const [a, b] = [given.a?.account, given.b?.account];
    if (a === undefined || b === undefined) return given;
    const first = parents.get(pairKey(a, b)) ?? (order.indexOf(a) <= order.indexOf(b) ? a : b);
    return first === a ? given : mirrored(given);
  };
}

function pairKey(a: AccountId, b: AccountId): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function placeOf({ a, b }: Difference): number {
  return (a ?? b)?.span.start ?? 0;
}

function keyOf({ kind, verdict, a, b }: Difference, places: Places): string {
  const words = [a, b].map((at) => (at === undefined ? "" : places.words(at).replace(/\s+/g, " ")));
  return JSON.stringify([kind, verdict, ...words]);
}

/** The places of the others that are not those of the first. */
export function placesAgain({ difference, again }: Gathered, places: Places): string[] {
  const sides = ({ a, b }: Difference) => [a, b].flatMap((at) => (at === undefined ? [] : places.place(at)));
  const shown = new Set(sides(difference));
  return [...new Set(again.flatMap((each) => sides(each.difference)))].filter((place) => !shown.has(place));
}
