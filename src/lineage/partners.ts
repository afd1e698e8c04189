import type { Copies } from "./copies.ts";

/** A print that more families hold than this leads to no partner. */
const MOST_FAMILIES = 64;
/** What two accounts of two families must share to be worth aligning, in prints that two families hold. */
const ENOUGH = 1.2;
/** Families that every frequency is taken to be counted over at least: a few accounts tell nothing of what is rare. */
const FEWEST_FAMILIES = 10;
/** Members of one family that an account is aligned with: so many copies of one text say all there is to say. */
const MOST_MEMBERS = 512;

/**
 * The accounts worth aligning with the one at `at`, ascending, each pair named once: by the account of the earlier
 * family, in a family by the earlier account. Cost: the number of its prints, plus that of the partners' prints.
 */
export function partnersOf(at: number, copies: Copies, isStock: (print: number) => boolean): readonly number[] {
  const { family, members, prints } = copies;
  const own = prints[at] ?? new Uint32Array();
  const home = family[at] ?? 0;
  const weight = (print: number): number => weightOf(print, copies, isStock);
  const siblings = (members[home] ?? []).slice(0, MOST_MEMBERS).filter((other) => other > at);
  const found = siblings.filter((other) => common(own, prints[other], weight) > 0);
  for (const [other, score] of reached(own, copies, isStock)) {
    if (other <= home || score < ENOUGH) continue;
    for (const member of (members[other] ?? []).slice(0, MOST_MEMBERS)) {
      if (common(own, prints[member], weight) >= ENOUGH) found.push(member);
    }
  }
  return found.sort((x, y) => x - y);
}

/**
 * The same of every account, of the pairs alone of which one account at least is new: at the cost of the new ones.
 * What two accounts of two families share, their families share too, so that the kept ones need not be asked.
 */
export function partnersOfNew(
  copies: Copies,
  isStock: (print: number) => boolean,
  isNew: (at: number) => boolean,
): (at: number) => readonly number[] {
  const named = new Map<number, number[]>();
  const name = (at: number, other: number): void => {
    const known = named.get(at);
    if (known === undefined) named.set(at, [other]);
    else known.push(other);
  };
  for (let at = 0; at < copies.prints.length; at++) {
    if (!isNew(at)) continue;
    for (const other of partnersOf(at, copies, isStock)) name(at, other);
    for (const kept of namersOf(at, copies, isStock)) if (!isNew(kept)) name(kept, at);
  }
  return (at) => (named.get(at) ?? []).sort((x, y) => x - y);
}

/** The accounts that have the one at `at` among their partners. */
function namersOf(at: number, copies: Copies, isStock: (print: number) => boolean): number[] {
  const { family, members, prints } = copies;
  const own = prints[at] ?? new Uint32Array();
  const home = family[at] ?? 0;
  const weight = (print: number): number => weightOf(print, copies, isStock);
  const siblings = members[home] ?? [];
  if (siblings.indexOf(at) >= MOST_MEMBERS) return [];
  const found = siblings.filter((other) => other < at && common(own, prints[other], weight) > 0);
  for (const [other, score] of reached(own, copies, isStock)) {
    if (other >= home || score < ENOUGH) continue;
    for (const member of members[other] ?? []) if (common(own, prints[member], weight) >= ENOUGH) found.push(member);
  }
  return found;
}

/** What each family shares with the prints. */
function reached(own: Uint32Array, copies: Copies, isStock: (print: number) => boolean): Map<number, number> {
  const scores = new Map<number, number>();
  for (const print of own) {
    const weight = copies.index.countOf(print) < 2 ? 0 : weightOf(print, copies, isStock);
    if (weight === 0) continue;
    for (const holder of copies.index.holdersOf(print)) {
      const family = copies.family[holder] ?? 0;
      scores.set(family, (scores.get(family) ?? 0) + weight);
    }
  }
  return scores;
}

/** 1 for a print of one family alone, less the more families hold it, 0 for stock. */
function weightOf(print: number, { index, members }: Copies, isStock: (print: number) => boolean): number {
  const holders = index.countOf(print);
  if (holders > MOST_FAMILIES || isStock(print)) return 0;
  const all = Math.log(members.length + FEWEST_FAMILIES);
  return (all - Math.log(holders)) / all;
}

/** The weights of the prints that both have, summed. Both ascending. */
function common(a: Uint32Array, b: Uint32Array | undefined, weight: (print: number) => number): number {
  let sum = 0;
  for (let i = 0, j = 0; b !== undefined && i < a.length && j < b.length; ) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0];
    if (x === y) {
      sum += weight(x);
      i++;
      j++;
    } else if (x < y) i++;
    else j++;
  }
  return sum;
}
