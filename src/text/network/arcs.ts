import type { Arithmetic, Numbers } from "./arithmetic.ts";
import type { Matrix } from "./tensors.ts";

/**
 * The two best heads of a word are in doubt where their arcs' scores are at most so far apart. Measured on the treebanks:
 * the next heads, and those further off, gain nothing.
 */
const DOUBT = 2;
/** What the label under any other head is taken to be worth: near the log chance of the best label of an arc in doubt. */
const UNWEIGHED = -1.5;

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

/** Adds to the arcs of one sentence's words in doubt what their labels say, for the two best heads of each. */
export type Weighing = (scores: Float32Array, n: number, place: LabelPlace, from: number) => void;

/**
 * An arc whose label is sure is worth more than one under which no label fits: the log chance of the best label is added.
 * @param label  the matrix of label scores, of which `labels` are labels and the rest padding
 * @param rows  most rows that one call of `linear` gets
 */
export function weighingOf(
  { linear, numbers }: Arithmetic,
  label: Matrix,
  size: number,
  labels: number,
  rows: number,
): Weighing {
  const [input, found] = [numbers(rows * size), numbers(rows * label.paddedOutputs)];
  return (scores, n, place, from) => {
    const doubted = headsInDoubt(scores, n);
    for (let at = 0; at < doubted.length; at += rows) {
      const part = doubted.slice(at, at + rows);
      part.forEach(({ word, head }, row) => {
        underHead(place, from + word, head === 0 ? 0 : from + head, input, row);
      });
      linear(label, input, found, part.length);
      part.forEach(({ word, head }, row) => {
        const first = row * label.paddedOutputs;
        const worth = bestLogChance(found.values.subarray(first, first + labels)) - UNWEIGHED;
        scores[word * (n + 1) + head] = (scores[word * (n + 1) + head] ?? 0) + worth;
      });
    }
  };
}

/** The two best heads of every word whose heads are in doubt. */
function headsInDoubt(scores: Float32Array, n: number): { readonly word: number; readonly head: number }[] {
  const doubted: { word: number; head: number }[] = [];
  for (let word = 0; word < n; word++) {
    let [best, next] = [-1, -1];
    const score = (head: number) => (head < 0 ? Number.NEGATIVE_INFINITY : (scores[word * (n + 1) + head] ?? 0));
    for (let head = 0; head <= n; head++) {
      if (head === word + 1) continue;
      if (score(head) > score(best)) [best, next] = [head, best];
      else if (score(head) > score(next)) next = head;
    }
    if (score(best) - score(next) <= DOUBT) doubted.push({ word, head: best }, { word, head: next });
  }
  return doubted;
}

/** The natural logarithm of the highest chance that a softmax over these scores gives. */
function bestLogChance(scores: Float32Array): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (const score of scores) highest = Math.max(highest, score);
  let total = 0;
  for (const score of scores) total += Math.exp(score - highest);
  return -Math.log(total);
}
