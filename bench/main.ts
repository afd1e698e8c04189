/**
 * Speed as ratios inside one run: `npm run bench`. Every figure stands beside a baseline taken in the same minute on the
 * same text, so that a slow or busy machine changes both. Prints them and writes docs/bench.md.
 */
import type { Score } from "../test/score/scores.ts";
import { type Copy, copyToRead, LONG_BATCH_COPIES } from "./copy.ts";
import { type Cost, costOf, costOnOneCore, median, segmentingMs } from "./cost.ts";
import { dayCosts } from "./kept-month.ts";
import { exponentOf, type LineageCost, lineageCostOf } from "./lineage.ts";
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
    workers(copy),
    ...lineageRows(),
    keptMonth(copy),
  ]);
}

/**
 * Of the time until the end: that is what a second worker is for. One worker left alone keeps more than one core busy
 * (Node compiles and collects on threads of its own), so it is also kept to one. It means nothing where others use the
 * second core, so the processor time stands beside it.
 */
function workers(copy: Copy): Score {
  const runs = Array.from({ length: 3 }, () => ({
    kept: costOnOneCore(copy.program, "statements", copy.longBatch),
    one: costOf(copy.program, "statements", copy.longBatch),
    two: costOf(copy.program, "statements", copy.longBatch, "--workers", "2"),
  }));
  const times = (wallMs: (run: (typeof runs)[number]) => number) =>
    median(runs.map((run) => wallMs(run) / run.two.wallMs)).toFixed(2);
  const work = median(runs.map(({ one, two }) => two.processorMs / one.processorMs));
  const kept =
    runs[0]?.kept && `${times(({ kept, one }) => (kept ?? one).wallMs)} × as fast as one worker on one core, `;
  return {
    measure: `\`readout statements --workers 2\`, ${LONG_BATCH_COPIES * copy.texts.length} texts (${copy.kind})`,
    value: `${kept ?? ""}${times(({ one }) => one.wallMs)} × as one with all cores, at ${work.toFixed(2)} × its processor time`,
    target: "≥ 1.8 ×",
  };
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

/** Accounts of the three rows below; the stream is taken to the middle one, a hundred thousand would take minutes. */
const ACCOUNTS = { few: 1000, some: 10_000, many: 100_000 };

/** Thirty days of so many texts, and one day more. */
const A_DAY = 300;

function keptMonth({ program }: Copy): Score {
  const { added, since, anew } = dayCosts(program, A_DAY);
  const times = ({ processorMs }: Cost) => (processorMs / added.processorMs).toFixed(1);
  return {
    measure: `\`readout lineage --index\`, ${A_DAY} invented texts added to ${30 * A_DAY} kept ones`,
    value: `${times(anew)} × as fast as reading all anew, ${times(since)} × as fast as \`--since\` (${(added.processorMs / 1000).toFixed(2)} s of processor time)`,
    target: undefined,
  };
}

function lineageRows(): Score[] {
  const [few, some] = [lineageCostOf(ACCOUNTS.few), lineageCostOf(ACCOUNTS.some)];
  const many = lineageCostOf(ACCOUNTS.many, "index");
  const perSecond = (ms: number | undefined, accounts: number) => ((1000 * accounts) / (ms ?? 0)).toFixed(0);
  const times = (ms: number | undefined, { accounts, segmentingMsAnAccount }: LineageCost) =>
    ((ms ?? 0) / accounts / segmentingMsAnAccount).toFixed(1);
  const index = exponentOf([few.accounts, few.indexMs], [many.accounts, many.indexMs]);
  const stream = exponentOf([few.accounts, few.streamMs ?? 0], [some.accounts, some.streamMs ?? 0]);
  return [
    {
      measure: `lineage, index of ${some.accounts} invented accounts`,
      value: `${times(some.indexMs, some)} × segmenting (${perSecond(some.indexMs, some.accounts)} accounts a second)`,
      target: "≥ 3000 a second",
    },
    {
      measure: `lineage, ${some.accounts} invented accounts aligned, ${some.pairs} pairs`,
      value: `${times(some.streamMs, some)} × segmenting (${perSecond(some.streamMs, some.accounts)} accounts a second)`,
      target: "≥ 300 a second",
    },
    {
      measure: "lineage, growth: exponent of processor time",
      value: `index ${index.toFixed(2)} (${few.accounts} to ${many.accounts}), aligned ${stream.toFixed(2)} (${few.accounts} to ${some.accounts})`,
      target: "≤ 1.15",
    },
    {
      measure: `lineage, memory at ${many.accounts} accounts`,
      value: `${(many.bytesAnAccount / 1000).toFixed(1)} kB an account, its text in it`,
      target: "≤ 15 kB",
    },
  ];
}

main();
