import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";

/** What one whole process took. */
export interface Cost {
  /** From the call to the end, start of Node included. */
  readonly wallMs: number;
  /** Time on processors, all threads together. */
  readonly processorMs: number;
}

const CACHE = fileURLToPath(new URL("../.set-up/compiled", import.meta.url));
/** Makes a process say, as the last line of its standard error, how many microseconds of processor time it took. */
const TELL_COST = `data:text/javascript,${encodeURIComponent(
  `import { writeSync } from "node:fs";
   process.on("exit", () => { const { user, system } = process.cpuUsage(); writeSync(2, "\\n" + (user + system)); });`,
)}`;

/**
 * The cost of `node args…`, with the compile cache and the option that `node_modules/.bin/readout` uses.
 * @throws Error when it ends with another status than 0.
 */
export function costOf(...args: string[]): Cost {
  return costOfProgram(process.execPath, args);
}

/** The same kept to one core, where the machine can keep a process to one (Linux); undefined elsewhere. */
export function costOnOneCore(...args: string[]): Cost | undefined {
  if (spawnSync("taskset", ["-c", "0", "true"]).status !== 0) return undefined;
  return costOfProgram("taskset", args, ["-c", "0", process.execPath]);
}

function costOfProgram(program: string, args: readonly string[], before: readonly string[] = []): Cost {
  const started = performance.now();
  const run = spawnSync(program, [...before, "--no-regexp-tier-up", "--import", TELL_COST, ...args], {
    env: { ...process.env, NODE_COMPILE_CACHE: CACHE },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const wallMs = performance.now() - started;
  const said = run.stderr.toString("utf8");
  if (run.status !== 0) throw new Error(`node ${args.join(" ")} ended with ${run.status}: ${said.slice(0, 2000)}`);
  return { wallMs, processorMs: Number(said.slice(said.lastIndexOf("\n"))) / 1000 };
}

/** Processor time of cutting the texts into words with Node's own segmenter; the median of five runs. */
export function segmentingMs(texts: readonly string[]): number {
  const segmenter = new Intl.Segmenter("en", { granularity: "word" });
  const runs = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage();
    let words = 0;
    for (const text of texts) for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words++;
    if (words === 0) throw new Error("expected texts with words, found none");
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return median(runs);
}

/** The middle one; of an even number, the upper of the two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new RangeError("the median of nothing");
  return middle;
}
