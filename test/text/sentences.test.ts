import fc from "fast-check";
import { expect, test } from "vitest";
import { reading } from "./sketch.ts";

const cut = (text: string) => {
  const { account, sentences } = reading(text);
  return sentences.map(({ span }) => account.text.slice(span.start, span.end)).join(" ‖ ");
};

test.each([
  ["a stop and a capital end a sentence", "Talks ended. Nobody signed.", "Talks ended. ‖ Nobody signed."],
  ["a title's stop does not", "Gen. Reis met Mr. Moll. They ate.", "Gen. Reis met Mr. Moll. ‖ They ate."],
  ["an initial's stop does not", "Ana T. Reis left. So did Moll.", "Ana T. Reis left. ‖ So did Moll."],
  [
    "a state's abbreviation does before a word that begins sentences",
    "She flew to the U.S. The talks went on.",
    "She flew to the U.S. ‖ The talks went on.",
  ],
  ["and does not before a name", "The U.S. Embassy shut.", "The U.S. Embassy shut."],
  ["a closing mark goes with its sentence", "“We are done.” Moll left.", "“We are done.” ‖ Moll left."],
  ["a question put before its reporter goes on", "“Are we done?” she asked.", "“Are we done?” she asked."],
  ["a missing space still ends a sentence", "The council met.Nobody voted.", "The council met. ‖ Nobody voted."],
  ["a decimal point does not", "It fell by 2.5 points. Good.", "It fell by 2.5 points. ‖ Good."],
  ["a paragraph ends a sentence", "Talks ended\n\nNobody signed", "Talks ended ‖ Nobody signed"],
])("%s", (_, text, sentences) => {
  expect(cut(text)).toBe(sentences);
});

test("sentences of any text cover all that is not blank and never overlap", () => {
  const piece = fc.constantFrom(
    "Moll",
    "said",
    ".",
    "?",
    "”",
    "“",
    "\n\n",
    " ",
    "U.S.",
    "5",
    "…",
    "(",
    ")",
    "the",
    "\u00a0",
    "é",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const { account, sentences } = reading(pieces.join(" "));
      let at = 0;
      for (const { span } of sentences) {
        expect(account.text.slice(at, span.start).trim()).toBe("");
        expect(span.start).toBeGreaterThanOrEqual(at);
        at = span.end;
      }
      expect(account.text.slice(at).trim()).toBe("");
    }),
  );
});
