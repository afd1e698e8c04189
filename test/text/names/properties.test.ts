import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameAt } from "../../../src/text/names/names.ts";
import { read } from "./written.ts";

const PIECES = [
  "Mara",
  "Vessel",
  "President",
  "Bank",
  "of",
  "the",
  "Kyiv",
  "Russian",
  "U.S.",
  "-",
  "'s",
  "’s",
  "al",
  "von",
  "(",
  ")",
  ",",
  ".",
  "said",
  "Ministry",
  "D",
  "&",
  "\n",
  "# ",
  " ",
  "  ",
  "VESSEL",
  "😀",
  "é",
  "1",
  "May",
];
const prose = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(" "));
const anything = fc.oneof(
  prose,
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join("")),
);

describe("names of any text", () => {
  it("stand in order, apart, and slice to words", () => {
    fc.assert(
      fc.property(anything, (text) => {
        let end = 0;
        for (const { span, title } of read(text).names) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(span.start, span.end)).toMatch(/^\S(?:[\s\S]*\S)?$/u);
          expect(span.end).toBeLessThanOrEqual(text.length);
          if (title) {
            expect(title.start).toBeGreaterThanOrEqual(end);
            expect(title.end).toBeLessThanOrEqual(span.start);
          }
          end = span.end;
        }
      }),
    );
  });

  it("belong each to one entity, and no entity is without a name", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { names, entities } = read(text);
        const claimed = entities.flatMap(({ mentions }, index) => mentions.map((mention) => [mention, index]));
        expect(new Map(claimed.map(([mention, index]) => [mention, index])).size).toBe(names.length);
        for (const [mention, index] of claimed) expect(names[mention ?? -1]?.entity).toBe(index);
        for (const { mentions } of entities) {
          expect(mentions.length).toBeGreaterThan(0);
          expect([...mentions].sort((a, b) => a - b)).toEqual([...mentions]);
        }
      }),
    );
  });

  it("are found by any offset inside them and by none outside", () => {
    fc.assert(
      fc.property(prose, (text) => {
        const { names } = read(text);
        for (let offset = 0; offset < text.length; offset++)
          expect(nameAt(names, offset)).toBe(names.findIndex(({ span }) => span.start <= offset && offset < span.end));
      }),
      { numRuns: 30 },
    );
  });

  it("are the same on a second reading", () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(read(text)).toEqual(read(text));
      }),
      { numRuns: 30 },
    );
  });

  it("of a very long odd text are read to its end", () => {
    for (const piece of [
      "Ab-",
      "President ",
      "Bank of ",
      "Russian ",
      "Mara Vessel, the ministry's ",
      "al-",
      "Jo Smith ",
      "(((",
      "U.S.",
    ]) {
      expect(() => read(piece.repeat(4000))).not.toThrow();
    }
  });
});
