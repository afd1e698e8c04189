import { FORMULA_WORDS, FUNCTION_WORDS } from "./function-words.ts";
import { ascending, PRINT_WORDS, printsOf, WINDOW } from "./prints.ts";
import { type Scan, scanOf } from "./scan.ts";
import { remembered, type Shelf } from "./shelf.ts";

/**
 * Share of the telling words of the shorter account that the other has too, from which both tell of one event. On
 * news of known events 95 in 100 pairs of one event have .24 and more, 95 in 100 of two events .20 and less.
 */
const ONE_EVENT = 0.2;
/** With fewer telling words of its own beside what both have, an account is the other's copy and tells of its event. */
const FEWEST_OWN = 12;
/**
 * With so many, an account tells a story of its own. On saved news pages, those with half their words in common and
 * another story have 70 and more; copies with other lines around them have fewer than 60.
 */
const MUCH_OWN = 60;
const SCANS = 1024;
/** Answers kept on two accounts: the prints of one line ask for the same ones again and again. */
const MOST_KNOWN = 200_000;

/** Hashes of the words that any two accounts share. */
const EMPTY_WORDS: ReadonlySet<number> = new Set(
  [...FUNCTION_WORDS, ...FORMULA_WORDS].flatMap((word) => [...scanOf(word).hashes]),
);

/** Answers on two accounts of one shelf. */
export interface Events {
  /** Whether both tell of one event, by the words that neither has from the other; so where one has hardly any of its own. */
  readonly isOne: (a: number, b: number) => boolean;
  /** Whether they tell of two, each at some length: pages of one site may have more furniture in common than story. */
  readonly areTwo: (a: number, b: number) => boolean;
}

/** `prints` are those of each account, ascending; an account must have its own there before it is asked about. */
export function eventsOf(shelf: Shelf, prints: readonly Uint32Array[]): Events {
  const scanAt = remembered(SCANS, (at) => printed(scanOf(shelf.textAt(at))));
  const compared = (a: number, b: number): Compared => {
    const own = ownWords(scanAt(a), prints[b]);
    const other = ownWords(scanAt(b), prints[a]);
    return { fewest: Math.min(own.length, other.length), likeness: likeness(own, other) };
  };
  const known = new Map<number, boolean>();
  return {
    isOne: (a, b) => {
      const key = a * shelf.count + b;
      const before = known.get(key);
      if (before !== undefined) return before;
      const found = compared(a, b);
      const one = found.fewest < FEWEST_OWN || found.likeness >= ONE_EVENT;
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(key, one);
      return one;
    },
    areTwo: (a, b) => {
      if (mostOwnWords(prints[a] ?? NONE, prints[b] ?? NONE) < MUCH_OWN) return false;
      const found = compared(a, b);
      return found.fewest >= MUCH_OWN && found.likeness < ONE_EVENT;
    },
  };
}

const NONE = new Uint32Array();

/** What the account with fewer words of its own may have of them at most, by the prints alone: both are at hand. */
const mostOwnWords = (a: Uint32Array, b: Uint32Array): number => (Math.min(a.length, b.length) - inBoth(a, b)) * WINDOW;

/** How many values two ascending lists have in common. */
function inBoth(a: Uint32Array, b: Uint32Array): number {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0];
    if (x === y) common++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return common;
}

/** Of the telling words that neither account has from the other: how many the one with fewer has, and how many are alike. */
interface Compared {
  readonly fewest: number;
  readonly likeness: number;
}

/** The telling words of a text with where each stands, and its prints with the index of the first word of each. */
interface Printed {
  readonly length: number;
  readonly telling: Uint32Array;
  readonly at: Uint32Array;
  readonly prints: Uint32Array;
  readonly places: Uint32Array;
}

function printed(scan: Scan): Printed {
  const { hashes, words } = printsOf(scan);
  const { length } = scan.hashes;
  const at = new Uint32Array(length);
  const telling = new Uint32Array(length);
  let count = 0;
  for (let place = 0; place < length; place++) {
    const word = scan.hashes[place] ?? 0;
    if (EMPTY_WORDS.has(word)) continue;
    at[count] = place;
    telling[count++] = word;
  }
  return { length, telling: telling.slice(0, count), at: at.slice(0, count), prints: hashes, places: words };
}

/**
 * The telling words outside the prints that the other has too, and outside the few words that may lie between two of
 * them: ascending, each once.
 */
function ownWords({ length, telling, at, prints, places }: Printed, other: Uint32Array | undefined): Uint32Array {
  const shared = new Uint8Array(length);
  for (let print = 0; print < prints.length; print++) {
    const place = places[print] ?? 0;
    if (holds(other, prints[print] ?? 0)) shared.fill(1, Math.max(0, place - PRINT_WORDS), place + 2 * PRINT_WORDS);
  }
  const own = new Uint32Array(telling.length);
  let count = 0;
  for (let word = 0; word < telling.length; word++) {
    if (shared[at[word] ?? 0] === 0) own[count++] = telling[word] ?? 0;
  }
  return ascending(own.subarray(0, count));
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
function likeness(a: Uint32Array, b: Uint32Array): number {
  const fewest = Math.min(a.length, b.length);
  return fewest === 0 ? 0 : inBoth(a, b) / fewest;
}
