import { describe, expect, test } from "vitest";
import { accountOfText } from "../../src/ingest/index.ts";
import {
  type AccountId,
  type Change,
  gridOf,
  holdingIn,
  type Lineage,
  type Position,
  type PositionId,
  type Stance,
  span,
} from "../../src/model/index.ts";

const NONE: Lineage = { pairs: [], families: [] };

/** A position without more than the grid looks at; `accounts` have it. */
function position(party: string, term: string, stance: Stance, ...accounts: readonly string[]): Position {
  const [first = "a", ...rest] = accounts;
  const evidence = (account: string) => ({ account: account as AccountId, span: span(0, 1), statement: undefined });
  return {
    id: `${party} ${term} ${stance} ${first}` as PositionId,
    party: { name: party, mention: undefined },
    term,
    stance,
    asOf: undefined,
    conditions: [],
    standing: "on-record",
    hedged: false,
    evidence: [evidence(first), ...rest.map(evidence)],
  };
}

const grid = (positions: readonly Position[], changes: readonly Change[] = [], lineage = NONE) =>
  gridOf({ accounts: [], positions, changes, lineage });

describe("amounts of one thing", () => {
  /** How a term stands on which Ostra demands and Vell offers so much, and whether that counts as together. */
  function between(demanded: string, offered: string) {
    const { account } = accountOfText({
      id: "a",
      text: `Ostra wants ${demanded}. Vell offers ${offered}.`,
      published: undefined,
      title: undefined,
    });
    const told = (party: string, stance: Stance, words: string): Position => {
      const start = account.text.indexOf(words);
      const at = { account: account.id, span: span(start, start + words.length), statement: undefined };
      return { ...position(party, "quota", stance), evidence: [at] };
    };
    const positions = [told("Ostra", "demand", demanded), told("Vell", "offer", offered)];
    const { rows, company } = gridOf({ accounts: [account], positions, changes: [], lineage: NONE });
    return { state: rows[0]?.state, together: company[0]?.together };
  }
  test.each([
    ["42,000 tonnes, up from 40,000 tonnes", "no more than 40,000 tonnes"],
    ["$4.2 million", "$3 million"],
    ["twelve years", "ten years"],
    ["a rise of 10 per cent", "a rise of 4%"],
  ])("part those who name others: %s and %s", (demanded, offered) => {
    expect(between(demanded, offered)).toEqual({ state: "apart", together: 0 });
  });
  test.each([
    ["42,000 tonnes", "42000 tonnes"],
    ["one year", "a ship of 40 metres"],
    ["talks on 12 March", "talks on 14 March"],
    ["2 million crowns", "2,000,000 crowns"],
    ["no onerous terms", "two visits"],
  ])("part nobody where they are one, or of other things: %s and %s", (demanded, offered) => {
    expect(between(demanded, offered)).toEqual({ state: "agreed", together: 1 });
  });
});

describe("a term is", () => {
  const state = (...stances: readonly (readonly [string, Stance])[]) =>
    grid(stances.map(([party, stance]) => position(party, "truce", stance))).rows[0]?.state;

  test.each([
    [
      "agreed where one demands and the other accepts",
      [
        ["Ostra", "demand"],
        ["Vell", "accept"],
      ],
      "agreed",
    ],
    [
      "agreed where nobody wants it",
      [
        ["Ostra", "reject"],
        ["Vell", "oppose"],
      ],
      "agreed",
    ],
    [
      "apart where one wants it and one does not",
      [
        ["Ostra", "demand"],
        ["Vell", "reject"],
      ],
      "apart",
    ],
    [
      "movable where somebody names conditions",
      [
        ["Ostra", "demand"],
        ["Vell", "conditional"],
      ],
      "movable",
    ],
    ["unknown where one alone speaks to it", [["Ostra", "demand"]], "unknown"],
    [
      "unknown where all only demand",
      [
        ["Ostra", "demand"],
        ["Vell", "demand"],
      ],
      "unknown",
    ],
    [
      "agreed where one offers what the other demands",
      [
        ["Ostra", "demand"],
        ["Vell", "offer"],
      ],
      "agreed",
    ],
    [
      "unknown where each makes an offer of its own",
      [
        ["Ostra", "offer"],
        ["Vell", "offer"],
      ],
      "unknown",
    ],
    [
      "unknown where the other keeps silent",
      [
        ["Ostra", "demand"],
        ["Vell", "no-comment"],
      ],
      "unknown",
    ],
  ] as const)("%s", (_, stances, expected) => {
    expect(state(...stances)).toBe(expected);
  });

  test("movable where they are apart and one has softened", () => {
    const positions = [position("Ostra", "truce", "demand"), position("Vell", "truce", "reject")];
    const change: Change = {
      party: "Vell",
      term: "truce",
      kind: "softened",
      from: undefined,
      to: positions[1]?.id,
      evidence: [],
    };
    expect(grid(positions, [change]).rows[0]?.state).toBe("movable");
  });
});

test("a cell holds what came last, and keeps what was before", () => {
  const { rows } = grid([
    position("Ostra", "truce", "demand"),
    position("Ostra", "truce", "accept"),
    position("Ostra", "truce", "no-comment"),
  ]);
  const [cell] = rows[0]?.cells ?? [];
  expect(cell?.positions).toHaveLength(3);
  expect(cell && holdingIn(cell).stance).toBe("accept");
});

test("copies of one text count once", () => {
  const positions = [position("Ostra", "truce", "demand", "wire", "copy", "other")];
  const families = [{ accounts: ["wire" as AccountId, "copy" as AccountId] as const, agency: undefined }];
  expect(grid(positions).rows[0]?.cells[0]?.families).toBe(3);
  expect(grid(positions, [], { pairs: [], families }).rows[0]?.cells[0]?.families).toBe(2);
});

test("who stands with whom is counted over the terms on which both take a side", () => {
  const { company } = grid([
    position("Ostra", "truce", "demand"),
    position("Vell", "truce", "accept"),
    position("Ostra", "border", "demand"),
    position("Vell", "border", "reject"),
    position("Ostra", "tolls", "demand"),
    position("Vell", "tolls", "conditional"),
  ]);
  expect(company).toEqual([{ a: "Ostra", b: "Vell", together: 1, apart: 1 }]);
});
