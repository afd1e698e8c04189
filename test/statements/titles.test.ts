import { expect, test } from "vitest";
import { accountOfText } from "../../src/ingest/index.ts";
import { readingOf } from "../../src/statements/index.ts";

/** What is said in a text, as words. */
function contents(words: string): string[] {
  const { account } = accountOfText({ id: "a", text: words, published: undefined, title: undefined });
  return readingOf(account)
    .statements.filter(({ form }) => form !== "own-voice")
    .map(({ content }) => content.map(({ start, end }) => words.slice(start, end)).join(" … "));
}

test.each([
  [
    "On this week's episode of “Good Morning Orra,” the minister said the bridge would open in May.",
    "the bridge would open in May",
  ],
  [
    "Reis told Orra One's “The Long Night” that nobody would question her judgment.",
    "that nobody would question her judgment",
  ],
  ['In an interview on Channel Two\'s "Face the City", Speaker Paul Dorn said the plan was dead.', "the plan was dead"],
])("the name of a work is nothing that is said: %s", (words, content) => {
  expect(contents(words)).toEqual([content]);
});

test("words with capitals are said where they stand as speech or are shouted", () => {
  expect(contents("“We Will Wait,” said Ana Reis.")).toEqual(["We Will Wait,"]);
  expect(contents("There were chants of “Let Us In” at the gate, the mayor said.")).toEqual([
    "There were chants of “Let Us In” at the gate",
  ]);
});
