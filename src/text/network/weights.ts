import { type Tensors, tensorsOf } from "./tensors.ts";
import { wordRowsOf } from "./word-rows.ts";

/** What the header says of the network's shape and its tags. */
export interface Header {
  readonly format: number;
  readonly width: number;
  /** The layers in their order: a number is a convolution over words that far apart, 0 a look at the whole sentence. */
  readonly layers: readonly number[];
  /** Heads of a look, and the numbers of each. */
  readonly heads: number;
  readonly head: number;
  readonly arc: number;
  readonly label: number;
  readonly inputs: {
    readonly vector: number;
    readonly own: number;
    readonly gram: number;
    readonly shape: number;
    readonly case: number;
  };
  readonly gramBuckets: number;
  readonly shapeBuckets: number;
  readonly maxGrams: number;
  readonly tags: { readonly [kind in TagKind | "label"]: readonly string[] };
  readonly tensors: Tensors<never>["header"]["tensors"];
  readonly words: {
    readonly vector: { readonly at: number; readonly length: number };
    readonly own: { readonly at: number; readonly length: number };
  };
}

export const TAG_KINDS = ["upos", "xpos", "name", "lemma"] as const;
export type TagKind = (typeof TAG_KINDS)[number];

/** The language network's file, opened. */
export interface Weights extends Omit<Tensors<Header>, "data"> {
  /** Row of a word in the vectors; 0 for one that has none. */
  readonly vectorRow: (word: string) => number;
  readonly ownRow: (word: string) => number;
}

/**
 * Opens the bytes of the language network's file.
 * @throws RangeError when they are none, or of a format this code does not read
 */
export function weightsOf(bytes: Uint8Array<ArrayBufferLike>): Weights {
  const { header, data, table, matrix, floats } = tensorsOf<Header>(bytes);
  const listed = ({ at, length }: Header["words"]["own"]) => {
    if (at + length > data.length) throw new RangeError("the network's file ends within a list of words");
    return data.subarray(at, at + length);
  };
  return {
    header,
    vectorRow: wordRowsOf(listed(header.words.vector)),
    ownRow: wordRowsOf(listed(header.words.own)),
    table,
    matrix,
    floats,
  };
}
