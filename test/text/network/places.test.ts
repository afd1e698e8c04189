import fc from "fast-check";
import { expect, test } from "vitest";
import { arithmeticOf } from "../../../src/text/network/arithmetic.ts";
import { parsingOf } from "../../../src/text/network/places.ts";
import type { Matrix } from "../../../src/text/network/tensors.ts";
import { bestTree } from "../../../src/text/network/tree.ts";

const [SIZE, LABELS, ROWS] = [16, 3, 8];
const label: Matrix = {
  outputs: LABELS,
  inputs: SIZE,
  paddedOutputs: 4,
  paddedInputs: SIZE,
  values: Int8Array.from({ length: 4 * SIZE }, (_, at) => (at < LABELS * SIZE ? ((at * 37) % 251) - 125 : 0)),
  scales: new Float32Array(4).fill(0.01),
  bias: Float32Array.from([0.3, -0.2, 0.1, 50]),
};

interface Sentence {
  readonly n: number;
  readonly from: number;
  readonly arcs: readonly (readonly number[])[];
  readonly dep: readonly (readonly number[])[];
  readonly head: readonly (readonly number[])[];
}

const row = (length: number, most: number) =>
  fc
    .array(fc.integer({ min: -100 * most, max: 100 * most }), { minLength: length, maxLength: length })
    .map((values) => values.map((value) => value / 100));
const sentence: fc.Arbitrary<Sentence> = fc.integer({ min: 1, max: 6 }).chain((n) =>
  fc.record({
    n: fc.constant(n),
    from: fc.integer({ min: 0, max: 3 }),
    arcs: fc.array(row(n + 1, 4), { minLength: n, maxLength: n }),
    dep: fc.array(row(SIZE, 1), { minLength: n + 3, maxLength: n + 3 }),
    head: fc.array(row(SIZE, 1), { minLength: n + 4, maxLength: n + 4 }),
  }),
);

function parsed({ n, from, arcs, dep, head }: Sentence, names: readonly string[], matrix = label) {
  const arithmetic = arithmeticOf([matrix], [], ROWS, 4000);
  const parse = parsingOf(arithmetic, matrix, names, SIZE, ROWS);
  const place = {
    dep: arithmetic.numbers(dep.flat().length),
    head: arithmetic.numbers(head.flat().length),
    size: SIZE,
  };
  place.dep.values.set(dep.flat());
  place.head.values.set(head.flat());
  return parse(Float32Array.from(arcs.flat()), n, place, from, arithmetic.numbers(ROWS * label.paddedOutputs));
}

/** The log chances of a word's labels under a head, by hand. */
function labelsOf({ from, dep, head }: Sentence, word: number, at: number): number[] {
  const [own, other] = [dep[from + word] ?? [], head[at === 0 ? 0 : from + at] ?? []];
  const scores = Array.from({ length: LABELS }, (_, output) =>
    own.reduce(
      (sum, value, k) => sum + Math.max(0, value + (other[k] ?? 0)) * (label.values[output * SIZE + k] ?? 0) * 0.01,
      label.bias[output] ?? 0,
    ),
  );
  const total = Math.log(scores.reduce((sum, score) => sum + Math.exp(score), 0));
  return scores.map((score) => score - total);
}

test("a word in doubt between two heads takes the one whose arc and label together are surer", () => {
  fc.assert(
    fc.property(sentence, (given) => {
      const { n, arcs } = given;
      const weighed = arcs.map((own, word) => {
        const order = own.map((_, at) => at).filter((at) => at !== word + 1);
        order.sort((a, b) => (own[b] ?? 0) - (own[a] ?? 0));
        const [best = 0, next = best] = order;
        const doubt = order.length > 1 && Math.fround(own[best] ?? 0) - Math.fround(own[next] ?? 0) <= 2;
        return own.map((score, at) =>
          doubt && (at === best || at === next) ? score + Math.max(...labelsOf(given, word, at)) + 1.5 : score,
        );
      });
      const worth = (heads: Int32Array) => heads.reduce((sum, head, word) => sum + (weighed[word]?.[head] ?? 0), 0);
      const { heads, labels } = parsed(given, ["amod", "advmod", "obl"]);
      expect(worth(heads)).toBeCloseTo(worth(bestTree(Float32Array.from(weighed.flat()), n)), 2);
      labels.forEach((chosen, word) => {
        const chances = labelsOf(given, word, heads[word] ?? 0);
        expect(chances[chosen]).toBeCloseTo(Math.max(...chances), 2);
      });
    }),
  );
});

test("no head has two subjects or two objects", () => {
  fc.assert(
    fc.property(sentence, (given) => {
      const names = ["nsubj", "ccomp", "obl"];
      const { heads, labels } = parsed(given, names);
      const claims = [...labels].map((chosen, word) => `${names[chosen]} of ${heads[word]}`);
      const single = claims.filter((claim) => !claim.startsWith("obl"));
      expect(single).toEqual([...new Set(single)]);
      expect(heads.filter((head) => head === 0)).toHaveLength(1);
    }),
  );
});

test("of two words that claim to be the subject, the one that fits no other place keeps it", () => {
  // Word 0 is the root. Both others are its subject by arc and label; the last would be nearly as well under word 1.
  const arcs = [
    [9, 0, -9, -9],
    [-9, 5, 0, -9],
    [-9, 5, 4.5, 0],
  ];
  const zeros = (rows: number) => Array.from({ length: rows }, () => Array.from({ length: SIZE }, () => 0));
  const given = { n: 3, from: 0, arcs, dep: zeros(6), head: zeros(7) };
  // Without words' numbers the biases speak: the first label is everywhere the best by far.
  const sure = { ...label, bias: Float32Array.from([5, 0, 0, 0]) };
  const { heads, labels } = parsed(given, ["nsubj", "obj", "obl"], sure);
  expect([...heads]).toEqual([0, 1, 2]);
  expect([...labels]).toEqual([0, 0, 0]);
});
