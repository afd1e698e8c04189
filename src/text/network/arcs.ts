import type { Arithmetic, Numbers } from "./arithmetic.ts";

export interface ArcPlace {
  readonly dep: Numbers;
  readonly head: Numbers;
  readonly arcs: Numbers;
  readonly from: number;
  readonly n: number;
  readonly size: number;
}

/** n × (n + 1) scores of heads for one sentence, column 0 the root. */
export function arcScores({ kernel }: Arithmetic, { dep, head, arcs, from, n, size }: ArcPlace): Float32Array {
  const bytes = 4 * size;
  kernel.products(dep.at + from * bytes, bytes, head.at + (from + 1) * bytes, bytes, arcs.at, n, n, size);
  const scores = arcs.values.slice(0, n * n);
  kernel.products(dep.at + from * bytes, bytes, head.at, bytes, arcs.at, n, 1, size);
  const toRoot = arcs.values.slice(0, n);
  const factor = size ** -0.5;
  for (let word = 0; word < n; word++) {
    arcs.values[word * (n + 1)] = (toRoot[word] ?? 0) * factor;
    for (let other = 0; other < n; other++)
      arcs.values[word * (n + 1) + other + 1] = (scores[word * n + other] ?? 0) * factor;
  }
  return arcs.values.subarray(0, n * (n + 1));
}

/** What the labels of a batch are computed from: rows of words, and of the root with the words behind it. */
export interface LabelPlace {
  readonly dep: Numbers;
  readonly head: Numbers;
  readonly size: number;
}

/** Fills row `row` of `out` with relu(word + its head); word counts in the batch, head likewise with the root as 0. */
export function underHead({ dep, head, size }: LabelPlace, word: number, at: number, out: Numbers, row: number): void {
  for (let k = 0; k < size; k++)
    out.values[row * size + k] = Math.max(0, (dep.values[word * size + k] ?? 0) + (head.values[at * size + k] ?? 0));
}
