import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { sharedData } from "./programs.ts";

/** The spliced articles or some of them, and the pairs that were made. */
export interface Spliced {
  readonly docs: readonly { readonly id: string; readonly text: string }[];
  readonly pairs: readonly Fields[];
}

type Fields = { readonly [field: string]: string };

/** Articles drawn by whole family, each an article and what was spliced from it, evenly until there are `most`. */
export function splicedArticles(most: number): Spliced {
  const docs = linesOf(sharedData("lineage/spliced.docs.jsonl.gz")).map(({ id = "", text = "" }) => ({ id, text }));
  const pairs = linesOf(sharedData("lineage/spliced.pairs.jsonl.gz"));
  const heads = new Map(pairs.map(({ source = "", derived = "" }) => [derived, source]));
  const families = [...Map.groupBy(docs, ({ id }) => heads.get(id) ?? id)].sort(([x], [y]) => (x < y ? -1 : 1));
  const every = Math.max(1, Math.floor(docs.length / most));
  const drawn = new Set<string>();
  for (const [number, [, members]] of families.entries()) {
    if (number % every !== 0 || drawn.size >= most) continue;
    for (const { id } of members) drawn.add(id);
  }
  return { docs: docs.filter(({ id }) => drawn.has(id)), pairs: pairs.filter(({ source = "" }) => drawn.has(source)) };
}

function linesOf(file: string): Fields[] {
  return gunzipSync(readFileSync(file))
    .toString("utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
