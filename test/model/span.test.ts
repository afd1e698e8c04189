import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstWords, span, wordsAt } from "../../src/model/index.ts";

describe("the first words of a span", () => {
  test.each([
    ["the open harbour", 20, "the open harbour"],
    ["the open harbour", 10, "the open"],
    ["the open harbour", 8, "the open"],
    ["the open harbour", 7, "the"],
    ["harbour", 4, "harb"],
    ["ab\u{1f6a2}\u{1f6a2}", 3, "ab"],
  ])("%s, at most %i", (words, most, first) => {
    expect(wordsAt(words, firstWords(words, span(0, words.length), most))).toBe(first);
  });

  test("never cut a character, and are no longer than asked", () => {
    const unit = fc.constantFrom("a", "\u{1f6a2}", " ", "\n", "é");
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 30 }), fc.integer({ min: 2, max: 12 }), (units, most) => {
        const text = `>${units.join("")}`;
        const words = wordsAt(text, firstWords(text, span(1, text.length), most));
        expect(words.length).toBeLessThanOrEqual(most);
        expect(units.join("").startsWith(words)).toBe(true);
        expect(words.isWellFormed()).toBe(true);
      }),
    );
  });
});
