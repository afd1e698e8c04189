import { type Arithmetic, NARROW_ZERO, type Numbers } from "./arithmetic.ts";
import type { Matrix } from "./tensors.ts";

/** Rows of `width` numbers, one a word, worked on in place; `starts` parts them into sentences. */
type Convolution = (matrix: Matrix, reach: number, x: Numbers, starts: readonly number[], words: number) => void;

/**
 * Gated convolutions over the words of sentences: x + a · clamp(b / 4 + 1/2, 0, 1), where (a, b) is the matrix times three
 * rows `reach` apart, each over its root mean square (training/FORMAT.md).
 * @param rows most words of one call
 */
export function convolutionOf(arithmetic: Arithmetic, width: number, rows: number): Convolution {
  const { kernel, linearNarrow, narrow, numbers, narrows } = arithmetic;
  const y = numbers(rows * width);
  const near = narrows(rows * width);
  const wide = narrows(rows * 3 * width);
  const found = numbers(rows * 2 * width);
  return (matrix, reach, x, starts, words) => {
    kernel.scaled(x.at, y.at, words, width);
    narrow(y, near, words * width);
    spread(near.values, wide.values, starts, reach, width);
    linearNarrow(matrix, wide, found, words);
    kernel.gate(x.at, found.at, words, width);
  };
}

/** Each word's row between those of the words `reach` before and behind it, zeros outside its sentence. */
function spread(y: Uint8Array, out: Uint8Array, starts: readonly number[], reach: number, width: number): void {
  for (let sentence = 0; sentence + 1 < starts.length; sentence++) {
    const from = starts[sentence] ?? 0;
    const to = starts[sentence + 1] ?? from;
    for (let word = from; word < to; word++) {
      for (let side = -1; side <= 1; side++) {
        const other = word + side * reach;
        const at = (word * 3 + side + 1) * width;
        if (other >= from && other < to) out.set(y.subarray(other * width, (other + 1) * width), at);
        else out.fill(NARROW_ZERO, at, at + width);
      }
    }
  }
}
