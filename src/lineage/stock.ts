import type { Copies } from "./copies.ts";
import { FORMULA_WORDS, FUNCTION_WORDS } from "./function-words.ts";
import { PRINT_WORDS, printsOf } from "./prints.ts";
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
/** With fewer telling words of its own beside what both have, an account is the other's copy and tells of its event. */
const FEWEST_OWN = 12;
const SCANS = 1024;
/** Answers kept on two accounts: the prints of one line ask for the same ones again and again. */
const MOST_KNOWN = 200_000;

/** Hashes of the words that any two accounts share. */
const EMPTY_WORDS: ReadonlySet<number> = new Set(
  [...FUNCTION_WORDS, ...FORMULA_WORDS].flatMap((word) => [...scanOf(word).hashes]),
);

/**
 * Whether a print is stock: words that stand in accounts of so many different events that they say nothing about where
 * an account came from, a site's furniture or a phrase of the trade. Frequency is counted over events, not over accounts.
 */
export function stockOf(shelf: Shelf, copies: Copies): (print: number) => boolean {
  const { index } = copies;
  const tellOfOneEvent = oneEvent(shelf, copies);
  const known = new Map<number, boolean>();
  return (print) => {
    if (index.countOf(print) < OUTLETS_OWN_STORIES) return false;
    const before = known.get(print);
    if (before !== undefined) return before;
    const holders = index.holdersOf(print);
    const outlet = shelf.outletAt(holders[0] ?? 0);
    const ownLine = outlet !== undefined && holders.every((holder) => shelf.outletAt(holder) === outlet);
    const stock = standsInStories(holders, ownLine ? OUTLETS_OWN_STORIES : STORIES, tellOfOneEvent);
    known.set(print, stock);
    return stock;
  };
}

function standsInStories(
  holders: readonly number[],
  needed: number,
  tellOfOneEvent: (a: number, b: number) => boolean,
): boolean {
  const stories: number[] = [];
  for (const [looked, holder] of holders.slice(0, LOOKED_AT).entries()) {
    if (stories.length + holders.length - looked < needed) return false;
    if (stories.some((other) => tellOfOneEvent(other, holder))) continue;
    stories.push(holder);
    if (stories.length === needed) return true;
  }
  return false;
}

/** Whether two accounts tell of one event, by the words that neither has from the other. */
function oneEvent(shelf: Shelf, { prints }: Copies): (a: number, b: number) => boolean {
  const scanAt = remembered(SCANS, (at) => {
    const scan = scanOf(shelf.textAt(at));
    return { words: scan.hashes, ...printsIn(scan) };
  });
  const known = new Map<number, boolean>();
  return (a, b) => {
    const key = a * shelf.count + b;
    const before = known.get(key);
    if (before !== undefined) return before;
    const own = ownWords(scanAt(a), prints[b]);
    const other = ownWords(scanAt(b), prints[a]);
    const one = Math.min(own.size, other.size) < FEWEST_OWN || likeness(own, other) >= ONE_EVENT;
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, one);
    return one;
  };
}

/** The words of a text, and its prints with the index of the first word of each. */
interface Printed {
  readonly words: Uint32Array;
  readonly prints: Uint32Array;
  readonly places: Uint32Array;
}

function printsIn(scan: Scan): Omit<Printed, "words"> {
  const { hashes, words } = printsOf(scan);
  return { prints: hashes, places: words };
}

/** The telling words outside the prints that the other has too, and outside the few words that may lie between two of them. */
function ownWords({ words, prints, places }: Printed, other: Uint32Array | undefined): ReadonlySet<number> {
  const shared = new Uint8Array(words.length);
  for (const [at, place] of places.entries()) {
    if (holds(other, prints[at] ?? 0)) shared.fill(1, Math.max(0, place - PRINT_WORDS), place + 2 * PRINT_WORDS);
  }
  return new Set(words.filter((word, at) => shared[at] === 0 && !EMPTY_WORDS.has(word)));
}

function holds(sorted: Uint32Array | undefined, value: number): boolean {
  let low = 0;
  let high = sorted?.length ?? 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted?.[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return sorted?.[low] === value;
}

/** Share of the smaller vocabulary that the other has too. */
function likeness(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [smaller, larger] = a.size < b.size ? [a, b] : [b, a];
  let common = 0;
  for (const word of smaller) if (larger.has(word)) common++;
  return smaller.size === 0 ? 0 : common / smaller.size;
}
