import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { readSplits } from "../../corpus/measure/splits.ts";
import { CORPUS_SPLITS, corpusDescent } from "./corpus-descent.ts";
import { corpusPositions } from "./corpus-positions.ts";
import { descentScore } from "./descent.ts";
import { corpusPairs, type GroupShare, scoreDifferences } from "./differences.ts";
import { language } from "./language.ts";
import { readout, scorer, sharedData } from "./programs.ts";
import type { Score } from "./scores.ts";
import { splicedArticles } from "./spliced.ts";
import { statements } from "./statements.ts";

/** Takes one group of scores; `folder` is an empty one for what lies between our output and the scorer. */
export type Section = (folder: string) => Score[];

export const SECTIONS: { readonly [name: string]: Section } = {
  seeds,
  statements,
  spliced,
  clough,
  descent,
  quotes,
  differences,
  extraction,
  positions,
  corpusPositions,
  stories,
  language,
};

/** What is asked of the two accounts the project started from. */
const SEED_TARGETS: { readonly [measure: string]: string } = {
  "spans, bad": "0",
  "statements, recall (core)": "≥ .92",
  "statements, precision": "≥ .90",
  kind: "≥ .95",
  count: "12/12",
  party: "≥ .92",
  form: "≥ .95",
  hedged: "≥ .85",
  "quote drift": "8/8",
  figures: "4/4",
  attribution: "≥ 6/7",
  wording: "≥ 6/8",
  "shared runs": "11/11",
  positions: "≥ 28/36",
  changes: "3/3",
};

function seeds(folder: string): Score[] {
  const record = join(folder, "record.json");
  const seedFolder = sharedData("seeds");
  const files = readdirSync(seedFolder).filter((name) => name.endsWith(".txt"));
  readout(["read", ...files.map((name) => join(seedFolder, name)), "--json"], record);
  const score = (measure: string, value: string): Score => ({
    measure: `seeds: ${measure}`,
    value,
    target: SEED_TARGETS[measure],
  });
  return scorer("seeds.mjs", [seedFolder, record])
    .split("\n")
    .flatMap((line) => {
      const [, name, rest] = /^\s*(\S.*?)\s{2,}(.+)$/.exec(line) ?? [];
      if (name === undefined || rest === undefined) return [];
      if (name === "spans") return [score("spans, bad", /(\d+) bad/.exec(rest)?.[1] ?? "?")];
      if (name !== "statements") return [score(name, rest)];
      return [...rest.matchAll(/(recall \(core\)|precision) (\S+ = \S+)/g)].map(([, part, value]) =>
        score(`statements, ${part}`, value ?? "?"),
      );
    });
}

/** Spliced articles drawn by whole family; the last number is all of them. */
const DRAWN_ARTICLES = [100, 1000, Number.POSITIVE_INFINITY];

function spliced(folder: string): Score[] {
  return DRAWN_ARTICLES.flatMap((most) => {
    const { docs, pairs } = splicedArticles(most);
    const goldFile = write(folder, "gold.jsonl", pairs);
    const docsFile = write(folder, "docs.jsonl", docs);
    const found = join(folder, "pairs.jsonl");
    readout(["lineage", docsFile], found);
    const result = JSON.parse(scorer("lineage.mjs", [docsFile, goldFile, found]));
    const name = `lineage, ${most === Number.POSITIVE_INFINITY ? "all" : most} spliced articles`;
    const kinds = Object.entries<{ recall: number; wordRecall: number }>(result.byKind);
    return [
      ...Object.entries(SPLICED_TARGETS).map(([key, target]) => ({
        measure: `${name}: ${key.replace(/[A-Z]/, (letter) => ` ${letter.toLowerCase()}`)}`,
        value: String(result[key]),
        target,
      })),
      { measure: `${name}: recall by kind`, value: kinds.map(([kind, { recall }]) => `${kind} ${recall}`).join(", ") },
      {
        measure: `${name}: word recall of rewrites`,
        value: String(result.byKind.rewrite?.wordRecall),
        target: "≥ 0.70",
      },
    ];
  });
}

const SPLICED_TARGETS = {
  pairPrecision: "≥ 0.97",
  pairRecall: "≥ 0.995",
  wordPrecision: "≥ 0.99",
  wordRecall: "≥ 0.98",
};

function clough(folder: string): Score[] {
  const found = join(folder, "pairs.jsonl");
  readout(["lineage", sharedData("lineage/clough-stevenson.docs.jsonl")], found);
  const result = JSON.parse(scorer("derivation.mjs", [sharedData("lineage/clough-stevenson.pairs.jsonl"), found]));
  return [
    { measure: "derivation, short answers: derived or not", value: String(result.derived_or_not) },
    { measure: "derivation, short answers: area under the curve", value: String(result.auc) },
  ];
}

