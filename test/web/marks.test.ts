import fc from "fast-check";
import { expect, test } from "vitest";
import { span } from "../../src/model/index.ts";
import { type Mark, pieces } from "../../src/web/marks.ts";

const LENGTH = 60;
const marks = fc
  .array(fc.tuple(fc.nat(LENGTH - 1), fc.nat(LENGTH - 1)), { maxLength: 12 })
  .map((pairs) =>
    pairs.map(([x, y], index): Mark<number> => ({ span: span(Math.min(x, y), Math.max(x, y) + 1), value: index })),
  );

test("pieces cover a text without gap or overlap, however marks lie over each other", () => {
  fc.assert(
    fc.property(marks, (given) => {
      const cut = pieces(0, LENGTH, given);
      expect(cut[0]?.start).toBe(0);
      expect(cut.at(-1)?.end).toBe(LENGTH);
      for (const [index, piece] of cut.entries()) {
        expect(piece.end).toBeGreaterThan(piece.start);
        if (index > 0) expect(piece.start).toBe(cut[index - 1]?.end);
      }
    }),
  );
});

test("the pieces that carry a mark are exactly its span, in every part of the text", () => {
  fc.assert(
    fc.property(marks, fc.nat(LENGTH - 1), fc.nat(LENGTH - 1), (given, x, y) => {
      const [start, end] = [Math.min(x, y), Math.max(x, y) + 1];
      const cut = pieces(start, end, given);
      for (let place = start; place < end; place++) {
        const expected = given.filter(({ span: at }) => at.start <= place && place < at.end).map(({ value }) => value);
        expect(cut.find((piece) => piece.start <= place && place < piece.end)?.values).toEqual(expected);
      }
    }),
  );
});
