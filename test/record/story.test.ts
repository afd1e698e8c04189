import { describe, expect, test } from "vitest";
import { accountOfText, type GivenText } from "../../src/ingest/index.ts";
import { type Difference, type Record, wordsAt } from "../../src/model/index.ts";
import { recordOf } from "../../src/record/index.ts";
import { troublesOf } from "../schema/valid-record.ts";

const VOTE =
  "The council of Ostby will vote on the price of the ferry on Thursday, the mayor's office said in a letter.";
const LUNDE = "“Nobody on this island can pay more than they pay today,” fisherman Odd Lunde said.";
const CREW = "The crew has eleven men and two women, and four of them will retire before the end of the year.";
const BOAT = "The old boat was built in the yard at Kessmar and has crossed the sound for forty-one winters.";

/** The valid record of these accounts, each given by its paragraphs. */
function recordOfTexts(...given: readonly (Omit<GivenText, "text"> & { readonly paragraphs: readonly string[] })[]) {
  const record = recordOf(
    given.map(({ paragraphs, ...more }) => accountOfText({ ...more, text: paragraphs.join("\n\n") })),
  );
  expect(troublesOf(record)).toEqual([]);
  return record;
}

/** What stands in one account alone, each as "account: words". */
function onlyIn({ accounts, differences }: Record): string[] {
  const texts = new Map(accounts.map(({ id, text }) => [id, text]));
  const words = ({ a }: Difference) => a && `${a.account}: ${wordsAt(texts.get(a.account) ?? "", a.span)}`;
  return differences.filter(({ kind }) => kind === "only-in").flatMap((each) => words(each) ?? []);
}

describe("what stands in one account alone", () => {
  const quoted = /^a: .*Nobody on this island/;

  test("is said once of the story, not once for every other account", () => {
    const record = recordOfTexts(
      { id: "a", outlet: "Ostby Post", paragraphs: [VOTE, BOAT, LUNDE, CREW] },
      {
        id: "b",
        outlet: "Kashti Star",
        paragraphs: [
          VOTE,
          BOAT,
          "Rain is expected until the end of the week and the harbour will stay closed to sails.",
        ],
      },
      {
        id: "c",
        outlet: "Lurell Times",
        paragraphs: [
          VOTE,
          CREW,
          "A choir sang in the square at noon on Sunday, and nobody in the old quarter could remember when shops had last sold lamps.",
        ],
      },
    );
    const found = onlyIn(record).filter((words) => words.includes("Nobody"));
    expect(found).toEqual([expect.stringMatching(quoted)]);
    expect(onlyIn(record).filter((words) => words.includes("eleven men"))).toEqual([]);
  });

  test("is not said of what another account carries, however many leave it out", () => {
    const record = recordOfTexts(
      { id: "a", outlet: "Ostby Post", paragraphs: [VOTE, BOAT, LUNDE] },
      { id: "b", outlet: "Kashti Star", paragraphs: [VOTE, BOAT] },
      {
        id: "c",
        outlet: "Lurell Times",
        paragraphs: ["It snowed.", LUNDE, "Schools stayed open on both banks of the sound."],
      },
    );
    expect(onlyIn(record).filter((words) => words.includes("Nobody"))).toEqual([]);
  });

  test("counts copies of one text once, and is said of the first of them", () => {
    const text = [VOTE, BOAT, LUNDE, CREW];
    const record = recordOfTexts(
      { id: "z", outlet: "Ostby Wire", published: "2031-04-01", paragraphs: text },
      { id: "a", outlet: "Kashti Star", published: "2031-04-02", paragraphs: text },
      { id: "b", outlet: "Lurell Times", published: "2031-04-03", paragraphs: [VOTE, BOAT, CREW] },
    );
    expect(onlyIn(record)).toEqual([expect.stringMatching(/^z: .*Nobody on this island/)]);
  });

  test("is not said where the only other text breaks off", () => {
    const record = recordOfTexts(
      { id: "a", outlet: "Ostby Post", paragraphs: [VOTE, BOAT, LUNDE] },
      { id: "b", outlet: "Kashti Star", paragraphs: [VOTE, BOAT, "The board of the"] },
    );
    expect(onlyIn(record)).toEqual([]);
  });
});

describe("side a of a record", () => {
  const wire = "“It was a truly bad week for the whole island and for the ferry,” Mayor Ina Brask said on Monday.";
  const copy = "“It was a bad week for the whole island and for the ferry,” Mayor Ina Brask said on Monday.";
  const sides = (record: Record) => {
    const altered = record.differences.find(({ kind }) => kind === "altered");
    const [pair] = record.lineage.pairs;
    return [altered?.a?.account, altered?.b?.account, pair?.a, pair?.b];
  };

  test("is the account the other was made from", () => {
    const record = recordOfTexts(
      { id: "a", outlet: "Kashti Star", paragraphs: [copy, BOAT, CREW, "With reporting from Ostby Wire."] },
      { id: "z", outlet: "Ostby Wire", paragraphs: [wire, BOAT, CREW] },
    );
    expect(record.lineage.pairs.map(({ parent }) => parent)).toEqual(["z"]);
    expect(sides(record)).toEqual(["z", "a", "z", "a"]);
  });

  test("is else the one published earlier, else the longer, whatever it is called", () => {
    const dated = (a: string | undefined, z: string | undefined) =>
      sides(
        recordOfTexts(
          { id: "a", outlet: "Kashti Star", published: a, paragraphs: [copy] },
          { id: "z", outlet: "Lurell Times", published: z, paragraphs: [wire] },
        ),
      );
    expect(dated("2031-04-02", "2031-04-01")).toEqual(["z", "a", "z", "a"]);
    expect(dated("2031-04-01", "2031-04-02")).toEqual(["a", "z", "a", "z"]);
    const longer = copy.length > wire.length ? ["a", "z", "a", "z"] : ["z", "a", "z", "a"];
    expect(dated(undefined, "2031-04-01")).toEqual(longer);
  });

  test("holds the first pair's shared words on both sides", () => {
    const record = recordOfTexts(
      { id: "a", published: "2031-04-02", paragraphs: [copy, CREW] },
      { id: "z", published: "2031-04-01", paragraphs: [CREW, wire] },
    );
    const texts = new Map(record.accounts.map(({ id, text }) => [id, text]));
    const words = (id: string, at: Parameters<typeof wordsAt>[1]) =>
      (wordsAt(texts.get(id as never) ?? "", at).match(/\w+/g) ?? []).join(" ");
    const [pair] = record.lineage.pairs;
    expect(pair?.spans.length).toBeGreaterThan(1);
    for (const { a, b } of pair?.spans ?? []) expect(words(pair?.a ?? "", a)).toBe(words(pair?.b ?? "", b));
    const starts = pair?.spans.map(({ a }) => a.start) ?? [];
    expect(starts).toEqual(starts.toSorted((x, y) => x - y));
  });
});
