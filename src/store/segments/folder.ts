import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { ReadoutError } from "../../model/index.ts";
import { type KeptText, segmentBytes } from "./format.ts";
import { keptAt, openSegment, type Segment } from "./segment.ts";

/** Texts kept in a folder, a file for each time some were added. */
export interface SegmentFolder {
  /** In the order they were added. */
  readonly segments: readonly Segment[];
  /** What is wrong with the other files that are named like segments. */
  readonly refused: readonly ReadoutError[];
  /**
   * Keeps the texts as one more segment: all of them, or after a crash none.
   * @throws ReadoutError conflict when another program added one meanwhile; store when it cannot be written.
   */
  add(texts: readonly KeptText[]): void;
  /**
   * Takes texts out of a segment for good, by their places: nothing of them is left in the folder.
   * @throws ReadoutError store when it cannot be written.
   */
  take(segment: Segment, places: ReadonlySet<number>): void;
}

/** How prints are made now: of kept ones made in another way nothing can be told. */
export interface Prints {
  readonly version: number;
  readonly of: (fields: Uint8Array) => Uint32Array;
}

const SEGMENT = /^(\d{8})\.segment$/;
/** What a crash may leave behind; no reader looks at it. */
const UNFINISHED = /^\d{8}\.segment\.\d+\.part$/;
/** Beside a file that was just begun, one so old is nobody's any more. */
const FORGOTTEN_MS = 3_600_000;

/** The texts of a folder; none where there is no such folder yet. @throws ReadoutError store when it cannot be looked into. */
export function openSegments(folder: string, prints: Prints): SegmentFolder {
  const names = namesIn(folder).filter((name) => SEGMENT.test(name));
  const segments: Segment[] = [];
  const refused: ReadoutError[] = [];
  for (const name of names) {
    try {
      segments.push(openSegment(join(folder, name), prints.version));
    } catch (error) {
      if (!(error instanceof ReadoutError)) throw error;
      refused.push(error);
    }
  }
  const next = Number(SEGMENT.exec(names.at(-1) ?? "")?.[1] ?? 0) + 1;
  return {
    segments,
    refused,
    add(texts) {
      const path = join(folder, `${String(next).padStart(8, "0")}.segment`);
      onDisk(folder, () => {
        mkdirSync(folder, { recursive: true });
        publish(written(path, segmentBytes(texts, prints.version)), path);
        forget(folder, statSync(path).mtimeMs);
      });
    },
    take(segment, places) {
      const left = segment.ids.flatMap((_, at) => (places.has(at) ? [] : keptAt(segment, at, prints.of)));
      onDisk(folder, () => {
        if (left.length === 0) rmSync(segment.path);
        else renameSync(written(segment.path, segmentBytes(left, prints.version)), segment.path);
        settle(folder);
      });
    },
  };
}

/** In the order of their names, which is that of time. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw trouble(folder, error);
  }
}

/** Writes a file beside `path` and waits until it is on the disk. */
function written(path: string, bytes: Uint8Array): string {
  const part = `${path}.${process.pid}.part`;
  const file = openSync(part, "w");
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  return part;
}

/** Gives a finished file its name, unless another has it. */
function publish(part: string, path: string): void {
  try {
    linkSync(part, path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EEXIST") {
      rmSync(part);
      const found = `${path} is there already: another program added texts meanwhile`;
      throw new ReadoutError("conflict", `expected to add a segment, but ${found}; nothing was kept: run it again`);
    }
    // A disk that knows no links.
    renameSync(part, path);
    return;
  }
  rmSync(part);
}

/** Removes what a crash left, and waits until the folder is on the disk. */
function forget(folder: string, nowMs: number): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (UNFINISHED.test(name) && nowMs - statSync(path).mtimeMs > FORGOTTEN_MS) rmSync(path, { force: true });
  }
  settle(folder);
}

function settle(folder: string): void {
  // Windows opens no folder and needs none.
  if (process.platform === "win32") return;
  const opened = openSync(folder, "r");
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

function onDisk(folder: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw error instanceof ReadoutError ? error : trouble(folder, error);
  }
}

function trouble(folder: string, error: unknown): ReadoutError {
  const why = error instanceof Error ? error.message : String(error);
  return new ReadoutError("store", `expected to use the folder ${folder}, but ${why}`, { cause: error });
}
