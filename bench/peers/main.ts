/**
 * Others beside us, on the same articles in the same run: `node bench/peers/main.ts [PYTHON [statements|copies]]`, where
 * PYTHON is one with `requirements.txt` installed. Prints the table and puts it into docs/bench.md. See README.md.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { scorer, sharedData } from "../../test/score/programs.ts";
import type { Score } from "../../test/score/scores.ts";
import { median } from "../cost.ts";
import { writeSpeeds } from "../page.ts";
import { copyScores } from "./copies.ts";
import { type Run, ran } from "./run.ts";

/** Odd, so that the median is one of them. */
const RUNS = 3;
const READERS = ["text", "spacy", "statements", "textacy", "quote-rules"] as const;
type Reader = (typeof READERS)[number];
const NAMES: { readonly [reader in Reader]: string } = {
  text: "our tags, trees and names (with the model)",
  spacy: "spaCy, small model",
  statements: "our whole reading, as the commands do it",
  textacy: "textacy on spaCy small, direct quotations",
  "quote-rules": "quotation rules on spaCy small, as the Gender Gap Tracker's",
};

function main(python = "python3", part?: string): number {
  const folder = mkdtempSync(join(tmpdir(), "readout-peers-"));
  try {
    const scores = [
      ...(part === "copies" ? [] : statementScores(python, folder)),
      ...(part === "statements" ? [] : copyScores(python, folder)),
    ];
    if (scores.length > 0) writeSpeeds(scores);
    else console.log("nothing compared: the marked articles (../shared beside the checkout) are not on this machine");
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function statementScores(python: string, folder: string): Score[] {
  const articles = sharedData("statements/polnear-dev.jsonl");
  if (!existsSync(articles)) return [];
  const found = (reader: Reader) => join(folder, `${reader}.jsonl`);
  const runs = new Map<Reader, Run[]>();
  // Taken in turn, so that a busy minute falls on all alike.
  for (let turn = 0; turn < RUNS; turn++)
    for (const reader of READERS)
      runs.set(reader, [...(runs.get(reader) ?? []), read(python, reader, articles, found(reader))]);
  const words = wordsOf(articles);
  const speed = (reader: Reader) => words / median((runs.get(reader) ?? []).map(({ seconds }) => seconds));
  const quality = (["statements", "textacy", "quote-rules"] as const).flatMap((reader) =>
    qualities(reader, articles, found(reader), runs.get(reader)?.[0]?.failed ?? 0),
  );
  return [...READERS.map((reader) => speedOf(reader, speed)), ...quality];
}

function read(python: string, reader: Reader, articles: string, found: string): Run {
  const own = reader === "text" || reader === "statements";
  return own
    ? ran(process.execPath, "ours.ts", [reader, articles, found])
    : ran(python, "peers.py", [reader, articles, found]);
}

/** Runs of letters and digits between white space, the same count for all. */
function wordsOf(articles: string): number {
  const texts = readFileSync(articles, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line): string => JSON.parse(line).text);
  return texts.reduce((sum, text) => sum + (text.match(/\S+/gu)?.length ?? 0), 0);
}

/** Our two readings are multiples of the peer that does the like; a peer's own figure is its words a second. */
function speedOf(reader: Reader, speed: (reader: Reader) => number): Score {
  const rate = `${Math.round(speed(reader) / 100) / 10} thousand words a second of processor time`;
  const times = (peer: Reader) => `${(speed(reader) / speed(peer)).toFixed(1)} × ${NAMES[peer]}`;
  const measure = `peers, speed: ${NAMES[reader]}`;
  if (reader === "text") return { measure, value: `${times("spacy")} (${rate})`, target: "≥ 2 ×" };
  if (reader === "statements") return { measure, value: `${times("quote-rules")} (${rate})`, target: "≥ 3 ×" };
  return { measure, value: rate };
}

function qualities(reader: "statements" | "textacy" | "quote-rules", articles: string, found: string, failed: number) {
  return ["report", "all"].map((subset): Score => {
    const flags = subset === "all" ? ["--json"] : [`--subset=${subset}`, "--json"];
    const { scores } = JSON.parse(scorer("statements.mjs", [articles, found, ...flags]));
    const share = (key: string) => (100 * scores[key].F1).toFixed(1);
    const joint = share("joint content>=.5 & source overlap");
    const quoted = share("quoted-run exact (direct+mixed)");
    const raised = failed > 0 ? `; raised an error on ${failed} articles` : "";
    return {
      measure: `peers, statements, ${subset}: ${NAMES[reader]}`,
      value: `joint F1 ${joint}, quoted run F1 ${quoted}${raised}`,
    };
  });
}

process.exitCode = main(...process.argv.slice(2));
