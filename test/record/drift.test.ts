import { describe, expect, test } from "vitest";
import { accountOfText } from "../../src/ingest/index.ts";
import { driftOf, isDrift } from "../../src/record/index.ts";

function given(name: string, text: string) {
  return accountOfText({ name, text });
}

const WIRE = given("wire", "Mayor Ina Brask said on Monday: “It was a truly bad week for the whole island.”");
const DRAFT = given("draft", "Mayor Ina Brask said on Monday: “It was a bad week for the whole island.”");
const NOTES = given("notes", "Rain fell. Mayor Ina Brask said on Monday: “It was a bad week for the whole island.”");

describe("a draft", () => {
  test("that alters a quotation has drifted: side a is the source, side b the draft", () => {
    const [altered, ...more] = driftOf(DRAFT, [WIRE]).filter(isDrift);
    expect(altered?.kind).toBe("altered");
    expect(altered?.a?.account).toBe(WIRE.account.id);
    expect(altered?.b?.account).toBe(DRAFT.account.id);
    expect(more).toEqual([]);
  });

  test("that puts words into a quotation has altered it, one that cuts some has trimmed it", () => {
    const source = given("source", "“We were days away from closing the ferry,” Mayor Ina Brask said on Monday.");
    const more = given(
      "more",
      "“We were days away from closing the ferry and the school,” Mayor Ina Brask said on Monday.",
    );
    expect(driftOf(more, [source]).map(({ kind, severity }) => [kind, severity])).toEqual([["altered", 3]]);
    expect(driftOf(source, [more]).map(({ kind }) => kind)).toEqual(["trimmed"]);
  });

  test("has not drifted from itself", () => {
    expect(driftOf(WIRE, [WIRE]).filter(isDrift)).toEqual([]);
  });

  test("may take a quotation from any of its sources, in whatever order they are named", () => {
    expect(driftOf(DRAFT, [WIRE, NOTES]).filter(isDrift)).toEqual([]);
    expect(driftOf(DRAFT, [NOTES, WIRE])).toEqual(driftOf(DRAFT, [WIRE, NOTES]));
  });
});
