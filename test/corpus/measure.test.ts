import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countChecks, tablesOf } from "../../corpus/measure/counts.ts";
import { jsonLines } from "../../corpus/measure/json-lines.ts";
import { sharedRuns, wordsIn } from "../../corpus/measure/shared-runs.ts";
import { splitFaults, withNew } from "../../corpus/measure/splits.ts";
import { varietyOf } from "../../corpus/measure/variety.ts";
import { DOMAINS, type MarkedStory, readAccount, readCast, readStory } from "./index.ts";

const FOLDER = new URL("../../corpus/stories/", import.meta.url).pathname;
const MODEL = readStory(FOLDER, "grey-sea-cod");

/** A story of one account, for checks that look at several stories. */
function storyOf(id: string, body: string, outlet = `The ${id}`, cast = ""): MarkedStory {
  const names = readCast(cast).cast;
  const { account } = readAccount(
    "one",
    `outlet: ${outlet}\ngenre: wire\nspelling: british\ndate: 2031-01-01\n---\n[headline] Rain\n${body}`,
    names,
  );
  return {
    id,
    title: id,
    domain: "council",
    cast: names,
    accounts: [account],
    relations: { descent: [], differences: [] },
  };
}

function failing(stories: readonly MarkedStory[]): string[] {
  return varietyOf(stories).flatMap(({ name, holds, worst }) => (holds ? [] : [`${name} ${worst.join(" ")}`]));
}

describe("shared runs", () => {
  const text = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 30 }).map((words) => words.join(" "));
  test("each run holds the same words in both texts, and is as long as it says", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        for (const run of sharedRuns(a, b, 3)) {
          expect(a.slice(...run.a)).toBe(b.slice(...run.b));
          expect(wordsIn(a.slice(...run.a))).toHaveLength(run.words);
        }
      }),
    );
  });
  test("a word lies in a run exactly when some window of that many words stands in the other text", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const covered = (words: string[]) =>
          words.map((_, index) =>
            [0, 1, 2].some(
              (back) =>
                index - back >= 0 &&
                index - back + 3 <= words.length &&
                ` ${a} `.includes(` ${words.slice(index - back, index - back + 3).join(" ")} `),
            ),
          );
        const words = b === "" ? [] : b.split(" ");
        const runs = sharedRuns(a, b, 3);
        const inRun = wordsIn(b).map(({ start, end }) => runs.some((run) => run.b[0] <= start && end <= run.b[1]));
        const possible = covered(words);
        expect(inRun.every((inside, index) => !inside || possible[index])).toBe(true);
        expect(runs.length > 0).toBe(possible.some(Boolean));
      }),
    );
  });
  test("a text shares all of itself, whatever its case and apostrophes", () => {
    expect(sharedRuns("It’s raining on the quay.", "it's Raining on the quay", 3)).toEqual([
      { a: [0, 24], b: [0, 24], words: 5 },
    ]);
  });
});

describe("the checks of variety", () => {
  test("seven words in two stories are found, in one story they are not", () => {
    const shared = "Rain fell all day on the old stone quay of Ven.";
    expect(failing([storyOf("one", shared), storyOf("two", shared)]).join("\n")).toContain(
      "“rain fell all day on the old” in one and two/one",
    );
    const story = storyOf("one", shared);
    expect(failing([{ ...story, accounts: [...story.accounts, ...story.accounts] }]).join("\n")).not.toContain(
      "runs of 7",
    );
  });
  test("an outlet, a surname and a given name in too many stories are found", () => {
    const cast = (given: string, surname: string) => `person | ${given} ${surname}`;
    const stories = [
      storyOf("one", "Ann Bo left.", "The Ledge", cast("Ann", "Bo")),
      storyOf("two", "Eva Bo came.", "The Ledge", cast("Eva", "Bo")),
      storyOf("six", "Ann Si sat.", "The Six", cast("Ann", "Si")),
      storyOf("ten", "Ann Te lay.", "The Ten", cast("Ann", "Te")),
    ];
    const found = failing(stories).join("\n");
    for (const line of ["The Ledge: one, two", "Bo: one, two", "Ann: one, six, ten"]) expect(found).toContain(line);
  });
  test("a corpus that says one cue again and again fails", () => {
    const body = (word: string) =>
      Array.from(
        { length: 9 },
        (_, index) => `{${index + 1} ${word}${index} it is}, {s${index + 1}:inst the ${word}} {c${index + 1} said}.`,
      ).join(" ");
    expect(failing([storyOf("one", body("Alm"))]).join("\n")).toMatch(/share of the commonest cue/);
  });
  test("one story is too little for the counts, and every value that is missing is named", () => {
    const checks = countChecks([MODEL]);
    expect(checks.find(({ name }) => name.startsWith("stories"))?.holds).toBe(false);
    expect(checks.flatMap(({ worst }) => worst)).toContain("differences: demoted 0");
    expect(tablesOf([MODEL]).find(({ name }) => name.startsWith("genres"))?.rows).toContainEqual(["tabloid", 0]);
  });
});

