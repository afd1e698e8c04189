import { KERNEL } from "./kernel.ts";
import { plainKernel } from "./plain-kernel.ts";
import type { Matrix } from "./tensors.ts";

const PAGE = 65_536;

/** What kernel.wat exports; addresses are bytes in the one memory. */
export interface Kernel {
  readonly round: (x: number, to: number, sizes: number, rows: number, inputs: number) => void;
  readonly whole: (x: number, to: number, count: number, times: number) => void;
  readonly narrow: (x: number, to: number, count: number, times: number) => void;
  readonly multiplyNarrow: (
    x: number,
    w: number,
    scales: number,
    bias: number,
    sums: number,
    size: number,
    out: number,
    rows: number,
    inputs: number,
    outputs: number,
  ) => void;
  readonly multiply: (
    x: number,
    w: number,
    scales: number,
    bias: number,
    sizes: number,
    out: number,
    rows: number,
    inputs: number,
    outputs: number,
  ) => void;
  readonly scaled: (x: number, out: number, rows: number, width: number) => void;
  readonly gate: (x: number, found: number, rows: number, width: number) => void;
  readonly products: (
    a: number,
    aStride: number,
    b: number,
    bStride: number,
    out: number,
    n: number,
    m: number,
    size: number,
  ) => void;
  readonly mix: (
    weights: number,
    v: number,
    vStride: number,
    out: number,
    outStride: number,
    n: number,
    m: number,
    size: number,
  ) => void;
}

/** A run of numbers in the kernel's memory. */
export interface Numbers {
  /** Address of the first, in bytes. */
  readonly at: number;
  readonly values: Float32Array;
}

/** Rows over their root mean square, times `WHOLE`, as whole numbers. */
export interface Wholes {
  readonly at: number;
  readonly values: Int16Array;
}

/** A row of 160 numbers over its root mean square has none above √160, so that all fit in 16 bits. */
const WHOLE = 2048;

/** Rows over their root mean square, times `NARROW`, as whole numbers from −64 to 63; kept 64 higher. */
export interface Narrows {
  readonly at: number;
  readonly values: Uint8Array;
}

/** Seven bits reach to six times the root mean square: measured on the treebanks, nothing is lost. */
const NARROW = 63 / 6;
/** What 0 is kept as. */
export const NARROW_ZERO = 64;

/** The kernel with its memory, in which the matrices lie. Not for two callers at once. */
export interface Arithmetic {
  readonly kind: "simd" | "plain";
  readonly kernel: Kernel;
  /** Room for `count` numbers, all 0. */
  readonly numbers: (count: number) => Numbers;
  /** `to[r] = matrix · from[r] + bias` for `rows` rows; rows are as wide as the matrix's padded sizes. */
  readonly linear: (matrix: Matrix, from: Numbers, to: Numbers, rows: number) => void;
  /** Room for `count` whole numbers, all 0. */
  readonly wholes: (count: number) => Wholes;
  /** `count` numbers of rows over their root mean square, rounded; `count` is a multiple of 8. */
  readonly round: (from: Numbers, to: Wholes, count: number) => void;
  /** `linear` of rows that are rounded. */
  readonly linearOf: (matrix: Matrix, from: Wholes, to: Numbers, rows: number) => void;
  /** Room for `count` narrow numbers, all 0. */
  readonly narrows: (count: number) => Narrows;
  /** `count` numbers of rows over their root mean square in seven bits; `count` is a multiple of 16. */
  readonly narrow: (from: Numbers, to: Narrows, count: number) => void;
  /** `linear` of rows in seven bits: three times as fast. The matrix is one of `narrow`'s. */
  readonly linearNarrow: (matrix: Matrix, from: Narrows, to: Numbers, rows: number) => void;
}

interface NarrowPlace {
  readonly values: number;
  readonly sums: number;
  readonly scales: number;
  readonly bias: number;
}

interface MatrixPlace {
  readonly values: number;
  readonly scales: number;
  readonly bias: number;
}

/**
 * Arithmetic for these matrices: with SIMD where the machine has it, else in plain TypeScript.
 * @param narrowMatrices  those that rows come to in seven bits; their inputs are a multiple of 32
 * @param rows  most rows that one call of `linear` gets
 * @param room  most numbers that `numbers` gives out in all
 */