/** Kinds and parents on the corpus's own stories, each read by `readout read`. */
function descent(): Score[] {
  const splits = readSplits(JSON.parse(readFileSync(CORPUS_SPLITS, "utf8")));
  return (["dev", "test"] as const).flatMap((split) => {
    const { marked, found, right, recall, precision, parents } = descentScore(splits[split].map(corpusDescent));
    const name = `descent, corpus ${split}`;
    return [
      { measure: `${name}: kind`, value: `${right}/${marked} = ${recall.toFixed(3)}`, target: "≥ 0.90" },
      { measure: `${name}: kind, of the pairs found`, value: `${right}/${found} = ${precision.toFixed(3)}` },
      {
        measure: `${name}: parent when answered`,
        value: `${parents.right}/${parents.answered}, of ${parents.marked} marked`,
        target: "≥ 0.95",
      },
    ];
  });
}

function quotes(folder: string): Score[] {
  const gold = sharedData("lineage/msrp.quotes.jsonl");
  const pairs = linesOf(gold).map(({ id, a_sentence, b_sentence }) => ({
    id,
    a: { text: a_sentence },
    b: { text: b_sentence },
  }));
  const found = join(folder, "differences.jsonl");
  readout(["differences", write(folder, "pairs.jsonl", pairs)], found);
  const { accuracy, pairs: count } = JSON.parse(scorer("quotes-pairs.mjs", [gold, found]));
  return [{ measure: `quotation drift, ${count} sentence pairs: accuracy`, value: String(accuracy) }];
}

/** What issue 6 asks of the corpus's test stories. */
const DIFFERENCE_TARGETS = { quotations: "≥ 0.95", figures: "≥ 0.92", attributions: "≥ 0.85" } as const;
const DIFFERENCE_GROUPS = {
  quotations: "relation of quotations",
  figures: "figures and dates",
  attributions: "attribution and hedges",
} as const;

function differences(folder: string): Score[] {
  const pairs = corpusPairs();
  const found = join(folder, "differences.jsonl");
  readout(["differences", write(folder, "pairs.jsonl", pairs)], found);
  const byId = new Map(linesOf(found).map((line) => [line.id ?? "", line.differences as never]));
  return ["train", "dev", "test"].flatMap((split) => {
    const ofSplit = pairs.filter((pair) => pair.split === split);
    const score = scoreDifferences(ofSplit, byId);
    const name = `corpus ${split}, ${ofSplit.length} pairs`;
    const groups = (["quotations", "figures", "attributions"] as const).map((group) => ({
      measure: `${name}: ${DIFFERENCE_GROUPS[group]}`,
      value: shareOf(score[group]),
      target: split === "test" ? DIFFERENCE_TARGETS[group] : undefined,
    }));
    const kinds = [...score.kinds].map(
      ([kind, { recall, precision }]) => `${kind} ${recall.right}/${recall.of}, ${precision.right}/${precision.of}`,
    );
    return [...groups, { measure: `${name}: marked ones found, found ones marked, by kind`, value: kinds.join("; ") }];
  });
}

/** Of all that are marked, and of those in whose places anything of their group was found. */
const shareOf = ({ right, of, found }: GroupShare): string =>
  `${right}/${of} = ${(right / of).toFixed(3)}; ${right}/${found} = ${(right / Math.max(1, found)).toFixed(3)} of those found there`;

function extraction(folder: string): Score[] {
  const pages = join(folder, "pages");
  mkdirSync(pages);
  for (const name of readdirSync(sharedData("extraction/html"))) {
    const packed = readFileSync(join(sharedData("extraction/html"), name));
    writeFileSync(join(pages, name.replace(/\.gz$/, "")), gunzipSync(packed));
  }
  const found = join(folder, "articles.jsonl");
  readout(["extract", pages], found);
  const truth = sharedData("extraction/ground-truth.json");
  const { f1, precision, recall, pages: count } = JSON.parse(scorer("extraction.mjs", [truth, found]));
  return [{ measure: `extraction, ${count} pages: F1`, value: `${f1} (P ${precision}, R ${recall})` }];
}

function positions(folder: string): Score[] {
  const gold = sharedData("positions/enb-gold-dev.jsonl");
  const found = join(folder, "positions.jsonl");
  readout(["positions", gold], found);
  const { f1, precision, recall } = JSON.parse(scorer("positions.mjs", [gold, found]));
  return [
    { measure: "positions, conference reports: F1", value: `${f1} (P ${precision}, R ${recall})`, target: "≥ 0.65" },
  ];
}

function stories(folder: string): Score[] {
  return ["ecbplus", "basil", "newswcl50"].map((name) => {
    const found = join(folder, `${name}.jsonl`);
    readout(["stories", sharedData(`stories/${name}.jsonl`)], found);
    const { b3F1 } = JSON.parse(scorer("stories.mjs", [sharedData(`stories/${name}.jsonl`), found]));
    return { measure: `stories, ${name}: B-cubed F1`, value: String(b3F1) };
  });
}

type Fields = { readonly [field: string]: string };

/** The documents of a JSON-lines file, whatever their fields. */
function linesOf(file: string): Fields[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

function write(folder: string, name: string, lines: readonly object[]): string {
  const file = join(folder, name);
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  return file;
}
