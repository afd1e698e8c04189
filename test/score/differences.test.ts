import { describe, expect, it } from "vitest";
import { corpusPairs, type MarkedPair, type ScoredDifference, scoreDifferences } from "./differences.ts";

const pairs = corpusPairs();
const gold = new Map<string, readonly ScoredDifference[]>(pairs.map(({ id, differences }) => [id, differences]));
const share = ({ right, of }: { right: number; of: number }) => right / of;

/** One marked quotation and one marked figure. */
const PAIR: MarkedPair = {
  id: "one",
  a: { text: "x".repeat(100) },
  b: { text: "x".repeat(100) },
  differences: [
    { kind: "altered", a: { span: [0, 20] }, b: { span: [10, 30] } },
    { kind: "figure", verdict: "conflict", a: { span: [40, 50] }, b: { span: [60, 70] } },
  ],
};
const scoreOf = (...found: ScoredDifference[]) => scoreDifferences([PAIR], new Map([["one", found]]));
const at = (kind: string, a: [number, number], b: [number, number], verdict?: string): ScoredDifference => ({
  kind,
  a: { span: a },
  b: { span: b },
  ...(verdict === undefined ? {} : { verdict }),
});

describe("the score of differences", () => {
  it("is 1 for what is marked", () => {
    const score = scoreDifferences(pairs, gold);
    expect([score.quotations, score.figures, score.attributions].map(share)).toEqual([1, 1, 1]);
    for (const { recall, precision } of score.kinds.values()) expect([share(recall), share(precision)]).toEqual([1, 1]);
  });

  it("is 0 for nothing found", () => {
    const score = scoreDifferences(pairs, new Map());
    expect([score.quotations, score.figures, score.attributions].map(share)).toEqual([0, 0, 0]);
  });

  it("holds hundreds of marked differences of each group", () => {
    const score = scoreDifferences(pairs, gold);
    for (const { of } of [score.quotations, score.figures, score.attributions]) expect(of).toBeGreaterThan(200);
  });

  it("takes half of the shorter place on both sides for the same place", () => {
    expect(scoreOf(at("altered", [10, 40], [0, 20])).quotations.right).toBe(1);
    expect(scoreOf(at("altered", [11, 40], [0, 20])).quotations.right).toBe(0);
    expect(scoreOf(at("altered", [10, 40], [0, 15])).quotations.right).toBe(0);
  });

  it("does not take a whole page for a place", () => {
    expect(scoreOf(at("altered", [0, 500], [10, 30])).quotations.right).toBe(0);
  });

  it("wants the kind, and of a figure the verdict", () => {
    expect(scoreOf(at("trimmed", [0, 20], [10, 30])).quotations.right).toBe(0);
    expect(scoreOf(at("figure", [40, 50], [60, 70], "agree")).figures.right).toBe(0);
    expect(scoreOf(at("figure", [40, 50], [60, 70], "conflict")).figures.right).toBe(1);
  });

  it("does not rise when one place is given several kinds", () => {
    const kinds = ["altered", "trimmed", "identical", "promoted"];
    expect(scoreOf(...kinds.map((kind) => at(kind, [0, 20], [10, 30]))).quotations.right).toBe(0);
  });

  it("lets precision fall when places are said to differ that are not marked", () => {
    const score = scoreOf(at("altered", [0, 20], [10, 30]), at("altered", [80, 90], [80, 90]));
    expect(score.quotations.right).toBe(1);
    expect(score.kinds.get("altered")?.precision).toEqual({ right: 1, of: 2 });
  });
});
