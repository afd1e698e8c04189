import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { readStory, storyIds } from "../test/corpus/index.ts";
import { jsonLines } from "./measure/json-lines.ts";
import { readSplits } from "./measure/splits.ts";

/** `npm run corpus` writes the JSON Lines forms to `corpus/out`; they can be made again and are not kept. */
const here = new URL(".", import.meta.url).pathname;
const stories = storyIds(`${here}stories`).map((id) => readStory(`${here}stories`, id));
const splits = readSplits(JSON.parse(readFileSync(`${here}splits.json`, "utf8")));
mkdirSync(`${here}out`, { recursive: true });
for (const [name, lines] of jsonLines(stories, splits)) {
  writeFileSync(`${here}out/${name}.jsonl`, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  console.log(`corpus/out/${name}.jsonl  ${lines.length} lines`);
}
