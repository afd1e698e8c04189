import type { Kernel } from "./kernel-functions.ts";
import type { Matrix } from "./tensors.ts";

/** What 0 is kept as in rows of seven bits. */
export const NARROW_ZERO = 64;

/** Where a matrix lies in the kernel's memory; addresses in bytes. */
export interface MatrixPlace {
  readonly values: number;
  readonly scales: number;
  readonly bias: number;
}

/** A matrix that rows come to in seven bits. */
export interface NarrowPlace extends MatrixPlace {
  /** What its outputs owe to the rows' being kept higher, one whole number an output. */
  readonly sums: number;
}

/** The kernel, its memory, and what gives out room in it. */
interface Room {
  readonly memory: WebAssembly.Memory;
  readonly kernel: Kernel;
  readonly reserve: (bytes: number) => number;
}

/** Bytes that placing these matrices takes at most. */
export function bytesOf(matrices: readonly Matrix[], narrowMatrices: readonly Matrix[]): number {
  return (
    matrices.reduce((sum, { values, paddedOutputs }) => sum + 2 * values.length + 8 * paddedOutputs + 48, 0) +
    narrowMatrices.reduce((sum, { values, paddedOutputs }) => sum + values.length + 12 * paddedOutputs + 64, 0)
  );
}

/** Puts a matrix into the memory, its values in 16 bits. */
export function placed(matrix: Matrix, room: Room): MatrixPlace {
  const values = room.reserve(2 * matrix.values.length);
  new Int16Array(room.memory.buffer, values, matrix.values.length).set(matrix.values);
  return { values, ...outputPlaces(matrix, room) };
}

/** Puts a matrix into the memory, its values in 8 bits. @throws RangeError when its inputs are no multiple of 32 */
export function placedNarrow(matrix: Matrix, room: Room): NarrowPlace {
  const { paddedInputs, paddedOutputs } = matrix;
  if (paddedInputs % 32 !== 0)
    throw new RangeError(`expected inputs by 32 for rows in seven bits, found ${paddedInputs}`);
  const values = room.reserve(matrix.values.length);
  new Int8Array(room.memory.buffer, values, matrix.values.length).set(matrix.values);
  const sums = room.reserve(4 * paddedOutputs);
  room.kernel.lift(values, sums, paddedOutputs, paddedInputs, NARROW_ZERO);
  return { values, sums, ...outputPlaces(matrix, room) };
}

function outputPlaces({ paddedOutputs, scales, bias }: Matrix, { memory, reserve }: Room): Omit<MatrixPlace, "values"> {
  const [scalesAt, biasAt] = [reserve(4 * paddedOutputs), reserve(4 * paddedOutputs)];
  new Float32Array(memory.buffer, scalesAt, paddedOutputs).set(scales);
  new Float32Array(memory.buffer, biasAt, paddedOutputs).set(bias);
  return { scales: scalesAt, bias: biasAt };
}
