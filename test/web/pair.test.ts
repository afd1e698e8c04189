import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Account,
  type AccountId,
  type Difference,
  type Passage,
  type Record,
  span,
} from "../../src/model/index.ts";
import { arranged, counterpart, mirrored, pairOf } from "../../src/web/pair.ts";
import { differencesByPair, pairKey } from "../../src/web/pair-differences.ts";
import { other, RECORD, rewrite, wire } from "./story.ts";

test("the account the other was made from stands on the left", () => {
  expect(arranged(RECORD, rewrite.id, wire.id)).toEqual({ a: wire, b: rewrite });
  expect(arranged(RECORD, wire.id, rewrite.id)).toEqual({ a: wire, b: rewrite });
});

test("an account is not compared with itself, nor with one that is not there", () => {
  expect(arranged(RECORD, wire.id, wire.id)).toBeUndefined();
  expect(arranged(RECORD, wire.id, "nobody")).toBeUndefined();
});

test("a pair seen from the other side holds the same differences, mirrored", () => {
  const [here, there] = [pairOf(RECORD, wire, rewrite), pairOf(RECORD, rewrite, wire)];
  expect(here.differences).toHaveLength(8);
  expect(new Set(there.differences.map(mirrored))).toEqual(new Set(here.differences));
  expect(there.differences.map(({ kind }) => kind)).toContain("hedge-gained");
  expect(there.shared.map(({ a, b }) => ({ a: b, b: a }))).toEqual(expect.arrayContaining([...here.shared]));
});

test("two accounts without differences have none of another pair's", () => {
  expect(pairOf(RECORD, wire, other).differences).toEqual([]);
});

test("mirroring twice changes nothing", () => {
  for (const difference of RECORD.differences) expect(mirrored(mirrored(difference))).toEqual(difference);
});

const ids = ["a1", "b2", "c3", "d4"] as AccountId[];
/** Differences of each pair in the record's order: by the place in the first, what that one lacks at the end. */
const differences = fc.array(
  fc.record({ pair: fc.nat(5), sides: fc.constantFrom("both", "a", "b"), start: fc.nat(400) }),
  { maxLength: 40 },
);

test("a difference with a single side belongs to the pair it stands among", () => {
  const pairs = ids.flatMap((x, index) => ids.slice(index + 1).map((y) => [x, y] as const));
  fc.assert(
    fc.property(differences, (given) => {
      const made = pairs.flatMap(([x, y], index) => {
        const here = given.filter(({ pair }) => pair === index).sort((one, two) => one.start - two.start);
        // Every pair has something on both sides, as two accounts of one event do.
        const both = { pair: index, sides: "both", start: 0 };
        const ordered = [
          both,
          ...here.filter(({ sides }) => sides !== "b"),
          ...here.filter(({ sides }) => sides === "b"),
        ];
        return ordered.map(({ sides, start }) => {
          const at = (account: AccountId): Passage => ({ account, span: span(start, start + 5) });
          const difference = { ...RECORD.differences[0], why: pairKey(x, y) } as Difference;
          return { ...difference, a: sides === "b" ? undefined : at(x), b: sides === "a" ? undefined : at(y) };
        });
      });
      const accounts = ids.map((id): Account => ({ ...wire, id }));
      const record: Record = { ...RECORD, accounts, differences: made };
      const found = differencesByPair(record);
      expect([...found.values()].flat()).toHaveLength(made.length);
      for (const [key, held] of found) for (const { why } of held) expect(why).toBe(key);
    }),
  );
});

test("a place in a shared passage has its counterpart at the same words", () => {
  const pair = pairOf(RECORD, wire, rewrite);
  for (const { a, b } of pair.shared) expect(counterpart(pair, "a", a.start)).toBe(b.start);
  for (const { a, b } of pair.shared) expect(counterpart(pair, "b", b.start)).toBe(a.start);
});

test("every place has a counterpart within the other text", () => {
  const pair = pairOf(RECORD, wire, rewrite);
  for (let offset = 0; offset <= wire.text.length; offset++) {
    const found = counterpart(pair, "a", offset);
    expect(found).toBeGreaterThanOrEqual(0);
    expect(found).toBeLessThanOrEqual(rewrite.text.length);
  }
});
