import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountOf, accountOfText } from "../../src/ingest/index.ts";
import { recordOf } from "../../src/record/index.ts";
import { troublesOf } from "./valid-record.ts";

const SAMPLE = new URL("../../corpus/sample/", import.meta.url);
const ODD_STRINGS = new URL("../../../shared/suites/blns/blns.json", import.meta.url);

/** Pieces that readers of news copy trip over, put together at random. */
const piece = fc.constantFrom(
  "“We will not sign,” Minister Ilka Torne said on Monday.",
  "According to three officials close to the talks, about a fifth of the cargo was lost.",
  "He said: “It is “unacceptable” to us.",
  '"Never", she told Harbour Radio. "Never."',
  "‘Don’t,’ the mayor’s office warned.",
  "5'11\" tall, $3.2 million, 12–14 May",
  "\n\n",
  "\n",
  " ",
  "“",
  "”",
  '"',
  "said",
  "🤝🏽",
  "e\u0301",
  "\u200B\uFEFF",
  "\u202E",
  "\uD800",
);
const oddText = fc
  .array(fc.oneof({ weight: 4, arbitrary: piece }, fc.string({ unit: "binary" })), { minLength: 1, maxLength: 25 })
  .map((pieces) => pieces.join(" "));

function recordOfTexts(...texts: string[]) {
  return recordOf(texts.map((text, index) => accountOfText({ id: `${index}.txt`, text })));
}

describe("the record is valid", () => {
  it("of the sample story", async () => {
    const { files }: { files: string[] } = JSON.parse(readFileSync(new URL("story.json", SAMPLE), "utf8"));
    const accounts = files.map((name) => accountOf(readFileSync(new URL(name, SAMPLE)), { name }));
    const record = recordOf(await Promise.all(accounts));
    expect(record.statements.length).toBeGreaterThan(10);
    expect(record.differences.length).toBeGreaterThan(10);
    expect(troublesOf(record)).toEqual([]);
  });

  it("of no account at all", () => {
    expect(troublesOf(recordOf([]))).toEqual([]);
  });

  it("of two texts made of anything", () => {
    fc.assert(
      fc.property(oddText, oddText, (a, b) => {
        expect(troublesOf(recordOfTexts(a, b))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("of two texts that share most of their odd words", () => {
    fc.assert(
      fc.property(oddText, oddText, (a, b) => {
        expect(troublesOf(recordOfTexts(`${a} ${b}`, `${b} ${a}`))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it("of a list of strings that break programs", (test) => {
    if (!existsSync(ODD_STRINGS)) return test.skip("no ../shared/suites beside the checkout");
    const strings: string[] = JSON.parse(readFileSync(ODD_STRINGS, "utf8"));
    expect(strings.length).toBeGreaterThan(400);
    const text = strings.filter((each) => each.trim() !== "");
    expect(troublesOf(recordOfTexts(text.join("\n"), text.toReversed().join("\n")))).toEqual([]);
    for (const each of text) expect(troublesOf(recordOfTexts(each))).toEqual([]);
  });
});
