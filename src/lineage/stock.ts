import type { Copies } from "./copies.ts";
import { FORMULA_WORDS, FUNCTION_WORDS } from "./function-words.ts";
import { printsOf } from "./prints.ts";
import { type Scan, scanOf } from "./scan.ts";
import { remembered, type Shelf } from "./shelf.ts";

/** Stories that must hold the same words for these to be nobody's: a sentence lifted from a wire stands in two or three. */
const STORIES = 5;
/** The same where only one outlet has them. */
const OUTLETS_OWN_STORIES = 3;
/** Holders that are looked at. */
const LOOKED_AT = 24;
/**
 * Share of the telling words of the shorter account that the other has too, from which both tell of one event. On
 * news of known events 95 in 100 pairs of one event have .24 and more, 95 in 100 of two events .20 and less.
 */
const ONE_EVENT = 0.2;
/** Words around a shared run that are left out of that: they may be the passage that both took over. */
const AROUND = 45;
const VOCABULARIES = 1024;

/** Hashes of the words that any two accounts share. */
const EMPTY_WORDS: ReadonlySet<number> = new Set(
  [...FUNCTION_WORDS, ...FORMULA_WORDS].flatMap((word) => [...scanOf(word).hashes]),
);

/**
 * Whether a print is stock: words that stand in accounts of so many different events that they say nothing about where
 * an account came from, a site's furniture or a phrase of the trade. Frequency is counted over events, not over accounts.
 */
export function stockOf(shelf: Shelf, { index }: Copies): (print: number) => boolean {
  const vocabularyAt = remembered(VOCABULARIES, (at) => vocabularyOf(scanOf(shelf.textAt(at))));
  const known = new Map<number, boolean>();
  return (print) => {
    if (index.countOf(print) < OUTLETS_OWN_STORIES) return false;
    const before = known.get(print);
    if (before !== undefined) return before;
    const holders = index.holdersOf(print);
    const outlet = shelf.outletAt(holders[0] ?? 0);
    const ownLine = outlet !== undefined && holders.every((holder) => shelf.outletAt(holder) === outlet);
    const needed = ownLine ? OUTLETS_OWN_STORIES : STORIES;
    const stock = holders.length >= needed && standsInStories(print, holders, needed, shelf, vocabularyAt);
    known.set(print, stock);
    return stock;
  };
}

function standsInStories(
  print: number,
  holders: readonly number[],
  needed: number,
  shelf: Shelf,
  vocabularyAt: (at: number) => ReadonlySet<number>,
): boolean {
  const passage = wordsAround(print, scanOf(shelf.textAt(holders[0] ?? 0)));
  const stories: number[] = [];
  for (const [looked, holder] of holders.slice(0, LOOKED_AT).entries()) {
    if (stories.length + holders.length - looked < needed) return false;
    const own = vocabularyAt(holder);
    if (stories.some((other) => likeness(own, vocabularyAt(other), passage) >= ONE_EVENT)) continue;
    stories.push(holder);
    if (stories.length === needed) return true;
  }
  return false;
}

function wordsAround(print: number, scan: Scan): ReadonlySet<number> {
  const { hashes, words } = printsOf(scan);
  const at = words[hashes.indexOf(print)] ?? 0;
  return new Set(scan.hashes.subarray(Math.max(0, at - AROUND), at + AROUND));
}

function vocabularyOf(scan: Scan): ReadonlySet<number> {
  return new Set(scan.hashes.filter((word) => !EMPTY_WORDS.has(word)));
}

/** Share of the smaller vocabulary that the other has too, the words of `passage` left out. */
function likeness(a: ReadonlySet<number>, b: ReadonlySet<number>, passage: ReadonlySet<number>): number {
  const [smaller, larger] = a.size < b.size ? [a, b] : [b, a];
  let counted = 0;
  let common = 0;
  for (const word of smaller) {
    if (passage.has(word)) continue;
    counted++;
    if (larger.has(word)) common++;
  }
  return counted === 0 ? 0 : common / counted;
}
