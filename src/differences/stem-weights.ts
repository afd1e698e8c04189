import type { Side } from "./side.ts";

/** How much a stem that two passages share says, 0 or more: the rarer it is in both accounts, the more. */
export type StemWeight = (stem: string) => number;

/**
 * Weights of the stems of two accounts by the number of sentences that hold them (inverse document frequency, Spärck
 * Jones 1972): a stem of one sentence in thirty weighs about 3.4, one of every third about 1.4.
 */
export function stemWeights(a: Side, b: Side): StemWeight {
  const counts = { a: sentenceCounts(a), b: sentenceCounts(b) };
  const sentences = counts.a.sentences + counts.b.sentences;
  const weights: number[] = [];
  return (stem) => {
    const holding = Math.max(1, (counts.a.holding.get(stem) ?? 0) + (counts.b.holding.get(stem) ?? 0));
    const weight = weights[holding] ?? Math.log(1 + sentences / holding);
    weights[holding] = weight;
    return weight;
  };
}

interface Counts {
  readonly sentences: number;
  readonly holding: ReadonlyMap<string, number>;
}

const MADE = new WeakMap<Side, Counts>();

function sentenceCounts(side: Side): Counts {
  const made = MADE.get(side) ?? makeCounts(side);
  MADE.set(side, made);
  return made;
}

function makeCounts({ words, stems }: Side): Counts {
  const holding = new Map<string, number>();
  const last = new Map<string, number>();
  for (const [at, { sentence }] of words.entries()) {
    const stem = stems[at] ?? "";
    if (last.get(stem) === sentence) continue;
    last.set(stem, sentence);
    holding.set(stem, (holding.get(stem) ?? 0) + 1);
  }
  return { sentences: new Set(words.map(({ sentence }) => sentence)).size, holding };
}
