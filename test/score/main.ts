/**
 * Quality on marked data: `npm run score` takes every score, `npm run score -- seeds statements` those alone. Prints them
 * and writes docs/scores.md. The data lies beside the checkout and is nobody's to pass on: without it there is nothing
 * to do, which is no fault.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { occasion } from "./occasion.ts";
import { NotYetRead, SHARED } from "./programs.ts";
import { pageOf, type Row, type Score } from "./scores.ts";
import { SECTIONS, type Section } from "./sections.ts";

const PAGE = new URL("../../docs/scores.md", import.meta.url);
const ABOUT = `Quality on data that was marked by hand or made so that the truth is known; \`npm run score\` takes it again. The data may
be measured with and not passed on, so it is not here. A commit with \`+changes\` had more in its folder than the commit.`;

function main(asked: readonly string[]): number {
  const unknown = asked.filter((name) => !(name in SECTIONS));
  if (unknown.length > 0) {
    console.error(`expected some of ${Object.keys(SECTIONS).join(", ")}; found ${unknown.join(", ")}`);
    return 2;
  }
  if (!existsSync(`${SHARED}eval`)) {
    console.log("no scores taken: the marked data (../shared beside the checkout) is not on this machine");
    return 0;
  }
  const where = occasion();
  const rows: Row[] = [];
  let broken = false;
  for (const [name, section] of Object.entries(SECTIONS)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const taken = rowsOf(name, section);
    broken ||= taken === undefined;
    for (const row of taken ?? []) {
      rows.push({ ...row, ...where });
      console.log(`${row.measure.padEnd(60)} ${row.value}${row.target ? `   (target ${row.target})` : ""}`);
    }
  }
  const before = existsSync(PAGE) ? readFileSync(PAGE, "utf8") : "";
  writeFileSync(PAGE, pageOf("Scores", ABOUT, rows, before));
  return broken ? 1 : 0;
}

/** Undefined when the section broke, which is said and must not cost the others. */
function rowsOf(name: string, section: Section): Score[] | undefined {
  const folder = mkdtempSync(join(tmpdir(), "readout-score-"));
  try {
    return section(folder);
  } catch (error) {
    if (error instanceof NotYetRead) {
      console.log(`${name}: not yet read`);
      return [];
    }
    console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = main(process.argv.slice(2));
