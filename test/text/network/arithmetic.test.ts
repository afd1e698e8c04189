import fc from "fast-check";
import { expect, test } from "vitest";
import { arithmeticOf } from "../../../src/text/network/arithmetic.ts";
import { convolutionOf } from "../../../src/text/network/convolution.ts";
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
  const paddedInputs = Math.ceil(inputs / 16) * 16;
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

test("a gated convolution is the same with SIMD, without, and by hand, at the edges of sentences too", () => {
  const width = 32;
  const sentences = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(sentences, fc.integer({ min: 1, max: 4 }), fc.integer(), (lengths, reach, seed) => {
      const at = (a: number, b: number) => Math.imul(seed ^ (a * 7919), b * 104729 + 1) % 127;
      const matrix = matrixOf(2 * width, 3 * width, at);
      const starts = [0];
      for (const length of lengths) starts.push((starts.at(-1) ?? 0) + length);
      const words = starts.at(-1) ?? 0;
      const x = Float32Array.from({ length: words * width }, (_, place) => at(place, 3) / 20);
      const [simd, plain] = (["simd", "plain"] as const).map((kind) => {
        const arithmetic = arithmeticOf([], [matrix], words + 1, (words + 2) * 4 * width, kind);
        const to = arithmetic.numbers((words + 1) * width);
        to.values.set(x);
        convolutionOf(arithmetic, width, words + 1)(matrix, reach, to, starts, words);
        return to.values;
      });
      const expected = convolvedByHand(x, width, starts, reach, (row, column) => at(row, column) * 0.01);
      const apart = (one: ArrayLike<number> = [], other: ArrayLike<number> = []) =>
        Math.max(...expected.map((_, place) => Math.abs((one[place] ?? Number.NaN) - (other[place] ?? Number.NaN))));
      expect(apart(simd, expected)).toBeLessThan(0.05);
      expect(apart(plain, simd)).toBeLessThan(0.005);
    }),
    { numRuns: 20 },
  );
});

/** x + a · clamp(b / 4 + 1/2, 0, 1) by training/FORMAT.md, with a bias of a tenth of each output's number. */
function convolvedByHand(
  x: Float32Array,
  width: number,
  starts: readonly number[],
  reach: number,
  weight: (row: number, column: number) => number,
): number[] {
  const steps = [...x].map((value, place) => {
    const row = x.subarray(place - (place % width), place - (place % width) + width);
    const size = Math.sqrt(row.reduce((sum, other) => sum + other * other, 0) / width + 1e-6);
    return (Math.min(63, Math.max(-64, Math.round((value / size) * (63 / 6)))) * 6) / 63;
  });
  return [...x].map((value, place) => {
    const [word, k] = [Math.floor(place / width), place % width];
    const from = starts.findLast((start) => start <= word) ?? 0;
    const to = starts.find((start) => start > word) ?? 0;
    const output = (row: number) => {
      let sum = row / 10;
      for (const side of [0, 1, 2]) {
        const other = word + (side - 1) * reach;
        for (let at = 0; at < width && other >= from && other < to; at++)
          sum += (steps[other * width + at] ?? 0) * weight(row, side * width + at);
      }
      return sum;
    };
    return value + output(k) * Math.min(1, Math.max(0, output(width + k) / 4 + 0.5));
  });
}

test("a softmax is the same with SIMD, without, and by hand, for rows of any size", () => {
  const rows = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 11 }))
    .chain(([n, m]) =>
      fc.tuple(
        fc.constant(n),
        fc.array(fc.float({ min: -200, max: 200, noNaN: true }), { minLength: n * m, maxLength: n * m }),
      ),
    );
  fc.assert(
    fc.property(rows, fc.float({ min: Math.fround(0.1), max: 2, noNaN: true }), ([n, values], factor) => {
      const m = values.length / n;
      const [simd, plain] = (["simd", "plain"] as const).map((kind) => {
        const { numbers, kernel } = arithmeticOf([], [], 2, values.length + 8, kind);
        const place = numbers(values.length);
        place.values.set(values);
        kernel.softmax(place.at, n, m, factor);
        return place.values;
      });
      for (let at = 0; at < values.length; at++) {
        const row = values.slice(at - (at % m), at - (at % m) + m);
        const share = 1 / row.reduce((sum, other) => sum + Math.exp((other - (values[at] ?? 0)) * factor), 0);
        expect(simd?.[at]).toBeCloseTo(share, 6);
        expect(plain?.[at]).toBeCloseTo(share, 6);
      }
    }),
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
