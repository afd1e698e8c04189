import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The rooms whose code and lists decide what a record says. */
const READING_ROOMS = [
  "model",
  "ingest",
  "text",
  "statements",
  "stories",
  "lineage",
  "differences",
  "positions",
  "record",
] as const;

/** What lies beside code without deciding anything. */
const NO_ENGINE = /\.(?:md|map|d\.ts)$/;

/**
 * Version of the reading engine: the hash of all files it is made of, as 16 hexadecimal digits. Nobody has to remember
 * to raise a number; a record read by other code or other word lists counts as not read. Reads a few hundred small
 * files once.
 */
export async function engineVersion(): Promise<string> {
  const source = fileURLToPath(new URL("..", import.meta.url));
  const hash = createHash("sha256");
  for (const room of READING_ROOMS) {
    const entries = await readdir(join(source, room), { recursive: true, withFileTypes: true }).catch(() => []);
    const files = entries.filter((entry) => entry.isFile() && !NO_ENGINE.test(entry.name));
    const paths = files.map((file) => join(file.parentPath, file.name)).sort();
    for (const path of paths)
      hash
        .update(path.slice(source.length))
        .update("\0")
        .update(await readFile(path));
  }
  return hash.digest("hex").slice(0, 16);
}
