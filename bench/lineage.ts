/**
 * What finding copies among many accounts costs: `node --expose-gc bench/lineage.ts COUNT` prints one JSON line for so many
 * invented accounts. A process of its own for each count, so that the memory of one does not stand in the other's way.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { accountOfText } from "../src/ingest/index.ts";
import { copiesOf } from "../src/lineage/copies.ts";
import { pairsAmong, type Shelf } from "../src/lineage/index.ts";
import { layoutOf } from "../src/text/index.ts";
import { segmentingMs } from "./cost.ts";
import { inventedCopy } from "./invented-copy.ts";

/** The cost of one count of accounts. Milliseconds of processor time. */
export interface LineageCost {
  readonly accounts: number;
  readonly indexMs: number;
  /** Index, alignment and the pairs as JSON; undefined where only the index was asked for. */
  readonly streamMs: number | undefined;
  readonly pairs: number | undefined;
  /** Texts, prints and index, with nothing aligned. */
  readonly bytesAnAccount: number;
  /** `Intl.Segmenter` on the first thousand texts, for one of them. */
  readonly segmentingMsAnAccount: number;
}

const THIS_FILE = fileURLToPath(import.meta.url);
const SEED = 20_260_101;
const SEGMENTED = 1000;

function lineageCost(accounts: number, stream: boolean): LineageCost {
  const before = bytesHeld();
  const shelf = shelfOfInvented(accounts);
  const [copies, indexMs] = timed(() => copiesOf(shelf));
  const bytesAnAccount = (bytesHeld() - before) / accounts;
  if (copies.prints.length !== accounts) throw new Error(`expected ${accounts} accounts in the index`);
  const [pairs, streamMs] = stream ? timed(() => written(shelf)) : [undefined, undefined];
  const some = Array.from({ length: Math.min(SEGMENTED, accounts) }, (_, at) => shelf.textAt(at));
  return {
    accounts,
    indexMs,
    streamMs,
    pairs,
    bytesAnAccount,
    segmentingMsAnAccount: segmentingMs(some) / some.length,
  };
}

function written(shelf: Shelf): number {
  let count = 0;
  for (const pair of pairsAmong(shelf)) if (JSON.stringify(pair).length > 0) count++;
  return count;
}

function shelfOfInvented(count: number): Shelf {
  const bytes: Uint8Array[] = [];
  const outlets: string[] = [];
  for (const { text, outlet } of inventedCopy(SEED, count)) {
    bytes.push(new TextEncoder().encode(text));
    outlets.push(outlet);
  }
  const textAt = (at: number) => new TextDecoder().decode(bytes[at]);
  const outletAt = (at: number) => outlets[at];
  return {
    count,
    textAt,
    outletAt,
    readAt: (at) => layoutOf(accountOfText({ id: String(at), text: textAt(at), outlet: outletAt(at) }).account),
  };
}

function timed<T>(work: () => T): [T, number] {
  const before = process.cpuUsage();
  const done = work();
  const { user, system } = process.cpuUsage(before);
  return [done, (user + system) / 1000];
}

/** @throws Error without `--expose-gc`: what is not collected cannot be told from what is held. */
function bytesHeld(): number {
  if (globalThis.gc === undefined) throw new Error("expected node --expose-gc");
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** The same, taken in a process of its own; without alignment when `part` is "index". @throws Error when it fails. */
export function lineageCostOf(accounts: number, part: "index" | "all" = "all"): LineageCost {
  const run = spawnSync(process.execPath, ["--expose-gc", THIS_FILE, String(accounts), part], { encoding: "utf8" });
  if (run.status !== 0) throw new Error(`lineage of ${accounts} accounts: ${run.stderr.slice(0, 2000)}`);
  return JSON.parse(run.stdout);
}

/** By what power of the number of accounts a cost grows between two counts. */
export function exponentOf(few: [accounts: number, cost: number], many: [accounts: number, cost: number]): number {
  return Math.log(many[1] / few[1]) / Math.log(many[0] / few[0]);
}

if (process.argv[1] === THIS_FILE) {
  const [count, part] = process.argv.slice(2);
  console.log(JSON.stringify(lineageCost(Number(count), part !== "index")));
}
