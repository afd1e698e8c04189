import { PRINTS_VERSION, printSetOf } from "../lineage/index.ts";
import { openSegments, type Segment, type SegmentFolder } from "../store/index.ts";
import { eachLine } from "./json-lines.ts";
import { givenIn, type Line, lineOf, pairLines } from "./lineage-lines.ts";
import { complain, print } from "./terminal.ts";

/** How the index makes prints of what a line gives. */
export const PRINTS = {
  version: PRINTS_VERSION,
  of: (fields: Uint8Array): Uint32Array => printSetOf(givenIn(fields).text),
};

/**
 * Takes texts out of the index in `folder`, then prints the pairs of the texts in `file` with each other and with all kept
 * ones, and keeps them: only once every pair was told, so that a run that was stopped can be run again. A text that is kept
 * word for word is left alone; one with other fields under its id takes its place.
 * @returns the exit status: 1 also where a segment was refused or a text to take out was not there.
 * @throws ReadoutError when the file or the folder cannot be used.
 */
export async function lineageIndexed(
  folder: string,
  file: string | undefined,
  remove: readonly string[],
): Promise<number> {
  const missing = taken(folder, remove);
  const opened = openSegments(folder, PRINTS);
  for (const error of opened.refused) complain(error);
  const damaged = missing > 0 || opened.refused.length > 0 ? 1 : 0;
  if (file === undefined) {
    const left = opened.segments.reduce((sum, { count }) => sum + count, 0);
    complain(`${folder}: ${new Set(remove).size - missing} taken out; ${left} kept in all`);
    return damaged;
  }
  const given = new Map<string, Line>();
  let twice = 0;
  const status = await eachLine(file, (fields) => {
    const line = lineOf(fields);
    if (given.delete(String(line.id))) twice++;
    given.set(String(line.id), line);
    return undefined;
  });
  if (status > 1) return status;
  const { texts, told } = withKept(opened, given);
  for (const pair of pairLines(texts.lines, (line) => given.has(String(line.id)))) await print(pair);
  keep(opened, given, texts.replaced);
  complain(`${folder}: ${saidOf({ ...told, twice })}`);
  return Math.max(status, damaged);
}

/** Takes the ids out of every segment, and says which are in none. Gives how many were not found. */
function taken(folder: string, remove: readonly string[]): number {
  if (remove.length === 0) return 0;
  const opened = openSegments(folder, PRINTS);
  const missing = new Set(remove);
  for (const segment of opened.segments) {
    const places = new Set(segment.ids.flatMap((id, at) => (remove.includes(String(id)) ? [at] : [])));
    for (const at of places) missing.delete(String(segment.ids[at]));
    if (places.size > 0) opened.take(segment, places);
  }
  for (const id of missing) complain(`${folder}: expected to take out ${id}, found no such text; check its id`);
  return missing.size;
}

/** Where a kept text stands. */
interface Place {
  readonly segment: Segment;
  readonly at: number;
}

/** The texts to read, and those of them whose segments no longer hold what counts. */
interface Texts {
  readonly lines: readonly Line[];
  readonly replaced: readonly Place[];
}

interface Told {
  readonly added: number;
  readonly replaced: number;
  readonly kept: number;
  readonly all: number;
}

/** The given texts with the kept ones: what was given already, byte for byte, goes out of `given`. */
function withKept({ segments }: SegmentFolder, given: Map<string, Line>): { texts: Texts; told: Told } {
  const places = segments.flatMap((segment) => segment.ids.map((_, at): Place => ({ segment, at })));
  // Of two under one id, left by a crash, the later counts.
  const last = new Map(places.map((place) => [idAt(place), place]));
  const replaced = places.filter((place) => last.get(idAt(place)) !== place);
  const before = given.size;
  let changed = 0;
  for (const [id, place] of last) {
    const line = given.get(id);
    if (line === undefined) continue;
    if (Buffer.compare(line.fields(), place.segment.fieldsAt(place.at)) === 0) given.delete(id);
    else {
      replaced.push(place);
      last.delete(id);
      changed++;
    }
  }
  const lines = [...[...last.values()].map(lineAt), ...given.values()];
  const told = { added: given.size - changed, replaced: changed, kept: before - given.size, all: lines.length };
  return { texts: { lines, replaced }, told };
}

const idAt = ({ segment, at }: Place): string => String(segment.ids[at]);

function lineAt({ segment, at }: Place): Line {
  return {
    id: segment.ids[at] ?? "",
    outlet: segment.outletAt(at),
    fields: () => segment.fieldsAt(at),
    prints: () => segment.printsAt(at),
  };
}

/** First the new texts, then the old ones out: a crash between leaves both, and the later counts. */
function keep(opened: SegmentFolder, given: ReadonlyMap<string, Line>, replaced: readonly Place[]): void {
  if (given.size > 0) {
    opened.add(
      [...given.values()].map(({ id, outlet, fields }) => ({
        id,
        outlet,
        fields: fields(),
        prints: PRINTS.of(fields()),
      })),
    );
  }
  for (const [segment, places] of Map.groupBy(replaced, (place) => place.segment)) {
    opened.take(segment, new Set(places.map(({ at }) => at)));
  }
}

function saidOf({ added, replaced, kept, all, twice }: Told & { readonly twice: number }): string {
  const parts = [`${added} added`];
  if (replaced > 0) parts.push(`${replaced} with other words under a kept id, put in its place`);
  if (kept > 0) parts.push(`${kept} kept already, left alone`);
  if (twice > 0) parts.push(`${twice} given twice, the last one taken`);
  return `${parts.join("; ")}; ${all} kept in all`;
}
