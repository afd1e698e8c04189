import fc from "fast-check";
import { expect, test } from "vitest";
import { englishCoverOf } from "../../src/ingest/english-cover.ts";
import { FUNCTION_WORDS } from "../../src/ingest/lists/function-words.ts";

const SMALL = new Set(FUNCTION_WORDS.en?.split(" "));
const piece = fc.oneof(
  fc.constantFrom(...SMALL, "The", "THEIR", "lock", "it's", "it’s", "Évry", "'", "’", "—", "“", "İ", "ſ", "Осло"),
  fc.constantFrom(" ", " ", ", ", "\n"),
  fc.string({ unit: "binary", maxLength: 3 }),
);

test("small words of English are counted as cutting the text into words counts them", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.integer({ min: 1, max: 20 }), (pieces, most) => {
      const text = pieces.join("");
      const found = englishCoverOf(text, most);
      const words = (
        text
          .toLowerCase()
          .replaceAll("’", "'")
          .match(/[\p{L}']+/gu) ?? []
      ).slice(0, most);
      const cover = { words: words.length, small: words.filter((word) => SMALL.has(word)).length };
      if (found !== undefined) expect(found).toEqual(cover);
      else expect(text).toMatch(/[\u0180-\u200f\u2041-\uffff]|İ/);
    }),
    { numRuns: 500 },
  );
});
