import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ReadoutError } from "../model/index.ts";

/** The rooms whose code and lists decide what a record says. */
const READING_ROOMS = [
  "model",
  "ingest",
  "text",
  "statements",
  "lineage",
  "differences",
  "positions",
  "record",
] as const;

/** What lies beside code without deciding anything. */
const NO_ENGINE = /\.(?:md|map|d\.ts)$/;

/**
 * Version of the reading engine in `source`, by default this one: the hash of all files it is made of, as 16 hexadecimal
 * digits. Nobody has to remember to raise a number; a record read by other code or other word lists counts as not read.
 * Reads a few hundred small files once.
 * @throws ReadoutError "unreadable" when a room of it cannot be read: two engines would pass for one.
 */
export async function engineVersion(source: string = fileURLToPath(new URL("..", import.meta.url))): Promise<string> {
  const hash = createHash("sha256");
  for (const room of READING_ROOMS)
    for (const path of await filesOf(join(source, room)))
      hash
        .update(path.slice(source.length))
        .update("\0")
        .update(await readFile(path));
  return hash.digest("hex").slice(0, 16);
}

async function filesOf(room: string): Promise<string[]> {
  try {
    const entries = await readdir(room, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && !NO_ENGINE.test(entry.name));
    return files.map((file) => join(file.parentPath, file.name)).sort();
  } catch (cause) {
    const found = cause instanceof Error ? cause.message : String(cause);
    throw new ReadoutError("unreadable", `expected a part of Readout in ${room}, but ${found}: install Readout again`, {
      cause,
    });
  }
}
