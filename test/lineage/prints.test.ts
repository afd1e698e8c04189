import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MOST_HOLDERS, printIndex } from "../../src/lineage/print-index.ts";
import { PRINTS_VERSION, printSetOf, printsOf } from "../../src/lineage/prints.ts";
import { scanOf } from "../../src/lineage/scan.ts";

const word = fc.constantFrom(..."ash birch cedar elm fir hazel larch maple oak pine rowan willow yew".split(" "));
const words = (fewest: number, most: number) => fc.array(word, { minLength: fewest, maxLength: most });

/** Prints of one sentence, and the version of prints that they are. */
const GOLD = { PRINTS_VERSION: 1, prints: [671_963_004, 1_021_700_451, 2_017_486_674, 2_365_510_535] };

describe("a scan", () => {
  test("has a word for each run of letters and digits, where it starts", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const plain = text.replace(/['’\ud800-\udfff]/g, " ");
        const starts = [...plain.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ index }) => index);
        expect([...scanOf(plain).starts]).toEqual(starts);
      }),
    );
  });

  test("does not tell capitals or the two apostrophes apart, and keeps words with one whole", () => {
    expect(scanOf("The Mayor’s OAK").hashes).toEqual(scanOf("the mayor's oak").hashes);
    expect(scanOf("don't").starts).toHaveLength(1);
  });
});

describe("prints", () => {
  test("of a text are what those kept on disks are: whoever changes them raises PRINTS_VERSION", () => {
    const prints = [...printSetOf("Engineers found cracks in two of the four iron gates at Ostby’s lock in 2031.")];
    expect({ PRINTS_VERSION, prints }).toEqual(GOLD);
  });

  test("are shared by any two texts that share eight words in a row", () => {
    fc.assert(
      fc.property(words(8, 12), words(0, 20), words(0, 20), words(0, 20), words(0, 20), (shared, a, b, c, d) => {
        const one = printSetOf([...a, ...shared, ...b].join(" "));
        const other = new Set(printSetOf([...c, ...shared, ...d].join(" ")));
        expect(one.some((print) => other.has(print))).toBe(true);
      }),
    );
  });

  test("stand where their words do, in reading order", () => {
    fc.assert(
      fc.property(words(0, 60), (text) => {
        const { words: at } = printsOf(scanOf(text.join(" ")));
        expect([...at]).toEqual([...new Set(at)].sort((x, y) => x - y));
        expect(at.every((place) => place + 5 <= text.length)).toBe(true);
      }),
    );
  });
});

describe("the index of prints", () => {
  test("answers as a map of lists would, to its limit of holders", () => {
    const puts = fc.array(fc.tuple(fc.nat(40), fc.nat(6000)), { maxLength: 400 });
    fc.assert(
      fc.property(puts, (all) => {
        const index = printIndex();
        const oracle = new Map<number, number[]>();
        for (const [print, holder] of all) {
          index.put(print, holder);
          const list = oracle.get(print) ?? [];
          if (list.length < MOST_HOLDERS) oracle.set(print, [...list, holder]);
        }
        for (let print = 0; print <= 41; print++) {
          expect(index.holdersOf(print)).toEqual(oracle.get(print) ?? []);
          expect(index.countOf(print)).toBe(oracle.get(print)?.length ?? 0);
        }
      }),
    );
  });

  test("keeps what it holds when it grows", () => {
    const index = printIndex();
    for (let print = 0; print < 20_000; print++) index.put(Math.imul(print, 0x9e3779b1) >>> 0, print);
    for (let print = 0; print < 20_000; print++) {
      expect(index.holdersOf(Math.imul(print, 0x9e3779b1) >>> 0)).toEqual([print]);
    }
  });
});
