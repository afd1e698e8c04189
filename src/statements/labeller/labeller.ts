import { arithmeticOf, convolutionOf, type Tensors, tensorsOf } from "../../text/index.ts";
import { type Features, PARTS } from "./features.ts";

/** Header of the labeller's file; the tensors' names are in training/labeller/README.md. */
interface Header {
  readonly format: number;
  readonly tensors: Tensors<never>["header"]["tensors"];
  readonly width: number;
  /** Numbers of a word's state in the language network. */
  readonly state: number;
  /** How far apart the words of each convolution are. */
  readonly layers: readonly number[];
  /** Words that are cues in the corpus, as the tokens' norm. */
  readonly forms: readonly string[];
  /** Rules by the row of their name. */
  readonly rules: readonly string[];
  /** Relations of the tree by their row. */
  readonly relations: readonly string[];
}

/** One cue to label: its window's states, rows and the rule that knows it. */
export interface Question {
  /** The head's place in the window. */
  readonly head: number;
  /** words × state numbers. */
  readonly states: Float32Array;
  readonly features: Features;
  readonly rule: string | undefined;
}

export interface Answer {
  /** How likely the cue reports anything, 0 to 1. */
  readonly reports: number;
  /** words × PARTS.length: how likely each word is each part. */
  readonly parts: Float32Array;
}

/** A small network trained on the corpus: for one cue after the other it says which words are its source and content. */
export interface Labeller {
  readonly forms: ReadonlySet<string>;
  readonly relations: ReadonlyMap<string, number>;
  /** Answers in the order of the questions. Pure. */
  readonly answers: (questions: readonly Question[]) => Answer[];
}

/** Features that have a table of rows, in the order in which those are added. */
const FEATURE_TABLES = ["paths", "distances", "quoted", "rivals", "ruled"] as const;

/** Words of a batch: some windows together. */
const ROWS = 256;

/**
 * The labeller in the bytes of its file (src/statements/model/labeller.bin).
 * @throws RangeError when they are none
 */
export function labellerOf(bytes: Uint8Array): Labeller {
  const file = tensorsOf<Header>(bytes);
  const step = stepOf(file);
  const { forms, relations } = file.header;
  return {
    forms: new Set(forms),
    relations: new Map(relations.map((relation, row) => [relation, row])),
    answers: (questions) => [...batchesOf(questions)].flatMap(step),
  };
}

function* batchesOf(questions: readonly Question[]): Generator<Question[]> {
  let held: Question[] = [];
  let words = 0;
  for (const question of questions) {
    const size = question.features.paths.length;
    if (held.length > 0 && words + size > ROWS) {
      yield held;
      held = [];
      words = 0;
    }
    held.push(question);
    words += size;
  }
  if (held.length > 0) yield held;
}

function stepOf({ header, matrix, floats }: Tensors<Header>): (questions: readonly Question[]) => Answer[] {
  const { width, state } = header;
  const word = matrix("word");
  const cue = matrix("cue");
  const out = matrix("out");
  const layers = header.layers.map((reach, index) => ({ reach, matrix: matrix(`layers.${index}`) }));
  const tables = [...FEATURE_TABLES, "rules" as const].map((name) => [name, floats(`tables.${name}`)] as const);
  const ruleRows = new Map(header.rules.map((rule, row) => [rule, row + 1]));
  const rows = ROWS + 2;
  const room =
    rows * (2 * state + 12 * width + out.paddedOutputs + 64) + tables.reduce((sum, [, { length }]) => sum + length, 0);
  const convolutions = layers.map((layer) => layer.matrix);
  const arithmetic = arithmeticOf([word, cue, out], convolutions, rows, room);
  const { numbers, linear, kernel, addresses } = arithmetic;
  const [states, cues] = [numbers(rows * state), numbers(rows * state)];
  const [x, y, ofCue] = [numbers(rows * width), numbers(rows * width), numbers(rows * width)];
  const found = numbers(rows * out.paddedOutputs);
  const convolve = convolutionOf(arithmetic, width, rows);
  const tablesAt = new Map(
    tables.map(([name, values]) => {
      const place = numbers(values.length);
      place.values.set(values);
      return [name, place.at];
    }),
  );
  const rowAt = (name: (typeof tables)[number][0], row: number) => (tablesAt.get(name) ?? 0) + 4 * width * row;
  const [ruleAt, wordAt] = [addresses(rows), addresses(rows * (FEATURE_TABLES.length + 1))];
  /** What each word's features and its cue stand for. */
  const placesOf = ({ features }: Question, index: number, from: number) => {
    for (let word = 0, at = from * (FEATURE_TABLES.length + 1); word < features.paths.length; word++) {
      wordAt.values[at++] = ofCue.at + 4 * width * index;
      for (const name of FEATURE_TABLES) wordAt.values[at++] = rowAt(name, features[name][word] ?? 0);
    }
  };

  return (questions) => {
    const starts = startsOf(questions);
    const words = starts.at(-1) ?? 0;
    questions.forEach(({ states: own, head }, index) => {
      states.values.set(own, (starts[index] ?? 0) * state);
      cues.values.set(own.subarray(head * state, (head + 1) * state), index * state);
    });
    linear(word, states, x, words);
    linear(cue, cues, ofCue, questions.length);
    questions.forEach((question, index) => {
      ruleAt.values[index] = rowAt("rules", ruleRows.get(question.rule ?? "") ?? 0);
      placesOf(question, index, starts[index] ?? 0);
    });
    kernel.addRows(ruleAt.at, 1, ofCue.at, questions.length, width, Number.NEGATIVE_INFINITY);
    kernel.addRows(wordAt.at, FEATURE_TABLES.length + 1, x.at, words, width, Number.NEGATIVE_INFINITY);
    for (const { reach, matrix: layer } of layers) convolve(layer, reach, x, starts, words);
    kernel.scaled(x.at, y.at, words, width);
    linear(out, y, found, words);
    return questions.map((question, index) =>
      answerOf(question, found.values.subarray((starts[index] ?? 0) * out.paddedOutputs), out.paddedOutputs),
    );
  };
}

function startsOf(questions: readonly Question[]): number[] {
  const starts = [0];
  for (const { features } of questions) starts.push((starts.at(-1) ?? 0) + features.paths.length);
  return starts;
}

function answerOf({ features, head }: Question, found: Float32Array, stride: number): Answer {
  const size = features.paths.length;
  const parts = new Float32Array(size * PARTS.length);
  for (let word = 0; word < size; word++) {
    let total = 0;
    for (let part = 0; part < PARTS.length; part++) total += Math.exp(found[word * stride + part] ?? 0);
    for (let part = 0; part < PARTS.length; part++)
      parts[word * PARTS.length + part] = Math.exp(found[word * stride + part] ?? 0) / total;
  }
  return { reports: 1 / (1 + Math.exp(-(found[head * stride + PARTS.length] ?? 0))), parts };
}
