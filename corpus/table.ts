import { readFileSync } from "node:fs";
import { readStory, storyIds } from "../test/corpus/index.ts";
import { countChecks, profileOf, type Table, tablesOf } from "./measure/counts.ts";
import { splitFaults } from "./measure/splits.ts";
import { type Check, varietyOf } from "./measure/variety.ts";

/**
 * `npm run corpus:table [-- STORY …]` prints the counts of the corpus and all checks, and exits 1 when one fails.
 * With names of stories it reads those alone.
 */
const folder = new URL("./stories/", import.meta.url).pathname;
const asked = process.argv.slice(2);
const ids = asked.length > 0 ? asked : storyIds(folder);
const stories = ids.map((id) => readStory(folder, id));
for (const table of [...tablesOf(stories), profileOf(stories)]) print(table);
const splits: unknown = JSON.parse(readFileSync(new URL("./splits.json", import.meta.url), "utf8"));
const unsplit = splitFaults(splits, ids);
const checks: Check[] = [
  ...countChecks(stories),
  ...varietyOf(stories),
  { name: "faults of splits.json", found: String(unsplit.length), holds: unsplit.length === 0, worst: unsplit },
];
console.log("checks");
for (const { name, found, holds, worst } of checks) {
  console.log(`  ${holds ? "ok  " : "FAIL"} ${name}: ${found}`);
  if (!holds) for (const one of worst.slice(0, 40)) console.log(`         ${one}`);
}
process.exitCode = checks.every(({ holds }) => holds) ? 0 : 1;

function print({ name, rows }: Table): void {
  console.log(name);
  for (const [value, count] of rows) console.log(`  ${String(count).padStart(7)}  ${value}`);
}
