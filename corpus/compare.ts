import { existsSync, readFileSync } from "node:fs";
import { accountOfText } from "../src/ingest/index.ts";
import { textOf } from "../src/text/index.ts";
import { readStory, storyIds } from "../test/corpus/index.ts";
import { jsonLines } from "./measure/json-lines.ts";
import { wordsIn } from "./measure/shared-runs.ts";
import { readSplits } from "./measure/splits.ts";

/**
 * `npm run corpus:compare` holds the corpus against marked real news (`../shared/data/statements/polnear-dev.jsonl`) by the
 * same measures, and prints a table. Only what both mark is compared: statements with content.
 */
interface Marked {
  readonly text: string;
  readonly attributions: readonly {
    readonly content: readonly Place[];
    readonly source: readonly Place[];
    readonly cue: readonly Place[];
    readonly form: string;
  }[];
}
type Place = readonly [start: number, end: number];

const here = new URL(".", import.meta.url).pathname;
const news = `${here}../../shared/data/statements/polnear-dev.jsonl`;
if (existsSync(news)) print(measuresOf(corpus()), measuresOf(linesOf(news)));
else console.log("real news to compare with is not here: ../shared/data/statements/polnear-dev.jsonl");

function corpus(): readonly Marked[] {
  const stories = storyIds(`${here}stories`).map((id) => readStory(`${here}stories`, id));
  const splits = readSplits(JSON.parse(readFileSync(`${here}splits.json`, "utf8")));
  return (jsonLines(stories, splits).get("statements") ?? []) as readonly Marked[];
}

function linesOf(file: string): readonly Marked[] {
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => JSON.parse(line));
}

/** Each measure by its name, in the order they are printed. */
function measuresOf(accounts: readonly Marked[]): ReadonlyMap<string, number> {
  const sentences = accounts.flatMap(({ text }) => {
    const read = textOf(accountOfText({ name: "account", text }).account);
    return read.sentences
      .map(({ span }) => wordsIn(text.slice(span.start, span.end)).length)
      .filter((words) => words > 0);
  });
  const words = sentences.reduce((sum, count) => sum + count, 0);
  const all = accounts.flatMap(({ text, attributions }) => attributions.map((one) => ({ text, ...one })));
  const cues = all
    .filter(({ cue }) => cue.length > 0)
    .map(({ text, cue }) =>
      cue
        .map(([start, end]) => text.slice(start, end))
        .join(" ")
        .toLowerCase(),
    );
  const counts = new Map<string, number>();
  for (const cue of cues) counts.set(cue, (counts.get(cue) ?? 0) + 1);
  const common = [...counts.values()].sort((a, b) => b - a).slice(0, 50);
  const sources = all
    .filter(({ source }) => source.length > 0)
    .map(({ text, source }) => source.flatMap(([start, end]) => wordsIn(text.slice(start, end))).length);
  const quoted = all.filter(({ form }) => form !== "indirect");
  const share = (part: number, whole: number) => (100 * part) / Math.max(whole, 1);
  const form = (kind: string) => share(all.filter((one) => one.form === kind).length, all.length);
  return new Map([
    ["words a sentence, mean", words / Math.max(sentences.length, 1)],
    ["statements in 1,000 words", (1000 * all.length) / Math.max(words, 1)],
    ["% direct", form("direct")],
    ["% indirect", form("indirect")],
    ["% mixed", form("mixed")],
    ["% of quoted statements without cue", share(quoted.filter(({ cue }) => cue.length === 0).length, quoted.length)],
    [
      "% of cues that are a form of say",
      share(cues.filter((cue) => /^(?:said|says|say|saying|has said)\b/.test(cue)).length, cues.length),
    ],
    [
      "% of cues among the 50 commonest",
      share(
        common.reduce((sum, count) => sum + count, 0),
        cues.length,
      ),
    ],
    ["different cues in 100", (100 * counts.size) / Math.max(cues.length, 1)],
    ["% of sources of one word", share(sources.filter((count) => count === 1).length, sources.length)],
    ["% of sources of six words and more", share(sources.filter((count) => count >= 6).length, sources.length)],
  ]);
}

function print(ours: ReadonlyMap<string, number>, real: ReadonlyMap<string, number>): void {
  console.log("| measure | corpus | real news |\n| --- | ---: | ---: |");
  for (const [name, value] of ours)
    console.log(`| ${name} | ${value.toFixed(1)} | ${(real.get(name) ?? 0).toFixed(1)} |`);
}
