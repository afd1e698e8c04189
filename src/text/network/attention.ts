import type { Arithmetic, Numbers } from "./arithmetic.ts";
import { LONGEST } from "./batches.ts";

/** Attention within each sentence over rows of queries, keys and values, each head after head. */
export function attentionOf(
  { kernel, numbers }: Arithmetic,
  heads: number,
  head: number,
): (found: Numbers, starts: readonly number[]) => Numbers {
  const size = heads * head;
  const weights = numbers(LONGEST * LONGEST);
  const out = numbers((LONGEST + 2) * size);
  const stride = 4 * 3 * size;
  return (found, starts) => {
    for (let sentence = 0; sentence + 1 < starts.length; sentence++) {
      const from = starts[sentence] ?? 0;
      const n = (starts[sentence + 1] ?? from) - from;
      for (let at = 0; at < size; at += head) {
        const queries = found.at + from * stride + 4 * at;
        kernel.products(queries, stride, queries + 4 * size, stride, weights.at, n, n, head);
        kernel.softmax(weights.at, n, n, head ** -0.5);
        kernel.mix(weights.at, queries + 8 * size, stride, out.at + 4 * (from * size + at), 4 * size, n, n, head);
      }
    }
    return out;
  };
}
