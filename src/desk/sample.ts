import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Desk } from "./desk.ts";
import type { JobId } from "./jobs.ts";

/**
 * Starts adding the sample story in `folder`: its `story.json` holds `{ title, files }`. Gives undefined when there is
 * none, as in a package that ships without it.
 */
export async function addSample(desk: Desk, folder: string): Promise<JobId | undefined> {
  const about = await readFile(join(folder, "story.json"), "utf8").catch(() => undefined);
  if (about === undefined) return undefined;
  const { title, files }: { title: string; files: string[] } = JSON.parse(about);
  return desk.add(
    files.map((name) => ({ name, bytes: () => readFile(join(folder, name)) })),
    title,
  );
}
