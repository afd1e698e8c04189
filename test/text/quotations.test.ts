import fc from "fast-check";
import { expect, test } from "vitest";
import { contains } from "../../src/model/index.ts";
import { reading } from "./sketch.ts";

/** Every quotation as `depth:words`, with + where it continues another and … where it is not closed. */
const found = (text: string) => {
  const { account, quotations } = reading(text);
  return quotations.map(
    ({ inner, depth, ending, continues }) =>
      `${depth}:${continues === undefined ? "" : "+"}${account.text.slice(inner.start, inner.end)}${ending === "open" ? "…" : ""}`,
  );
};

test.each([
  ["curly marks", "“We are done,” she said.", ["0:We are done,"]],
  ["straight marks", 'She said "we are done" and left.', ["0:we are done"]],
  ["marks of a typewriter", "She said ``we are done'' and left.", ["0:we are done"]],
  ["guillemets", "Elle parla de «paix durable» hier.", ["0:paix durable"]],
  ["single marks within double ones", "“He said ‘never’ to me,” she said.", ["0:He said ‘never’ to me,", "1:never"]],
  ["double marks within single ones", "‘He said “never” to me,’ she said.", ["0:He said “never” to me,", "1:never"]],
  [
    "British single marks beside apostrophes",
    "‘We don’t know the envoys’ plans,’ she said.",
    ["0:We don’t know the envoys’ plans,"],
  ],
  ["apostrophes are no marks", "The envoys’ plan and Karsk’s wasn’t theirs.", []],
  ["clipped words open nothing", "‘Twas the ’90s, and rock ’n’ roll.", []],
  ["inches are no marks", 'A 6" pipe and a 9" nail lay there.', []],
  [
    "a run that is not closed ends with its paragraph",
    "“We are done. She left.\n\nTalks ended.",
    ["0:We are done. She left.…"],
  ],
  [
    "a quotation of several paragraphs goes on at the mark that opens the next",
    "“We are done.\n\n“We are going home.”\n\n“Another voice.”",
    ["0:We are done.…", "0:+We are going home.”".replace("”", ""), "0:Another voice."],
  ],
  ["two that touch are two", '"One," she said. "Two."', ["0:One,", "0:Two."]],
  [
    "a run that is not closed does not swallow the next",
    "“We are done, she said. “We go home.”",
    ["0:We are done, she said.…", "0:We go home."],
  ],
])("%s", (_, text, quotations) => {
  expect(found(text)).toEqual(quotations);
});

test("quotations of any text lie in one block, inner within outer, nested or apart", () => {
  const piece = fc.constantFrom(
    "“",
    "”",
    '"',
    "‘",
    "’",
    "'",
    "«",
    "»",
    "``",
    "''",
    "Moll",
    "s",
    " ",
    "\n\n",
    ",",
    "6",
    "said",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const { account, quotations } = reading(pieces.join(""));
      for (const [index, { inner, outer }] of quotations.entries()) {
        expect(contains(outer, inner)).toBe(true);
        expect(account.blocks.some(({ span }) => contains(span, outer))).toBe(true);
        for (const other of quotations.slice(index + 1)) {
          expect(other.outer.start >= outer.end || contains(outer, other.outer)).toBe(true);
        }
      }
    }),
  );
});

test("ten thousand marks are read as fast, for their length, as a hundred", () => {
  const marks = '"'.repeat(10_000);
  expect(reading(marks).quotations.length).toBeLessThanOrEqual(10_000);
});
