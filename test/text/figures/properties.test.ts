import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dates, figures } from "./measured.ts";

const PIECES = [
  "one",
  "two",
  "twenty",
  "-",
  "hundred",
  "thousand",
  "and",
  "a",
  "half",
  "of",
  "third",
  "20",
  "1,234",
  "2024",
  "%",
  "percent",
  "$",
  "€",
  "million",
  "to",
  "between",
  "about",
  "more",
  "than",
  "the",
  "size",
  "Ohio",
  "days",
  "ago",
  "June",
  "Monday",
  "last",
  "year",
  "old",
  ",",
  ".",
  "in",
  "sources",
  "'s",
  "9/11",
  "10:30",
  "\n",
  "½",
  "0",
  "999999999999999",
];
const prose = fc.array(fc.constantFrom(...PIECES), { maxLength: 50 }).map((pieces) => pieces.join(" "));
const anything = fc.oneof(
  prose,
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 50 }).map((pieces) => pieces.join("")),
);

describe("figures and dates of any text", () => {
  it("stand in order, apart, and slice to words", () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const list of [figures(text), dates(text, "2025-08-21")]) {
          let end = 0;
          for (const { span } of list) {
            expect(span.start).toBeGreaterThanOrEqual(end);
            expect(span.end).toBeLessThanOrEqual(text.length);
            expect(text.slice(span.start, span.end)).toMatch(/^\S(?:[\s\S]*\S)?$/u);
            end = span.end;
          }
        }
      }),
    );
  });

  it("have values in order, approximators inside, and what is counted behind", () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const { span, low, high, approximation, bound, counted, countedSpan } of figures(text)) {
          expect(Number.isFinite(low) && Number.isFinite(high)).toBe(true);
          expect(low).toBeLessThanOrEqual(high);
          if (approximation) {
            expect(approximation.start >= span.start && approximation.end <= span.end).toBe(true);
            expect(bound).not.toBe("exact");
          }
          expect(counted === "").toBe(countedSpan === undefined);
          if (countedSpan) expect(text.slice(countedSpan.start, countedSpan.end)).toMatch(/\S/u);
        }
      }),
    );
  });

  it("read back every number written in words", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999 }), (number) => {
        expect(figures(`They counted ${inWords(number)} ships.`)).toMatchObject([
          { low: number, high: number, counted: "ship" },
        ]);
      }),
    );
  });

  it("read back every number written in digits", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2100, max: 9_999_999 }), (number) => {
        const grouped = String(number).replace(/\B(?=(?:\d{3})+$)/gu, ",");
        for (const written of [String(number), grouped])
          expect(figures(`They counted ${written} ships.`)).toMatchObject([{ low: number, counted: "ship" }]);
      }),
    );
  });

  it("of a very long odd text are read to its end", () => {
    for (const piece of [
      "1 ",
      "one-",
      "twenty and ",
      "between 1 and ",
      "a half of a ",
      "10-",
      "$",
      "about ",
      "the size of ",
    ]) {
      expect(() => [figures(piece.repeat(4000)), dates(piece.repeat(4000))]).not.toThrow();
    }
  });
});

const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** The number in English words, 1 to 999,999. */
function inWords(number: number): string {
  if (number >= 1000)
    return `${inWords(Math.floor(number / 1000))} thousand${number % 1000 ? ` ${number % 1000 < 100 ? "and " : ""}${inWords(number % 1000)}` : ""}`;
  if (number >= 100)
    return `${SMALL[Math.floor(number / 100)]} hundred${number % 100 ? ` and ${inWords(number % 100)}` : ""}`;
  if (number < 20) return SMALL[number] ?? "";
  return `${TENS[Math.floor(number / 10)]}${number % 10 ? `-${SMALL[number % 10]}` : ""}`;
}
