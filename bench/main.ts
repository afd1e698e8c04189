/**
 * Speed as ratios inside one run: `npm run bench`. Every figure stands beside a baseline taken in the same minute on the
 * same text, so that a slow or busy machine changes both. Prints them and writes docs/bench.md.
 */
import type { Score } from "../test/score/scores.ts";
import { type Copy, copyToRead } from "./copy.ts";
import { type Cost, costOf, median, segmentingMs } from "./cost.ts";
import { writeSpeeds } from "./page.ts";

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
  writeSpeeds([
    start("`readout --help`", help, empty, "< 150 ms"),
    start(`\`readout read A B --json\` (${copy.kind})`, two, empty, "< 400 ms"),
    reading(copy, batch, segmentingMs(copy.texts)),
  ]);
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
