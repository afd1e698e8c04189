import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lineageOf, wordsOf } from "../../src/lineage/index.ts";
import { bySpan, contains } from "../../src/model/index.ts";
import { reading, WIRE } from "./accounts.ts";

const paragraph = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...WIRE) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(...WIRE).map((sentence) =>
      sentence
        .split(" ")
        .filter((_, at) => at % 5 !== 3)
        .join(" "),
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
  { weight: 1, arbitrary: fc.constant("the the the the the the the the") },
);
const text = fc.array(paragraph, { minLength: 1, maxLength: 8 }).map((paragraphs) => paragraphs.join("\n\n"));

describe("lineage", () => {
  test("points at the same words on both sides of every shared passage, within one sentence", () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [a, b] = [reading("a", one), reading("b", other)];
        for (const pair of lineageOf([a, b]).pairs) {
          expect(pair.spans).toEqual([...pair.spans].sort((x, y) => bySpan(x.a, y.a) || bySpan(x.b, y.b)));
          for (const passage of pair.spans) {
            const keys = ([reading_, at]: [typeof a, typeof passage.a]): string =>
              wordsOf(reading_.text)
                .filter((word) => contains(at, word.span))
                .map((word) => word.key)
                .join(" ");
            expect(keys([a, passage.a])).toBe(keys([b, passage.b]));
            expect(keys([a, passage.a])).not.toBe("");
            for (const [side, at] of [
              [a, passage.a],
              [b, passage.b],
            ] as const) {
              expect(side.text.sentences.some(({ span }) => contains(span, at))).toBe(true);
            }
          }
          for (const share of Object.values(pair.share)) {
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(1);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test("does not depend on the order of the accounts", () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 5 }), fc.infiniteStream(fc.nat()), (texts, order) => {
        const accounts = texts.map((each, at) => reading(`account ${at}`, each));
        const shuffled = accounts
          .map((account) => ({ account, key: order.next().value ?? 0 }))
          .sort((x, y) => x.key - y.key)
          .map(({ account }) => account);
        expect(lineageOf(shuffled)).toEqual(lineageOf(accounts));
      }),
      { numRuns: 40 },
    );
  });

  test("puts every account in exactly one family", () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (texts) => {
        const accounts = texts.map((each, at) => reading(`account ${at}`, each));
        const members = lineageOf(accounts).families.flatMap((family) => family.accounts);
        expect(members.sort()).toEqual(accounts.map((account) => account.text.account.id).sort());
      }),
      { numRuns: 40 },
    );
  });
});
