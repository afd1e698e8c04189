import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inventedCopy, reposts } from "../../bench/invented-copy.ts";
import { pairsAmong } from "../../src/lineage/index.ts";
import { wordsAt } from "../../src/model/index.ts";
import { WIRE } from "./accounts.ts";
import { type Shelved, shelfOf } from "./shelves.ts";

/** Sentences of stories that have nothing to do with each other. */
const STORIES = [
  "A bakery on the market square has won the prize for the best rye loaf in the province three years running. Its owner learned the trade from an aunt and starts the oven with birch wood at two. Customers queue past the fountain on Saturdays, and the recipe hangs framed above the till.",
  "Snow fell on the hills above the town for the first time since spring. Ploughs stayed in their sheds because the drivers wait for a pay award that was promised in May. Sledges sold out before noon, while the ferry to the southern islands kept its summer timetable.",
  "The orchestra of Kashti opens its season with a symphony that was lost for eighty years. A clerk found the score between tax ledgers in the cellar of the customs house. The conductor has marked eleven passages where the copyist must have fallen asleep over his candle.",
  "Two fishermen were rescued from a sandbank by a ferry that had left late. They had drifted all night with a broken rudder and a lamp that would not burn. Both men asked first for coffee and then for the football result, the ferry's captain said.",
  "A court in Pellan has let the owners of a quarry keep their licence. Neighbours had counted nineteen blasts in one week and cracks in the plaster of a chapel. Their lawyer carried a jar of dust into the hearing and left it on the usher's desk.",
  "The school at Brenn will teach in two languages from the autumn on. Parents collected names for it at the swimming bath, and a teacher drove the lists to the ministry. Pupils will sing in one language on Mondays and do their sums in the other until the holidays.",
] as const;
const LINE =
  "Letters to this paper are carried by hand to the tall house behind the weir where the printers keep their ducks";

const ids = (accounts: readonly Shelved[]): string[] =>
  [...pairsAmong(shelfOf(accounts))].map(({ a, b }) => `${a} ${b}`).sort();
const numbered = (texts: readonly string[]): Shelved[] => texts.map((text, at) => ({ id: `${at}`, text }));

