import type { Arithmetic, Numbers, Wholes } from "./arithmetic.ts";
import { type Batch, LONGEST } from "./batches.ts";
import type { Parts } from "./parts.ts";
import { parsingOf, type Tree } from "./places.ts";
import type { Header } from "./weights.ts";

/** What a batch's words hang on. */
export interface Arcs {
  readonly trees: readonly Tree[];
  /** Scores of the relation to each word's head, a row a word. */
  readonly labels: Numbers;
}

/** Gets the words' rows, rounded, and the same with the root's before them; `told` hears the scores of each sentence's arcs. */
type ArcFinder = (batch: Batch, near: Wholes, withRoot: Numbers, told: (arcs: Numbers, n: number) => void) => Arcs;

/** The network's steps from words to their heads and relations; the buffers are made once. */
export function arcsOf(header: Header, { heads: of }: Parts, arithmetic: Arithmetic): ArcFinder {
  const { kernel, linear, linearOf, numbers } = arithmetic;
  const rows = LONGEST + 2;
  const [dep, head, hidden] = [numbers(rows * header.arc), numbers(rows * header.arc), numbers(rows * header.arc)];
  const size = header.label;
  const place = { dep: numbers(rows * size), head: numbers(rows * size), size };
  const stride = of.label.paddedOutputs;
  const labels = numbers(rows * stride);
  const arcs = numbers(rows * rows);
  const parsed = parsingOf(arithmetic, of.label, header.tags.label, size, rows);
  return ({ sentences, starts, words }, near, withRoot, told) => {
    linearOf(of.arcDep, near, hidden, words, 0);
    linear(of.arc, hidden, dep, words);
    linear(of.arcHead, withRoot, head, words + 1, 0);
    linearOf(of.labelDep, near, place.dep, words);
    linear(of.labelHead, withRoot, place.head, words + 1);
    const trees = sentences.map(({ length: n }, index) => {
      const from = starts[index] ?? 0;
      const bytes = 4 * header.arc;
      kernel.products(dep.at + from * bytes, bytes, head.at + (from + 1) * bytes, bytes, arcs.at, n, n, header.arc);
      const between = arcs.values.slice(0, n * n);
      kernel.products(dep.at + from * bytes, bytes, head.at, bytes, arcs.at, n, 1, header.arc);
      const scores = withRootScores(arcs.values, between, n, header.arc ** -0.5);
      told(arcs, n);
      const own = { at: labels.at + 4 * from * stride, values: labels.values.subarray(from * stride) };
      return parsed(scores, n, place, from, own);
    });
    return { trees, labels };
  };
}

/**
 * n × (n + 1) scores of heads for one sentence, column 0 the root, each times `factor`; made in place of the n scores of
 * the root.
 */
function withRootScores(scores: Float32Array, between: Float32Array, n: number, factor: number): Float32Array {
  const toRoot = scores.slice(0, n);
  for (let word = 0; word < n; word++) {
    const row = word * (n + 1);
    scores[row] = (toRoot[word] ?? 0) * factor;
    for (let other = 0; other < n; other++) scores[row + other + 1] = (between[word * n + other] ?? 0) * factor;
  }
  return scores.subarray(0, n * (n + 1));
}
