/** What users of other programs for quotations complained of in public, each with words of our own. */
import { expect, test } from "vitest";
import { readStory, storyIds } from "../corpus/index.ts";
import { statementsIn } from "./marked-cases.ts";

const STORIES = new URL("../../corpus/stories", import.meta.url).pathname;
const lines = (text: string) =>
  statementsIn(text).map(({ source, quotations }) => [
    source.name,
    quotations.map(({ start, end }) => text.slice(start, end)).join(" "),
  ]);

test("a description behind the name does not cost the quotation that goes on in the next paragraph (CoreNLP 905)", () => {
  const text =
    "Hugo Hale, a vet, said: “They need help at once to mend the leg.\n\n“If they do not get it they will die,” he added.";
  expect(lines(text)).toEqual([
    ["Hugo Hale", "They need help at once to mend the leg."],
    ["Hugo Hale", "If they do not get it they will die,"],
  ]);
});

test("nor the quotation in the next sentence (CoreNLP 905)", () => {
  const text =
    "Last night Karim Mahin, an Ostran deputy, said he was worried. “What she has done is to bring the whole town into it,” he added.";
  expect(lines(text).map(([name]) => name)).toEqual(["Karim Mahin", "Karim Mahin"]);
  const [first] = statementsIn(text);
  expect(first?.source.mention && text.slice(first.source.mention.start, first.source.mention.end)).toBe(
    "Karim Mahin, an Ostran deputy",
  );
});

test("of the quotations whose speaker the corpus's markers knew, not one in ten is left without (a quarter in CoreNLP 905)", () => {
  let known = 0;
  let unknown = 0;
  for (const id of storyIds(STORIES).filter((_, index) => index % 8 === 0))
    for (const { marked } of readStory(STORIES, id).accounts) {
      const ours = statementsIn(marked.text);
      for (const { source, quotations } of marked.statements) {
        const [first] = quotations;
        const found = first && ours.find((one) => one.quotations.some(({ start }) => start === first.start));
        if (!source.name || !found) continue;
        known++;
        if (found.source.name === undefined) unknown++;
      }
    }
  expect(known).toBeGreaterThan(100);
  expect(unknown / known).toBeLessThan(0.1);
});

test("four people who speak in one paragraph keep their own words (CoreNLP 1090)", () => {
  const text =
    "“It will be no feast without a goose,” grumbled Tilda, lying on the bench. “It is so dull to be cold,” sighed Marn, looking down at her old boots. “I do not think it fair that some have two stoves and others none,” added little Oda, with a sniff. “We have each other,” said Bess contentedly from her corner.";
  expect(lines(text)).toEqual([
    ["Tilda", "It will be no feast without a goose,"],
    ["Marn", "It is so dull to be cold,"],
    ["Oda", "I do not think it fair that some have two stoves and others none,"],
    ["Bess", "We have each other,"],
  ]);
});

test("a nickname in marks is no quotation (CoreNLP 1251)", () => {
  const text = "“There was a fight. Senseless,” said a man who goes by the name “Lofty.”";
  expect(statementsIn(text)).toHaveLength(1);
  expect(lines(text)[0]?.[1]).toBe("There was a fight. Senseless,");
});

test("a nickname in marks is part of its name (CoreNLP 1251)", () => {
  const text = "James “Jim” Reed said the road was shut. Jim Reed said it was ice. “Go home,” Reed said.";
  expect(lines(text)).toEqual([
    ["James “Jim” Reed", ""],
    ["James “Jim” Reed", ""],
    ["James “Jim” Reed", "Go home,"],
  ]);
});

test.each([
  ["one that is never closed", "“We are done here for good.\n\n"],
  ["one too many", "We are done here for good.”\n\n"],
  ["an inch", 'The pipe is 12" wide.\n\n'],
  ["a bullet", "» The road is shut.\n\n"],
  ["an apostrophe for a mark", "The miners‘ hall is shut.\n\n"],
])("an odd number of marks costs no quotation behind it: %s (textacy raises an error)", (_, before) => {
  expect(lines(`${before}“It is over,” Peter Vell told reporters.`)).toContainEqual(["Peter Vell", "It is over,"]);
});
