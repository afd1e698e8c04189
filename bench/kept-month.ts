/**
 * What a day costs that is added to a month of kept texts, beside telling the same pairs without an index, and beside
 * telling the month's pairs anew.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PRINTS } from "../src/cli/lineage-index.ts";
import { lineOf } from "../src/cli/lineage-lines.ts";
import { type KeptText, openSegments } from "../src/store/index.ts";
import { type Cost, costOf } from "./cost.ts";
import { inventedCopy } from "./invented-copy.ts";

const SEED = 20_260_301;
const DAYS = 30;

/** The three ways to the pairs of one day, each as a whole process. */
export interface DayCosts {
  readonly added: Cost;
  readonly since: Cost;
  readonly anew: Cost;
}

/** `program` is the command line's file; each day has so many texts. */
export function dayCosts(program: string, textsADay: number): DayCosts {
  const folder = mkdtempSync(join(tmpdir(), "readout-bench-"));
  try {
    const texts = [...inventedCopy(SEED, (DAYS + 1) * textsADay)].map(({ id, outlet, text }, at) => {
      const published = at < DAYS * textsADay ? "2031-05-01" : "2031-06-01";
      return { id, outlet, text, published };
    });
    const file = (name: string, part: readonly object[]): string => {
      const path = join(folder, name);
      writeFileSync(path, part.map((text) => `${JSON.stringify(text)}\n`).join(""));
      return path;
    };
    const index = join(folder, "index");
    for (let at = 0; at < DAYS * textsADay; at += textsADay) {
      openSegments(index, PRINTS).add(texts.slice(at, at + textsADay).map(keptOf));
    }
    const day = texts.slice(DAYS * textsADay);
    return {
      added: costOf(program, "lineage", file("day.jsonl", day), "--index", index),
      since: costOf(program, "lineage", file("all.jsonl", texts), "--since", "2031-06-01"),
      anew: costOf(program, "lineage", file("all.jsonl", texts)),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** As the command keeps it, without telling its pairs first. */
function keptOf(given: { readonly [field: string]: string }): KeptText {
  const { id, outlet, fields } = lineOf(given);
  return { id, outlet, fields: fields(), prints: PRINTS.of(fields()) };
}
