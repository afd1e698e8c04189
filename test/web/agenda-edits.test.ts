import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type EntryEdit, edited, entriesOf, hiddenIn, shownAgain } from "../../src/web/agenda-edits.ts";
import type { Agenda } from "../../src/web/api.ts";

const term = (name: string, words: readonly string[] = [], more: object = {}) => ({
  name,
  words,
  pin: false,
  hide: false,
  ...more,
});
const party = (name: string, aliases: readonly string[] = [], hide = false) => ({ name, aliases, hide });
const AGENDA: Agenda = {
  parties: [party("Ostra", ["the capital"]), party("Vellmark")],
  terms: [term("Quota", ["a cod quota", "ten tonnes"]), term("Fund", ["a fund for crews"])],
};
const [QUOTA, FUND] = [entriesOf(AGENDA, "term")[0], entriesOf(AGENDA, "term")[1]];
if (QUOTA === undefined || FUND === undefined) throw new RangeError("two terms stand above");
const edit = (more: Partial<EntryEdit>): EntryEdit => ({
  ...QUOTA,
  apart: [],
  apartName: "",
  into: undefined,
  ...more,
});
const termsAfter = (more: Partial<EntryEdit>, agenda = AGENDA) =>
  edited(agenda, "term", QUOTA, edit(more))?.agenda.terms;

describe("a change of the agenda", () => {
  test("renames a term, whose name before goes on meaning it", () => {
    const change = edited(AGENDA, "term", QUOTA, edit({ name: " The catch " }));
    expect(change?.agenda.terms).toEqual([term("The catch", ["a cod quota", "ten tonnes", "Quota"]), AGENDA.terms[1]]);
    expect(change?.what).toBe("Changed “Quota”: renamed it “The catch”");
  });
  test("puts two together under the name of the other", () => {
    expect(termsAfter({ into: "Fund" })).toEqual([
      term("Fund", ["a fund for crews", "Quota", "a cod quota", "ten tonnes"]),
    ]);
    const pinned = { ...AGENDA, terms: [term("Quota", [], { pin: true }), term("Fund")] };
    expect(termsAfter({ into: "Fund" }, pinned)).toEqual([term("Fund", ["Quota"], { pin: true })]);
  });
  test("splits words off as a term of their own, or gives them back", () => {
    expect(termsAfter({ apart: ["ten tonnes"], apartName: "Amount" })?.slice(0, 2)).toEqual([
      term("Quota", ["a cod quota"]),
      term("Amount", ["ten tonnes"]),
    ]);
    expect(termsAfter({ apart: ["ten tonnes"] })).toEqual([term("Quota", ["a cod quota"]), AGENDA.terms[1]]);
  });
  test("makes a name that a party no longer has a party of its own", () => {
    const ostra = { name: "Ostra", words: ["the capital"], hide: false, pin: false };
    const change = edited(AGENDA, "party", ostra, { ...ostra, apart: ["the capital"], apartName: "", into: undefined });
    expect(change?.agenda.parties).toEqual([party("Ostra"), party("Vellmark")]);
  });
  test("hides and shows", () => {
    const hidden = edited(AGENDA, "term", QUOTA, edit({ hide: true }))?.agenda;
    expect(hiddenIn(hidden ?? AGENDA)).toEqual([{ kind: "term", name: "Quota" }]);
    expect(shownAgain(hidden ?? AGENDA, "term", "Quota").agenda).toEqual(AGENDA);
  });
  test("leaves what others changed of the entry meanwhile", () => {
    const theirs = { ...AGENDA, terms: [term("Quota", ["a cod quota", "half of it"], { pin: true }), term("Fund")] };
    expect(termsAfter({ hide: true, words: [...QUOTA.words, "the share"] }, theirs)?.[0]).toEqual(
      term("Quota", ["a cod quota", "half of it", "the share"], { pin: true, hide: true }),
    );
  });
  test("of what is no longer there is none", () => {
    expect(edited({ ...AGENDA, terms: [term("Fund")] }, "term", QUOTA, edit({ hide: true }))).toBeUndefined();
    expect(termsAfter({ into: "Gone" })).toBeUndefined();
    expect(termsAfter({ into: "Quota" })).toBeUndefined();
  });
  test("loses no word unless it is taken away", () => {
    const word = fc.string({ minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.uniqueArray(word), fc.subarray([...QUOTA.words]), word, (more, apart, apartName) => {
        const terms = termsAfter({ words: [...QUOTA.words, ...more], apart, apartName: `${apartName}x` }) ?? [];
        const kept = new Set(terms.flatMap(({ name, words }) => [name, ...words]));
        for (const each of [...QUOTA.words, ...more, ...FUND.words, "Quota", "Fund"]) expect(kept).toContain(each);
      }),
    );
  });
});
