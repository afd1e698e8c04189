import type { Matrix } from "./tensors.ts";
import { TAG_KINDS, type TagKind, type Weights } from "./weights.ts";

type Layer =
  | { readonly kind: "convolution"; readonly reach: number; readonly matrix: Matrix }
  | { readonly kind: "look"; readonly seeing: Matrix; readonly out: Matrix };

/** The network's matrices and tables, by what they are for. */
export type Parts = ReturnType<typeof partsOf>;

export function partsOf({ header, matrix, table }: Weights) {
  const tags = Object.fromEntries(TAG_KINDS.map((kind) => [kind, matrix(`tags.${kind}`)])) as {
    [kind in TagKind]: Matrix;
  };
  const layers = header.layers.map(
    (reach, index): Layer =>
      reach > 0
        ? { kind: "convolution", reach, matrix: matrix(`layers.${index}`) }
        : { kind: "look", seeing: matrix(`layers.${index}.qkv`), out: matrix(`layers.${index}.out`) },
  );
  const heads = {
    input: matrix("input"),
    arcDep: matrix("arc_dep"),
    arcHead: matrix("arc_head"),
    arc: matrix("arc"),
    labelDep: matrix("label_dep"),
    labelHead: matrix("label_head"),
    label: matrix("label"),
  };
  const looks = layers.flatMap((layer) => (layer.kind === "look" ? [layer.seeing, layer.out] : []));
  const convolutions = layers.flatMap((layer) => (layer.kind === "look" ? [] : [layer.matrix]));
  const tables = {
    vectors: table("vectors"),
    own: table("own"),
    grams: table("grams"),
    shapes: table("shapes"),
    cases: table("cases"),
  };
  return {
    tags,
    layers,
    heads,
    tables,
    matrices: [...Object.values(tags), ...looks, ...Object.values(heads)],
    convolutions,
  };
}
