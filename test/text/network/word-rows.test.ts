import fc from "fast-check";
import { expect, test } from "vitest";
import { wordRowsOf } from "../../../src/text/network/word-rows.ts";

test("every listed word has its place plus one, every other word 0", () => {
  const word = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 8 })
    .filter((each) => !/[\n\ud800-\udfff]/u.test(each));
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { minLength: 1, maxLength: 60 }),
      fc.array(word, { maxLength: 20 }),
      (words, others) => {
        const rowOf = wordRowsOf(new TextEncoder().encode(words.join("\n")));
        expect(words.map(rowOf)).toEqual(words.map((_, index) => index + 1));
        for (const other of others) expect(rowOf(other)).toBe(words.indexOf(other) + 1);
      },
    ),
  );
});
