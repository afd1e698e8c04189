import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { SourceFile } from "./imports.ts";
import { ROOMS, violationsOf } from "./violations.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

function sourceFiles(): SourceFile[] {
  return readdirSync(`${ROOT}/src`, { recursive: true, encoding: "utf8" })
    .map((name) => `src/${name.replaceAll("\\", "/")}`)
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".d.ts"))
    .sort()
    .map((path) => ({ path, text: readFileSync(`${ROOT}/${path}`, "utf8") }));
}

describe("the rooms of src/", () => {
  it("look only at rooms before them, through their doors, and stay pure up to the record", () => {
    expect(violationsOf(sourceFiles())).toEqual([]);
  });

  it.each(readdirSync(`${ROOT}/src`))("%s has its place in the order, a door and a description", (room) => {
    expect(ROOMS).toContain(room);
    // The command line and the pages are entered from outside, not imported.
    if (room !== "cli" && room !== "web") expect(existsSync(`${ROOT}/src/${room}/index.ts`), "index.ts").toBe(true);
    expect(existsSync(`${ROOT}/src/${room}/README.md`), "README.md").toBe(true);
  });
});

/** What `violationsOf` says of one file that holds `text`, beside a file in order. */
function saidOf(path: string, text: string): string[] {
  const inOrder = { path: "src/text/words.ts", text: 'import { span } from "../model/index.ts";' };
  return violationsOf([inOrder, { path, text }]);
}

describe("a violation is seen:", () => {
  it.each([
    ["a look downstream", "src/text/a.ts", 'import { readRecord } from "../record/index.ts";'],
    ["a type from downstream", "src/text/a.ts", 'import type { Record } from "../record/index.ts";'],
    ["a type named in place", "src/text/a.ts", 'export type A = import("../record/index.ts").B;'],
    ["a re-export from downstream", "src/text/a.ts", 'export * from "../record/index.ts";'],
    ["an import when called", "src/text/a.ts", 'export const a = () => import("../record/index.ts");'],
    ["a way round the door", "src/lineage/a.ts", 'import { span } from "../model/span.ts";'],
    ["an import from outside src/", "src/cli/a.ts", 'import { sample } from "../../test/sample.ts";'],
    ["a value of the server in the pages", "src/web/a.ts", 'import { routes } from "../server/index.ts";'],
    ["a file in no room", "src/utils/a.ts", "export {};"],
    ["the disk in a pure room", "src/ingest/a.ts", 'import { readFileSync } from "node:fs";'],
    ["the network in a pure room", "src/ingest/a.ts", 'export const a = fetch("https://example.org");'],
    ["the clock in a pure room", "src/model/a.ts", "export const now = Date.now();"],
    ["the clock, another way", "src/model/a.ts", "export const now = new Date();"],
    ["chance in a pure room", "src/lineage/a.ts", "export const a = Math.random();"],
    ["the machine's settings in a pure room", "src/record/a.ts", "export const a = process.env.A;"],
    ["the machine's locale in a pure room", "src/record/a.ts", 'export const a = "b".localeCompare("c");'],
  ])("%s", (_, path, text) => {
    expect(saidOf(path, text)).toEqual([expect.stringContaining(path)]);
  });

  it("no import at all in any file", () => {
    expect(violationsOf([{ path: "src/text/a.ts", text: "export const a = 1;" }])).toHaveLength(1);
    expect(violationsOf([])).toHaveLength(1);
  });
});

describe("no violation is", () => {
  it.each([
    ["a look upstream through the door", "src/record/a.ts", 'import { span } from "../model/index.ts";'],
    ["a look into the own room", "src/record/a.ts", 'import { b } from "./deeper/b.ts";'],
    ["a type of the server in the pages", "src/web/a.ts", 'import type { Routes } from "../server/index.ts";'],
    ["a value of the model in the pages", "src/web/a.ts", 'import { span } from "../model/index.ts";'],
    ["the clock behind the record", "src/store/a.ts", "export const now = Date.now();"],
    ["a date that was written down", "src/ingest/a.ts", 'export const a = new Date("2025-03-25");'],
    ["a hash in a pure room", "src/ingest/a.ts", 'import { createHash } from "node:crypto";'],
    [
      "the record's twin, imported when called",
      "src/cli/a.ts",
      'export const a = () => import("../record/schema.ts");',
    ],
  ])("%s", (_, path, text) => {
    expect(saidOf(path, text)).toEqual([]);
  });
});
