import type { Copies } from "./copies.ts";
import type { Events } from "./one-event.ts";
import type { Shelf } from "./shelf.ts";

/** Stories that must hold the same words for these to be nobody's: a sentence lifted from a wire stands in two or three. */
const STORIES = 5;
/** The same where only one outlet has them. */
const OUTLETS_OWN_STORIES = 3;
/** Holders that are looked at. */
const LOOKED_AT = 24;
/**
 * Whether a print is stock: words that stand in accounts of so many different events that they say nothing about where
 * an account came from, a site's furniture or a phrase of the trade. Frequency is counted over events, not over accounts.
 */
export function stockOf(shelf: Shelf, copies: Copies): (print: number) => boolean {
  const { index, events } = copies;
  const known = new Map<number, boolean>();
  return (print) => {
    if (index.countOf(print) < OUTLETS_OWN_STORIES) return false;
    const before = known.get(print);
    if (before !== undefined) return before;
    const holders = index.holdersOf(print);
    const outlet = shelf.outletAt(holders[0] ?? 0);
    const ownLine = outlet !== undefined && holders.every((holder) => shelf.outletAt(holder) === outlet);
    const stock = standsInStories(holders, ownLine ? OUTLETS_OWN_STORIES : STORIES, events);
    known.set(print, stock);
    return stock;
  };
}

function standsInStories(holders: readonly number[], needed: number, { isOne }: Events): boolean {
  const stories: number[] = [];
  for (const [looked, holder] of holders.slice(0, LOOKED_AT).entries()) {
    if (stories.length + holders.length - looked < needed) return false;
    if (stories.some((other) => isOne(other, holder))) continue;
    stories.push(holder);
    if (stories.length === needed) return true;
  }
  return false;
}
