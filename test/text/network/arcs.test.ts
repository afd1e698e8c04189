import fc from "fast-check";
import { expect, test } from "vitest";
import { weighingOf } from "../../../src/text/network/arcs.ts";
import { arithmeticOf } from "../../../src/text/network/arithmetic.ts";
import type { Matrix } from "../../../src/text/network/tensors.ts";

const [SIZE, LABELS, ROWS] = [8, 3, 6];
const label: Matrix = {
  outputs: LABELS,
  inputs: SIZE,
  paddedOutputs: 4,
  paddedInputs: SIZE,
  values: Int8Array.from({ length: 4 * SIZE }, (_, at) => (at < LABELS * SIZE ? ((at * 37) % 251) - 125 : 0)),
  scales: new Float32Array(4).fill(0.01),
  bias: Float32Array.from([0.3, -0.2, 0.1, 50]),
};

/** The log chance of the best label, by hand. */
function bestLabel(dep: readonly number[], head: readonly number[]): number {
  const scores = Array.from({ length: LABELS }, (_, row) =>
    dep.reduce(
      (sum, value, k) => sum + Math.max(0, value + (head[k] ?? 0)) * (label.values[row * SIZE + k] ?? 0) * 0.01,
      label.bias[row] ?? 0,
    ),
  );
  return Math.max(...scores) - Math.log(scores.reduce((sum, score) => sum + Math.exp(score), 0));
}

const row = (length: number, most: number) =>
  fc
    .array(fc.integer({ min: -100 * most, max: 100 * most }), { minLength: length, maxLength: length })
    .map((values) => values.map((value) => value / 100));
const sentence = fc.integer({ min: 1, max: 12 }).chain((n) =>
  fc.record({
    n: fc.constant(n),
    from: fc.integer({ min: 0, max: 3 }),
    scores: fc.array(row(n + 1, 4), { minLength: n, maxLength: n }),
    dep: fc.array(row(SIZE, 1), { minLength: n + 3, maxLength: n + 3 }),
    head: fc.array(row(SIZE, 1), { minLength: n + 4, maxLength: n + 4 }),
  }),
);

test("of a word in doubt the two best heads gain what their labels are sure of, no other arc moves", () => {
  fc.assert(
    fc.property(sentence, ({ n, from, scores, dep, head }) => {
      const arithmetic = arithmeticOf([label], [], ROWS, 4000);
      const weigh = weighingOf(arithmetic, label, SIZE, LABELS, ROWS);
      const place = {
        dep: arithmetic.numbers(dep.flat().length),
        head: arithmetic.numbers(head.flat().length),
        size: SIZE,
      };
      place.dep.values.set(dep.flat());
      place.head.values.set(head.flat());
      const found = Float32Array.from(scores.flat());
      weigh(found, n, place, from);
      scores.forEach((own, word) => {
        const order = own.map((_, at) => at).filter((at) => at !== word + 1);
        order.sort((a, b) => (own[b] ?? 0) - (own[a] ?? 0));
        const [best = 0, next = best] = order;
        const doubt = order.length > 1 && Math.fround(own[best] ?? 0) - Math.fround(own[next] ?? 0) <= 2;
        own.forEach((score, at) => {
          const gains = doubt && (at === best || at === next);
          const under = bestLabel(dep[from + word] ?? [], head[at === 0 ? 0 : from + at] ?? []);
          expect(found[word * (n + 1) + at]).toBeCloseTo(gains ? score + under + 1.5 : score, 2);
        });
      });
    }),
  );
});
