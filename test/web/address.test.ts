import fc from "fast-check";
import { expect, test } from "vitest";
import { DIFFERENCE_KINDS, FORMS, SOURCE_KINDS, span } from "../../src/model/index.ts";
import { type Address, addressOf, pathOf } from "../../src/web/address.ts";

const text = fc.string({ unit: "grapheme", minLength: 1 });
const perhaps = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined });
const story = fc.stringMatching(/^[a-z0-9]{10}$/);
const address: fc.Arbitrary<Address> = fc.oneof(
  fc.record({ page: fc.constant("stories" as const), query: fc.string({ unit: "grapheme" }) }),
  fc.record({
    page: fc.constant("story" as const),
    story,
    account: perhaps(text),
    statement: perhaps(text),
    words: perhaps(
      fc
        .tuple(fc.nat({ max: 5000 }), fc.integer({ min: 1, max: 900 }))
        .map(([start, length]) => span(start, start + length)),
    ),
    speaker: perhaps(text),
    source: perhaps(fc.constantFrom(...SOURCE_KINDS)),
    form: perhaps(fc.constantFrom(...FORMS)),
  }),
  fc.record({
    page: fc.constant("compare" as const),
    story,
    a: perhaps(text),
    b: perhaps(text),
    scope: fc.constantFrom("differing" as const, "all" as const, ...DIFFERENCE_KINDS),
    severity: fc.constantFrom(1 as const, 2 as const, 3 as const),
    at: perhaps(fc.integer({ min: 1, max: 5000 })),
  }),
);

test("whatever is chosen on a page comes back from its address", () => {
  fc.assert(
    fc.property(address, (chosen) => {
      const url = new URL(pathOf(chosen), "http://127.0.0.1:4680");
      expect(addressOf(url.pathname, url.search)).toEqual(chosen);
    }),
  );
});

test("an address nobody made asks for some page and never fails", () => {
  fc.assert(
    fc.property(fc.webPath(), fc.webQueryParameters(), (path, query) => {
      expect(["stories", "story", "compare", "nowhere"]).toContain(addressOf(path || "/", `?${query}`).page);
    }),
    { examples: [["/stories/%E0%A4%A", "kind=%"]] },
  );
});
