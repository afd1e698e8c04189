/** Where what is said begins and ends, and whose it is, where sentences are long or the page is dirty. */
import { describe, expect, test } from "vitest";
import { shippedModels } from "../../src/desk/index.ts";
import { compared, linesIn } from "./marked-cases.ts";

const models = await shippedModels();

describe("what is said ends", () => {
  test.each([
    ["at a semicolon", "{s1 Mara Oduya} {c1 said} {1 that the road was shut}; the valley has one road."],
    [
      "not at a semicolon of a list",
      "{s1 Mara Oduya} {c1 told} reporters {1 that three things were missing: a road to the post; a bridge; a doctor}.",
    ],
    [
      "where the reporter does a second thing",
      "{s1,2 Mara Oduya} {c1 said} {1 that the road was shut}, and {c2 regretted} {2 the delay}.",
    ],
    [
      "not at a clause that hangs on a noun",
      "{s1 Mara Oduya} {c1 said} {1 members would raise cash and farmers who want a road would send cheques}.",
    ],
  ])("%s", (_, marked) => {
    const { marked: want, found } = compared(marked, models);
    expect(found).toEqual(want);
  });
});

describe("what is said goes on", () => {
  test.each([
    ["behind “and”", "{1 The road was shut}, {s1 Mara Oduya} {c1 said}, {1 and would stay shut until May}."],
    ["behind “including”", "{1 Nine roads were shut}, {s1 the ministry} {c1 said}, {1 including the one to the post}."],
    [
      "in a quotation behind an aside",
      "{1 “Every time you say that,”} {s1 Oduya} {c1 said}, pointing at the map, {1 “you lose a village.”}",
    ],
    [
      "in a quotation behind “but”",
      "{1 “I like the plan,”} {s1 she} {c1 said}, {1 but “a plan without a road is a postcard.”}",
    ],
    [
      "in marks behind a clause without",
      "{1 The council may wait for spring}, {s1 Oduya} {c1 said}. {1 “Nobody wants to dig in the frost.”}",
    ],
  ])("%s", (_, marked) => {
    const { marked: want, found } = compared(marked, models);
    expect(found).toEqual(want);
  });
});

describe("the reporter", () => {
  test.each([
    [
      "is not given the quotation that ends the paragraph above",
      "{1 “Who pays for the road?”} {s1 she} {c1 asked}.\n\n{s2 Mara Oduya} {c2 says} {2 the ministry pays}.",
    ],
    [
      "is not given a name in marks from the sentence before",
      "The word stands for {scare “a heavy bell”}. {s1 Mara Oduya, who rings it}, {c1 said}, {1 “It is older than the church.”}",
    ],
    [
      "stands before its apposition, not behind the verb",
      "But {s1 Mara Oduya, the head of training at the Harbour School}, {c1 said} {1 parents still want a road}.",
    ],
    [
      "stands behind a comma with nothing more to come",
      "{1 The law called for nine inspectors in the harbour}, {s1 sources} {c1 said}.",
    ],
    [
      "is who spoke before a participle of speech",
      "{s1,2 Mara Oduya} {c1 said} {1 that the tolls might rise}, {c2 adding} {2 that she would fight them}.",
    ],
    ["is quoted as saying", "{1 “We are ready to open the road,”} {s1 Mara Oduya} {c1 was quoted as saying}."],
    [
      "is told with a long apposition",
      "{1 “The trade has gone on for years,”} {c1 said} {s1 Mara Oduya, director of a school} called the Herb Hub.",
    ],
  ])("%s", (_, marked) => {
    const { marked: want, found } = compared(marked, models);
    expect(found).toEqual(expect.arrayContaining(want));
  });
});

test("what speakers tell of themselves is no statement of its own", () => {
  const said = linesIn("Mara Oduya said she had rejected the plan and that Peter Vell had rejected it too.", models);
  expect(said).toEqual([
    "Mara Oduya | said | she had rejected the plan and that Peter Vell had rejected it too",
    "Peter Vell | rejected | it too",
  ]);
});

test("the noun before a relative clause is its source, whatever stands between", () => {
  const said = linesIn("The delegation met Ostra, which in April rejected the plan.", models);
  expect(said).toEqual(["Ostra | rejected | the plan"]);
});

test.each([
  ["a credit", "(Mara Oduya/Harbour Images) The union said the road was shut."],
  ["a headline in capitals", "ROAD TO THE POST SHUT AGAIN The union said the road was shut."],
])("%s that ran into the sentence is no part of the source", (_, text) => {
  expect(linesIn(text, models)).toEqual(["The union | said | the road was shut"]);
});

test.each([
  ["it is worth noting", "It is worth noting that the road was shut in May."],
  ["it goes without saying", "It goes without saying that the road was shut in May."],
  ["a thing added", "The line added nine stops in the valley on Monday, two of them on request."],
  ["the page to its reader", "You agree that you can stop the letters at any time."],
])("%s is nobody's word", (_, text) => {
  expect(linesIn(text, models)).toEqual([]);
});

test("“declined” with an adverb alone is no act", () => {
  expect(linesIn("The stake declined sharply from nine percent in May to four in June.")).toEqual([]);
  expect(linesIn("The union declined politely to sign.")).toEqual(["The union | declined | politely to sign"]);
});

test.each([
  ["By the port's own count, nine ships waited.", "the port | count | nine ships waited"],
  ["Nine ships waited outside the harbour, in her view.", "her | view | Nine ships waited outside the harbour"],
  [
    "Nine ships waited, according to the port, which said more would come.",
    "the port | according to | Nine ships waited",
  ],
])("on whose word: %s", (text, line) => {
  expect(linesIn(text, models)).toContain(line);
});

test.each([
  "Mara Oduya said Ostra “will never recognise” Velmark’s claims.",
  "In a letter, the ministry said Ostra “will never recognise” Velmark’s claims to the lake.",
])("words behind a closing mark belong to what is said, and to nobody they name: %s", (words) => {
  const found = linesIn(words, models);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/\| said \| Ostra “will never recognise” Velmark’s claims/);
});