describe("the splits", () => {
  const stories = Array.from({ length: 60 }, (_, index) => ({
    id: `story-${index}`,
    domain: DOMAINS[index % 3 === 0 ? 0 : index % DOMAINS.length] ?? "diplomacy",
  }));
  const empty = { train: [], dev: [], test: [] };
  test("sixty stories fall into about 42, 9 and 9, each in one", () => {
    const splits = withNew(empty, stories);
    expect(
      [splits.train.length, splits.dev.length, splits.test.length].map(
        (length, index) => Math.abs(length - ([42, 9, 9][index] ?? 0)) <= 2,
      ),
    ).toEqual([true, true, true]);
    expect(
      splitFaults(
        splits,
        stories.map(({ id }) => id),
      ),
    ).toEqual([]);
    const talks = splits.test.filter((id) => stories.find((story) => story.id === id)?.domain === "diplomacy").length;
    expect(talks).toBeGreaterThanOrEqual(2);
  });
  test("a story that has its place keeps it, and the order of stories is of no account", () => {
    const before = withNew(empty, stories.slice(0, 30));
    const after = withNew(before, stories);
    expect([
      before.train.every((id) => after.train.includes(id)),
      before.test.every((id) => after.test.includes(id)),
    ]).toEqual([true, true]);
    expect(withNew(empty, stories.toReversed())).toEqual(withNew(empty, stories));
  });
  test("a story without a place or with two is a fault", () => {
    expect(splitFaults({ train: ["a"], dev: ["a"], test: [] }, ["a", "b"])).toEqual([
      "b stands in no split: run node corpus/split.ts",
      "a stands in two splits",
    ]);
  });
});

describe("the JSON Lines forms", () => {
  const lines = jsonLines([MODEL], { train: [MODEL.id], dev: [], test: [] });
  const file = readFileSync(`${FOLDER}grey-sea-cod/wire.txt`, "utf8");
  test("attributions slice to the words that are marked", () => {
    const wire = lines.get("statements")?.[0] as {
      id: string;
      split: string;
      text: string;
      attributions: { content: [number, number][]; cue: [number, number][] }[];
    };
    expect([wire.id, wire.split]).toEqual(["grey-sea-cod/wire", "train"]);
    for (const { cue } of wire.attributions)
      for (const at of cue) expect(file).toContain(` ${wire.text.slice(...at)}}`);
  });
  test("spans of shared words are the same words in both texts", () => {
    const texts = new Map(
      (lines.get("lineage.docs") as { id: string; text: string }[]).map(({ id, text }) => [id, text]),
    );
    const pairs = lines.get("lineage.pairs") as {
      source: string;
      derived: string;
      spans: { source: [number, number]; derived: [number, number] }[];
    }[];
    expect(pairs).toHaveLength(1);
    for (const { source, derived, spans } of pairs) {
      expect(spans.length).toBeGreaterThan(3);
      for (const span of spans) {
        const words = [texts.get(source)?.slice(...span.source), texts.get(derived)?.slice(...span.derived)].map(
          (text) => wordsIn(text ?? "").map(({ word }) => word),
        );
        expect(words[0]).toEqual(words[1]);
      }
    }
  });
  test("a difference between two accounts has its words on both sides, and turns with the order of the accounts", () => {
    const pairs = lines.get("differences") as {
      id: string;
      a: { text: string };
      b: { text: string };
      differences: { kind: string; a: { span: [number, number] }; b: { span: [number, number] } }[];
    }[];
    const pair = pairs.find(({ id }) => id === "grey-sea-cod/wire grey-sea-cod/tabloid");
    const altered = pair?.differences.find(({ kind }) => kind === "altered");
    expect([
      pair?.a.text.slice(...(altered?.a.span ?? [0, 0])),
      pair?.b.text.slice(...(altered?.b.span ?? [0, 0])),
    ]).toEqual(["Nobody in that hotel has ever gutted a fish,", "Nobody in that hotel has ever gutted a cod,"]);
    const [wire, tabloid] = MODEL.accounts;
    const turned = jsonLines([{ ...MODEL, accounts: [tabloid, wire].filter((one) => one !== undefined) }], {
      train: [],
      dev: [],
      test: [],
    }).get("differences") as typeof pairs;
    const kinds = (list: typeof pairs) => list.flatMap(({ differences }) => differences.map(({ kind }) => kind));
    expect(kinds(turned)).toContain("demoted");
    expect(kinds(pair === undefined ? [] : [pair])).toContain("promoted");
  });
  test("a position has an actor, a cue and a point", () => {
    const accounts = lines.get("positions") as {
      text: string;
      positions: {
        actors: { start: number; end: number }[];
        party: string;
        stance: string;
        point: { start: number; end: number };
      }[];
    }[];
    const wire = accounts[0];
    const offer = wire?.positions.find(({ stance }) => stance === "conditional");
    const [actor] = offer?.actors ?? [];
    expect(wire?.text.slice(actor?.start, actor?.end)).toBe("Halmond");
  });
});
