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
  const flat = (words: string) => words.replace(/\s+/gu, " ");
  /** Cells all of whose words stand in one text and in the other not. */
  const cellsOnlyIn = (index: number) =>
    positions.filter(({ evidence }) =>
      evidence.every(({ account, span }) => {
        const words = flat(texts[index]?.text.slice(span.start, span.end) ?? "");
        return account === texts[index]?.id && !flat(texts[1 - index]?.text ?? "").includes(words);
      }),
    );

  test("agree on what both have: several terms are accepted by all three sides", () => {
    const parties = Map.groupBy(
      positions.filter(({ stance }) => stance === "accept"),
      ({ term }) => term,
    );
    const shared = [...parties.values()].filter((cells) => new Set(cells.map(({ party }) => party.name)).size >= 3);
    expect(shared.length).toBeGreaterThan(0);
  });
  test.each([0, 1])("what only one of them has stands in cells of its own: text %i", (index) => {
    expect(cellsOnlyIn(index).length).toBeGreaterThan(0);
  });
  test("a promise that only one has is its giver’s commitment", () => {
    expect([0, 1].flatMap(cellsOnlyIn).map(({ stance }) => stance)).toContain("commit");
  });
});
