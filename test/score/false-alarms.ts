/**
 * Draws differences at random for a person to judge: `node test/score/false-alarms.ts SEED [COUNT]`. They are of the kinds
 * that accuse (altered, promoted, reassigned, figures and dates in conflict), between accounts of the stream that share at
 * least 40 words. Prints each with its words; the same seed draws the same ones. The verdicts stand in
 * docs/false-alarms.md, without the words: they are not ours.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { shippedModels } from "../../src/desk/index.ts";
import { differencesOf } from "../../src/differences/index.ts";
import { accountOfText } from "../../src/ingest/index.ts";
import { wordsOf } from "../../src/lineage/index.ts";
import { contains, type Difference, type SharedPassage, span } from "../../src/model/index.ts";
import { type Models, type Reading, readingOf } from "../../src/statements/index.ts";
import { readout, sharedData } from "./programs.ts";

const LEAST_SHARED_WORDS = 40;
const AROUND = 110;
const KINDS: ReadonlySet<string> = new Set(["altered", "promoted", "demoted", "reassigned"]);

interface Drawn {
  readonly a: Reading;
  readonly b: Reading;
  readonly difference: Difference;
}

async function main([seed = "1", count = "100"]: readonly string[]): Promise<void> {
  const all = accusing(sharedData("stories/stream-may-2025.jsonl"), await shippedModels());
  const random = randomOf(Number(seed));
  const drawn = all
    .map((each) => ({ each, key: random() }))
    .sort((x, y) => x.key - y.key)
    .slice(0, Number(count));
  console.log(`${all.length} in all, ${drawn.length} drawn with seed ${seed}`);
  for (const [at, { each }] of drawn.entries()) show(at + 1, each);
}

interface Document {
  readonly id: string;
  readonly text: string;
  readonly published?: string;
}

/** Every accusing difference, in the order of the stream, once a pair of places. */
function accusing(file: string, models: Models): readonly Drawn[] {
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  const documents = new Map(lines.map((line) => JSON.parse(line)).map((each: Document) => [each.id, each]));
  const readings = new Map<string, Reading>();
  const readingFor = (id: string): Reading => {
    const { text, published } = documents.get(id) ?? { text: "", published: undefined };
    const reading = readings.get(id) ?? readingOf(accountOfText({ id, text, published }).account, models);
    readings.set(id, reading);
    return reading;
  };
  return pairsIn(file).flatMap(({ a, b, spans }) => {
    const [one, other] = [readingFor(a), readingFor(b)];
    const shared = spans.map((each): SharedPassage => ({ a: span(...each.a), b: span(...each.b) }));
    const words = wordsOf(one.text).filter((word) => shared.some((each) => contains(each.a, word.span))).length;
    if (words < LEAST_SHARED_WORDS) return [];
    return differencesOf(one, other, shared)
      .filter(({ kind, verdict }) => KINDS.has(kind) || verdict === "conflict")
      .map((difference) => ({ a: one, b: other, difference }));
  });
}

interface PairLine {
  readonly a: string;
  readonly b: string;
  readonly spans: readonly { readonly a: [number, number]; readonly b: [number, number] }[];
}

function pairsIn(file: string): readonly PairLine[] {
  const folder = mkdtempSync(join(tmpdir(), "readout-alarms-"));
  try {
    const found = join(folder, "pairs.jsonl");
    readout(["lineage", file], found);
    return readFileSync(found, "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function show(number: number, { a, b, difference }: Drawn): void {
  const { kind, verdict, why } = difference;
  console.log(`\n${number}. ${kind}${verdict === undefined ? "" : ` ${verdict}`}: ${why}`);
  for (const [reading, place] of [[a, difference.a] as const, [b, difference.b] as const]) {
    if (place === undefined) continue;
    const { id, text } = reading.text.account;
    const { start, end } = place.span;
    const words = `${text.slice(Math.max(0, start - AROUND), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + AROUND)}`;
    console.log(`   ${id} ${start}-${end}\n     ${words.replaceAll("\n", " ")}`);
  }
}

await main(process.argv.slice(2));
