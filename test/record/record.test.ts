import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { accountOf, accountOfText, type Ingested } from "../../src/ingest/index.ts";
import { fromJson, jsonOf, type Record } from "../../src/model/index.ts";
import { recordOf, storyReadingOf } from "../../src/record/index.ts";
import { troublesOf } from "../schema/valid-record.ts";

const SAMPLE = new URL("../../corpus/sample/", import.meta.url);

async function sampleStory(): Promise<Ingested[]> {
  const { files }: { files: string[] } = JSON.parse(await readFile(new URL("story.json", SAMPLE), "utf8"));
  return Promise.all(files.map(async (name) => accountOf(await readFile(new URL(name, SAMPLE)), { name })));
}

const GERMAN =
  "Die Fähre nach Ostby fährt ab Freitag wieder, sagte der Hafenmeister am Montag. „Wir haben lange genug gewartet“, " +
  "fügte er hinzu, und die Stadt werde die Kosten für den neuen Anleger tragen, ohne die Preise für die Fahrgäste zu erhöhen.";

/** What statements, names, figures and quotations are made of, to be put together in any way. */
const PIECES = [
  ..."“”‘’\"'«».,:;–-()\n ",
  ...[
    " Ina Brask",
    " said ",
    " that ",
    "according to ",
    "three sources ",
    " about 20% ",
    "a fifth of ",
    " not ",
    " may ",
  ],
  ...[
    "\n\n",
    " the mayor",
    " told reporters",
    " on Monday",
    " declined to comment",
    " $3 million",
    " 4 March",
    " she ",
  ],
];

let story: Ingested[] = [];
let record: Record;
beforeAll(async () => {
  story = await sampleStory();
  record = recordOf(story);
});

describe("a record", () => {
  test("is the same whatever the order of its accounts", () => {
    const bytes = JSON.stringify(jsonOf(record));
    const orders = fc.shuffledSubarray(story, { minLength: story.length });
    fc.assert(
      fc.property(orders, (order) => JSON.stringify(jsonOf(recordOf(order))) === bytes),
      { numRuns: 5 },
    );
  });

  test("goes to JSON and comes back the same", () => {
    const json = jsonOf(record);
    expect(fromJson<Record>(json)).toEqual(record);
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  });

  test("points into its texts with every span", () => {
    expect(troublesOf(record)).toEqual([]);
    const texts = new Map(record.accounts.map(({ id, text }) => [id, text]));
    const passages = [
      ...record.statements,
      ...record.differences.flatMap(({ a, b }) => [a, b].filter((side) => side !== undefined)),
      ...record.notices.flatMap(({ account, span }) => (span === undefined ? [] : [{ account, span }])),
    ];
    expect(passages.length).toBeGreaterThan(20);
    for (const { account, span } of passages) {
      const words = texts.get(account)?.slice(span.start, span.end) ?? "";
      expect(words).toHaveLength(span.end - span.start);
      expect(words.trim()).toBe(words);
    }
  });

  test("joins only statements it holds, each in one saying at most", () => {
    const held = new Set(record.statements.map(({ id }) => id));
    const joined = record.sayings.flatMap(({ statements }) => statements);
    expect(joined.filter((id) => !held.has(id))).toEqual([]);
    expect(new Set(joined).size).toBe(joined.length);
    expect(new Set(record.statements.map(({ id }) => id)).size).toBe(record.statements.length);
  });

  test("counts an account that was given twice once, and says so", async () => {
    const [first] = story;
    if (first === undefined) throw new RangeError("the sample story has no accounts");
    const repeated = recordOf([first, ...story]);
    expect(troublesOf(repeated)).toEqual([]);
    const { accounts, notices, ...rest } = repeated;
    const told = notices.filter(({ rule }) => rule === "given-again");
    expect(told.map(({ account }) => account)).toEqual([first.account.id]);
    const listed = await readFile(new URL("../../docs/notices.md", import.meta.url), "utf8");
    for (const { rule } of told) expect(listed).toContain(`\n| \`${rule}\` | record |`);
    expect({ ...rest, accounts, notices: notices.filter((notice) => !told.includes(notice)) }).toEqual(record);
  });

  test("under another agenda is the record read with it, however often it is asked for", () => {
    const reading = storyReadingOf(story);
    const [first] = record.positions;
    if (first === undefined) throw new RangeError("the sample story has no positions");
    const party = { name: "The other side", aliases: [first.party.name], hide: false };
    const agenda = { parties: [party], terms: [{ name: first.term, words: [], pin: false, hide: true }] };
    const settled = reading.under(agenda);
    expect(settled).toEqual(recordOf(story, undefined, agenda));
    expect(settled.positions).not.toEqual(record.positions);
    expect(reading.under({ parties: [], terms: [] })).toEqual(record);
  });

  test("keeps an account in another language and reads nothing in it", () => {
    const foreign = accountOfText({ name: "faehre.txt", text: GERMAN });
    expect(foreign.account.language).toBe("de");
    const withForeign = recordOf([...story, foreign]);
    expect(troublesOf(withForeign)).toEqual([]);
    const { accounts, statements, differences } = withForeign;
    expect(accounts.map(({ id }) => id)).toContain(foreign.account.id);
    expect(statements).toEqual(record.statements);
    expect(differences).toEqual(record.differences);
  });

  test("is made of any text, however odd, and points into it", () => {
    const odd = fc
      .array(fc.constantFrom(...PIECES, "\ud83d", "\udc4d", "\u0000", "\u202e", "é", "｢", "\t"), { maxLength: 40 })
      .map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(odd, odd, (a, b) => {
        const made = recordOf([accountOfText({ id: "a", text: a }), accountOfText({ id: "b", text: b })]);
        expect(troublesOf(made)).toEqual([]);
        const texts: { [id: string]: string } = { a, b };
        for (const { account, span } of made.statements)
          expect(span.end).toBeLessThanOrEqual(texts[account]?.length ?? 0);
        expect(fromJson<Record>(jsonOf(made))).toEqual(made);
      }),
      { numRuns: 150 },
    );
  });

  test("of no account at all is empty", () => {
    expect(recordOf([]).statements).toEqual([]);
    expect(troublesOf(recordOf([]))).toEqual([]);
  });
});
