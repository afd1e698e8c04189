import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { STORY } from "./given.ts";

const ROOM = new URL("../../src/ingest/index.ts", import.meta.url).href;

/** How many files of libraries are loaded to read this file. */
async function librariesFor(name: string, content: string): Promise<number> {
  const program = `
    import { registerHooks } from "node:module";
    const seen = [];
    registerHooks({ resolve(specifier, context, next) { const found = next(specifier, context); seen.push(found.url); return found; } });
    const { accountOf } = await import(${JSON.stringify(ROOM)});
    await accountOf(new TextEncoder().encode(${JSON.stringify(content)}), { name: ${JSON.stringify(name)} });
    console.log(seen.filter((url) => url.includes("/node_modules/")).length);`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", program]);
  return Number(stdout.trim());
}

test("a plain text is read without loading any library, a page with those it needs", async () => {
  const page = `<html><body>${STORY.map((words) => `<p>${words}</p>`).join("")}</body></html>`;
  expect(await librariesFor("story.txt", STORY.join("\n"))).toBe(0);
  expect(await librariesFor("story.html", page)).toBeGreaterThan(1);
});
