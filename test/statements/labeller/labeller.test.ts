import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { accountOfText } from "../../../src/ingest/index.ts";
import { modelsOf, readingOf } from "../../../src/statements/index.ts";
import { labellerOf } from "../../../src/statements/labeller/index.ts";

/** What training/labeller/train.py wrote of an example: its rows, and what PyTorch makes of them in float32. */
interface Expected {
  readonly head: number;
  readonly rule: string | null;
  readonly features: { readonly [name in "paths" | "distances" | "quoted" | "rivals" | "ruled"]: number[] };
  readonly states: number[];
  readonly reports: number;
  readonly parts: number[];
}

const read = (path: string) => readFileSync(new URL(path, import.meta.url));
const labellerBytes = read("../../../src/statements/model/labeller.bin");
const models = modelsOf(read("../../../src/text/model/english.bin"), labellerBytes);
const examples: readonly Expected[] = JSON.parse(read("expected.json").toString("utf8"));

/** Weights are signed bytes here and floats there. */
const ROUNDING = 0.05;

test("every likelihood is what the training computed, one by one and all together", () => {
  const labeller = labellerOf(labellerBytes);
  const questions = examples.map(({ head, rule, features, states }) => ({
    head,
    rule: rule ?? undefined,
    states: Float32Array.from(states),
    features: {
      paths: Int32Array.from(features.paths),
      distances: Int32Array.from(features.distances),
      quoted: Int32Array.from(features.quoted),
      rivals: Int32Array.from(features.rivals),
      ruled: Int32Array.from(features.ruled),
    },
  }));
  const together = labeller.answers(questions);
  examples.forEach(({ reports, parts }, index) => {
    const answer = together[index];
    expect(Math.abs((answer?.reports ?? Number.NaN) - reports)).toBeLessThan(ROUNDING);
    const far = parts.map((part, at) => Math.abs(part - (answer?.parts[at] ?? Number.NaN)));
    expect(Math.max(...far)).toBeLessThan(ROUNDING);
    const question = questions[index];
    if (question) expect(labeller.answers([question])).toEqual([answer]);
  });
  expect(examples.length).toBeGreaterThan(1);
});

/** Source, cue and content of what is said in a text, as words, and what found it. */
function said(words: string): string[] {
  const { account } = accountOfText({ id: "a", text: words, published: undefined, title: undefined });
  const slice = ({ start, end }: { readonly start: number; readonly end: number }) => words.slice(start, end);
  return readingOf(account, models)
    .statements.filter(({ form }) => form !== "own-voice")
    .map(({ source, cue, content, reason }) =>
      [
        reason,
        source.mention ? slice(source.mention) : "?",
        cue ? slice(cue) : "–",
        content.map(slice).join(" … "),
      ].join(" | "),
    );
}

describe("beyond the rules' verbs", () => {
  test.each([
    [
      "The minister was convinced that the bridge would stand.",
      "stance | The minister | was convinced | that the bridge would stand",
    ],
    ["Vell was willing to open two of its harbours.", "stance | Vell | was willing | to open two of its harbours"],
    [
      "The union’s demand for a shorter week was heard in Orra.",
      "labeller | The union’s | demand | for a shorter week",
    ],
  ])("%s", (words, found) => {
    expect(said(words)).toEqual([found]);
  });

  test("what nobody says stays the outlet's own", () => {
    expect(said("The firm uses steel from Orra to build its bridges.")).toEqual([]);
    expect(said("Two trawlers left the harbour of Skerrow at noon.")).toEqual([]);
  });

  test("what a rule found stands where it is believed", () => {
    expect(said("“We will wait,” said Ana Reis, the minister.")).toEqual([
      "quotation-before-cue | Ana Reis, the minister | said | We will wait,",
    ]);
  });
});

describe("what a rule found is put right where the labels are sure", () => {
  test.each([
    [
      "The firm says 400 jobs, but a firm does not count its cleaners.",
      ["clause-after-cue | The firm | says | 400 jobs"],
    ],
    [
      "Households would pay twice, said Tilda Reis, an economist, adding that nobody had asked them.",
      [
        "clause-before-cue | Tilda Reis, an economist | said | Households would pay twice",
        "that-after-cue | Tilda Reis, an economist | adding | that nobody had asked them",
      ],
    ],
    [
      "The chancellor threatened to storm out before the photograph.",
      ["reported-act | The chancellor | threatened | to storm out before the photograph"],
    ],
  ])("%s", (words, found) => {
    expect(said(words)).toEqual(found);
  });
});

test("any text is read, and every span slices to words of it", () => {
  const words = fc.constantFrom(
    "said",
    "“",
    "”",
    "Vell",
    "that",
    "wants",
    "to",
    "sign",
    ",",
    ".",
    "\n\n",
    "he",
    "not",
    ":",
    "’",
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
      const text = parts.join(" ");
      const { account } = accountOfText({ id: "a", text, published: undefined, title: undefined });
      for (const { content, cue, source } of readingOf(account, models).statements)
        for (const place of [...content, cue, source.mention])
          if (place) expect(account.text.slice(place.start, place.end).trim()).not.toBe("");
    }),
    { numRuns: 60 },
  );
});
