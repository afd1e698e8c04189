import type { Strand } from "./evidence.ts";
import type { Run } from "./shared-runs.ts";

/** What one account has of another's material, each 0 to 1, for either side. */
export interface Material {
  /** Share of its telling words outside quotation marks that stand anywhere in the other. */
  readonly likeness: { readonly a: number; readonly b: number };
  /** Share of the words it has in quotation marks that stand in runs of the other; 0 where it quotes nobody. */
  readonly quotes: { readonly a: number; readonly b: number };
}

/** Words of a run of quoted words that is the same quotation. */
const FEWEST_WORDS = 3;

/** Cost: linear in the words. */
export function materialOf(a: Strand, b: Strand, runs: readonly Run[]): Material {
  return {
    likeness: { a: shareIn(a.told, b.vocabulary), b: shareIn(b.told, a.vocabulary) },
    quotes: { a: quotedShare(a, runs, "a"), b: quotedShare(b, runs, "b") },
  };
}

function shareIn(words: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const word of words) if (other.has(word)) common++;
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
