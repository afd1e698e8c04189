import { readFileSync } from "node:fs";
import { describe, expect, expectTypeOf, it } from "vitest";
import type { z } from "zod";
import type { Json, Record } from "../../src/model/index.ts";
import type { recordSchema } from "../../src/record/schema.ts";
import { publishedSchema, SCHEMA_FILE } from "./published.ts";
import { troublesOfJson } from "./valid-record.ts";

const TEXT = "The envoy left. “We agree,” she said 🤝.";
const at = (words: string): [number, number] => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];

const statement = {
  id: "s1",
  account: "a1",
  span: at("“We agree,” she said"),
  content: [at("We agree")],
  cue: at("said"),
  source: {
    kind: "named",
    mention: at("she"),
    name: "Ana Relle",
    party: null,
    count: null,
    near: null,
    via: [],
    reasonUnnamed: null,
  },
  form: "direct",
  noComment: null,
  when: null,
  quotations: [at("We agree")],
  hedges: [],
  approximations: [],
  negated: false,
  within: null,
  stance: null,
  reason: "quotation-before-cue",
  confidence: 0.9,
};
const account = {
  id: "a1",
  name: "wire.txt",
  url: null,
  outlet: null,
  title: null,
  byline: null,
  published: null,
  language: "en",
  text: TEXT,
  blocks: [{ kind: "paragraph", span: [0, TEXT.length] }],
};
const valid = {
  readout: 1,
  accounts: [account],
  statements: [statement],
  sayings: [{ id: "y1", statements: ["s1"], first: "s1" }],
  positions: [],
  changes: [],
  lineage: { pairs: [], families: [{ accounts: ["a1"], agency: null }] },
  differences: [],
  notices: [{ account: "a1", span: null, rule: "starts-in-mid-story", reason: "no headline" }],
};

describe("the record's schema", () => {
  it("says the same as the model's types, both ways", () => {
    expectTypeOf<z.infer<typeof recordSchema>>().toExtend<Json<Record>>();
    expectTypeOf<Json<Record>>().toExtend<z.infer<typeof recordSchema>>();
  });

  it("is published as it is: `npm run schema` writes docs/record.schema.json", () => {
    expect(readFileSync(SCHEMA_FILE, "utf8")).toBe(publishedSchema());
  });
});

describe("a record", () => {
  it("is valid when its shape, spans, ids and order hold", () => {
    expect(troublesOfJson(valid)).toEqual([]);
  });

  it.each([
    ["a field is missing", { ...valid, notices: undefined }, "notices"],
    ["a field is unknown", { ...valid, colour: "red" }, "colour"],
    ["a kind is unknown", { ...valid, statements: [{ ...statement, form: "sung" }] }, "statements.0.form"],
    ["a span is empty", { ...valid, statements: [{ ...statement, cue: [32, 32] }] }, "[32, 32)"],
    ["a span leaves the text", { ...valid, statements: [{ ...statement, span: [16, 99] }] }, "[16, 99)"],
    ["a span cuts a character", { ...valid, statements: [{ ...statement, when: [37, 38] }] }, "surrogate pair"],
    [
      "a span is of an account not there",
      { ...valid, notices: [{ ...valid.notices[0], account: "a2", span: [0, 1] }] },
      "a2",
    ],
    ["an id points at nothing", { ...valid, sayings: [{ id: "y1", statements: ["s2"], first: null }] }, "s2"],
    ["an id stands twice", { ...valid, statements: [statement, statement] }, "two are called s1"],
    ["accounts are out of order", { ...valid, accounts: [{ ...account, id: "b" }, account] }, "order of their ids"],
    [
      "pieces of content overlap",
      {
        ...valid,
        statements: [
          {
            ...statement,
            content: [
              [17, 25],
              [20, 24],
            ],
          },
        ],
      },
      "content of s1",
    ],
  ])("is not valid when %s", (_, record, trouble) => {
    expect(troublesOfJson(record).join("\n")).toContain(trouble);
  });
});
