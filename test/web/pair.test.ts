import { expect, test } from "vitest";
import { type Account, mirrored } from "../../src/model/index.ts";
import { arranged, counterpart, pairOf } from "../../src/web/pair.ts";
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

test("two accounts have none of another pair's differences", () => {
  expect(pairOf(RECORD, wire, other).differences.filter(({ kind }) => kind !== "only-in")).toEqual([]);
});

test("mirroring twice changes nothing", () => {
  for (const difference of RECORD.differences) expect(mirrored(mirrored(difference))).toEqual(difference);
});

test("what one account alone carries is shown with every other, on its side", () => {
  const alone = (x: Account, y: Account) => pairOf(RECORD, x, y).differences.filter(({ kind }) => kind === "only-in");
  expect(alone(wire, other).map(({ a, b }) => [a?.account, b])).toEqual([[wire.id, undefined]]);
  expect(alone(other, wire).map(({ a, b }) => [a, b?.account])).toEqual([[undefined, wire.id]]);
  expect(alone(wire, rewrite)).toHaveLength(2);
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
