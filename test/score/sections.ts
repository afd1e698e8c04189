import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { language } from "./language.ts";
import { readout, scorer, sharedData } from "./programs.ts";
import type { Score } from "./scores.ts";

/** Takes one group of scores; `folder` is an empty one for what lies between our output and the scorer. */
export type Section = (folder: string) => Score[];

export const SECTIONS: { readonly [name: string]: Section } = {
  seeds,
  statements,
  spliced,
  clough,
  quotes,
  extraction,
  positions,
  stories,
  language,
};

/** What issue 2 asks of the two accounts the project started from. */
const SEED_TARGETS: { readonly [measure: string]: string } = {
  "spans, bad": "0",
  "statements, recall (core)": "≥ 0.70",
  "statements, precision": "≥ 0.75",
  count: "≥ 10/12",
  "quote drift": "≥ 6/8",
  figures: "≥ 3/4",
  "shared runs": "11/11",
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

const STATEMENT_MEASURES: { readonly [key: string]: string } = {
  "joint content>=.5 & source overlap": "joint",
  "content IoU>=.5": "content",
  "quoted-run exact (direct+mixed)": "quoted run",
};

function statements(folder: string): Score[] {
  const gold = sharedData("statements/polnear-dev.jsonl");
  const found = join(folder, "statements.jsonl");
  readout(["statements", gold], found);
  return ["report", "all"].flatMap((subset) => {
    const flags = subset === "all" ? ["--json"] : [`--subset=${subset}`, "--json"];
    const { scores } = JSON.parse(scorer("statements.mjs", [gold, found, ...flags]));
    return Object.entries(STATEMENT_MEASURES).map(([key, name]) => {
      const { P, R, F1 } = scores[key];
      const target = subset === "report" ? { joint: "≥ 60", "quoted run": "≥ 90" }[name] : undefined;
      return {
        measure: `statements, ${subset}: ${name}, F1`,
        value: `${percent(F1)} (P ${percent(P)}, R ${percent(R)})`,
        target,
      };
    });
  });
}

/** Families drawn of the spliced articles; all of them take minutes. */
const DRAWN_FAMILIES = 60;

function spliced(folder: string): Score[] {
  const docs = linesOf(sharedData("lineage/spliced.docs.jsonl.gz"));
  const pairs = linesOf(sharedData("lineage/spliced.pairs.jsonl.gz"));
  const all = new Set(pairs.map(({ source }) => source).sort());
  const every = Math.max(1, Math.floor(all.size / DRAWN_FAMILIES));
  const drawn = new Set([...all].filter((_, index) => index % every === 0));
  const kept = pairs.filter(({ source }) => drawn.has(source));
  const ids = new Set(kept.flatMap(({ source, derived }) => [source, derived]));
  const goldFile = write(folder, "gold.jsonl", kept);
  const docsFile = write(
    folder,
    "docs.jsonl",
    docs.filter(({ id }) => ids.has(id)),
  );
  const found = join(folder, "pairs.jsonl");
  readout(["lineage", docsFile], found);
  const result = JSON.parse(scorer("lineage.mjs", [docsFile, goldFile, found]));
  const name = `lineage, ${ids.size} spliced articles`;
  const kinds = Object.entries<{ recall: number }>(result.byKind);
  return [
    ...["pairPrecision", "pairRecall", "wordPrecision", "wordRecall"].map((key) => ({
      measure: `${name}: ${key.replace(/[A-Z]/, (letter) => ` ${letter.toLowerCase()}`)}`,
      value: String(result[key]),
    })),
    { measure: `${name}: recall by kind`, value: kinds.map(([kind, { recall }]) => `${kind} ${recall}`).join(", ") },
  ];
}

function clough(folder: string): Score[] {
  const found = join(folder, "pairs.jsonl");
  readout(["lineage", sharedData("lineage/clough-stevenson.docs.jsonl")], found);
  const result = JSON.parse(scorer("derivation.mjs", [sharedData("lineage/clough-stevenson.pairs.jsonl"), found]));
  return [
    { measure: "derivation, short answers: derived or not", value: String(result.derived_or_not) },
    { measure: "derivation, short answers: area under the curve", value: String(result.auc) },
  ];
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
  return [{ measure: "positions, conference reports: F1", value: `${f1} (P ${precision}, R ${recall})` }];
}

function stories(folder: string): Score[] {
  return ["ecbplus", "basil", "newswcl50"].map((name) => {
    const found = join(folder, `${name}.jsonl`);
    readout(["stories", sharedData(`stories/${name}.jsonl`)], found);
    const { b3F1 } = JSON.parse(scorer("stories.mjs", [sharedData(`stories/${name}.jsonl`), found]));
    return { measure: `stories, ${name}: B-cubed F1`, value: String(b3F1) };
  });
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

/** The documents of a JSON-lines file, whatever their fields. */
function linesOf(file: string): { readonly [field: string]: string }[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

function write(folder: string, name: string, lines: readonly object[]): string {
  const file = join(folder, name);
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  return file;
}
