/**
 * Speed as ratios inside one run: `npm run bench`. Every figure stands beside a baseline taken in the same minute on the
 * same text, so that a slow or busy machine changes both. Prints them and writes docs/bench.md.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { occasion } from "../test/score/occasion.ts";
import { pageOf, type Score } from "../test/score/scores.ts";
import { type Copy, copyToRead } from "./copy.ts";
import { type Cost, costOf, median, segmentingMs } from "./cost.ts";

const PAGE = new URL("../docs/bench.md", import.meta.url);
const ABOUT = `Speed, as multiples of a baseline taken in the same run; \`npm run bench\` takes it again. **An empty start** is Node 24
running nothing. **Segmenting** is \`Intl.Segmenter\` cutting the same text into words. The seconds in brackets are those of
the machine named, busy or not: compare the multiples, which are of processor time.`;
/** Odd, so that the median is one of them. */
const RUNS = 7;

function main(): void {
  const copy = copyToRead();
  const empty: Cost[] = [];
  const help: Cost[] = [];
  const two: Cost[] = [];
  // Taken in turn, so that a busy minute falls on all three alike.
  for (let run = 0; run < RUNS; run++) {
    empty.push(costOf("--eval", "0"));
    help.push(costOf(copy.program, "--help"));
    two.push(costOf(copy.program, "read", ...copy.twoAccounts, "--json"));
  }
  const batch = Array.from({ length: 3 }, () => costOf(copy.program, "statements", copy.batch));
  const scores = [
    start("`readout --help`", help, empty, "< 150 ms"),
    start(`\`readout read A B --json\` (${copy.kind})`, two, empty, "< 400 ms"),
    reading(copy, batch, segmentingMs(copy.texts)),
  ];
  const where = occasion();
  for (const { measure, value } of scores) console.log(`${measure.padEnd(60)} ${value}`);
  const before = existsSync(PAGE) ? readFileSync(PAGE, "utf8") : "";
  const rows = scores.map((score) => ({ ...score, ...where }));
  writeFileSync(PAGE, pageOf("Speed", ABOUT, rows, before));
}

/** The multiple is of processor time, which a busy machine stretches less than the time until the end. */
function start(measure: string, runs: readonly Cost[], empty: readonly Cost[], target: string): Score {
  const wallMs = median(runs.map(({ wallMs }) => wallMs));
  const ms = median(runs.map(({ processorMs }) => processorMs));
  const times = ms / median(empty.map(({ processorMs }) => processorMs));
  const value = `${times.toFixed(1)} × an empty start (${wallMs.toFixed(0)} ms, ${ms.toFixed(0)} of them at work)`;
  return { measure, value, target };
}

function reading(copy: Copy, runs: readonly Cost[], unitMs: number): Score {
  const ms = median(runs.map(({ processorMs }) => processorMs));
  return {
    measure: `\`readout statements\`, ${copy.texts.length} texts (${copy.kind})`,
    value: `${(ms / unitMs).toFixed(1)} × segmenting (${(ms / 1000).toFixed(2)} s of processor time)`,
    target: copy.kind === "published articles" ? "< 1.5 s" : undefined,
  };
}

main();
