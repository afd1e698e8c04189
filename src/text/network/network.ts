import type { WordVector } from "../text.ts";
import { arcsOf } from "./arcs.ts";
import { type Arithmetic, arithmeticOf, type Numbers } from "./arithmetic.ts";
import { attentionOf } from "./attention.ts";
import { type Batch, batchesOf, LONGEST } from "./batches.ts";
import { convolutionOf } from "./convolution.ts";
import { inputsOf } from "./inputs.ts";
import { type NameRun, nameDecoderOf } from "./names.ts";
import { type Parts, partsOf } from "./parts.ts";
import { bestOf, lemmaOf } from "./tags.ts";
import { TAG_KINDS, type TagKind, type Weights } from "./weights.ts";
import { wordVectorsOf } from "./word-vectors.ts";

/** What the network says of one sentence; all lists have one entry a word, or none where they were not asked for. */
export interface Parse {
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly lemmas: readonly string[];
  /** 0 for the root, else 1 + index of the word's head. */
  readonly heads: Int32Array;
  /** Universal Dependencies relation to the head, with its subtype. */
  readonly relations: readonly string[];
  /** Runs of words that are names, in order. */
  readonly names: readonly NameRun[];
  /** What the network holds of every word before its heads: words × width, each row over its root mean square. */
  readonly states: Float32Array;
}

/** A step's name and values (rows as wide as their padded size), for a test that holds them against the trainer's. */
export type Trace = (step: string, values: Float32Array) => void;

export interface Network {
  /**
   * Parses sentences of words as the text room's tokens cut them. Pure; in the order given.
   * @param kinds the tags that are wanted, names among them; the others stay empty and cost nothing
   * @throws RangeError when a sentence has more than LONGEST words
   */
  readonly parse: (sentences: readonly (readonly string[])[], kinds?: readonly TagKind[], trace?: Trace) => Parse[];
  /** How a word is used in English at large (GloVe), whatever its sentence; undefined for one that is not known. */
  readonly vectorOf: (form: string) => WordVector | undefined;
  readonly kind: Arithmetic["kind"];
  /** Numbers of a word's state. */
  readonly width: number;
}

/** The network that the weights make. It has one working memory, so one caller at a time. */
export function networkOf(weights: Weights, kind?: Arithmetic["kind"]): Network {
  const parts = partsOf(weights);
  const rows = LONGEST + 2;
  const room = rows * (9 * 96 + 12 * weights.header.width + 1024) + 3 * rows * rows;
  const arithmetic = arithmeticOf(parts.matrices, parts.convolutions, rows, room, kind);
  const step = stepOf(weights, parts, arithmetic);
  const parse: Network["parse"] = (sentences, kinds = TAG_KINDS, trace = undefined) => {
    const parses: Parse[] = [];
    for (const batch of batchesOf(sentences)) parses.push(...step(batch, kinds, trace));
    return parses;
  };
  const vectorOf = wordVectorsOf(weights, parts.tables.vectors);
  return { parse, vectorOf, kind: arithmetic.kind, width: weights.header.width };
}

/** All of FORMAT.md's steps for one batch; the buffers are made once. */
function stepOf(
  weights: Weights,
  parts: Parts,
  arithmetic: Arithmetic,
): (batch: Batch, kinds: readonly TagKind[], trace: Trace | undefined) => Parse[] {
  const { width } = weights.header;
  const { kernel, linearOf, round, numbers, wholes } = arithmetic;
  const rows = LONGEST + 2;
  const [x, y, withRoot] = [numbers(rows * width), numbers(rows * width), numbers(rows * width)];
  const near = wholes(rows * width);
  const fillInput = inputsOf(weights, parts, arithmetic);
  const layers = layersOf(weights, parts, arithmetic);
  const findArcs = arcsOf(weights.header, parts, arithmetic);
  const tags = Object.fromEntries(TAG_KINDS.map((kind) => [kind, numbers(rows * parts.tags[kind].paddedOutputs)])) as {
    [kind in TagKind]: Numbers;
  };
  const decode = decoderOf(weights, parts, tags);
  withRoot.values.set(weights.floats("root"));
  kernel.scaled(withRoot.at, withRoot.at, 1, width);

  return (batch, kinds, trace) => {
    const { words } = batch;
    const told = (step: string, { values }: Numbers, stride: number, count = words) =>
      trace?.(step, values.slice(0, count * stride));
    fillInput(batch, x);
    told("input", x, width);
    layers.forEach((layer, index) => {
      layer(batch, x);
      told(`layer ${index}`, x, width);
    });
    kernel.scaled(x.at, y.at, words, width);
    round(y, near, words * width);
    withRoot.values.set(y.values.subarray(0, words * width), width);
    told("scaled", y, width);
    for (const kind of kinds) {
      linearOf(parts.tags[kind], near, tags[kind], words);
      told(kind, tags[kind], parts.tags[kind].paddedOutputs);
    }
    const { trees, labels } = findArcs(batch, near, withRoot, (arcs, n) => told("arcs", arcs, n + 1, n));
    told("labels", labels, parts.heads.label.paddedOutputs);
    return batch.sentences.map((forms, index) => {
      const from = batch.starts[index] ?? 0;
      const tree = trees[index];
      return {
        ...decode(forms, from, kinds),
        heads: tree?.heads ?? new Int32Array(0),
        relations: Array.from(tree?.labels ?? [], (label) => weights.header.tags.label[label] ?? ""),
        states: y.values.slice(from * width, (from + forms.length) * width),
      };
    });
  };
}

/** The layers in their order: each changes the words' rows in place. */
function layersOf(
  { header }: Weights,
  { layers }: Parts,
  arithmetic: Arithmetic,
): readonly ((batch: Batch, x: Numbers) => void)[] {
  const { kernel, linear, linearOf, round, numbers, wholes } = arithmetic;
  const { width, heads, head } = header;
  const rows = LONGEST + 2;
  const convolve = convolutionOf(arithmetic, width, rows);
  const attention = attentionOf(arithmetic, heads, head);
  const y = numbers(rows * width);
  const near = wholes(rows * width);
  const found = numbers(rows * 3 * heads * head);
  return layers.map((layer) => {
    if (layer.kind === "convolution")
      return ({ starts, words }, x) => convolve(layer.matrix, layer.reach, x, starts, words);
    return ({ starts, words }, x) => {
      kernel.scaled(x.at, y.at, words, width);
      round(y, near, words * width);
      linearOf(layer.seeing, near, found, words);
      linear(layer.out, attention(found, starts), y, words);
      kernel.add(x.at, y.at, words * width);
    };
  });
}

/** From scores to the tags and names of one sentence's words; kinds that were not asked for stay empty. */
function decoderOf(
  { header }: Weights,
  parts: Parts,
  tags: { readonly [kind in TagKind]: Numbers },
): (
  forms: readonly string[],
  from: number,
  kinds: readonly TagKind[],
) => Pick<Parse, "upos" | "xpos" | "lemmas" | "names"> {
  const decodeNames = nameDecoderOf(header.tags.name, parts.tags.name.paddedOutputs);
  return (forms, from, kinds) => {
    const best = (kind: TagKind) =>
      kinds.includes(kind)
        ? bestOf(tags[kind].values, from, forms.length, header.tags[kind], parts.tags[kind].paddedOutputs)
        : [];
    return {
      upos: best("upos"),
      xpos: best("xpos"),
      lemmas: best("lemma").map((rule, word) => lemmaOf(forms[word] ?? "", rule)),
      names: kinds.includes("name") ? decodeNames(tags.name.values, from, forms.length) : [],
    };
  };
}
