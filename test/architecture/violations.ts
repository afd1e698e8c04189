import { posix } from "node:path";
import { type Import, readingOf, type SourceFile } from "./imports.ts";

/** The rooms in the order the data takes through them: each may look at those before it alone. */
export const ROOMS = [
  "model",
  "ingest",
  "text",
  "statements",
  "stories",
  "lineage",
  "differences",
  "positions",
  "record",
  "report",
  "store",
  "desk",
  "server",
  "cli",
  "web",
];

/** Rooms up to here know no clock, disk, network or chance. */
const LAST_PURE_ROOM = "report";
/** Parts of Node that compute and touch nothing. */
const PURE_NODE = new Set([
  "node:buffer",
  "node:crypto",
  "node:path",
  "node:string_decoder",
  "node:url",
  "node:util",
  "node:zlib",
]);
/** Doors beside index.ts: the twin of the model's types loads zod, which nobody should pay for unasked. */
const SIDE_DOORS = new Set(["src/record/schema.ts"]);

/**
 * One line for each place where a file of `src/` breaks the order of the rooms, goes round a room's door, or makes a
 * pure room impure. Files without a single import among them are a violation too: then the reader of imports is broken.
 */
export function violationsOf(files: readonly SourceFile[]): string[] {
  const readings = files.map((file) => ({ path: file.path, ...readingOf(file) }));
  if (readings.every(({ imports }) => imports.length === 0)) {
    return [`no import seen in ${files.length} files: nothing was checked`];
  }
  return readings.flatMap(({ path, imports, impurities }) => {
    const room = roomOf(path);
    if (room === undefined) return [`${path}: stands in no room`];
    const broken = imports.map(brokenRuleOf).filter((rule) => rule !== undefined);
    const impure = isPure(room) ? impurities.map((what) => `a pure room, uses ${what}`) : [];
    return [...broken, ...impure].map((rule) => `${path}: ${rule}`);
  });
}

function brokenRuleOf({ from, specifier, typeOnly }: Import): string | undefined {
  const room = roomOf(from);
  if (room === undefined) return undefined;
  if (specifier.startsWith("node:")) {
    if (typeOnly || !isPure(room) || PURE_NODE.has(specifier)) return undefined;
    return `a pure room, imports ${specifier}`;
  }
  if (specifier === "(computed)")
    return isPure(room) ? "a pure room, imports what is only known when it runs" : undefined;
  if (!specifier.startsWith(".")) return undefined;
  const target = posix.normalize(posix.join(posix.dirname(from), specifier));
  const other = roomOf(target);
  if (other === undefined) return `imports ${target}, which stands in no room`;
  if (other === room) return undefined;
  if (ROOMS.indexOf(other) > ROOMS.indexOf(room)) return `imports ${target}: ${other} comes after ${room}`;
  if (target !== `src/${other}/index.ts` && !SIDE_DOORS.has(target)) {
    return `imports ${target}: the door is src/${other}/index.ts`;
  }
  if (room === "web" && other !== "model" && !typeOnly) {
    return `imports values of ${other}: the pages see values from model alone`;
  }
  return undefined;
}

function roomOf(path: string): string | undefined {
  const [top, room, ...rest] = path.split("/");
  return top === "src" && room !== undefined && rest.length > 0 && ROOMS.includes(room) ? room : undefined;
}

function isPure(room: string): boolean {
  return ROOMS.indexOf(room) <= ROOMS.indexOf(LAST_PURE_ROOM);
}
