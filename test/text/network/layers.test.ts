import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { LONGEST } from "../../../src/text/network/batches.ts";
import { casesOf, rowsOf } from "../../../src/text/network/features.ts";
import { networkOf } from "../../../src/text/network/network.ts";
import { weightsOf } from "../../../src/text/network/weights.ts";

/** What training/export.py wrote of one sentence: every step's values as PyTorch computes them in float32. */
interface Expected {
  readonly forms: readonly string[];
  readonly rows: {
    readonly vector: number[];
    readonly own: number[];
    readonly shape: number[];
    readonly case: number[];
    readonly grams: number[][];
  };
  readonly input: number[];
  readonly layers: number[][];
  readonly scaled: number[];
  readonly scores: { readonly [kind: string]: number[] };
  readonly labels: number[];
  readonly upos: string[];
  readonly xpos: string[];
  readonly lemmas: string[];
  readonly heads: number[];
  readonly deprels: string[];
  readonly names: (readonly [number, number, string])[];
}

const read = (path: string) => readFileSync(new URL(path, import.meta.url));
const weights = weightsOf(read("../../../src/text/model/english.bin"));
const sentences: readonly Expected[] = JSON.parse(read("../model/expected.json").toString("utf8"));
const simd = networkOf(weights, "simd");
const plain = networkOf(weights, "plain");

/** Largest difference of two steps' values, over the root mean square of theirs; ours stand in rows that may be padded. */
function farthest(ours: Float32Array | undefined, theirs: readonly number[], words: number): number {
  const [wide, narrow] = [(ours?.length ?? 0) / words, theirs.length / words];
  const size = Math.sqrt(theirs.reduce((sum, value) => sum + value * value, 0) / theirs.length);
  const apart = theirs.map((value, at) =>
    Math.abs(value - (ours?.[Math.floor(at / narrow) * wide + (at % narrow)] ?? Number.NaN)),
  );
  return Math.max(...apart) / size;
}

/**
 * A number on the border of two roundings falls to the other side on another machine, by a step of 6/63: no value of any
 * layer moves by more than this share of the layer's size.
 */
const ROUNDING = 0.12;

describe.each([
  ["with SIMD", simd],
  ["without SIMD", plain],
])("%s", (_, network) => {
  test.each(sentences.map((sentence) => [sentence.forms.join(" "), sentence] as const))(
    "%s is computed as in training",
    (__, sentence) => {
      const steps = new Map<string, Float32Array>();
      const [parse] = network.parse([sentence.forms], undefined, (step, values) => steps.set(step, values));
      const far = (step: string, theirs: readonly number[]) => farthest(steps.get(step), theirs, sentence.forms.length);
      expect(far("input", sentence.input)).toBeLessThan(ROUNDING);
      sentence.layers.forEach((values, index) => {
        expect(far(`layer ${index}`, values)).toBeLessThan(ROUNDING);
      });
      expect(far("scaled", sentence.scaled)).toBeLessThan(ROUNDING);
      for (const [kind, values] of Object.entries(sentence.scores)) expect(far(kind, values)).toBeLessThan(ROUNDING);
      expect(far("labels", sentence.labels)).toBeLessThan(ROUNDING);
      expect(parse?.upos).toEqual(sentence.upos);
      expect(parse?.xpos).toEqual(sentence.xpos);
      expect(parse?.lemmas).toEqual(sentence.lemmas);
      expect([...(parse?.heads ?? [])]).toEqual(sentence.heads);
      expect(parse?.relations).toEqual(sentence.deprels);
      expect(parse?.names.map(({ from, to, kind }) => [from, to, kind])).toEqual(sentence.names);
    },
  );
});

test.each(sentences.map((sentence) => [sentence.forms.join(" "), sentence] as const))(
  "%s is seen as in training",
  (_, { forms, rows: gold }) => {
    const rows = forms.map((form) => rowsOf(form, weights));
    expect(rows.map(({ vector }) => vector)).toEqual(gold.vector);
    expect(rows.map(({ own }) => own)).toEqual(gold.own);
    expect(rows.map(({ shape }) => shape)).toEqual(gold.shape);
    expect(rows.map(({ grams }) => grams)).toEqual(gold.grams);
    expect(casesOf(forms, rows)).toEqual(gold.case);
  },
);

test("sentences parsed together and alone have the same trees", () => {
  const together = simd.parse(sentences.map(({ forms }) => forms));
  const alone = sentences.flatMap(({ forms }) => simd.parse([forms]));
  expect(together).toEqual(alone);
});

test("a sentence too long for the network's memory is refused with its length", () => {
  expect(() => simd.parse([new Array<string>(LONGEST + 1).fill("a")])).toThrow(`${LONGEST + 1} words`);
});
