import { readdir, stat } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { accountOf, extractOf } from "../ingest/index.ts";
import { jsonOf, ReadoutError } from "../model/index.ts";
import { bytesOf, missing } from "./input.ts";
import { interruption } from "./interruption.ts";
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
  let refused = 0;
  for (const file of files) {
    try {
      for await (const page of pagesIn(file)) {
        if (stop.asked) return stop.status;
        if (!(await extractOne(page))) refused++;
      }
    } catch (error) {
      if (!(error instanceof ReadoutError)) throw error;
      complain(error);
      refused++;
    }
  }
  stop.release();
  return refused > 0 ? 1 : 0;
}

async function* pagesIn(path: string): AsyncGenerator<Page> {
  const found = await stat(path).catch((error) => Promise.reject(missing(path, error)));
  if (!found.isDirectory()) {
    yield { id: idOf(basename(path)), path };
    return;
  }
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const inside = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of inside.sort()) yield { id: idOf(relative(path, file)), path: file };
}

/** How a page is packed is no part of its name. */
function idOf(name: string): string {
  return name.replace(/\.gz$/, "");
}

/** Whether the page could be read. */
async function extractOne({ id, path }: Page): Promise<boolean> {
  try {
    const { account } = await accountOf(await bytesOf(path), { name: path });
    await print(`${JSON.stringify(jsonOf({ ...extractOf(account), id }))}\n`);
    return true;
  } catch (error) {
    if (!(error instanceof ReadoutError)) throw error;
    complain(error);
    return false;
  }
}
