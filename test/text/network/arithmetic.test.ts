import fc from "fast-check";
import { expect, test } from "vitest";
import { arithmeticOf } from "../../../src/text/network/arithmetic.ts";
import { KERNEL } from "../../../src/text/network/kernel.ts";
import { nameDecoderOf } from "../../../src/text/network/names.ts";
import type { Matrix } from "../../../src/text/network/tensors.ts";
import { bestTree } from "../../../src/text/network/tree.ts";
import { builtKernel } from "./build-kernel.ts";

test("the kernel is what its source says", async () => {
  expect(KERNEL).toBe(await builtKernel());
});

/** A matrix of the kernel with these weights. */
function matrixOf(outputs: number, inputs: number, weight: (row: number, column: number) => number): Matrix {
  const paddedOutputs = Math.ceil(outputs / 4) * 4;
  const paddedInputs = Math.ceil(inputs / 8) * 8;
  const values = new Int8Array(paddedOutputs * paddedInputs);
  for (let row = 0; row < outputs; row++)
    for (let column = 0; column < inputs; column++) values[row * paddedInputs + column] = weight(row, column);
  const scales = new Float32Array(paddedOutputs).fill(0.01);
  const bias = Float32Array.from({ length: paddedOutputs }, (_, row) => row / 10);
  return { outputs, inputs, paddedOutputs, paddedInputs, values, scales, bias };
}

/** `rows` rows of x through the matrix, padding left out. */
function through(kind: "simd" | "plain", matrix: Matrix, x: Float32Array, rows: number): number[] {
  const { numbers, linear } = arithmeticOf(
    [matrix],
    [],
    rows + 1,
    (rows + 2) * (matrix.paddedInputs + matrix.paddedOutputs) + 64,
    kind,
  );
  const from = numbers((rows + 1) * matrix.paddedInputs);
  const to = numbers((rows + 1) * matrix.paddedOutputs);
  for (let row = 0; row < rows; row++)
    from.values.set(x.subarray(row * matrix.inputs, (row + 1) * matrix.inputs), row * matrix.paddedInputs);
  linear(matrix, from, to, rows);
  return Array.from({ length: rows }, (_, row) => [
    ...to.values.subarray(row * matrix.paddedOutputs, row * matrix.paddedOutputs + matrix.outputs),
  ]).flat();
}

test("a matrix times rows of any number and size is the same with SIMD, without, and by hand", () => {
  const sizes = fc.record({
    outputs: fc.integer({ min: 1, max: 9 }),
    inputs: fc.integer({ min: 1, max: 40 }),
    rows: fc.integer({ min: 1, max: 70 }),
    seed: fc.integer(),
  });
  fc.assert(
    fc.property(sizes, ({ outputs, inputs, rows, seed }) => {
      const at = (a: number, b: number) => Math.imul(seed ^ (a * 7919), b * 104729 + 1) % 127;
      const matrix = matrixOf(outputs, inputs, at);
      const x = Float32Array.from({ length: rows * inputs }, (_, place) => at(place, 3) / 50);
      const simd = through("simd", matrix, x, rows);
      const plain = through("plain", matrix, x, rows);
      for (let row = 0; row < rows; row++) {
        for (let output = 0; output < outputs; output++) {
          let sum = output / 10;
          for (let column = 0; column < inputs; column++)
            sum += (x[row * inputs + column] ?? 0) * at(output, column) * 0.01;
          expect(simd[row * outputs + output]).toBeCloseTo(sum, 2);
          expect(plain[row * outputs + output]).toBeCloseTo(simd[row * outputs + output] ?? 0, 3);
        }
      }
    }),
    { numRuns: 30 },
  );
});

