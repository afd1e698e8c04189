import { isoDateOf } from "../ingest/index.ts";
import { ReadoutError } from "../model/index.ts";
import { eachLine } from "./json-lines.ts";
import { givenIn, type Line, lineOf, pairLines } from "./lineage-lines.ts";
import { print } from "./terminal.ts";

/** What the command line says. */
export interface LineageOptions {
  readonly since?: string;
  readonly index?: string;
  readonly remove?: readonly string[];
}

/**
 * The pairs among all these texts that share words, one a line; with `since`, an ISO 8601 date, only those with a text
 * published then or later, or without a date that can be read. Unlike the other batches it holds all texts in memory, as
 * they came: any two may be a pair. With `index`, the texts kept in that folder are compared with as well, from the disk.
 * @throws ReadoutError misuse when the options do not go together; bad-input when `since` is no date.
 */
export async function lineage(file: string | undefined, options: LineageOptions): Promise<number> {
  const { since, index, remove } = options;
  if (index === undefined && remove !== undefined)
    throw new ReadoutError("misuse", "--remove takes texts out of an index: name it with --index FOLDER");
  if (index !== undefined && since !== undefined)
    throw new ReadoutError(
      "misuse",
      "--since and --index do not go together: with an index, the texts given are the new ones",
    );
  if (file === undefined && remove === undefined)
    throw new ReadoutError("misuse", "expected a file of JSON lines, or - for standard input; name it before --remove");
  if (index !== undefined) return (await import("./lineage-index.ts")).lineageIndexed(index, file, remove ?? []);
  return lineageAmong(file ?? "", since);
}

async function lineageAmong(file: string, since: string | undefined): Promise<number> {
  if (since !== undefined && !DATE.test(since))
    throw new ReadoutError("bad-input", `expected a date such as 2026-03-25 after --since, found ${since}`);
  const lines: Line[] = [];
  const old = new Set<Line>();
  const status = await eachLine(file, (fields) => {
    const line = lineOf(fields);
    lines.push(line);
    if (since !== undefined && !isFrom(since, givenIn(line.fields()).published)) old.add(line);
    return undefined;
  });
  if (status > 1) return status;
  for (const pair of pairLines(lines, since === undefined ? undefined : (line) => !old.has(line))) await print(pair);
  return status;
}

/** A day, or a month or year: dates of such precision stand in the order of time when compared as strings. */
const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/** Whether a text may be of the date or later: one without a date may, and one of a month of which the date is a day. */
function isFrom(since: string, given: string | undefined): boolean {
  const published = isoDateOf(given) ?? since;
  const precision = Math.min(since.length, published.length);
  return published.slice(0, precision) >= since.slice(0, precision);
}
