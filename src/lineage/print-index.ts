/**
 * Which accounts hold which prints, in typed arrays. The caller puts a print in once a family, however many of its
 * accounts hold it, so that a wire story posted three hundred times weighs as one. Open addressing; grows by doubling;
 * nothing is taken out.
 */
export interface PrintIndex {
  /** The accounts put in for the print, in that order; empty when there are none. */
  holdersOf(print: number): readonly number[];
  /** Calls `visit` with each of them, in no order that counts: at a third of the cost of naming them. */
  eachHolder(print: number, visit: (holder: number) => void): void;
  /** How many they are. */
  countOf(print: number): number;
  /** Beyond `MOST_HOLDERS` nothing is put in: what so many families hold tells nobody apart. */
  put(print: number, holder: number): void;
}

/** Holders kept of one print. */
export const MOST_HOLDERS = 128;
/** Share of the slots that may be used before the table doubles. */
const FULL = 0.6;
const FIRST_SLOTS = 1 << 12;
const EMPTY = -1;

/** An index that holds nothing yet. */
export function printIndex(): PrintIndex {
  let prints = new Uint32Array(FIRST_SLOTS);
  /** Per slot: `EMPTY`, the one holder of the print, or `-2 - n` for the list that ends with link `n`. */
  let held = new Int32Array(FIRST_SLOTS).fill(EMPTY);
  let used = 0;
  const links = chains();

  const slotOf = (print: number): number => {
    const mask = prints.length - 1;
    let slot = print & mask;
    while (held[slot] !== EMPTY && prints[slot] !== print) slot = (slot + 1) & mask;
    return slot;
  };
  const grow = (): void => {
    const [before, heldBefore] = [prints, held];
    prints = new Uint32Array(before.length * 2);
    held = new Int32Array(prints.length).fill(EMPTY);
    for (let at = 0; at < before.length; at++) {
      if (heldBefore[at] === EMPTY) continue;
      const slot = slotOf(before[at] ?? 0);
      prints[slot] = before[at] ?? 0;
      held[slot] = heldBefore[at] ?? EMPTY;
    }
  };

  return {
    holdersOf(print) {
      const holder = held[slotOf(print)] ?? EMPTY;
      if (holder === EMPTY) return NOBODY;
      return holder > EMPTY ? [holder] : links.valuesTo(-2 - holder);
    },
    eachHolder(print, visit) {
      const holder = held[slotOf(print)] ?? EMPTY;
      if (holder > EMPTY) visit(holder);
      else if (holder < EMPTY) links.eachTo(-2 - holder, visit);
    },
    countOf(print) {
      const holder = held[slotOf(print)] ?? EMPTY;
      if (holder === EMPTY) return 0;
      return holder > EMPTY ? 1 : links.lengthTo(-2 - holder);
    },
    put(print, holder) {
      const slot = slotOf(print);
      const before = held[slot] ?? EMPTY;
      if (before === EMPTY) {
        prints[slot] = print;
        held[slot] = holder;
        used++;
        if (used > prints.length * FULL) grow();
        return;
      }
      const last = before > EMPTY ? links.add(before, undefined) : -2 - before;
      if (links.lengthTo(last) < MOST_HOLDERS) held[slot] = -2 - links.add(holder, last);
    },
  };
}

const NOBODY: readonly number[] = [];

/** Lists of numbers that grow at their ends, all in three arrays. A list is named by its last link. */
function chains() {
  let values = new Int32Array(FIRST_SLOTS);
  let before = new Int32Array(FIRST_SLOTS);
  let lengths = new Uint8Array(FIRST_SLOTS);
  let count = 0;
  return {
    /** The new last link of the list that ends with `last`, or of a new list. */
    add(value: number, last: number | undefined): number {
      if (count === values.length) {
        values = doubled(values, new Int32Array(count * 2));
        before = doubled(before, new Int32Array(count * 2));
        lengths = doubled(lengths, new Uint8Array(count * 2));
      }
      values[count] = value;
      before[count] = last ?? EMPTY;
      lengths[count] = last === undefined ? 1 : (lengths[last] ?? 0) + 1;
      return count++;
    },
    lengthTo: (last: number): number => lengths[last] ?? 0,
    eachTo(last: number, visit: (value: number) => void): void {
      for (let at = last; at !== EMPTY; at = before[at] ?? EMPTY) visit(values[at] ?? 0);
    },
    valuesTo(last: number): number[] {
      const found = new Array<number>(lengths[last] ?? 0);
      for (let at = last, place = found.length - 1; at !== EMPTY; at = before[at] ?? EMPTY) {
        found[place--] = values[at] ?? 0;
      }
      return found;
    },
  };
}

function doubled<T extends Int32Array | Uint8Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
