import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { accountOfText } from "../../src/ingest/index.ts";
import { recordOf } from "../../src/record/index.ts";

/** Statements of one government, beside the checkout; most machines do not have them, and their words do not stand here. */
const STATEMENTS = fileURLToPath(new URL("../../../shared/data/stories/whitehouse.jsonl", import.meta.url));
const TWINS = "wh:2025-03-25-outcomes-of-the-united-states-and-";

describe.skipIf(!existsSync(STATEMENTS))("two texts that one side agreed with two others on one day", () => {
  const texts = existsSync(STATEMENTS)
    ? readFileSync(STATEMENTS, "utf8")
        .split("\n")
        .filter((line) => line.includes(TWINS))
        .map((line): { id: string; title: string; text: string } => JSON.parse(line))
        .filter(({ id }) => id.startsWith(TWINS))
    : [];
  const { positions } = recordOf(
    texts.map(({ id, title, text }) => accountOfText({ id, name: title, published: "2025-03-25", text })),
  );
  const wordsOf = ({ account, span }: (typeof positions)[number]["evidence"][number]) =>
    texts.find(({ id }) => id === account)?.text.slice(span.start, span.end) ?? "";
  const cellsOn = (word: string) =>
    positions.filter(({ evidence }) => evidence.some((at) => wordsOf(at).includes(word)));

  test("agree on what both have: each side accepts it, on a term of its own", () => {
    const cells = cellsOn("safe navigation");
    expect(new Set(cells.map(({ term }) => term)).size).toBe(1);
    expect(cells.map(({ party, stance }) => `${party.name} ${stance}`).toSorted()).toEqual([
      "Russia accept",
      "Ukraine accept",
      "United States accept",
    ]);
  });
  test("the promise that only one of them has stands in one cell, from one text", () => {
    const cells = cellsOn("fertilizer");
    expect(cells.map(({ party, stance }) => `${party.name} ${stance}`)).toEqual(["United States commit"]);
    expect(new Set(cells.flatMap(({ evidence }) => evidence.map(({ account }) => account))).size).toBe(1);
  });
  test("what only the other has is accepted by its two sides alone", () => {
    const cells = cellsOn("detainees");
    expect(cells.map(({ party, stance }) => `${party.name} ${stance}`).toSorted()).toEqual([
      "Ukraine accept",
      "United States accept",
    ]);
  });
});
