import { accountOfText } from "../../src/ingest/index.ts";
import type { Shelf } from "../../src/lineage/index.ts";
import { layoutOf } from "../../src/text/index.ts";

/** What a shelf is made of in these tests. */
export interface Shelved {
  readonly id: string;
  readonly text: string;
  readonly outlet?: string | undefined;
}

/** A shelf of these accounts, in the order of their ids. */
export function shelfOf(accounts: readonly Shelved[]): Shelf {
  const inOrder = accounts.toSorted((x, y) => (x.id < y.id ? -1 : 1));
  const at = (place: number): Shelved => {
    const found = inOrder[place];
    if (found === undefined) throw new RangeError(`no account ${place}`);
    return found;
  };
  return {
    count: inOrder.length,
    textAt: (place) => at(place).text,
    outletAt: (place) => at(place).outlet,
    readAt: (place) => layoutOf(accountOfText(at(place)).account),
  };
}
