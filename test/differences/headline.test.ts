import { describe, expect, test } from "vitest";
import { differencesOf } from "../../src/differences/index.ts";
import { accountOfText } from "../../src/ingest/index.ts";
import { type Reading, readingOf } from "../../src/statements/index.ts";
import { sharedBy, shown } from "./two-accounts.ts";

const STORY = [
  "The harbour board of Varn met on Tuesday and put off its vote on the new ferry until the autumn.",
  "“We want to see the timber first,” said Lunde, who chairs the board.",
];

function version(id: string, url: string, headline: string): Reading {
  const text = [headline, ...STORY].join("\n\n");
  return readingOf(accountOfText({ id, url, title: headline, text }).account);
}

function between(one: Reading, other: Reading) {
  return differencesOf(one, other, sharedBy(one, other)).map((difference) => shown(difference, one, other));
}

describe("two versions of one page", () => {
  const before = version("a", "https://varnpost.example/ferry?from=home", "Board puts off ferry vote");

  test("differ by their headlines, once, with the words that changed", () => {
    const after = version("b", "http://www.varnpost.example/ferry/", "Board refuses ferry vote");
    const found = between(before, after).filter(({ a }) => a === "Board puts off ferry vote");
    expect(found).toEqual([
      {
        kind: "wording",
        a: "Board puts off ferry vote",
        b: "Board refuses ferry vote",
        edits: ["puts off > refuses"],
        severity: 2,
        verdict: undefined,
        why: "the page has another headline than before",
      },
    ]);
  });

  test("differ by headlines that share no word", () => {
    const after = version("b", "https://varnpost.example/ferry", "No timber, no boat");
    expect(
      between(before, after).some(({ a, b }) => a === "Board puts off ferry vote" && b === "No timber, no boat"),
    ).toBe(true);
  });

  test("do not differ by capitals in a headline", () => {
    const after = version("b", "https://varnpost.example/ferry", "Board Puts Off Ferry Vote");
    expect(between(before, after).filter(({ kind }) => kind === "wording")).toEqual([]);
  });

  test("are not two outlets, whose headlines are their own", () => {
    const other = version("b", "https://otherpost.example/ferry", "Board refuses ferry vote");
    expect(between(before, other).filter(({ why }) => why.includes("headline"))).toEqual([]);
  });
});
