import fc from "fast-check";
import { expect, test } from "vitest";
import { formTable } from "../../src/lineage/forms.ts";

const word = fc.oneof(
  fc.string({ unit: "binary", minLength: 1, maxLength: 4 }),
  fc.constantFrom("lock", "locks", "Lock"),
);

test("a word's form is found wherever the word stands, and no other word's", () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 30 }), fc.array(word, { maxLength: 10 }), (known, asked) => {
      const forms = formTable();
      for (const [at, written] of known.entries()) forms.put(written, { key: written, hash: at, telling: true });
      for (const written of [...known, ...asked]) {
        const found = forms.at(`a ${written} b`, 2, 2 + written.length);
        expect(found?.key).toBe(known.includes(written) ? written : undefined);
      }
    }),
  );
});

test("a table that is full begins anew, and takes what is put in then", () => {
  const forms = formTable();
  for (let at = 0; at < 70_000; at++) forms.put(`${at}`, { key: `${at}`, hash: at, telling: true });
  expect(forms.at("0", 0, 1)).toBeUndefined();
  expect(forms.at("69999", 0, 5)?.key).toBe("69999");
});
