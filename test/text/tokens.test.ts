import fc from "fast-check";
import { expect, test } from "vitest";
import { reading } from "./sketch.ts";

/** The tokens of a text, with a bar between two. */
const cut = (text: string) =>
  reading(text)
    .tokens.map(({ form }) => form)
    .join("|");

test.each([
  ["clitics stand apart from their host", "Oduya didn't say we'll sign.", "Oduya|did|n't|say|we|'ll|sign|."],
  ["so do they with curly apostrophes", "Karsk’s envoy can’t come", "Karsk|’s|envoy|ca|n’t|come"],
  ["cannot is can and not", "They cannot wait", "They|can|not|wait"],
  ["hyphens stand alone between words", "a long-planned, 24-hour truce", "a|long|-|planned|,|24|-|hour|truce"],
  [
    "an abbreviation keeps its stop",
    "Gen. Mara T. Oduya left at 5 p.m. sharp",
    "Gen.|Mara|T.|Oduya|left|at|5|p.m.|sharp",
  ],
  ["initials of a state keep theirs", "the U.S. delegation", "the|U.S.|delegation"],
  ["decimals, thousands and times stay whole", "1,234.5 tonnes by 14:05", "1,234.5|tonnes|by|14:05"],
  ["money and percent signs stand alone", "$5 or 20%", "$|5|or|20|%"],
  [
    "a web address is one token without the stop behind it",
    "See https://karsk.example/a?b=1.",
    "See|https://karsk.example/a?b=1|.",
  ],
  [
    "an address of a person is one token",
    "Write to ana.reis@karsk.example today",
    "Write|to|ana.reis@karsk.example|today",
  ],
  ["dots of an ellipsis stay together", "well ... yes", "well|...|yes"],
])("%s", (_, text, tokens) => {
  expect(cut(text)).toBe(tokens);
});

test("tokens of any text slice to their forms, in order, with nothing but white space between them", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      const { account, tokens } = reading(text);
      let at = 0;
      for (const { span, form } of tokens) {
        expect(account.text.slice(span.start, span.end)).toBe(form);
        expect(account.text.slice(at, span.start).trim()).toBe("");
        at = span.end;
      }
      expect(account.text.slice(at).trim()).toBe("");
    }),
  );
});
