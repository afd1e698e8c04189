import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ReadoutError } from "../../src/model/index.ts";
import { type Agenda, agendaFrom, agendaOf, fileOf, NO_AGENDA } from "../../src/positions/index.ts";
import { storyOf } from "./story.ts";

const TEXTS = [
  "France demanded a cod quota of ten tonnes and a fund for idle crews. Norway rejected the cod quota.",
  "Norway offered a fund for the crews. France insists on the cod quota.",
];
const term = (name: string, words: readonly string[] = []): Agenda["terms"][0] => ({
  name,
  words,
  pin: false,
  hide: false,
});
const termsOf = (agenda: Agenda) => [...new Set(storyOf(TEXTS, agenda).positions.map((position) => position.term))];

describe("an agenda", () => {
  test("that was proposed gives the same positions again", () => {
    const first = storyOf(TEXTS);
    const again = storyOf(TEXTS, agendaOf(first.positions, first.accounts));
    const cells = ({ positions }: typeof first) =>
      positions.map(({ party, term: of, stance }) => [party.name, of, stance]).sort();
    expect(cells(again)).toEqual(cells(first));
    expect(first.positions.length).toBeGreaterThan(3);
  });
  test("renames a term", () => {
    expect(termsOf({ ...NO_AGENDA, terms: [term("The catch", ["cod quota"])] })).toContain("The catch");
  });
  test("merges two terms under one name", () => {
    const merged = {
      ...NO_AGENDA,
      terms: [term("All of it", ["cod quota", "fund for idle crews", "fund for the crews"])],
    };
    expect(termsOf(merged)).toEqual(["All of it"]);
  });
  test("splits one by giving each part its words", () => {
    const split = {
      ...NO_AGENDA,
      terms: [term("Amount", ["cod quota of ten tonnes"]), term("Quota at all", ["the cod quota"])],
    };
    expect(termsOf(split)).toEqual(expect.arrayContaining(["Amount", "Quota at all"]));
  });
  test("hides a term, and a party", () => {
    const [first] = termsOf(NO_AGENDA);
    const hidden = { ...term(first ?? "", ["cod quota", "cod quota of ten tonnes"]), hide: true };
    expect(termsOf({ ...NO_AGENDA, terms: [hidden] })).not.toContain(first);
    const story = storyOf(TEXTS, { ...NO_AGENDA, parties: [{ name: "Norway", aliases: [], hide: true }] });
    expect(story.positions.map(({ party }) => party.name)).not.toContain("Norway");
  });
  test("puts a pinned term first", () => {
    const pinned = { ...term("Crews", ["fund for idle crews", "fund for the crews"]), pin: true };
    expect(termsOf({ ...NO_AGENDA, terms: [pinned] })[0]).toBe("Crews");
  });
  test("gives parties other names", () => {
    const story = storyOf(TEXTS, { ...NO_AGENDA, parties: [{ name: "The south", aliases: ["France"], hide: false }] });
    expect(story.positions.map(({ party }) => party.name)).toContain("The south");
  });
});

describe("the file of an agenda", () => {
  const name = fc.string({ minLength: 1, maxLength: 20 }).filter((value) => value.trim() === value && value !== "");
  const agenda: fc.Arbitrary<Agenda> = fc.record({
    parties: fc.array(fc.record({ name, aliases: fc.array(name, { maxLength: 3 }), hide: fc.boolean() }), {
      maxLength: 3,
    }),
    terms: fc.array(
      fc.record({ name, words: fc.array(name, { maxLength: 3 }), pin: fc.boolean(), hide: fc.boolean() }),
      { maxLength: 3 },
    ),
  });
  test("is read as it was written", () => {
    fc.assert(
      fc.property(agenda, (given) => {
        expect(agendaFrom(fileOf(given))).toEqual(given);
      }),
    );
  });
  test("takes lists on one line, comments and either quotation marks", () => {
    const file =
      "# mine\nterms: # all\n  - name: 'The catch' # of cod\n    words: [cod quota, \"the quota, in all\"]\n    pin: true\n";
    expect(agendaFrom(file).terms).toEqual([
      { name: "The catch", words: ["cod quota", "the quota, in all"], pin: true, hide: false },
    ]);
  });
  test.each([
    ["terms:\n  - title: x", "line 2"],
    ["terms:\n  - name: x\n    pin: perhaps", "line 3"],
    ["nonsense", "line 1"],
    ['terms:\n  - name: "x', "line 2"],
  ])("says which line is wrong: %j", (file, line) => {
    expect(() => agendaFrom(file)).toThrow(ReadoutError);
    expect(() => agendaFrom(file)).toThrow(line);
  });
});