test("rows in seven bits times a matrix are the same with SIMD, without, and by hand", () => {
  const [inputs, rows] = [64, 5];
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.integer(), (outputs, seed) => {
      const at = (a: number, b: number) => Math.imul(seed ^ (a * 7919), b * 104729 + 1) % 127;
      const matrix = matrixOf(outputs, inputs, at);
      const x = Float32Array.from({ length: rows * inputs }, (_, place) => at(place, 3) / 20);
      const [simd, plain] = (["simd", "plain"] as const).map((kind) => {
        const { numbers, narrows, narrow, linearNarrow } = arithmeticOf([], [matrix], rows + 1, 4000, kind);
        const [from, narrowed, to] = [numbers(x.length), narrows(x.length + inputs), numbers((rows + 1) * 12)];
        from.values.set(x);
        narrow(from, narrowed, x.length);
        linearNarrow(matrix, narrowed, to, rows);
        return to.values;
      });
      for (let row = 0; row < rows; row++) {
        for (let output = 0; output < outputs; output++) {
          const place = row * matrix.paddedOutputs + output;
          let sum = output / 10;
          for (let column = 0; column < inputs; column++) {
            const step = Math.round(((x[row * inputs + column] ?? 0) * 63) / 6);
            sum += ((Math.min(63, Math.max(-64, step)) * 6) / 63) * at(output, column) * 0.01;
          }
          expect(simd?.[place]).toBeCloseTo(sum, 0);
          expect(plain?.[place]).toBeCloseTo(simd?.[place] ?? Number.NaN, 2);
        }
      }
    }),
    { numRuns: 30 },
  );
});

/** Every way to give n words heads, kept where it is a tree with one root. */
function* trees(n: number): Generator<number[]> {
  const total = (n + 1) ** n;
  for (let code = 0; code < total; code++) {
    const heads = Array.from({ length: n }, (_, word) => Math.floor(code / (n + 1) ** word) % (n + 1));
    if (heads.filter((head) => head === 0).length !== 1) continue;
    const reaches = heads.every((_, word) => {
      let at = word + 1;
      for (let steps = 0; steps <= n && at !== 0; steps++) at = heads[at - 1] ?? 0;
      return at === 0;
    });
    if (reaches) yield heads;
  }
}

test("the best tree is the best of all trees with one root", () => {
  const sentence = fc
    .integer({ min: 1, max: 4 })
    .chain((n) => fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: n * (n + 1), maxLength: n * (n + 1) }));
  fc.assert(
    fc.property(sentence, (numbers) => {
      const n = Math.round((Math.sqrt(1 + 4 * numbers.length) - 1) / 2);
      const worth = (heads: ArrayLike<number>) =>
        Array.from({ length: n }, (_, word) => numbers[word * (n + 1) + (heads[word] ?? 0)] ?? 0).reduce(
          (a, b) => a + b,
          0,
        );
      const found = bestTree(Float32Array.from(numbers), n);
      const all = [...trees(n)];
      expect(all.map((heads) => heads.join())).toContain([...found].join());
      expect(worth(found)).toBe(Math.max(...all.map(worth)));
    }),
  );
});

test("names never begin in the middle or stay open, and are the best that may be", () => {
  const tags = ["O", "B-PER", "I-PER", "E-PER", "S-PER"];
  const lawful = (path: readonly number[]) => /^(?:O|S|BI*E)*$/.test(path.map((tag) => tags[tag]?.[0]).join(""));
  const scores = fc
    .integer({ min: 1, max: 4 })
    .chain((n) => fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 5 * n, maxLength: 5 * n }));
  fc.assert(
    fc.property(scores, (numbers) => {
      const n = numbers.length / 5;
      const worth = (path: readonly number[]) =>
        path.reduce((sum, tag, word) => sum + (numbers[word * 5 + tag] ?? 0), 0);
      const paths = Array.from({ length: 5 ** n }, (_, code) =>
        Array.from({ length: n }, (__, word) => Math.floor(code / 5 ** word) % 5),
      ).filter(lawful);
      const best = Math.max(...paths.map(worth));
      const runs = nameDecoderOf(tags)(Float32Array.from(numbers), 0, n);
      const path = Array.from({ length: n }, (_, word) => {
        const run = runs.find(({ from, to }) => from <= word && word < to);
        if (!run) return 0;
        if (run.to - run.from === 1) return 4;
        return word === run.from ? 1 : word === run.to - 1 ? 3 : 2;
      });
      expect(worth(path)).toBe(best);
    }),
  );
});
