import { KERNEL } from "./kernel.ts";
import type { Kernel } from "./kernel-functions.ts";
import { bytesOf, NARROW_ZERO, placed, placedNarrow } from "./matrix-places.ts";
import { plainKernel } from "./plain-kernel.ts";
import type { Matrix } from "./tensors.ts";

const PAGE = 65_536;

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

/** Addresses in the kernel's memory. */
export interface Addresses {
  readonly at: number;
  readonly values: Int32Array;
}

/** The kernel with its memory, in which the matrices lie. Not for two callers at once. */
export interface Arithmetic {
  readonly kind: "simd" | "plain";
  readonly kernel: Kernel;
  /** Room for `count` numbers, all 0. */
  readonly numbers: (count: number) => Numbers;
  /**
   * `to[r] = matrix · from[r] + bias` for `rows` rows, nothing in it below `least`; rows are as wide as the matrix's
   * padded sizes. Behind an odd number of rows, one more may change.
   */
  readonly linear: (matrix: Matrix, from: Numbers, to: Numbers, rows: number, least?: number) => void;
  /** Room for `count` whole numbers, all 0. */
  readonly wholes: (count: number) => Wholes;
  /** `count` numbers of rows over their root mean square, rounded; `count` is a multiple of 8. */
  readonly round: (from: Numbers, to: Wholes, count: number) => void;
  /** `linear` of rows that are rounded. */
  readonly linearOf: (matrix: Matrix, from: Wholes, to: Numbers, rows: number, least?: number) => void;
  /** Room for `count` narrow numbers, all 0. */
  readonly narrows: (count: number) => Narrows;
  /** `count` numbers of rows over their root mean square in seven bits; `count` is a multiple of 16. */
  readonly narrow: (from: Numbers, to: Narrows, count: number) => void;
  /** Room for `count` addresses. */
  readonly addresses: (count: number) => Addresses;
  /**
   * A gated convolution: `x[r] += a · clamp(b / 4 + 1/2, 0, 1)`, where (a, b) is the matrix times the three narrow rows
   * at `places[3r]` to `places[3r + 2]`. The matrix is one of `narrow`'s. Behind an odd number of rows, one more changes.
   */
  readonly convolve: (matrix: Matrix, places: Addresses, x: Numbers, rows: number) => void;
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
  const bytes = roundingRoom + bytesOf(matrices, narrowMatrices) + 4 * room + 16 * 64;
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
  const reserve = reserveIn(memory);
  const compiled = kind === "simd" ? simdKernel(memory) : undefined;
  const kernel = compiled ?? plainKernel(memory);
  const rounding = reserve(roundingRoom);
  const sizes = reserve(4 * (rows + 1));
  const evenSizes = reserve(4 * (rows + 1));
  new Float32Array(memory.buffer, evenSizes, rows + 1).fill(1 / WHOLE);
  const places = new Map(matrices.map((matrix) => [matrix, placed(matrix, { memory, kernel, reserve })]));
  const narrowPlaces = new Map(
    narrowMatrices.map((matrix) => [matrix, placedNarrow(matrix, { memory, kernel, reserve })]),
  );
  const known = <Place>(place: Place | undefined, count: number): Place => {
    if (place && count <= rows) return place;
    throw new RangeError(`${count} rows of ${rows}, of a matrix that is ${place ? "known" : "unknown"}`);
  };
  const product = (matrix: Matrix, from: number, rowSizes: number, to: Numbers, count: number, least: number) => {
    const { values, scales, bias } = known(places.get(matrix), count);
    const { paddedInputs: inputs, paddedOutputs: outputs } = matrix;
    kernel.multiply(from, values, scales, bias, rowSizes, to.at, even(count), inputs, outputs, least);
  };
  return {
    kind: compiled ? "simd" : "plain",
    kernel,
    linear: (matrix, from, to, count, least = Number.NEGATIVE_INFINITY) => {
      kernel.round(from.at, rounding, sizes, even(count), matrix.paddedInputs);
      product(matrix, rounding, sizes, to, count, least);
    },
    linearOf: (matrix, from, to, count, least = Number.NEGATIVE_INFINITY) =>
      product(matrix, from.at, evenSizes, to, count, least),
    convolve: (matrix, { at }, x, count) => {
      const { values, scales, bias, sums } = known(narrowPlaces.get(matrix), count);
      kernel.convolve(at, values, scales, bias, sums, 1 / NARROW, x.at, even(count), matrix.outputs / 2);
    },
    round: (from, to, count) => kernel.whole(from.at, to.at, count, WHOLE),
    narrow: (from, to, count) => kernel.narrow(from.at, to.at, count, NARROW),
    numbers: (count) => {
      const at = reserve(4 * count);
      return { at, values: new Float32Array(memory.buffer, at, count) };
    },
    wholes: (count) => {
      const at = reserve(2 * count);
      return { at, values: new Int16Array(memory.buffer, at, count) };
    },
    narrows: (count) => {
      const at = reserve(count);
      return { at, values: new Uint8Array(memory.buffer, at, count).fill(NARROW_ZERO) };
    },
    addresses: (count) => {
      const at = reserve(4 * count);
      return { at, values: new Int32Array(memory.buffer, at, count) };
    },
  };
}

/** Gives out runs of bytes, one behind the other. */
function reserveIn(memory: WebAssembly.Memory): (bytes: number) => number {
  let next = 0;
  return (bytes) => {
    const at = next;
    next = Math.ceil((at + bytes) / 16) * 16;
    if (next > memory.buffer.byteLength)
      throw new RangeError(`the network's memory of ${memory.buffer.byteLength} bytes is full`);
    return at;
  };
}

/** The kernel takes rows by two. */
function even(count: number): number {
  return count + (count % 2);
}

function simdKernel(memory: WebAssembly.Memory): Kernel | undefined {
  const bytes = Uint8Array.from(atob(KERNEL), (unit) => unit.charCodeAt(0));
  if (!WebAssembly.validate(bytes)) return undefined;
  return new WebAssembly.Instance(new WebAssembly.Module(bytes), { network: { memory } }).exports as unknown as Kernel;
}
