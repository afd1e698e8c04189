import fc from "fast-check";
import { expect, test } from "vitest";
import { accountOfText } from "../../src/ingest/index.ts";
import { contains, jsonOf, type Span } from "../../src/model/index.ts";
import { readingOf } from "../../src/statements/index.ts";

const piece = fc.constantFrom(
  "Mara Oduya",
  "She",
  "they",
  "said",
  "told",
  "according to",
  "that",
  "the talks",
  "had ended",
  "“We are done”",
  "“",
  "”",
  '"',
  ",",
  ".",
  ":",
  "\n\n",
  "declined to comment",
  "and",
  "but",
  "three sources",
  "close to the palace",
  "may",
  "on Tuesday",
  "adding",
  "rejected",
  "the plan",
  "who",
  "—",
  "‘",
  "’",
  "about 20%",
);

test("statements of any text point at words inside it and never throw", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 50 }), (pieces) => {
      const { account } = accountOfText({ name: "test", text: pieces.join(" ") });
      for (const statement of readingOf(account).statements) {
        const places: (Span | undefined)[] = [
          statement.span,
          ...statement.content,
          statement.cue,
          statement.source.mention,
          statement.source.reasonUnnamed,
          statement.when,
          ...statement.quotations,
          ...statement.hedges,
          ...statement.approximations,
        ];
        for (const place of places) {
          if (!place) continue;
          expect(place.start).toBeLessThan(place.end);
          expect(account.text.slice(place.start, place.end).length).toBe(place.end - place.start);
        }
        for (const part of [...statement.content, statement.cue])
          if (part) expect(contains(statement.span, part)).toBe(true);
        for (const [index, part] of statement.content.entries()) {
          const next = statement.content[index + 1];
          if (next) expect(part.end).toBeLessThanOrEqual(next.start);
        }
      }
    }),
  );
});

test("no two statements of a text have one id", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 50 }), (pieces) => {
      const { statements } = readingOf(accountOfText({ name: "test", text: pieces.join(" ") }).account);
      expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
    }),
  );
});

test("reading twice gives the same bytes", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const { account } = accountOfText({ name: "test", text: pieces.join(" ") });
      expect(JSON.stringify(jsonOf(readingOf(account).statements))).toBe(
        JSON.stringify(jsonOf(readingOf(account).statements)),
      );
    }),
  );
});

test("any string is read", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      readingOf(accountOfText({ name: "test", text }).account);
    }),
  );
});

test.each(["Mara Oduya said the road was shut and ", "Reis said Vell said ", "in his view, the road is shut, "])(
  "a page without stops gives twice the words for twice its length, not four times: %s",
  (piece) => {
    const words = (times: number) => {
      const { account } = accountOfText({ name: "test", text: `${piece.repeat(times)}.` });
      const { statements } = readingOf(account);
      return statements.flatMap(({ content }) => content).reduce((sum, { start, end }) => sum + end - start, 0);
    };
    expect(words(600)).toBeGreaterThan(0);
    expect(words(600)).toBeLessThan(2.2 * words(300));
  },
);