describe("among accounts of any number of stories", () => {
  test("a line that stands in five stories makes no pair, wherever it stands", () => {
    const inside = STORIES.map((story) => story.replace(". ", `. ${LINE}. `));
    expect(ids(numbered(inside))).toEqual([]);
    expect(ids(numbered(inside.slice(0, 2)))).toEqual(["0 1"]);
  });

  test("a line that five accounts of one story have makes ten pairs", () => {
    const told = "The council of Ostby voted on Monday to close its upper lock for the winter, as barge owners feared.";
    const accounts = STORIES.slice(0, 5).map((_, at) => `${told} ${WIRE.slice(at % 3, (at % 3) + 4).join(" ")}`);
    expect(ids(numbered(accounts))).toHaveLength(10);
  });

  test("pages that hold more of their site than of their stories make no pair, and a copy of one of them does", () => {
    const stories = [...inventedCopy(3, 60)].filter(({ from }) => from === undefined).map(({ text }) => text);
    const [menu, footer, ...told] = stories;
    const page = (story: string | undefined) => `${menu}\n\n${story}\n\n${footer}`;
    const pages = numbered(told.slice(0, 5).map(page));
    expect(ids(pages)).toEqual([]);
    expect(ids([...pages, { id: "copy", text: told[2] ?? "" }])).toEqual(["2 copy"]);
  });

  test("the last line of two stories makes no pair unless it is quoted in both", () => {
    const last = STORIES.slice(0, 2).map((story) => `${story} ${LINE}.`);
    expect(ids(numbered(last))).toEqual([]);
    const quoted = STORIES.slice(0, 2).map((story) => `${story} “${LINE},” she said.`);
    expect(ids(numbered(quoted))).toEqual(["0 1"]);
  });

  test("a flash of one sentence that two outlets post is a pair", () => {
    expect(ids(numbered([`${LINE}.`, `${LINE}, officials said.`]))).toEqual(["0 1"]);
  });

  test("twelve words in a row are lifted, fewer are a phrase", () => {
    const lifted = "engineers found cracks in two of the four iron gates when they drained";
    const pair = (words: string) =>
      numbered([
        `${words} it. ${STORIES.slice(0, 3).join(" ")}`,
        `Last year ${words} it. ${STORIES.slice(3).join(" ")}`,
      ]);
    expect(ids(pair(lifted))).toEqual(["0 1"]);
    expect(ids(pair(lifted.split(" ").slice(0, 8).join(" ")))).toEqual([]);
  });

  test("a passage goes on over a few changed words, to the ends of the sentence", () => {
    const [pair] = pairsAmong(
      shelfOf(
        numbered([
          "Yesterday engineers found deep cracks in two of the four iron gates after they drained the chamber in August.",
          "Engineers found cracks in two of the four huge iron gates when they drained the chamber in September.",
        ]),
      ),
    );
    expect(pair?.spans).toHaveLength(1);
    expect(pair?.spans[0]?.a.start).toBe(0);
    expect(pair?.share.a).toBeLessThan(0.9);
  });

  test("of a wire story posted by 60 outlets among 400 accounts none is lost", () => {
    const posts = reposts(7, 60);
    const pairs = new Set(ids([...posts, ...inventedCopy(8, 400)]));
    for (const { id, from } of posts) if (from !== undefined) expect(pairs).toContain(`${from} ${id}`);
  });

  test("every copy is found by the account it was made from, whatever stands between them", () => {
    const copy = [...inventedCopy(9, 400)];
    const pairs = new Set(ids(copy));
    const made = copy.filter(({ from }) => from !== undefined);
    const found = made.filter(({ id, from }) => pairs.has(`${from} ${id}`));
    expect(found.length / made.length).toBeGreaterThan(0.99);
  });

  test("with some accounts new, the pairs are those of all accounts that hold a new one, in the same order", () => {
    const shelf = shelfOf([...inventedCopy(12, 300)]);
    const all = [...pairsAmong(shelf)];
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(299), { maxLength: 40 }), (places) => {
        const named = new Set(places.map((at) => shelf.readAt(at).account.id));
        const isNew = (at: number) => places.includes(at);
        expect([...pairsAmong(shelf, isNew)]).toEqual(all.filter(({ a, b }) => named.has(a) || named.has(b)));
      }),
      { numRuns: 5 },
    );
  });

  test("an account that was taken away is in no pair, and the pairs of other stories are what they were", () => {
    const copy = [...inventedCopy(13, 300)];
    const pairs = ids(copy);
    const gone = copy.findIndex(({ from }) => from !== undefined);
    const story = new Set(copy.filter(({ id, from }) => [id, from].includes(copy[gone]?.from)).map(({ id }) => id));
    const elsewhere = (all: readonly string[]) => all.filter((pair) => !pair.split(" ").some((id) => story.has(id)));
    const left = ids(copy.toSpliced(gone, 1));
    expect(left.join(" ")).not.toContain(copy[gone]?.id ?? "?");
    expect(elsewhere(left)).toEqual(elsewhere(pairs));
  });

  test("a span points at words that both accounts have most of", () => {
    const copy = [...inventedCopy(11, 300)];
    const texts = new Map(copy.map(({ id, text }) => [id as string, text]));
    for (const { a, b, spans } of pairsAmong(shelfOf(copy))) {
      for (const span of spans) {
        const [one, other] = [wordsOf(texts.get(a), span.a), wordsOf(texts.get(b), span.b)];
        const common = one.filter((word) => other.includes(word)).length;
        expect(common / Math.max(one.length, other.length)).toBeGreaterThan(0.3);
      }
    }
  });
});

function wordsOf(text: string | undefined, at: Parameters<typeof wordsAt>[1]): string[] {
  const words = wordsAt(text ?? "", at);
  expect(words).toMatch(/^[\p{L}\p{N}].*[\p{L}\p{N}%]$/su);
  return words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
