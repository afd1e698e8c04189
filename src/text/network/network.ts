import { arcScores, type LabelPlace } from "./arcs.ts";
import { type Arithmetic, arithmeticOf, type Numbers } from "./arithmetic.ts";
import { convolutionOf } from "./convolution.ts";
import { casesOf, rowsOf, type WordRows } from "./features.ts";
import { type NameRun, nameDecoderOf } from "./names.ts";
import { parsingOf } from "./places.ts";
import type { Matrix } from "./tensors.ts";
import { TAG_KINDS, type TagKind, type Weights } from "./weights.ts";

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
  readonly kind: Arithmetic["kind"];
  /** Numbers of a word's state. */
  readonly width: number;
}

/** Words that are worked on together, and the longest sentence: enough to fill the kernel, few enough for the cache. */
export const LONGEST = 256;
/** Word forms whose input is kept: a page of news has a few thousand. */
const KEPT_FORMS = 20_000;

interface Batch {
  readonly sentences: readonly (readonly string[])[];
  /** Index of the first word of each sentence, and behind the last the number of words. */
  readonly starts: readonly number[];
  readonly words: number;
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
  return { parse, kind: arithmetic.kind, width: weights.header.width };
}

function* batchesOf(sentences: readonly (readonly string[])[]): Generator<Batch> {
  let held: (readonly string[])[] = [];
  let starts = [0];
  for (const forms of sentences) {
    if (forms.length > LONGEST) throw new RangeError(`a sentence of ${forms.length} words; the most is ${LONGEST}`);
    const words = starts.at(-1) ?? 0;
    if (words > 0 && words + forms.length > LONGEST) {
      yield { sentences: held, starts, words };
      held = [];
      starts = [0];
    }
    held.push(forms);
    starts.push((starts.at(-1) ?? 0) + forms.length);
  }
  if (held.length > 0) yield { sentences: held, starts, words: starts.at(-1) ?? 0 };
}

type Layer =
  | { readonly kind: "convolution"; readonly reach: number; readonly matrix: Matrix }
  | { readonly kind: "look"; readonly seeing: Matrix; readonly out: Matrix };
type Parts = ReturnType<typeof partsOf>;

