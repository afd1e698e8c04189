import { expect, test } from "vitest";
import type { AccountId, PairKind } from "../../src/model/index.ts";
import { type DescentOfStory, descentScore, type FoundDescent } from "./descent.ts";

const found = (a: string, b: string, kind: PairKind, parent?: string): FoundDescent => ({
  a: a as AccountId,
  b: b as AccountId,
  kind,
  parent: parent as AccountId | undefined,
});
const MARKED = [
  { a: "wire", b: "post", kind: "repost", parent: "wire" },
  { a: "wire", b: "star", kind: "rewrite", parent: "wire" },
  { a: "post", b: "star", kind: "common-source" },
] as const;
const GOLD = MARKED.map(({ a, b, kind, ...rest }) => found(a, b, kind, "parent" in rest ? rest.parent : undefined));
const score = (...stories: readonly FoundDescent[][]) =>
  descentScore(stories.map((each): DescentOfStory => ({ marked: MARKED, found: each })));

test("what is marked scores 1, whichever account of a pair is named first", () => {
  const turned = GOLD.map(({ a, b, ...rest }) => ({ a: b, b: a, ...rest }));
  expect(score(GOLD, turned)).toMatchObject({
    recall: 1,
    precision: 1,
    parents: { marked: 4, answered: 4, right: 4 },
  });
});

test("nothing found scores 0", () => {
  expect(score([])).toMatchObject({ recall: 0, precision: 0, parents: { answered: 0, right: 0 } });
});

test("filler does not gain: pairs that are not marked, named again or of another kind cost precision alone", () => {
  const filler = [found("wire", "moon", "rewrite", "wire"), found("post", "wire", "excerpt"), ...GOLD.slice(0, 1)];
  const filled = score([...GOLD, ...filler]);
  expect(filled.recall).toBe(1);
  expect(filled.precision).toBe(0.5);
  expect(filled.parents).toEqual({ marked: 2, answered: 4, right: 2 });
});

test("a pair said to be independent is no finding", () => {
  expect(score([...GOLD, found("wire", "moon", "independent")]).precision).toBe(1);
});

test("a kind that is wrong is right in neither count", () => {
  expect(score([found("wire", "star", "repost", "wire")])).toMatchObject({ right: 0, found: 1 });
});
