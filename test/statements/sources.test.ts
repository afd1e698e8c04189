import { expect, test } from "vitest";
import { statementsIn } from "./marked-cases.ts";

const only = (text: string) => {
  const [first] = statementsIn(text);
  if (!first) throw new RangeError(`no statement in ${text}`);
  return first;
};
const last = (text: string) => {
  const statement = statementsIn(text).at(-1);
  if (!statement) throw new RangeError(`no statement in ${text}`);
  return statement;
};

test.each([
  ["a person by name", "Mara Oduya said the talks had ended.", "named"],
  ["a person by office alone", "The foreign minister said the talks had ended.", "office"],
  ["a body", "The ministry said the talks had ended.", "institution"],
  ["people who are not named", "Three sources close to the palace said the talks had ended.", "anonymous"],
  ["a document", "A leaked report said the talks had ended.", "document"],
  ["an estimate", "A fifth of the land is held by rebels, according to United Nations estimates.", "estimate"],
])("%s is told from the others", (_, text, kind) => {
  expect(only(text).source.kind).toBe(kind);
});

test.each([
  ["Three sources close to the palace said the talks had ended.", 3],
  ["A source said the talks had ended.", 1],
  ["A fourth source said the talks had ended.", 1],
  ["One of the people said the talks had ended.", 1],
  ["Two of the three sources said the talks had ended.", 2],
  ["Sources close to the palace said the talks had ended.", undefined],
  ["Twenty-five officials said the road was open.", 25],
  ["A quarter of officials said the road was open.", undefined],
  ["Constructor officials said the road was open.", undefined],
])("unnamed people are counted: %s", (text, count) => {
  expect(only(text).source.count).toBe(count);
});

test("nearness is the words behind close to", () => {
  expect(only("Three sources close to the palace said the talks had ended.").source.near).toBe("the palace");
});

test("a later mention of the same sources keeps their count and nearness", () => {
  const { source } = last(
    "Three sources close to the palace said the talks had ended. The sources said they would resume.",
  );
  expect([source.count, source.near]).toEqual([3, "the palace"]);
});

test("a pronoun stays a pronoun and gets its person's name", () => {
  const text = "Mara Oduya said the talks had ended. She said they would resume.";
  const { source } = last(text);
  expect(source.name).toBe("Mara Oduya");
  expect(source.mention && text.slice(source.mention.start, source.mention.end)).toBe("She");
});

test("a surname gets the fullest form of its name", () => {
  expect(last("Mara Oduya left early. Oduya said the talks had ended.").source.name).toBe("Mara Oduya");
});

test("a quotation that stands alone goes to the last speaker", () => {
  const { source, cue } = last("“We are done,” Mara Oduya said.\n\n“There is nothing left to talk about here.”");
  expect([source.name, cue]).toEqual(["Mara Oduya", undefined]);
});

test("why somebody is not named keeps its words", () => {
  const text = "An official, who asked not to be named because the talks are private, said they had ended.";
  const reason = only(text).source.reasonUnnamed;
  expect(reason && text.slice(reason.start, reason.end)).toContain(
    "asked not to be named because the talks are private",
  );
});

test.each([
  ["The ministry did not immediately respond to a request for comment.", "did-not-respond"],
  ["The ministry declined to comment.", "declined"],
  ["Mara Oduya could not be reached for comment.", "unreachable"],
])("%s is its own sort of no comment", (text, noComment) => {
  expect([only(text).form, only(text).noComment]).toEqual(["no-comment", noComment]);
});

test("may weakens what is said and about does not", () => {
  const text = "Mara Oduya said about 40 boats may return.";
  const { hedges, approximations } = only(text);
  expect(hedges.map(({ start, end }) => text.slice(start, end))).toEqual(["may"]);
  expect(approximations.map(({ start, end }) => text.slice(start, end))).toEqual(["about"]);
});

test("what nobody else says is the outlet's own voice", async () => {
  const { readingOf } = await import("../../src/statements/index.ts");
  const { accountOfText } = await import("../../src/ingest/index.ts");
  const { statements } = readingOf(
    accountOfText({ name: "test", text: "The war has cost thousands of lives." }).account,
  );
  expect(statements.map(({ form, source }) => [form, source.kind])).toEqual([["own-voice", "own-voice"]]);
});

test("the sources are the group again, though one of them spoke in between", () => {
  const text =
    "Three sources close to the palace said the talks had ended. “They are over,” one of the people said. The sources cautioned that they could resume.";
  expect(last(text).source.count).toBe(3);
});
