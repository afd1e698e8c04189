import { readdir, stat } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { accountOf, extractOf } from "../ingest/index.ts";
import { jsonOf, ReadoutError } from "../model/index.ts";
import { bytesOf, missing } from "./input.ts";
import { interruption } from "./interruption.ts";
import { progressOf } from "./progress.ts";
import { complain, print } from "./terminal.ts";

/** A page to read and the id it goes by. */
interface Page {
  readonly id: string;
  readonly path: string;
}

/**
 * Prints the article of each page, one JSON line a page. A page in a folder goes by its path in that folder, one named
 * by itself by its file name. Folders are read in the order of their names, with the folders in them.
 * @returns 0, 1 when a page could not be read, 130 after ctrl-C.
 */
export async function extract(files: readonly string[]): Promise<number> {
  const stop = interruption();
  const progress = await progressOf(undefined);
  let count = 0;
  let refused = 0;
  const refuse = (error: unknown) => {
    if (!(error instanceof ReadoutError)) throw error;
    progress.pause();
    complain(error);
    refused++;
  };
  for (const file of files) {
    for (const page of (await pagesIn(file).catch(refuse)) ?? []) {
      await printArticle(page).catch(refuse);
      progress.advance(1, ++count);
      if (stop.asked) break;
    }
    if (stop.asked) break;
  }
  progress.end();
  stop.release();
  if (stop.asked) return stop.status;
  return refused > 0 ? 1 : 0;
}

/** @throws ReadoutError when a folder may not be read. */
async function pagesIn(path: string): Promise<readonly Page[]> {
  const found = await stat(path).catch(() => undefined);
  // What is no folder, or not there at all, is for whoever opens it to judge.
  if (!found?.isDirectory()) return [{ id: idOf(basename(path)), path }];
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch((error) => {
    throw missing(path, error);
  });
  const inside = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return inside.sort().map((file) => ({ id: idOf(relative(path, file)), path: file }));
}

/** How a page is packed is no part of its name. */
function idOf(name: string): string {
  return name.replace(/\.gz$/, "");
}

async function printArticle({ id, path }: Page): Promise<void> {
  const { account } = await accountOf(await bytesOf(path), { name: path });
  await print(`${JSON.stringify(jsonOf({ ...extractOf(account), id }))}\n`);
}
