import { expect, test } from "vitest";
import { matchesIn, sharesBy } from "./statement-matches.ts";

const text =
  "She said the bridge was safe. He denied that it had ever been closed to lorries. Rain fell on the harbour all day long.";
const place = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
const gold = [
  { content: [place("the bridge was safe")], cue: [place("said")], name: "that" },
  { content: [place("that it had ever been closed to lorries")], cue: [place("denied")], name: "act" },
];

test("what is marked matches itself wholly, nothing matches nothing, and filler does not gain", () => {
  expect(matchesIn(text, gold, gold).map(({ overlap }) => overlap)).toEqual([1, 1]);
  expect(matchesIn(text, gold, []).map(({ overlap }) => overlap)).toEqual([0, 0]);
  const whole = { content: [[0, text.length] as const], cue: [] };
  expect(matchesIn(text, gold, [whole]).every(({ overlap }) => overlap < 0.5)).toBe(true);
});

test("shares are told by name, the commonest first", () => {
  const found = [{ content: [place("the bridge was safe")], cue: [] }];
  expect(sharesBy(matchesIn(text, [...gold, ...gold.slice(0, 1)], found), ({ name }) => name)).toBe(
    "that 2/2; act 0/1",
  );
});