function partsOf({ header, matrix, table }: Weights) {
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

/** All of FORMAT.md's steps for one batch; the buffers are made once. */
function stepOf(
  weights: Weights,
  parts: Parts,
  arithmetic: Arithmetic,
): (batch: Batch, kinds: readonly TagKind[], trace: Trace | undefined) => Parse[] {
  const { header } = weights;
  const { width } = header;
  const { kernel, linear, linearOf, round, numbers, wholes } = arithmetic;
  const rows = LONGEST + 2;
  const { heads: of, tags: tagMatrices } = parts;
  const input = numbers(rows * of.input.paddedInputs);
  const [x, y, withRoot] = [numbers(rows * width), numbers(rows * width), numbers(rows * width)];
  const near = wholes(rows * width);
  const found = numbers(rows * 3 * header.heads * header.head);
  const convolve = convolutionOf(arithmetic, width, rows);
  const attention = attentionOf(arithmetic, header.heads, header.head);
  const [dep, head, hidden] = [numbers(rows * header.arc), numbers(rows * header.arc), numbers(rows * header.arc)];
  const [labelDep, labelHead] = [numbers(rows * header.label), numbers(rows * header.label)];
  const labels = numbers(rows * of.label.paddedOutputs);
  const arcs = numbers(rows * rows);
  const tags = Object.fromEntries(TAG_KINDS.map((kind) => [kind, numbers(rows * tagMatrices[kind].paddedOutputs)])) as {
    [kind in TagKind]: Numbers;
  };
  const fillInput = inputsOf(weights, parts, of.input.paddedInputs);
  const parsed = parsingOf(arithmetic, of.label, header.tags.label, header.label, rows);
  const decodeNames = nameDecoderOf(header.tags.name, tagMatrices.name.paddedOutputs);
  const root = weights.floats("root");

  return ({ sentences, starts, words }, kinds, trace) => {
    const told = (step: string, { values }: Numbers, stride: number, count = words) =>
      trace?.(step, values.slice(0, count * stride));
    fillInput(sentences, input.values);
    linear(of.input, input, x, words);
    told("input", x, width);
    parts.layers.forEach((layer, index) => {
      if (layer.kind === "convolution") {
        convolve(layer.matrix, layer.reach, x, starts, words);
      } else {
        kernel.scaled(x.at, y.at, words, width);
        round(y, near, words * width);
        linearOf(layer.seeing, near, found, words);
        linear(layer.out, attention(found, starts), y, words);
        for (let at = 0; at < words * width; at++) x.values[at] = (x.values[at] ?? 0) + (y.values[at] ?? 0);
      }
      told(`layer ${index}`, x, width);
    });
    withRoot.values.set(root);
    kernel.scaled(withRoot.at, withRoot.at, 1, width);
    kernel.scaled(x.at, y.at, words, width);
    round(y, near, words * width);
    withRoot.values.set(y.values.subarray(0, words * width), width);
    told("scaled", y, width);
    for (const kind of kinds) {
      linearOf(tagMatrices[kind], near, tags[kind], words);
      told(kind, tags[kind], tagMatrices[kind].paddedOutputs);
    }
    linearOf(of.arcDep, near, hidden, words);
    linear(of.arc, positive(hidden, words * header.arc), dep, words);
    linear(of.arcHead, withRoot, head, words + 1);
    positive(head, (words + 1) * header.arc);
    linearOf(of.labelDep, near, labelDep, words);
    linear(of.labelHead, withRoot, labelHead, words + 1);
    const stride = of.label.paddedOutputs;
    const place: LabelPlace = { dep: labelDep, head: labelHead, size: header.label };
    const trees = sentences.map(({ length: n }, index) => {
      const from = starts[index] ?? 0;
      const scores = arcScores(arithmetic, { dep, head, arcs, from, n, size: header.arc });
      told("arcs", arcs, n + 1, n);
      const own = { at: labels.at + 4 * from * stride, values: labels.values.subarray(from * stride) };
      return parsed(scores, n, place, from, own);
    });
    told("labels", labels, of.label.paddedOutputs);
    return sentences.map((forms, index) => {
      const from = starts[index] ?? 0;
      const tree = trees[index];
      const best = (kind: TagKind, { values }: Numbers, { paddedOutputs }: Matrix) =>
        kinds.includes(kind) ? bestOf(values, from, forms.length, header.tags[kind], paddedOutputs) : [];
      return {
        upos: best("upos", tags.upos, tagMatrices.upos),
        xpos: best("xpos", tags.xpos, tagMatrices.xpos),
        lemmas: best("lemma", tags.lemma, tagMatrices.lemma).map((rule, word) => lemmaOf(forms[word] ?? "", rule)),
        heads: tree?.heads ?? new Int32Array(0),
        relations: Array.from(tree?.labels ?? [], (label) => header.tags.label[label] ?? ""),
        names: kinds.includes("name") ? decodeNames(tags.name.values, from, forms.length) : [],
        states: y.values.slice(from * width, (from + forms.length) * width),
      };
    });
  };
}

/** Fills the rows of every word of a batch, before the first matrix; what hangs on the form alone is kept. */
function inputsOf(
  weights: Weights,
  { tables }: Parts,
  stride: number,
): (sentences: Batch["sentences"], out: Float32Array) => void {
  const { vector, own, gram, shape, case: caseSize } = weights.header.inputs;
  const size = vector + own + gram + shape + caseSize;
  const forms = new Map<string, { readonly rows: WordRows; readonly values: Float32Array }>();
  const kept = (form: string) => {
    const known = forms.get(form);
    if (known) return known;
    const rows = rowsOf(form, weights);
    const values = new Float32Array(size);
    tables.vectors.addRow(rows.vector, 1, values, 0);
    tables.own.addRow(rows.own, 1, values, vector);
    for (const row of rows.grams) tables.grams.addRow(row, rows.grams.length ** -0.5, values, vector + own);
    tables.shapes.addRow(rows.shape, 1, values, vector + own + gram);
    if (forms.size >= KEPT_FORMS) forms.clear();
    const made = { rows, values };
    forms.set(form, made);
    return made;
  };
  return (sentences, out) => {
    let at = 0;
    for (const sentence of sentences) {
      const found = sentence.map(kept);
      const cases = casesOf(
        sentence,
        found.map(({ rows }) => rows),
      );
      found.forEach(({ values }, word) => {
        out.set(values, at);
        tables.cases.addRow(cases[word] ?? 0, 1, out, at + size - caseSize);
        at += stride;
      });
    }
  };
}

/** Attention within each sentence over rows of queries, keys and values, each head after head. */
function attentionOf(
  { kernel, numbers }: Arithmetic,
  heads: number,
  head: number,
): (found: Numbers, starts: readonly number[]) => Numbers {
  const rows = LONGEST + 2;
  const size = heads * head;
  const weights = numbers(rows * rows);
  const out = numbers(rows * size);
  const stride = 4 * 3 * size;
  return (found, starts) => {
    for (let sentence = 0; sentence + 1 < starts.length; sentence++) {
      const from = starts[sentence] ?? 0;
      const n = (starts[sentence + 1] ?? from) - from;
      for (let at = 0; at < size; at += head) {
        const queries = found.at + from * stride + 4 * at;
        kernel.products(queries, stride, queries + 4 * size, stride, weights.at, n, n, head);
        softmax(weights.values, n, head ** -0.5);
        kernel.mix(weights.at, queries + 8 * size, stride, out.at + 4 * (from * size + at), 4 * size, n, n, head);
      }
    }
    return out;
  };
}

/** Softmax of every row of n × n numbers, times `factor` first. */
function softmax(values: Float32Array, n: number, factor: number): void {
  for (let row = 0; row < n * n; row += n) {
    let highest = Number.NEGATIVE_INFINITY;
    for (let at = row; at < row + n; at++) highest = Math.max(highest, values[at] ?? 0);
    let total = 0;
    for (let at = row; at < row + n; at++) {
      const weight = Math.exp(((values[at] ?? 0) - highest) * factor);
      values[at] = weight;
      total += weight;
    }
    for (let at = row; at < row + n; at++) values[at] = (values[at] ?? 0) / total;
  }
}

function positive(numbers: Numbers, count: number): Numbers {
  for (let at = 0; at < count; at++) if ((numbers.values[at] ?? 0) < 0) numbers.values[at] = 0;
  return numbers;
}

function bestOf(scores: Float32Array, from: number, words: number, tags: readonly string[], stride: number): string[] {
  return Array.from({ length: words }, (_, word) => {
    let best = 0;
    const at = (from + word) * stride;
    for (let tag = 1; tag < tags.length; tag++) if ((scores[at + tag] ?? 0) > (scores[at + best] ?? 0)) best = tag;
    return tags[best] ?? "";
  });
}

/** The lemma that a rule "cut|add|case" or "=word" makes of a form. */
function lemmaOf(form: string, rule: string): string {
  if (rule.startsWith("=")) return rule.slice(1);
  const [cut = "0", add = "", letterCase] = rule.split("|");
  const base = letterCase === "l" ? form.toLowerCase() : form;
  return Number(cut) > base.length ? base : base.slice(0, base.length - Number(cut)) + add;
}
