import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { accountOfText } from "../../../src/ingest/index.ts";
import { modelOf, textOf } from "../../../src/text/index.ts";

const model = modelOf(readFileSync(new URL("../../../src/text/model/english.bin", import.meta.url)));
const reading = (text: string) => textOf(accountOfText({ name: "test", text }).account, model);

test("the subject of a reporting verb is found across what stands between", () => {
  const { tokens, syntax } = reading("The envoy, who had slept badly, told reporters that the talks were over.");
  const told = tokens.findIndex(({ form }) => form === "told");
  const subject = tokens.findIndex((_, at) => syntax?.heads[at] === told && syntax.relations[at] === "nsubj");
  expect(tokens[subject]?.form).toBe("envoy");
});

test("without a model there are no trees and no vectors, and all else is the same", () => {
  const account = accountOfText({ name: "test", text: "Mara Oduya left. Nobody knew why." }).account;
  const { syntax, vectors, ...rest } = textOf(account, model);
  const { syntax: none, vectors: nothing, ...same } = textOf(account);
  expect(syntax).toBeDefined();
  expect(none).toBeUndefined();
  expect([...vectors.keys()]).toEqual(expect.arrayContaining(["left", "nobody", "knew", "why"]));
  expect(nothing.size).toBe(0);
  expect(same).toEqual(rest);
});

test("words that are used alike have vectors near each other, and each is of length 1", () => {
  const { vectors } = reading("At noon or midday the half-built lorry, truck or cucumber stops.");
  const likeness = (one: string, other: string): number =>
    [...(vectors.get(one)?.values ?? [])].reduce(
      (sum, value, at) => sum + value * (vectors.get(other)?.values[at] ?? 0),
      0,
    );
  expect(likeness("noon", "noon")).toBeCloseTo(1);
  expect(likeness("noon", "midday")).toBeGreaterThan(0.6);
  expect(likeness("lorry", "truck")).toBeGreaterThan(0.6);
  expect(likeness("lorry", "cucumber")).toBeLessThan(0.5);
  expect(vectors.has("built")).toBe(true);
  expect(vectors.get("stops")?.rank).toBeLessThan(vectors.get("cucumber")?.rank ?? 0);
});

test("every sentence of any text is one tree, or a few where it is too long to be one", () => {
  const piece = fc.constantFrom("Moll", "said", ".", "”", "“", "the", "U.S.", "5", "\n\n", "é", "-", "n't", "\u{1f600}");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 300 }), (pieces) => {
      const { sentences, syntax } = reading(pieces.join(" "));
      for (const { from, to } of sentences) {
        const heads = syntax?.heads.subarray(from, to) ?? new Int32Array(0);
        expect(heads.filter((head) => head < 0).length).toBeGreaterThanOrEqual(1);
        for (const head of heads) expect(head < 0 || (head >= from && head < to)).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
});
