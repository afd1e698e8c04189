import { describe, expect, test } from "vitest";
import { accountOfText } from "../../src/ingest/index.ts";
import { stanceOf } from "../../src/positions/stance.ts";
import { readingOf } from "../../src/statements/index.ts";
import { storyOf, toldBy } from "./story.ts";

/** Another party and other wishes, so that a single wish is part of a bargain. */
const REST = " France rejected the herring ban. Norway rejected the herring ban. Norway demanded a fishing fund.";

describe("where the words of a position end", () => {
  test.each([
    ["France has offered a quota of 12 tonnes, two people briefed on the talks said."],
    ["France has offered a quota of 12 tonnes, said a diplomat who was there."],
    ["France has offered a quota of 12 tonnes, Norway’s envoy told reporters."],
  ])("before who told it: %s", (sentence) => {
    expect(toldBy(storyOf([sentence + REST]))).toContain("France offer: a quota of 12 tonnes");
  });
  test("a condition ends there too", () => {
    const story = storyOf([
      `France has threatened to close the port unless the arrears are paid, a Norwegian official said.${REST}`,
    ]);
    const threat = story.positions.find(({ stance }) => stance === "threaten");
    expect(threat?.conditions.map((at) => story.words({ ...at, statement: undefined }))).toEqual([
      "unless the arrears are paid",
    ]);
  });
  test("a condition keeps its words where a party acts in it", () => {
    const story = storyOf([
      `France would accept a herring ban only if Norway dropped its claim to the Lom bank. France demanded a seat.${REST}`,
    ]);
    const held = story.positions.find(({ party, stance }) => party.name === "France" && stance === "conditional");
    expect(held?.conditions.map((at) => story.words({ ...at, statement: undefined }))).toEqual([
      "only if Norway dropped its claim to the Lom bank",
    ]);
  });
  test.each([
    ["France demanded a seat on the “council of elders”.", "a seat on the “council of elders”"],
    ['France demanded a seat on the "council of elders."', 'a seat on the "council of elders."'],
    ["France demanded a “seat”, a ship and a flag.", "a “seat”"],
  ])("behind the mark that closes a quotation begun in them: %s", (sentence, words) => {
    expect(toldBy(storyOf([sentence + REST]))).toContain(`France demand: ${words}`);
  });
});

test("what lies between two things is one position", () => {
  const told = toldBy(storyOf([`France demanded a release of water between 1 July and 30 September.${REST}`]));
  expect(told).toContain("France demand: a release of water between 1 July and 30 September");
});

describe("the name of a term", () => {
  const nameIn = (wish: string) =>
    storyOf([`France demanded ${wish}.${REST}`]).positions.find(
      ({ party, stance }) => party.name === "France" && stance === "demand",
    )?.term;
  test("keeps a figure whole", () => {
    expect(nameIn("the exchange of all 2,340 prisoners")).toBe("Exchange of all 2,340 prisoners");
    expect(nameIn("a ceasefire from 10:30 on Sunday")).toBe("Ceasefire from 10:30 on Sunday");
  });
  test("is never cut inside a phrase", () => {
    expect(nameIn("a rise in the fee from $30 to $41 per thousand cubic metres")).toBe(
      "Rise in the fee from $30 to $41",
    );
  });
  test("has no full stop of a quotation", () => {
    expect(nameIn('a seat on the "council of elders."')).toBe("Seat on the council of elders");
  });
});

describe("what somebody says they will not do", () => {
  const stances = (words: string) => {
    const { text, statements } = readingOf(accountOfText({ id: "a", text: words }).account);
    return statements.map((statement) => stanceOf(text, statement));
  };
  test.each([
    ["France will not reopen the port, its foreign minister said.", "reject"],
    ["France said it would never reopen the port.", "reject"],
    ["“We won’t reopen the port,” Ana Reis said.", "reject"],
    ["France said it would reopen the port.", "commit"],
    ["France said it would not rule out a fee.", "assess"],
    ["France said Norway would not reopen the port.", "assess"],
  ])("%s", (words, stance) => {
    expect(stances(words)).toEqual([stance]);
  });
});
