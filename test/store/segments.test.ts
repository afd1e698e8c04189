import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ReadoutError } from "../../src/model/index.ts";
import { type KeptText, openSegments, type Prints } from "../../src/store/index.ts";

const PRINTS: Prints = { version: 1, of: (fields) => Uint32Array.of(fields.length) };
const text = (id: string | number, words: string, prints: readonly number[] = [1, 5, 9]): KeptText => ({
  id,
  outlet: undefined,
  prints: Uint32Array.from(prints),
  fields: new TextEncoder().encode(words),
});
const kept = fc.record<KeptText>({
  id: fc.oneof(fc.string({ unit: "binary" }), fc.integer()),
  outlet: fc.option(fc.string(), { nil: undefined }),
  prints: fc.uint32Array(),
  fields: fc.uint8Array(),
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "segments-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** All texts of the folder, in the order they are kept. */
function textsIn(path: string, prints = PRINTS): KeptText[] {
  return openSegments(path, prints).segments.flatMap((segment) =>
    segment.ids.map((id, at) => ({
      id,
      outlet: segment.outletAt(at),
      prints: Uint32Array.from(segment.printsAt(at) ?? []),
      fields: Uint8Array.from(segment.fieldsAt(at)),
    })),
  );
}

describe("a folder of segments", () => {
  test("gives back what was added, in order, through any number of additions", () => {
    fc.assert(
      fc.property(fc.array(fc.array(kept, { maxLength: 5 }), { maxLength: 4 }), (days) => {
        const path = mkdtempSync(join(folder, "days-"));
        for (const day of days) openSegments(path, PRINTS).add(day);
        expect(textsIn(path)).toEqual(days.flat().map((each) => ({ ...each, outlet: each.outlet ?? undefined })));
      }),
      { numRuns: 25 },
    );
  });

  test("that is not there yet holds nothing, and is made when something is added", () => {
    const path = join(folder, "new", "index");
    expect(openSegments(path, PRINTS).segments).toEqual([]);
    expect(existsSync(path)).toBe(false);
    openSegments(path, PRINTS).add([text("a", "one")]);
    expect(textsIn(path)).toHaveLength(1);
  });

  test("has nothing left of a text that was taken out", () => {
    openSegments(folder, PRINTS).add([text("a", "The lock stays shut."), text("b", "Barges wait at the weir.")]);
    const opened = openSegments(folder, PRINTS);
    for (const segment of opened.segments) opened.take(segment, new Set([1]));
    expect(textsIn(folder).map(({ id }) => id)).toEqual(["a"]);
    for (const name of readdirSync(folder)) expect(readFileSync(join(folder, name), "utf8")).not.toContain("Barges");
  });

  test("has no file left of a segment that nothing is left of", () => {
    openSegments(folder, PRINTS).add([text("a", "one")]);
    const opened = openSegments(folder, PRINTS);
    for (const segment of opened.segments) opened.take(segment, new Set([0]));
    expect(readdirSync(folder)).toEqual([]);
  });

  test("refuses a segment of which any byte was changed, and gives the others", () => {
    openSegments(folder, PRINTS).add([text("a", "The lock stays shut.")]);
    openSegments(folder, PRINTS).add([text("b", "Barges wait at the weir.")]);
    const path = join(folder, "00000001.segment");
    const whole = readFileSync(path);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = Uint8Array.from(whole);
        damaged[at] = (damaged[at] ?? 0) ^ change;
        writeFileSync(path, damaged);
        const { segments, refused } = openSegments(folder, PRINTS);
        expect(segments.map(({ ids }) => ids)).toEqual([["b"]]);
        expect(refused.map(({ message }) => message)).toEqual([expect.stringContaining("00000001.segment: ")]);
      }),
      { numRuns: 150 },
    );
  });

  test("refuses a segment that ends early, wherever it ends", () => {
    openSegments(folder, PRINTS).add([text("a", "one")]);
    const path = join(folder, "00000001.segment");
    const whole = readFileSync(path);
    for (let end = 0; end < whole.length; end++) {
      writeFileSync(path, whole.subarray(0, end));
      expect(openSegments(folder, PRINTS)).toMatchObject({ segments: [], refused: [{ code: "store" }] });
    }
  });

  test("says of a file of something else what it is not, and looks at no file that is not named like a segment", () => {
    writeFileSync(join(folder, "00000007.segment"), "PK\u0003\u0004 an archive of something else altogether");
    writeFileSync(join(folder, "notes.txt"), "mine");
    const { refused } = openSegments(folder, PRINTS);
    expect(refused.map(({ message }) => message)).toEqual([expect.stringMatching(/found something else.*left out/)]);
  });

  test("never takes the name of a segment that it refuses", () => {
    writeFileSync(join(folder, "00000007.segment"), "damaged");
    openSegments(folder, PRINTS).add([text("a", "one")]);
    expect(readdirSync(folder).sort()).toEqual(["00000007.segment", "00000008.segment"]);
  });

  test("looks at nothing that a crash left unfinished, and removes it when it is old", () => {
    const part = join(folder, "00000001.segment.4711.part");
    writeFileSync(part, "READOUTS and then the light went out");
    expect(openSegments(folder, PRINTS)).toMatchObject({ segments: [], refused: [] });
    openSegments(folder, PRINTS).add([text("a", "one")]);
    expect(existsSync(part)).toBe(true);
    utimesSync(part, 1_000_000, 1_000_000);
    openSegments(folder, PRINTS).add([text("b", "two")]);
    expect(existsSync(part)).toBe(false);
    expect(textsIn(folder).map(({ id }) => id)).toEqual(["a", "b"]);
  });

  test("of two that add at once, tells the second one and keeps nothing of it", () => {
    const [first, second] = [openSegments(folder, PRINTS), openSegments(folder, PRINTS)];
    first.add([text("a", "one")]);
    expect(() => second.add([text("b", "two")])).toThrow(expect.objectContaining({ code: "conflict" }));
    expect(textsIn(folder).map(({ id }) => id)).toEqual(["a"]);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  test("gives no prints that were made in another way, and makes them anew where it writes", () => {
    openSegments(folder, PRINTS).add([text("a", "one"), text("b", "three")]);
    const newer: Prints = { ...PRINTS, version: 2 };
    const opened = openSegments(folder, newer);
    expect(opened.segments[0]?.printsAt(0)).toBeUndefined();
    for (const segment of opened.segments) opened.take(segment, new Set([0]));
    expect(openSegments(folder, newer).segments[0]?.printsAt(0)).toEqual(Uint32Array.of(5));
  });

  test("that is a file is told in words", () => {
    const path = join(folder, "file");
    writeFileSync(path, "");
    expect(() => openSegments(path, PRINTS)).toThrow(ReadoutError);
    mkdirSync(join(folder, "00000001.segment"));
    expect(openSegments(folder, PRINTS).refused).toHaveLength(1);
  });
});
