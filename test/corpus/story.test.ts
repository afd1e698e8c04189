import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { DIFFERENCE_KINDS, VERDICTS } from "../../src/model/index.ts";
import { Relations, readAccount, readCast, readStory } from "./index.ts";
import { relationFaults } from "./relation-checks.ts";

const CORPUS = new URL("../../corpus/", import.meta.url).pathname;
const { cast: CAST } = readCast("person | Ilse Varn | Oster | Varn\nplace | Oster | Oster");
const HEADER = "outlet: The Ledge\ngenre: wire\nspelling: british\ndate: 2031-05-04\n---\n[headline] Rain\n";

function account(id: string, body: string, from?: string) {
  const header = from === undefined ? HEADER : HEADER.replace("---", `from: ${from}\n---`);
  return readAccount(id, header + body, CAST);
}

function faultsOf(body: string): string[] {
  return account("one", body).faults.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

describe("an account file", () => {
  test("has a header, a marked text and a foot", () => {
    const { account: read, faults } = account("two", "{s1 Varn} {c1 said} {1 so}.\n---\n1: negated\n", "one");
    expect(faults).toEqual([]);
    expect(read).toMatchObject({ id: "two", outlet: "The Ledge", genre: "wire", from: ["one"] });
    expect(read.marked.statements[0]?.negated).toBe(true);
  });
  test.each([
    [HEADER.replace("wire", "poem"), "2:1 genre: expected one of"],
    [HEADER.replace("2031-05-04", "May"), "4:1 date: expected"],
    [HEADER.replace("spelling: british\n", ""), "1:1 spelling: expected"],
    [`${HEADER.replace("---", "mood: bad\n---")}`, "5:1 expected “key: value”"],
    [HEADER.replace("[headline] Rain", "Rain"), "6:1 no [headline] line"],
  ])("a header is refused when it is not as it should be", (file, expected) => {
    const faults = readAccount("one", file, CAST).faults.map(
      ({ line, column, message }) => `${line}:${column} ${message}`,
    );
    expect(faults.join("\n")).toContain(expected);
  });
  test("a capital inside a sentence that is no name is refused, one at its start is not", () => {
    expect(
      faultsOf("Rain fell. Then {plain Ven} fell: It fell on Monday.").filter((fault) => fault.includes("is no name")),
    ).toEqual([]);
    expect(faultsOf("Rain fell on Ven.").join()).toContain("7:14 “Ven” is no name");
  });
  test("digits need a mark that says what they are", () => {
    expect(faultsOf("It took 12 men.").join()).toContain("7:9 “12” lies in no");
    expect(
      faultsOf("It took {f 12} men {d on 3 May} at gate {x 7}; {s1 Varn} {c1 left} {1 so} {w1 on 4 May}."),
    ).toEqual([]);
  });
});

describe("a cast", () => {
  test("gives each form to one name", () => {
    expect(readCast("person | Ann Bo | - | Bo\nplace | Bo").faults[0]).toMatchObject({
      line: 2,
      message: expect.stringContaining("already stands for Ann Bo"),
    });
  });
  test.each(["king | Ann Bo", "person", "person | A | B | C | D"])("%s is refused", (line) => {
    expect(readCast(line).faults).toHaveLength(1);
  });
});

describe("relations", () => {
  const first = account(
    "first",
    "{1 “The old bridge is safe,”} {s1 Varn} {c1 said}. {2 It {h may} open}, {s2 she} {c2 added}. {f Two} of {f two}.",
  ).account;
  const second = account(
    "second",
    "{1 “The bridge is safe,”} {s1 Varn} {c1 said}. {2 It will “open}”, {s2 she} {c2 added}.".replace(
      "open}”",
      "open”}",
    ),
    "first",
  ).account;
  const related = { a: "first", b: "second", kind: "rewrite", parent: "first" };
  const faults = (part: object) =>
    relationFaults(Relations.parse({ descent: [related], differences: [], ...part }), [first, second]).map(
      ({ path, message }) => `${path}: ${message}`,
    );
  const difference = (kind: string, a: string, b: string, more: object = {}) =>
    faults({ differences: [{ kind, a: { account: "first", words: a }, b: { account: "second", words: b }, ...more }] });

  test("what stands in the accounts is taken", () => {
    expect(difference("altered", "The old bridge is safe,", "The bridge is safe,", { edits: [{ a: "old" }] })).toEqual(
      [],
    );
    expect(difference("promoted", "open", "open")).toEqual([]);
    expect(difference("hedge-lost", "It may open", "It will")).toEqual([]);
  });
  test.each([
    ["altered", "The new bridge", "The bridge", {}, "“The new bridge” does not stand in this account"],
    ["wording", "s", "bridge", {}, "“s” stands 4 times; add"],
    ["trimmed", "The old bridge is safe,", "The bridge is safe,", {}, "the words do not fit “trimmed”"],
    ["identical", "bridge is safe,", "The bridge is safe,", {}, "the words do not fit “identical”"],
    ["demoted", "The old bridge", "The bridge", {}, "b has to lie outside quotation marks"],
    ["promoted", "The old bridge", "The bridge", {}, "a has to lie outside quotation marks"],
    ["hedge-gained", "bridge", "It will", {}, "no {h …} lies in “It will”"],
    ["figure", "Two", "It will", { verdict: "agree" }, "no {f …} lies in “It will”"],
    ["figure", "Two", "It will", {}, "figure needs a verdict"],
    ["only-in", "Two", "It will", {}, "only-in has a or b, not both"],
    ["wording", "Two", "It will", { edits: [{ a: "Three" }] }, "edit: “Three” is not in a"],
  ])("%s of “%s” and “%s” is refused", (kind, a, b, more, expected) => {
    expect(difference(kind, a, b, more).join("\n")).toContain(expected);
  });
  test("parents in the header and in the relations are the same", () => {
    expect(faults({ descent: [] }).join()).toContain("second says “from: first”");
    expect(faults({ descent: [{ ...related, parent: "second" }] }).join()).toContain(
      "the header of first does not say “from: second”",
    );
  });
  test("positions name known parties and terms, changes known positions", () => {
    const position = {
      id: "P1",
      party: "Oster",
      term: "bridge",
      stance: "assess",
      standing: "on-record",
      evidence: [{ account: "first", words: "The old bridge is safe" }],
    };
    const agenda = { parties: ["Oster"], terms: [{ id: "bridge", label: "The bridge" }], positions: [position] };
    expect(faults(agenda)).toEqual([]);
    expect(faults({ ...agenda, terms: [] }).join()).toContain("“bridge” is not among the terms");
    const change = {
      party: "Oster",
      term: "bridge",
      kind: "softened",
      from: "P0",
      to: "P1",
      evidence: position.evidence,
    };
    expect(faults({ ...agenda, changes: [change] }).join()).toContain("P0 is no position of Oster on bridge");
    expect(faults({ ...agenda, changes: [{ ...change, kind: "new" }] }).join()).toContain("new has no from");
  });
  test("unknown keys and kinds are refused", () => {
    expect(Relations.safeParse({ descent: [], differences: [], mood: 1 }).success).toBe(false);
    expect(Relations.safeParse({ descent: [], differences: [{ kind: "stolen" }] }).success).toBe(false);
  });
});

describe("the corpus", () => {
  const splits = JSON.parse(readFileSync(`${CORPUS}splits.json`, "utf8")) as Record<string, string[]>;
  test.each(Object.values(splits).flat())("the story %s reads without a fault", (id) => {
    expect(readStory(`${CORPUS}stories`, id).accounts.length).toBeGreaterThanOrEqual(3);
  });

  test("the sample story's relations stand in its files, and every kind of difference occurs in it", () => {
    const relations = Relations.parse(JSON.parse(readFileSync(`${CORPUS}sample/relations.json`, "utf8")));
    const files = readdirSync(`${CORPUS}sample`);
    const textOf = (account: string) => {
      const file = files.find((name) => name.startsWith(`${account}.`)) ?? "";
      return readFileSync(`${CORPUS}sample/${file}`, "utf8").replace(/<[^>]+>/g, "");
    };
    const pointed = [
      ...relations.differences.flatMap(({ a, b }) => [a, b]),
      ...(relations.positions ?? []).flatMap(({ evidence, conditions }) => [...evidence, ...(conditions ?? [])]),
      ...(relations.changes ?? []).flatMap(({ evidence }) => evidence),
    ].filter((one) => one !== undefined);
    for (const { account, words } of pointed) expect(textOf(account).split(words)).toHaveLength(2);
    expect(new Set(relations.differences.map(({ kind }) => kind))).toEqual(new Set(DIFFERENCE_KINDS));
    expect(new Set(relations.differences.map(({ verdict }) => verdict).filter((one) => one !== undefined))).toEqual(
      new Set(VERDICTS),
    );
    const story = JSON.parse(readFileSync(`${CORPUS}sample/story.json`, "utf8")) as { files: string[] };
    expect(story.files.every((file) => files.includes(file))).toBe(true);
  });
});
