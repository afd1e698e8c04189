/**
 * What a day costs that is added to a month of kept texts, beside telling the same pairs without an index, and beside
 * telling the month's pairs anew.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
    const lines = [...inventedCopy(SEED, (DAYS + 1) * textsADay)].map(({ id, outlet, text }, at) => {
      const published = at < DAYS * textsADay ? "2031-05-01" : "2031-06-01";
      return `${JSON.stringify({ id, outlet, text, published })}\n`;
    });
    const file = (name: string, part: readonly string[]): string => {
      const path = join(folder, name);
      writeFileSync(path, part.join(""));
      return path;
    };
    const [month, day] = [lines.slice(0, DAYS * textsADay), lines.slice(DAYS * textsADay)];
    const index = join(folder, "index");
    for (let at = 0; at < DAYS; at++) {
      const one = month.slice(at * textsADay, (at + 1) * textsADay);
      costOf(program, "lineage", file("kept.jsonl", one), "--index", index);
    }
    return {
      added: costOf(program, "lineage", file("day.jsonl", day), "--index", index),
      since: costOf(program, "lineage", file("all.jsonl", lines), "--since", "2031-06-01"),
      anew: costOf(program, "lineage", file("all.jsonl", lines)),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
