import { type AccountId, type Difference, mirrored, type Passage, type Record } from "../model/index.ts";
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

/** What differs, the gravest first, then by account as given and in reading order. */
export function gatheredOf(record: Record, order: readonly AccountId[], places: Places): Gathered[] {
  const rank = (at: Passage | undefined): number => (at === undefined ? order.length : order.indexOf(at.account));
  const shown = record.differences.filter((difference) => !isSame(difference));
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
