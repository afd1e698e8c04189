import { describe, expect, it } from "vitest";
import { span } from "../../src/model/index.ts";
import { countsOf, f1, type ScoredPosition, type ScoredStory } from "./story-positions.ts";

const at = (account: string, start: number, end: number) => ({ account, span: span(start, end) });
const GOLD: ScoredStory = {
  positions: [
    { party: "Ostra", term: "truce", stance: "demand", evidence: [at("wire", 0, 20)] },
    { party: "Vell", term: "truce", stance: "oppose", evidence: [at("wire", 30, 50), at("late", 0, 20)] },
    { party: "Vell", term: "border", stance: "offer", evidence: [at("wire", 60, 80)] },
    { party: "Vell", term: "border", stance: "assess", evidence: [at("wire", 90, 95)] },
  ],
  changes: [{ party: "Vell", term: "border", kind: "softened" }],
};
const counts = (read: ScoredStory, partyOf = (name: string) => name) => countsOf(GOLD, read, partyOf);

describe("the score of a story's positions", () => {
  it("is full for the marks themselves, whatever the terms are called", () => {
    const renamed = {
      positions: GOLD.positions.map((each) => ({ ...each, term: `my ${each.term}` })),
      changes: GOLD.changes.map((each) => ({ ...each, term: `my ${each.term}` })),
    };
    const { found, triples, changes, sameChange } = counts(renamed);
    expect([f1(found), f1(triples), f1(changes)]).toEqual([1, 1, 1]);
    expect(sameChange).toEqual({ right: 1, seen: 1 });
  });

  it("is nothing for an empty record", () => {
    const { found, triples, changes } = counts({ positions: [], changes: [] });
    expect([f1(found), f1(triples), f1(changes)]).toEqual([0, 0, 0]);
  });

  it("falls when every party is given every stance on every term", () => {
    const stances = ["demand", "reject", "offer", "accept", "support", "propose"] as const;
    const filler: ScoredPosition[] = ["Ostra", "Vell"].flatMap((party) =>
      stances.flatMap((stance) =>
        GOLD.positions.map(({ term, evidence }): ScoredPosition => ({ party, term, stance, evidence })),
      ),
    );
    const padded = counts({ positions: [...GOLD.positions, ...filler], changes: [] });
    expect(f1(padded.triples)).toBeLessThan(0.3);
    expect(f1(padded.found)).toBeLessThan(0.3);
  });

  it("falls when two terms are thrown together, or one is torn apart", () => {
    const together = GOLD.positions.map((each) => ({ ...each, term: "all" }));
    const apart = GOLD.positions.map((each, index) => ({ ...each, term: String(index) }));
    expect(f1(counts({ positions: together, changes: [] }).triples)).toBeLessThan(1);
    expect(f1(counts({ positions: apart, changes: [] }).triples)).toBeLessThan(1);
  });

  it("knows a party by each of its names", () => {
    const named = GOLD.positions.map((each) => ({ ...each, party: each.party === "Vell" ? "Karsk" : each.party }));
    const read = { positions: named, changes: [] };
    expect(f1(counts(read).found)).toBeLessThan(1);
    expect(f1(counts(read, (name) => (name === "Karsk" ? "Vell" : name)).found)).toBe(1);
  });

  it("tells a change seen with another kind from one not seen", () => {
    const changes = [{ party: "Vell", term: "border", kind: "hardened" }];
    const { sameChange, changes: tally } = counts({ positions: GOLD.positions, changes });
    expect(sameChange).toEqual({ right: 0, seen: 1 });
    expect(tally.right).toBe(0);
  });
});
