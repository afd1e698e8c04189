import type { Addresses, Arithmetic, Numbers } from "./arithmetic.ts";
import type { Matrix } from "./tensors.ts";

/** Rows of `width` numbers, one a word, worked on in place; `starts` parts them into sentences. */
type Convolution = (matrix: Matrix, reach: number, x: Numbers, starts: readonly number[], words: number) => void;

/**
 * Gated convolutions over the words of sentences: x + a · clamp(b / 4 + 1/2, 0, 1), where (a, b) is the matrix times three
 * rows `reach` apart, each over its root mean square (training/FORMAT.md).
 * @param rows most words of one call
 */
export function convolutionOf(arithmetic: Arithmetic, width: number, rows: number): Convolution {
  const { kernel, convolve, narrow, numbers, narrows, addresses } = arithmetic;
  const y = numbers(rows * width);
  // The row behind the last is never written: it stands for what lies outside a sentence.
  const near = narrows((rows + 1) * width);
  const places = addresses(3 * (rows + 1));
  const outside = near.at + rows * width;
  return (matrix, reach, x, starts, words) => {
    kernel.scaled(x.at, y.at, words, width);
    narrow(y, near, words * width);
    neighbours(places, starts, reach, (word) => near.at + word * width, outside);
    convolve(matrix, places, x, words);
  };
}

/** For each word the addresses of the rows of the word `reach` before, its own, and that of the word `reach` behind. */
function neighbours(
  { values }: Addresses,
  starts: readonly number[],
  reach: number,
  rowOf: (word: number) => number,
  outside: number,
): void {
  for (let sentence = 0; sentence + 1 < starts.length; sentence++) {
    const from = starts[sentence] ?? 0;
    const to = starts[sentence + 1] ?? from;
    for (let word = from; word < to; word++) {
      values[3 * word] = word - reach >= from ? rowOf(word - reach) : outside;
      values[3 * word + 1] = rowOf(word);
      values[3 * word + 2] = word + reach < to ? rowOf(word + reach) : outside;
    }
  }
  // The kernel takes words by two.
  const behind = 3 * (starts.at(-1) ?? 0);
  values.fill(outside, behind, behind + 3);
}
