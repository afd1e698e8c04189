/** Views and moves in bargaining that idioms tell, and what is said of or to whom the sentence is about. */
import { describe, expect, test } from "vitest";
import { shippedModels } from "../../src/desk/index.ts";
import { compared, linesIn } from "./marked-cases.ts";

const models = await shippedModels();

describe("an idiom of stance", () => {
  test.each([
    ["bargains", "{s1:inst The guild} {c1 would settle for} {1 a week of rest}."],
    ["holds out", "{s1:inst The guild} {c1 is holding out for} {1 a week of rest}."],
    ["comes down to a figure", "{s1:inst The guild} {c1 has come down to} {1 nine days}."],
    ["is open to a thing", "{s1 Mara Oduya} {c1 is open to} {1 a second bridge}."],
    [
      "is ready to do one, on its terms",
      "{s1 Mara Oduya} {c1 is ready} {1 to open the road, provided the tolls are paid}.",
    ],
    ["is against a thing", "{s1:inst The guild} {c1 is against} {1 a second bridge}."],
    ["makes clear that it is so", "{s1 Mara Oduya} {c1 made it clear} {1 that the road was shut}."],
    ["makes it very plain that it is so", "{s1 Mara Oduya} {c1 made it very plain} {1 that the road was shut}."],
    ["takes note of a thing", "{s1:inst The ministry} {c1 took note of} {1 the pilots’ letter}."],
    ["has no plans", "{s1:inst The ministry} {c1 has no plans} {1 to shut the road}."],
  ])("%s", (_, marked) => {
    const { marked: want, found } = compared(marked, models);
    expect(found).toEqual(want);
  });

  test.each([
    ["a price goes up to a figure", "The price of salt went up to 18 crowns."],
    ["what speakers tell of themselves is part of what they say", "Mara Oduya said she was open to a second bridge."],
  ])("%s", (_, words) => {
    expect(linesIn(words, models).filter((line) => /\| was open to \||went up to/.test(line))).toEqual([]);
  });
});

describe("a move that is possible", () => {
  test.each([
    ["is the party's stance", "{s1:inst The guild} {c1 would accept} {1 a week of rest}."],
    ["goes on with its limit", "{s1:inst The guild} {c1 accepted} {1 nine days but no more}."],
  ])("%s", (_, marked) => {
    expect(compared(marked, models).found.map((line) => line.replace(/would /, ""))).toEqual(
      compared(marked, models).marked.map((line) => line.replace(/would /, "")),
    );
  });
});

describe("whom it is said of or to", () => {
  test.each([
    ["told to do a thing, by nobody named", "{1 The pilots} {c1:nobody were told} {1 to wait for the fog to lift}."],
  ])("%s", (_, marked) => {
    const { found } = compared(marked, models);
    const [line = ""] = found;
    expect(found).toHaveLength(1);
    expect(line).toMatch(/(?:accused|told) \| The pilots … (?:of lying about the fog|to wait for the fog to lift)$/);
  });
});

test.each([
  ["a finding before the study that found it", "{1 Every third bridge needs repair}, {s1:doc a survey} {c1 found}."],
  ["a figure before its estimate", "{1 The bridge would cost nine million}, {c1 by} {s1:est one estimate}."],
  ["a figure behind its forecast", "{c1 On} {s1:est present forecasts}, {1 the bridge will cost nine million}."],
  ["a view before who holds it", "{1 The fog would lift by noon}, {s1 Mara Oduya} {c1 believed}."],
  ["what is admitted to a hall", "{1 The vote had been a mistake}, {s1 Mara Oduya} {c1 admitted} to a packed hall."],
])("%s", (_, marked) => {
  const { found } = compared(marked, models);
  const { marked: want } = compared(marked, models);
  expect(found.map((line) => line.replace(" | admitted to | ", " | admitted | "))).toEqual(want);
});

test("a gerund behind its verb is what is told, not who tells it", () => {
  const found = linesIn(
    "Mara Oduya, 44, who sells smoked eel at the landing, recalled keeping a diary of the fog.",
    models,
  );
  expect(found.filter((line) => line.startsWith("keeping"))).toEqual([]);
});

test("two refusals to comment in one sentence are two", () => {
  const found = linesIn(
    "The guild did not respond to a letter, and the ministry declined to comment on the fog.",
    models,
  );
  expect(found.map((line) => line.split(" | ")[0])).toEqual(["The guild", "the ministry"]);
});

describe("a quotation in a headline", () => {
  const rest =
    "\nMara Oduya, the mediator, left the city of Karsk after a week that led nowhere, and nobody knew when she would return to the table.";
  test("belongs to whoever stands behind its colon", () => {
    const found = linesIn(`“The road stays shut for good”: Mara Oduya leaves Karsk${rest}`);
    expect(found).toContain("Mara Oduya | : | The road stays shut for good");
  });
  test("is somebody's words where it stands alone", () => {
    expect(linesIn(`“Shut for good”${rest}`)).toContain(" | – | Shut for good");
  });
});
