import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { accountOfText } from "../../src/ingest/index.ts";
import { ReadoutError } from "../../src/model/index.ts";
import { STORY } from "./given.ts";
import { expectSound, outcomeOf } from "./soundness.ts";

/** Lines that rules look for, in an order no page would have them in, with any characters between. */
const LINES = [
  ...STORY,
  "Share.",
  "Related Stories",
  "© 2025 The Example Times. All Rights Reserved.",
  "Sign up for our newsletter.",
  "PORT LURELL (AP) —",
  "BY ANN EXAMPLE",
  "(Reporting by Ann Example)",
  "# Heading",
  "ORLEC SPEAKS",
  "...",
];
const newsText = fc
  .array(fc.oneof(fc.constantFrom(...LINES), fc.string({ unit: "binary" })), { maxLength: 12 })
  .chain((lines) => fc.constantFrom("\n", "\r\n", "\n\n", " ", "\u2028").map((end) => lines.join(end)));
const element = fc.constantFrom(
  "p",
  "div",
  "h2",
  "ul",
  "li",
  "table",
  "td",
  "br",
  "a href=x",
  "figcaption",
  "pre",
  "script",
  "b",
);
const page = fc
  .array(
    fc.oneof(
      element.map((name) => `<${name}>`),
      element.map((name) => `</${name}>`),
      fc.constantFrom(...LINES),
      fc.string(),
    ),
  )
  .map((parts) => `<html><body><article>${parts.join("")}${STORY.map((words) => `<p>${words}`).join("")}</article>`);

describe("whatever goes in", () => {
  test("any text is kept as given, its blocks in order, apart, and over all its words", () => {
    fc.assert(
      fc.property(fc.oneof(newsText, fc.string({ unit: "binary" })), (text) => {
        const ingested = accountOfText({ text });
        expect(ingested.account.text).toBe(text);
        expectSound(ingested);
      }),
      { numRuns: 500 },
    );
  });

  test("any bytes are an account or a ReadoutError", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom("a.txt", "a.html", "a.md", "a.docx"),
        expectAnswer,
      ),
      { numRuns: 300 },
    );
  });

  test("any page is an account or a ReadoutError", async () => {
    await fc.assert(
      fc.asyncProperty(page, (source) => expectAnswer(new TextEncoder().encode(source), "a.html")),
      { numRuns: 60 },
    );
  });

  test("any Markdown is an account or a ReadoutError", async () => {
    const marks = fc.constantFrom("# ", "- ", "> ", "**", "[a](b)", "`", "|a|b|\n|-|-|\n", "\n", "\n\n", "<b>");
    const source = fc.array(fc.oneof(marks, fc.constantFrom(...LINES), fc.string())).map((parts) => parts.join(""));
    await fc.assert(
      fc.asyncProperty(source, (text) => expectAnswer(new TextEncoder().encode(text), "a.md")),
      { numRuns: 60 },
    );
  });

  test("the same input gives the same account", async () => {
    await fc.assert(
      fc.asyncProperty(page, async (source) => {
        const read = () => outcomeOf(new TextEncoder().encode(source), "a.html");
        expect(await read()).toEqual(await read());
      }),
      { numRuns: 20 },
    );
  });

  test.each([
    ["full stops", "."],
    ["spaces", " "],
    ["closing brackets", ")"],
    ["dashes", "- "],
    ["capitals", "A "],
    ["names", "By Ann Example, "],
    ["copyright marks", "© "],
    ["line ends", "\n"],
    ["short lines", "Ab.\n"],
    ["quotation marks", "“"],
  ])("a million characters of %s are read in one go", (_, unit) => {
    expectSound(accountOfText({ text: `${STORY[0]} ${unit.repeat(1_000_000 / unit.length)} ${STORY[1]}` }));
  });
});

async function expectAnswer(bytes: Uint8Array, name: string): Promise<void> {
  const outcome = await outcomeOf(bytes, name);
  if (outcome instanceof ReadoutError) expect(outcome.message).toContain(name);
  else expectSound(outcome);
}
