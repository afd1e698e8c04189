import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { jsonLines } from "../../corpus/measure/json-lines.ts";
import { readSplits } from "../../corpus/measure/splits.ts";
import { readStory } from "../corpus/index.ts";
import { readout, scorer, sharedData } from "./programs.ts";
import type { Score } from "./scores.ts";
import { type Attribution, type Match, matchesIn, SAME_CONTENT, sharesBy } from "./statement-matches.ts";

const CORPUS = fileURLToPath(new URL("../../corpus/", import.meta.url));

const MEASURES: { readonly [key: string]: string } = {
  "joint content>=.5 & source overlap": "joint",
  "content IoU>=.5": "content",
  "quoted-run exact (direct+mixed)": "quoted run",
};
type Targets = { readonly [measure: string]: string };
const REPORT_TARGETS: Targets = { joint: "≥ 72", content: "≥ 79", "quoted run": "≥ 96" };

/** A marked text, and what we found in it, line by line of two files. */
interface Marked {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly (Attribution & { readonly form?: string })[];
}
interface FoundStatement extends Attribution {
  readonly form: string;
  readonly reason: string;
  readonly kind: string;
}

/** Statements on real articles and on our own corpus: agreement, then who is right how often, rule by rule. */
export function statements(folder: string): Score[] {
  const articles = sharedData("statements/polnear-dev.jsonl");
  const found = join(folder, "statements.jsonl");
  readout(["statements", articles], found);
  const corpus = (["dev", "test"] as const).flatMap((part) => {
    const gold = corpusPart(folder, part);
    const ours = join(folder, `corpus-${part}-found.jsonl`);
    readout(["statements", gold], ours);
    return agreement(gold, ours, `corpus ${part}`, part === "test" ? { joint: "≥ 85" } : {});
  });
  return [
    ...agreement(articles, found, "report", REPORT_TARGETS, "--subset=report"),
    ...agreement(articles, found, "all", { joint: "≥ 55" }),
    ...shares(articles, found),
    ...corpus,
  ];
}

function agreement(gold: string, found: string, name: string, targets: Targets, ...flags: string[]): Score[] {
  const { scores } = JSON.parse(scorer("statements.mjs", [gold, found, ...flags, "--json"]));
  return Object.entries(MEASURES).map(([key, measure]) => {
    const { P, R, F1 } = scores[key];
    return {
      measure: `statements, ${name}: ${measure}, F1`,
      value: `${percent(F1)} (P ${percent(P)}, R ${percent(R)})`,
      target: targets[measure],
    };
  });
}

/** One part of the corpus as the scorer takes it. */
function corpusPart(folder: string, part: "dev" | "test"): string {
  const splits = readSplits(JSON.parse(readFileSync(join(CORPUS, "splits.json"), "utf8")));
  const stories = splits[part].map((id) => readStory(join(CORPUS, "stories"), id));
  const lines = jsonLines(stories, splits).get("statements") ?? [];
  const file = join(folder, `corpus-${part}.jsonl`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  return file;
}

/** Right ones of those found by rule and by kind of source; found ones of those marked by form. */
function shares(gold: string, found: string): Score[] {
  const pairs = [...compared(gold, found)];
  const ours = pairs.flatMap((pair) => pair.found);
  const marked = pairs.flatMap((pair) => pair.marked);
  const row = (measure: string, value: string): Score => ({
    measure: `statements, all: ${measure}`,
    value,
    target: undefined,
  });
  return [
    row(
      "right of found, by rule",
      sharesBy(ours, ({ reason }) => reason),
    ),
    row(
      "right of found, by kind of source",
      sharesBy(ours, ({ kind }) => kind),
    ),
    row(
      "found of marked, by form",
      sharesBy(marked, ({ form }) => form ?? "other"),
    ),
  ];
}

/** Text by text, the marked statements with what we found of them, and the found ones with what is marked. */
export function* compared(gold: string, found: string) {
  const ours = new Map(linesOf(found).map((line) => [String(line.id), line]));
  for (const line of linesOf(gold)) {
    const { id, text, attributions } = line as unknown as Marked;
    const statements = foundIn(ours.get(String(id)));
    yield {
      id,
      text,
      marked: matchesIn(text, attributions, statements),
      found: matchesIn(text, statements, attributions),
    };
  }
}

/** What a reader of errors is shown: missed and false ones, each in its text. */
export function errorsOf(
  text: string,
  marked: readonly Match<Attribution>[],
  found: readonly Match<FoundStatement>[],
): string[] {
  const words = (places: Attribution["content"]) => places.map(([start, end]) => text.slice(start, end)).join(" … ");
  const line = (sign: string, { cue, content }: Attribution, why: string) =>
    `${sign} ${why}| ${words(cue) || "–"} | ${words(content).replace(/\s+/g, " ").slice(0, 200)}`;
  return [
    ...marked.filter(({ overlap }) => overlap < SAME_CONTENT).map(({ attribution }) => line("missed", attribution, "")),
    ...found
      .filter(({ overlap }) => overlap < SAME_CONTENT)
      .map(({ attribution }) => line("false ", attribution, `${attribution.reason} `)),
  ];
}

function foundIn(line: { readonly [key: string]: unknown } | undefined): FoundStatement[] {
  const statements = (line?.statements ?? []) as readonly {
    content: Attribution["content"];
    cue: readonly [number, number] | null;
    source: { kind: string };
    form: string;
    reason: string;
  }[];
  return statements
    .filter(({ form }) => form !== "own-voice")
    .map(({ content, cue, source, form, reason }) => ({
      content,
      cue: cue ? [cue] : [],
      kind: source.kind,
      form,
      reason,
    }));
}

function linesOf(file: string): { readonly [key: string]: unknown }[] {
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

function percent(value: number): string {
  return (100 * value).toFixed(1);
}
