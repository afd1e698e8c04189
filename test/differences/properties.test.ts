import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differencesOf, sayingsOf, withSayings } from "../../src/differences/index.ts";
import { type Difference, type DifferenceKind, type Passage, wordsAt } from "../../src/model/index.ts";
import type { Reading } from "../../src/statements/index.ts";
import { read, sharedBy } from "./two-accounts.ts";

/** Sentences of one event, with what an editor does to them: two accounts drawn from these copy, cut and change. */
const SENTENCES = [
  "“We will mend the old pier before the winter, if the council pays,” Mayor Ina Brask said on Monday.",
  "“We will mend the pier before the winter,” Ina Brask told reporters.",
  "Mayor Ina Brask said the old pier would be mended before the winter.",
  "Three officials close to the ferry board said a fifth of the boats may have to stay in port.",
  "Officials close to the ferry board said 20% of the boats will stay in port.",
  "About 20% of the boats will stay in port.",
  "The ferry board did not immediately respond to a request for comment.",
  "The ferry board declined to comment.",
  "Talks on the price of the ferry collapsed on March 14 in the town hall of Ostby.",
  "Talks on the price of the ferry collapsed on 4 March in the town hall of Ostby.",
  "“The boats are “old” but not unsafe,” harbour master Oda Fenn said. “They may sail another year.”",
  "Oda Fenn called the boats “old but not unsafe”.",
  "“They may sail another year,” Brask said, “as far as I can tell.",
  "He did not rule out a second boat 😀 at a later date…",
  "He ruled out a second boat at a later date",
];

const account = fc
  .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...SENTENCES) }, { weight: 1, arbitrary: fc.string() }), {
    minLength: 1,
    maxLength: 9,
  })
  .map((paragraphs) => paragraphs as [string, ...string[]]);

const MIRROR: { readonly [kind: string]: DifferenceKind } = {
  promoted: "demoted",
  demoted: "promoted",
  "attribution-lost": "attribution-gained",
  "attribution-gained": "attribution-lost",
  "hedge-lost": "hedge-gained",
  "hedge-gained": "hedge-lost",
};

const seenFromTheOther = (difference: Difference): Difference => ({
  ...difference,
  kind: MIRROR[difference.kind] ?? difference.kind,
  a: difference.b,
  b: difference.a,
  edits: difference.edits.map(({ a, b }) => ({ a: b, b: a })),
});

const inOrder = (all: readonly Difference[]): string[] => all.map((each) => JSON.stringify(each)).sort();

describe("the differences of two accounts", () => {
  test("are the mirror of those seen from the other", () => {
    fc.assert(
      fc.property(account, account, (one, other) => {
        const [a, b] = [read("a", ...one), read("b", ...other)];
        const shared = sharedBy(a, b);
        const there = differencesOf(a, b, shared);
        const back = differencesOf(
          b,
          a,
          shared.map((passage) => ({ a: passage.b, b: passage.a })),
        );
        expect(inOrder(back.map(seenFromTheOther))).toEqual(inOrder(there));
      }),
      { numRuns: 60 },
    );
  });

  test("are only identical ones for an account and itself, and for a copy of it", () => {
    fc.assert(
      fc.property(account, (paragraphs) => {
        const [a, b] = [read("a", ...paragraphs), read("b", ...paragraphs)];
        for (const [one, other] of [
          [a, b],
          [b, a],
          [a, a],
        ] as const) {
          const shared = one === other ? a.text.sentences.map(({ span }) => ({ a: span, b: span })) : sharedBy(a, b);
          const turned = one === b ? shared.map((passage) => ({ a: passage.b, b: passage.a })) : shared;
          expect(differencesOf(one, other, turned).filter(({ kind }) => kind !== "identical")).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("point at words: spans lie inside their account, cut no word, and edits lie inside their side", () => {
    const sound = (reading: Reading, at: Passage | undefined): void => {
      if (at === undefined) return;
      const { text } = reading.text.account;
      expect(at.account).toBe(reading.text.account.id);
      expect(wordsAt(text, at.span).trim()).not.toBe("");
      for (const edge of [at.span.start, at.span.end]) {
        expect(/[\p{L}\p{N}]$/u.test(text.slice(0, edge)) && /^[\p{L}\p{N}]/u.test(text.slice(edge))).toBe(false);
      }
    };
    fc.assert(
      fc.property(account, account, (one, other) => {
        const [a, b] = [read("a", ...one), read("b", ...other)];
        for (const difference of differencesOf(a, b, sharedBy(a, b))) {
          sound(a, difference.a);
          sound(b, difference.b);
          expect(difference.a ?? difference.b).toBeDefined();
          for (const edit of difference.edits) expect(edit.a ?? edit.b).toBeDefined();
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("sayings", () => {
  const wire = read("wire", "“The boats are old but not unsafe, and they will sail,” harbour master Oda Fenn said.");
  const copy = read("copy", "“The boats are old but not unsafe,” harbour master Oda Fenn said.");
  const else_ = read("else", "“Nobody on this island wants a bridge,” fisherman Odd Lunde said.");

  test("hold one thing said with all its statements, each statement once", () => {
    const readings = [wire, copy, else_];
    const differences = differencesOf(copy, wire, sharedBy(copy, wire));
    const sayings = sayingsOf(readings, differences);
    expect(sayings.map(({ statements }) => statements.length).sort()).toEqual([1, 2]);
    const all = sayings.flatMap(({ statements }) => statements);
    expect(new Set(all).size).toBe(all.length);
    const [joined] = sayings.filter(({ statements }) => statements.length === 2);
    expect(withSayings(differences, sayings, readings).map(({ saying }) => saying)).toEqual([joined?.id]);
  });

  test("have a first statement only where the dates tell", () => {
    const dated = (reading: Reading, published: string): Reading => ({
      ...reading,
      text: { ...reading.text, account: { ...reading.text.account, published } },
    });
    const differences = differencesOf(copy, wire, sharedBy(copy, wire));
    const firstOf = (readings: readonly Reading[]) =>
      sayingsOf(readings, differences).find(({ statements }) => statements.length === 2)?.first;
    expect(firstOf([wire, copy])).toBeUndefined();
    expect(firstOf([dated(wire, "2025-03-01"), dated(copy, "2025-03-01")])).toBeUndefined();
    expect(firstOf([dated(wire, "2025-03-01"), dated(copy, "2025-03-02T08:00:00Z")])).toBe(wire.statements[0]?.id);
  });
});
