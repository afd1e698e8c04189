import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { occasion } from "../test/score/occasion.ts";
import { pageOf, type Score } from "../test/score/scores.ts";

const PAGE = new URL("../docs/bench.md", import.meta.url);
const ABOUT = `Speed, as multiples of a baseline taken in the same run; \`npm run bench\` takes it again. **An empty start** is Node 24
running nothing. **Segmenting** is \`Intl.Segmenter\` cutting the same text into words. The seconds in brackets are those of
the machine named, busy or not: compare the multiples, which are of processor time. **Peers** are other programs on the same
articles in the same run, taken by \`bench/peers\`.`;

/** Prints the figures and puts them on top of docs/bench.md, where what they were before is kept. */
export function writeSpeeds(scores: readonly Score[]): void {
  const where = occasion();
  for (const { measure, value } of scores) console.log(`${measure.padEnd(60)} ${value}`);
  const before = existsSync(PAGE) ? readFileSync(PAGE, "utf8") : "";
  const rows = scores.map((score) => ({ ...score, ...where }));
  writeFileSync(PAGE, pageOf("Speed", ABOUT, rows, before));
}
