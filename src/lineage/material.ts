import { firstFrom } from "./ascending.ts";
import type { Strand } from "./evidence.ts";
import type { Run } from "./shared-runs.ts";

/** What one account has of another's material, each 0 to 1. */
export interface Material {
  /** For either side, share of its telling words outside quotation marks that stand anywhere in the other. */
  readonly likeness: { readonly a: number; readonly b: number };
  /** For either side, share of the words it has in quotation marks that stand in runs of the other; 0 where it quotes nobody. */
  readonly quotes: { readonly a: number; readonly b: number };
  /**
   * Of the telling words that both have outside quotation marks, the share that comes up in one order in both, each
   * where it first stands: who retells a text goes through it from its beginning to its end.
   */
  readonly order: number;
  /** Of the figures that the account with fewer of them has outside quotation marks, the share that the other has too. */
  readonly figures: number;
}

/** Words of a run of quoted words that is the same quotation. */
const FEWEST_WORDS = 3;

/** Cost: linear in the words, and their logarithm for the order. */
export function materialOf(a: Strand, b: Strand, runs: readonly Run[]): Material {
  return {
    likeness: { a: shareIn(a.told, b.vocabulary), b: shareIn(b.told, a.vocabulary) },
    quotes: { a: quotedShare(a, runs, "a"), b: quotedShare(b, runs, "b") },
    order: sameOrder(a.told, b.told),
    figures: figuresInBoth(a, b),
  };
}

function shareIn(words: ReadonlyMap<string, number>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const word of words.keys()) if (other.has(word)) common++;
  return words.size === 0 ? 0 : common / words.size;
}

function quotedShare({ quoted }: Strand, runs: readonly Run[], side: "a" | "b"): number {
  let all = 0;
  for (const one of quoted) all += one;
  if (all === 0) return 0;
  let shared = 0;
  for (const run of runs) {
    if (run.length < FEWEST_WORDS) continue;
    for (let at = run[side]; at < run[side] + run.length; at++) shared += quoted[at] ?? 0;
  }
  return Math.min(1, shared / all);
}

/** The longest ascending part of the common words' places, as a share of them (Schensted 1961). */
function sameOrder(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  /** By length less one, the least place that an ascending part of so many words ends with. */
  const ends: number[] = [];
  let common = 0;
  for (const word of a.keys()) {
    const place = b.get(word);
    if (place === undefined) continue;
    common++;
    ends[firstFrom(ends, place)] = place;
  }
  return common === 0 ? 0 : ends.length / common;
}

function figuresInBoth(a: Strand, b: Strand): number {
  const fewest = Math.min(a.figures.length, b.figures.length);
  return fewest === 0 ? 0 : a.figures.filter((figure) => b.told.has(figure)).length / fewest;
}
