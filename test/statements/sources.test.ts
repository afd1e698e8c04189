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
  ["The ministry would not comment.", "declined"],
  ["The ministry wouldn’t answer questions.", "declined"],
  ["The ministry did not answer questions.", "did-not-respond"],
  ["Mara Oduya could not be reached for comment.", "unreachable"],
  ["Neither government would comment.", "declined"],
  ["None of the ministries replied to questions.", "did-not-respond"],
  ["No one at the bank was available for comment.", "unreachable"],
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

const nameOf = (text: string) => last(text).source.name;

test.each([
  ["a person's title", "General Faris Kolm took the hall. “A seal is small,” the general said.", "Faris Kolm"],
  [
    "a field behind the office",
    "The Minister for Foreign Affairs, Ana Reis, left. The foreign minister said so.",
    "Ana Reis",
  ],
  ["a short title", "Gen. Faris Kolm took the hall. “A seal is small,” the general said.", "Faris Kolm"],
  ["an apposition", "Mara Oduya, the lead negotiator, left. The negotiator said it was over.", "Mara Oduya"],
  ["an apposition before", "The Group’s envoy, Max Thiel, left. The envoy said it was over.", "Max Thiel"],
  ["a description", "Mara Oduya is a skipper. The skipper said it was over.", "Mara Oduya"],
  ["a body's last word", "The Norrick Union met. The union said it was over.", "Norrick Union"],
  ["the only body near", "Brackwater Bank shut two branches. The company said it was over.", "Brackwater Bank"],
  ["a named survey", "The Velan Salt Survey came out. The report said prices fell.", "Velan Salt Survey"],
])("a description that %s tells is given its name", (_, text, name) => {
  expect(nameOf(text)).toBe(name);
});

test.each([
  ["two hold it", "Minister Ana Reis met Minister Ilen Vell. The minister said it was over.", "minister"],
  ["the deputy is another", "Deputy Minister Ana Reis left. The minister said it was over.", "minister"],
  [
    "so is another office",
    "Finance Minister Ana Reis left. The foreign minister said it was over.",
    "foreign minister",
  ],
  [
    "its field behind it is another",
    "The Minister for Foreign Affairs, Ana Reis, left. The Minister of Finance said it was over.",
    "Minister of Finance",
  ],
  ["several bodies are near", "Velm Bank sued Brackwater Bank. The company said it was over.", "company"],
  ["a new one is meant", "Mara Oduya is a skipper. A skipper said it was over.", "A skipper"],
])("a description stays one where %s", (_, text, name) => {
  expect(nameOf(text)).toBe(name);
});

test.each([
  ["the one of that gender", "Anna Reis met Peter Vell. She said it was over.", "Anna Reis"],
  ["not who is spoken of", "Peter Reis wrote to Paul Vell. He said it was over.", "Peter Reis"],
  [
    "who spoke, before who is named later",
    "Peter Reis said it was over after Paul Vell left. He said so twice.",
    "Peter Reis",
  ],
  [
    "not whom an earlier pronoun told to be a woman",
    "Ilen Vell left. “No,” she said. Ilen Vell met Tarn Orr. He said it was over.",
    "Tarn Orr",
  ],
])("a pronoun is %s", (_, text, name) => {
  const names = statementsIn(text).map(({ source }) => source.name);
  expect(names).toContain(name);
});

test.each([
  ["nobody of that gender is there", "Peter Vell left. She said it was over."],
  ["nobody is there", "It rained. He said it was over."],
  ["they are nobody's", "It rained. They said it was over."],
])("a pronoun stays unknown where %s", (_, text) => {
  expect(last(text).source).toMatchObject({ kind: "anonymous", name: undefined });
});

test("he in what a labelled speaker says is neither of the two who speak", () => {
  const text = [
    "Reis: Where did Peter Vell go, and why did he leave us here?",
    "Orr: He said that it was over, and then he went home.",
    "Reis: It is over then, and we can go.",
    "Orr: Yes, we can go.",
  ].join("\n\n");
  const said = statementsIn(text).find(
    ({ cue, source }) => cue && source.mention && text.slice(source.mention.start, cue.end) === "He said",
  );
  expect(said?.source.name).toBe("Peter Vell");
});

