import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { scorer, sharedData } from "../../test/score/programs.ts";
import type { Score } from "../../test/score/scores.ts";
import { type Spliced, splicedArticles } from "../../test/score/spliced.ts";
import { median } from "../cost.ts";
import { ran } from "./run.ts";

/** So many articles, on which the peers' settings were tried, and all there are; runs are odd, so that the median is one of them. */
const DRAWS = [
  { most: 1000, runs: 3 },
  { most: Number.POSITIVE_INFINITY, runs: 1 },
] as const;
const FINDERS = ["copies", "passim", "copies-index", "minhash"] as const;
type Finder = (typeof FINDERS)[number];
const NAMES: { readonly [finder in Finder]: string } = {
  copies: "our pairs with passages",
  passim: "passim's method, in Python",
  "copies-index": "our pairs without passages",
  minhash: "datasketch, MinHash-LSH",
};
/** The peer that does the like. */
const BESIDE: { readonly [finder in Finder]?: Finder } = { copies: "passim", "copies-index": "minhash" };
/** Each peer's best by F1 of pairs on the thousand articles, of the grid that README.md names. */
const SETTINGS: { readonly [finder in Finder]?: object } = {
  passim: { n: 5, max_df: 5, min_match: 5, gap: 100, min_words: 10 },
  minhash: { shingle: 2, threshold: 0.1, perm: 128 },
};

/** Pairs found among spliced articles whose truth is known. Nothing where the articles are not on this machine. */
export function copyScores(python: string, folder: string): Score[] {
  if (!existsSync(sharedData("lineage/spliced.docs.jsonl.gz"))) return [];
  return DRAWS.flatMap(({ most, runs }) => {
    const find = (finder: Finder, texts: string, found: string) => pairsBy(python, finder, texts, found);
    return scoresAmong(splicedArticles(most), { runs, folder, find });
  });
}

/** How often each finder is run, where its files lie, and what runs it: gives its seconds of processor time. */
interface Race {
  readonly runs: number;
  readonly folder: string;
  readonly find: (finder: Finder, texts: string, found: string) => number;
}

function scoresAmong({ docs, pairs }: Spliced, { runs, folder, find }: Race): Score[] {
  const texts = written(join(folder, "articles.jsonl"), docs);
  const truth = written(join(folder, "truth.jsonl"), pairs);
  const found = (finder: Finder) => join(folder, `${finder}.jsonl`);
  const seconds = new Map<Finder, number[]>();
  // Taken in turn, so that a busy minute falls on all alike.
  for (let turn = 0; turn < runs; turn++)
    for (const finder of FINDERS)
      seconds.set(finder, [...(seconds.get(finder) ?? []), find(finder, texts, found(finder))]);
  const rate = (finder: Finder) => docs.length / median(seconds.get(finder) ?? []);
  return FINDERS.map((finder) => {
    const result = JSON.parse(scorer("lineage.mjs", [texts, truth, found(finder)]));
    const peer = BESIDE[finder];
    const times = peer ? `${(rate(finder) / rate(peer)).toFixed(1)} × as fast as ${NAMES[peer]}, ` : "";
    const passages = result.wordRecall > 0 ? `words P ${result.wordPrecision} R ${result.wordRecall}, ` : "";
    return {
      measure: `peers, copies among ${docs.length} articles: ${NAMES[finder]}`,
      value: `pairs P ${result.pairPrecision} R ${result.pairRecall}, ${passages}${times}${Math.round(rate(finder))} articles a second of processor time`,
      target: peer ? "ahead in recall and speed" : undefined,
    };
  });
}

function pairsBy(python: string, finder: Finder, texts: string, found: string): number {
  const own = finder === "copies" || finder === "copies-index";
  const run = own
    ? ran(process.execPath, "ours.ts", [finder, texts, found])
    : ran(python, "copies.py", [finder, texts, found, JSON.stringify(SETTINGS[finder])]);
  return run.seconds;
}

function written(file: string, lines: readonly object[]): string {
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  return file;
}
