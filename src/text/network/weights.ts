import { type Tensors, tensorsOf } from "./tensors.ts";

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
  readonly vectorRows: ReadonlyMap<string, number>;
  readonly ownRows: ReadonlyMap<string, number>;
}

/**
 * Opens the bytes of the language network's file.
 * @throws RangeError when they are none, or of a format this code does not read
 */
export function weightsOf(bytes: Uint8Array<ArrayBufferLike>): Weights {
  const { header, data, table, matrix, floats } = tensorsOf<Header>(bytes);
  return {
    header,
    vectorRows: rowsOf(data, header.words.vector),
    ownRows: rowsOf(data, header.words.own),
    table,
    matrix,
    floats,
  };
}

/** Row of each listed word: its place in the list plus one, as row 0 stands for the unknown. */
function rowsOf(
  data: Uint8Array<ArrayBufferLike>,
  { at, length }: { readonly at: number; readonly length: number },
): Map<string, number> {
  const words = new TextDecoder().decode(data.subarray(at, at + length)).split("\n");
  return new Map(words.map((word, index) => [word, index + 1]));
}
