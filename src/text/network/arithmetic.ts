import { KERNEL } from "./kernel.ts";
import { plainKernel } from "./plain-kernel.ts";
import type { Matrix } from "./weights.ts";

const PAGE = 65_536;

/** What kernel.wat exports; addresses are bytes in the one memory. */
export interface Kernel {
  readonly linear: (
    x: number,
    w: number,
    scales: number,
    bias: number,
    out: number,
    rows: number,
    inputs: number,
    outputs: number,
    room: number,
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

/** The kernel with its memory, in which the matrices lie. Not for two callers at once. */
export interface Arithmetic {
  readonly kind: "simd" | "plain";
  readonly kernel: Kernel;
  /** Room for `count` numbers, all 0. */
  readonly numbers: (count: number) => Numbers;
  /** `to[r] = matrix · from[r] + bias` for `rows` rows; rows are as wide as the matrix's padded sizes. */
  readonly linear: (matrix: Matrix, from: Numbers, to: Numbers, rows: number) => void;
}

interface MatrixPlace {
  readonly values: number;
  readonly scales: number;
  readonly bias: number;
}

/**
 * Arithmetic for these matrices: with SIMD where the machine has it, else in plain TypeScript.
 * @param rows  most rows that one call of `linear` gets
 * @param room  most numbers that `numbers` gives out in all
 */
export function arithmeticOf(
  matrices: readonly Matrix[],
  rows: number,
  room: number,
  kind: Arithmetic["kind"] = "simd",
): Arithmetic {
  const widest = Math.max(...matrices.map(({ paddedInputs }) => paddedInputs));
  const roundingRoom = (rows + 1) * (2 * widest + 4);
  const weights = matrices.reduce(
    (sum, { values, paddedOutputs }) => sum + 2 * values.length + 8 * paddedOutputs + 48,
    0,
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
  const places = new Map(matrices.map((matrix) => [matrix, placed(matrix, memory, reserve)]));
  const compiled = kind === "simd" ? simdKernel(memory) : undefined;
  const kernel = compiled ?? plainKernel(memory);
  const linear: Arithmetic["linear"] = (matrix, from, to, count) => {
    const place = places.get(matrix);
    if (!place || count > rows)
      throw new RangeError(`${count} rows of ${rows}, of a matrix that is ${place ? "known" : "unknown"}`);
    const even = count + (count % 2);
    kernel.linear(
      from.at,
      place.values,
      place.scales,
      place.bias,
      to.at,
      even,
      matrix.paddedInputs,
      matrix.paddedOutputs,
      rounding,
    );
  };
  const numbers: Arithmetic["numbers"] = (count) => {
    const at = reserve(4 * count);
    return { at, values: new Float32Array(memory.buffer, at, count) };
  };
  return { kind: compiled ? "simd" : "plain", kernel, numbers, linear };
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

function simdKernel(memory: WebAssembly.Memory): Kernel | undefined {
  const bytes = Uint8Array.from(atob(KERNEL), (unit) => unit.charCodeAt(0));
  if (!WebAssembly.validate(bytes)) return undefined;
  return new WebAssembly.Instance(new WebAssembly.Module(bytes), { network: { memory } }).exports as unknown as Kernel;
}
