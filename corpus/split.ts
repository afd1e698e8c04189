import { readFileSync, writeFileSync } from "node:fs";
import { readStory, storyIds } from "../test/corpus/index.ts";
import { readSplits, withNew } from "./measure/splits.ts";

/** `node corpus/split.ts` gives every story that reads without fault and stands in no split a place in splits.json. */
const folder = new URL("./stories/", import.meta.url).pathname;
const file = new URL("./splits.json", import.meta.url);
const splits = withNew(
  readSplits(JSON.parse(readFileSync(file, "utf8"))),
  storyIds(folder).map((id) => readStory(folder, id)),
);
writeFileSync(file, `${JSON.stringify(splits, null, 2)}\n`);
console.log(`train ${splits.train.length}, dev ${splits.dev.length}, test ${splits.test.length}`);
