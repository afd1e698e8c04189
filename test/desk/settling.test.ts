import { expect, test } from "vitest";
import { soundSettling } from "../../src/desk/settling.ts";
import type { Agenda } from "../../src/positions/index.ts";

const term = (name: string, words: readonly string[] = []) => ({ name, words, pin: false, hide: false });
const party = (name: string, aliases: readonly string[] = []) => ({ name, aliases, hide: false });

const REFUSED: readonly { why: string; parties?: Agenda["parties"]; terms?: Agenda["terms"]; message: RegExp }[] = [
  { why: "a blank name", terms: [term(" ")], message: /a term's name of 1 to 300 characters, found a blank one/ },
  { why: "a name too long", parties: [party("x".repeat(301))], message: /a party's name .* found one of 301/ },
  {
    why: "a term twice",
    terms: [term("Cod"), term("Cod ")],
    message: /each term once, found “Cod” twice: put the two/,
  },
  { why: "an alias that is a party", parties: [party("A", ["B"]), party("B")], message: /found “B” twice/ },
  { why: "a wording too long", terms: [term("Cod", ["y".repeat(1001)])], message: /at most 1000 .* found one of 1001/ },
  {
    why: "too many terms",
    terms: Array.from({ length: 2001 }, (_, at) => term(`t${at}`)),
    message: /at most 2000 terms/,
  },
];

test.each(REFUSED)("an agenda with $why is refused, and why is said", ({ parties = [], terms = [], message }) => {
  expect(() => soundSettling({ agenda: { parties, terms }, what: "Wrong" })).toThrow(
    expect.objectContaining({ code: "bad-input", message: expect.stringMatching(message) }),
  );
});

test("an agenda is kept without blanks around names and without words given twice", () => {
  const agenda = { parties: [party(" Ostra ", ["Ostra", "the Ostrans "])], terms: [term(" Cod ", ["a", " a", ""])] };
  expect(soundSettling({ agenda, what: " " })).toEqual({
    agenda: { parties: [party("Ostra", ["the Ostrans"])], terms: [term("Cod", ["a"])] },
    what: "A change",
  });
});