test("WHO is no pronoun", () => {
  expect(nameOf("Peter Vell left. WHO said it was over.")).toBe("WHO");
});

test("a group keeps its members, and they are all of them", () => {
  const text = "Ana Reis and Ilen Vell said it was over. They said it would not begin again.";
  expect(statementsIn(text).map(({ source }) => source.name)).toEqual(["Ana Reis; Ilen Vell", "Ana Reis; Ilen Vell"]);
});

test("the two ministers are the two that are named", () => {
  expect(nameOf("Minister Ana Reis met Minister Ilen Vell. The two ministers said it was over.")).toBe(
    "Ana Reis; Ilen Vell",
  );
});

test("the two leaders are a president and a prime minister, and a deputy is none", () => {
  const met = "President Ana Reis met Prime Minister Ilen Vell and Deputy Prime Minister Tarn Orr.";
  expect(nameOf(`${met} The two leaders said it was over.`)).toBe("Ana Reis; Ilen Vell");
  expect(nameOf(`${met} The three leaders said it was over.`)).toBe("three leaders");
});

test.each([
  ["The Swedish prime minister", "Swedish prime minister", "Sweden"],
  ["The prime minister of Sweden", "prime minister of Sweden", "Sweden"],
  ["The Danish prime minister", "Mette Holm", "Denmark"],
  ["The prime minister", "Mette Holm", "Denmark"],
])("an office of another country is another’s: %s", (words, name, party) => {
  const { source } = last(`Danish Prime Minister Mette Holm spoke in Copenhagen. ${words} said it was over.`);
  expect([source.name, source.party]).toEqual([name, party]);
});

test("words that go with no pronoun are cut from it", () => {
  const text = "Mara Oduya left. Until noon she said nothing was over.";
  const { mention, name } = last(text).source;
  expect([mention && text.slice(mention.start, mention.end), name]).toEqual(["she", "Mara Oduya"]);
});

test("I in an interview without labels is who answers", () => {
  const text = [
    "A talk with Mara Oduya",
    "When did you begin?",
    "After a while I needed to start thinking about the town, and then I found that it was gone.",
    "Why did you stop?",
    "It was late.",
  ].join("\n\n");
  expect(statementsIn(text)[0]?.source.name).toBe("Mara Oduya");
});

test.each([
  [
    "Britain, France and Canada demanded that the siege end.",
    "Britain; France; Canada",
    "United Kingdom; France; Canada",
  ],
  ["Mara Oduya and Paul Dorn said they would wait.", "Mara Oduya; Paul Dorn", undefined],
  ["Britain’s envoy and a guard said they would wait.", "Britain", "United Kingdom"],
])("a group keeps its members: %s", (text, name, party) => {
  const { source } = only(text);
  if (name.includes(";")) expect(source.name).toBe(name);
  else expect(source.name).not.toContain(";");
  expect(source.party).toBe(party);
});

test.each(["None of the five answered for the loss.", "Nobody at the plant was available to work."])(
  "%s is no refusal to comment",
  (text) => {
    expect(statementsIn(text).filter(({ form }) => form === "no-comment")).toEqual([]);
  },
);

test("of nobody's comment it is kept whose", () => {
  expect(nameOf("Neither government would comment on the draft.")).toBe("Neither government");
});

test.each([
  ["Iran will not sign under any deal with the United States, its foreign minister said.", "Iran"],
  ["Russia rejected the plan. Its foreign minister said it was dead.", "Russia"],
])("whose office “its” tells: %s", (text, party) => {
  expect(last(text).source).toMatchObject({ kind: "office", party });
});

test("a chief executive is an office", () => {
  expect(last("The bank shut. Its chief executive said the closure was final.").source.kind).toBe("office");
});
