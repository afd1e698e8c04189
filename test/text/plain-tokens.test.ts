import fc from "fast-check";
import { expect, test } from "vitest";
import { isLoneMark, isPlainSpace, plainWordEnd } from "../../src/text/plain-tokens.ts";
import { tokenAt } from "../../src/text/tokens.ts";

const piece = fc.oneof(
  fc.string({ unit: "binary", maxLength: 4 }),
  fc.constantFrom(
    ..."Karsk's e-mail www.karsk.example https ana@karsk.example U.S. p.m. cannot re-elect Node.js 5 20% 1,234.5 ... ?! `` '' “ ” \" ( ) , . ; ! ? : — \u2028 \u00a0".split(
      " ",
    ),
    " ",
    "\n",
  ),
);

test("what is cut without patterns is what the patterns would cut there", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join("");
      for (let at = 0; at < text.length; at++) {
        const end = plainWordEnd(text, at);
        if (end > at) expect(tokenAt(text, at)).toBe(text.slice(at, end));
        else if (isLoneMark(text, at)) expect(tokenAt(text, at)).toBe(text.charAt(at));
        else if (isPlainSpace(text, at)) expect(tokenAt(text, at)).toBeUndefined();
      }
    }),
    { numRuns: 500 },
  );
});