export function arithmeticOf(
  matrices: readonly Matrix[],
  narrowMatrices: readonly Matrix[],
  rows: number,
  room: number,
  kind: Arithmetic["kind"] = "simd",
): Arithmetic {
  const widest = Math.max(8, ...matrices.map(({ paddedInputs }) => paddedInputs));
  const roundingRoom = (rows + 1) * (2 * widest + 12) + 48;
  const weights = matrices.reduce(
    (sum, { values, paddedOutputs }) => sum + 2 * values.length + 8 * paddedOutputs + 48,
    narrowMatrices.reduce((sum, { values, paddedOutputs }) => sum + values.length + 12 * paddedOutputs + 64, 0),
  );
  const memory = new WebAssembly.Memory({ initial: Math.ceil((roundingRoom + weights + 4 * room + 16 * 64) / PAGE) });
  let next = 0;
  const reserve = (bytes: number): number => {
    const at = next;
    next = Math.ceil((at + bytes) / 16) * 16;
    if (next > memory.buffer.byteLength)
      throw new RangeError(`the network's memory of ${memory.buffer.byteLength} bytes is full`);
    return at;
  };
  const rounding = reserve(roundingRoom);
  const sizes = reserve(4 * (rows + 1));
  const places = new Map(matrices.map((matrix) => [matrix, placed(matrix, memory, reserve)]));
  const narrowPlaces = new Map(narrowMatrices.map((matrix) => [matrix, placedNarrow(matrix, memory, reserve)]));
  const compiled = kind === "simd" ? simdKernel(memory) : undefined;
  const kernel = compiled ?? plainKernel(memory);
  const evenSizes = new Float32Array(memory.buffer, reserve(4 * (rows + 1)), rows + 1).fill(1 / WHOLE);
  const product = (matrix: Matrix, from: number, rowSizes: number, to: Numbers, count: number) => {
    const place = places.get(matrix);
    if (!place || count > rows)
      throw new RangeError(`${count} rows of ${rows}, of a matrix that is ${place ? "known" : "unknown"}`);
    const { values, scales, bias } = place;
    const even = count + (count % 2);
    kernel.multiply(from, values, scales, bias, rowSizes, to.at, even, matrix.paddedInputs, matrix.paddedOutputs);
  };
  const linear: Arithmetic["linear"] = (matrix, from, to, count) => {
    kernel.round(from.at, rounding, sizes, count + (count % 2), matrix.paddedInputs);
    product(matrix, rounding, sizes, to, count);
  };
  const linearOf: Arithmetic["linearOf"] = (matrix, from, to, count) =>
    product(matrix, from.at, evenSizes.byteOffset, to, count);
  const round: Arithmetic["round"] = (from, to, count) => kernel.whole(from.at, to.at, count, WHOLE);
  const linearNarrow: Arithmetic["linearNarrow"] = (matrix, from, to, count) => {
    const place = narrowPlaces.get(matrix);
    if (!place || count > rows)
      throw new RangeError(`${count} rows of ${rows}, of a matrix that is ${place ? "known" : "unknown"}`);
    const { values, scales, bias, sums } = place;
    const [inputs, outputs] = [matrix.paddedInputs, matrix.paddedOutputs];
    kernel.multiplyNarrow(from.at, values, scales, bias, sums, 1 / NARROW, to.at, count + (count % 2), inputs, outputs);
  };
  const narrow: Arithmetic["narrow"] = (from, to, count) => kernel.narrow(from.at, to.at, count, NARROW);
  const narrows: Arithmetic["narrows"] = (count) => {
    const at = reserve(count);
    return { at, values: new Uint8Array(memory.buffer, at, count).fill(NARROW_ZERO) };
  };
  const wholes: Arithmetic["wholes"] = (count) => {
    const at = reserve(2 * count);
    return { at, values: new Int16Array(memory.buffer, at, count) };
  };
  const numbers: Arithmetic["numbers"] = (count) => {
    const at = reserve(4 * count);
    return { at, values: new Float32Array(memory.buffer, at, count) };
  };
  return {
    kind: compiled ? "simd" : "plain",
    kernel,
    numbers,
    wholes,
    narrows,
    linear,
    linearOf,
    linearNarrow,
    round,
    narrow,
  };
}

function placed(matrix: Matrix, memory: WebAssembly.Memory, reserve: (bytes: number) => number): MatrixPlace {
  const values = reserve(2 * matrix.values.length);
  new Int16Array(memory.buffer, values, matrix.values.length).set(matrix.values);
  const scales = reserve(4 * matrix.paddedOutputs);
  new Float32Array(memory.buffer, scales, matrix.paddedOutputs).set(matrix.scales);
  const bias = reserve(4 * matrix.paddedOutputs);
  new Float32Array(memory.buffer, bias, matrix.paddedOutputs).set(matrix.bias);
  return { values, scales, bias };
}

function placedNarrow(matrix: Matrix, memory: WebAssembly.Memory, reserve: (bytes: number) => number): NarrowPlace {
  const { paddedInputs, paddedOutputs } = matrix;
  if (paddedInputs % 32 !== 0)
    throw new RangeError(`expected inputs by 32 for rows in seven bits, found ${paddedInputs}`);
  const values = reserve(matrix.values.length);
  new Int8Array(memory.buffer, values, matrix.values.length).set(matrix.values);
  const sums = reserve(4 * paddedOutputs);
  const lifted = new Int32Array(memory.buffer, sums, paddedOutputs);
  for (let output = 0; output < paddedOutputs; output++) {
    const row = matrix.values.subarray(output * paddedInputs, (output + 1) * paddedInputs);
    lifted[output] = -NARROW_ZERO * row.reduce((sum, value) => sum + value, 0);
  }
  const scales = reserve(4 * paddedOutputs);
  new Float32Array(memory.buffer, scales, paddedOutputs).set(matrix.scales);
  const bias = reserve(4 * paddedOutputs);
  new Float32Array(memory.buffer, bias, paddedOutputs).set(matrix.bias);
  return { values, sums, scales, bias };
}

function simdKernel(memory: WebAssembly.Memory): Kernel | undefined {
  const bytes = Uint8Array.from(atob(KERNEL), (unit) => unit.charCodeAt(0));
  if (!WebAssembly.validate(bytes)) return undefined;
  return new WebAssembly.Instance(new WebAssembly.Module(bytes), { network: { memory } }).exports as unknown as Kernel;
}
