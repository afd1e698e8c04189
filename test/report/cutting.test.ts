import fc from "fast-check";
import { expect, test } from "vitest";
import { linesOf } from "../../src/cli/json-lines.ts";
import { MAX_BYTES } from "../../src/ingest/index.ts";
import { contains, overlaps, span } from "../../src/model/index.ts";
import { segmentsOf } from "../../src/report/segments.ts";

const WHOLE = span(3, 40);
const spanArbitrary = fc
  .tuple(fc.nat(50), fc.integer({ min: 1, max: 20 }))
  .map(([start, length]) => span(start, start + length));

test("segments cover the whole, in order, each under all marks that touch it and no other", () => {
  fc.assert(
    fc.property(fc.array(spanArbitrary), (spans) => {
      const marks = spans.map((at, mark) => ({ span: at, mark }));
      const segments = segmentsOf(WHOLE, marks);
      let reached = WHOLE.start as number;
      for (const segment of segments) {
        expect(segment.span.start).toBe(reached);
        reached = segment.span.end;
        const touching = marks.filter((mark) => overlaps(mark.span, segment.span));
        expect(segment.marks).toEqual(touching.map(({ mark }) => mark));
        for (const { span: at } of touching) expect(contains(at, segment.span)).toBe(true);
      }
      expect(reached).toBe(WHOLE.end);
    }),
  );
});

async function linesIn(chunks: readonly Uint8Array[]): Promise<(string | undefined)[]> {
  async function* stream() {
    yield* chunks;
  }
  const lines: (string | undefined)[] = [];
  for await (const line of linesOf(stream())) lines.push(line && new TextDecoder().decode(line));
  return lines;
}

test("a stream has the same lines however it arrives in pieces", async () => {
  const text = fc.array(fc.constantFrom("a", "é", "\u2028", "\n", "\r\n", "𝄞")).map((parts) => parts.join(""));
  await fc.assert(
    fc.asyncProperty(text, fc.array(fc.nat(30)), async (given, cuts) => {
      const bytes = new TextEncoder().encode(given);
      const places = [0, ...cuts.sort((x, y) => x - y), bytes.length];
      const chunks = places.slice(1).map((end, i) => bytes.subarray(places[i], end));
      const expected = given.split("\n").map((line) => line.replace(/\r$/, ""));
      if (given === "" || given.endsWith("\n")) expected.pop();
      expect(await linesIn(chunks)).toEqual(expected);
    }),
  );
});

test("a line larger than any account is let go, and the lines after it are read", async () => {
  const piece = new Uint8Array(MAX_BYTES / 2 + 1).fill(0x61);
  const rest = new TextEncoder().encode("\nb\n");
  expect(await linesIn([piece, piece, piece, rest])).toEqual([undefined, "b"]);
});
