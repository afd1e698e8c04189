import { readdirSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { ROOMS } from "./violations.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const MADE = new Set(["node_modules", "dist", "coverage", ".git", ".set-up"]);
const LARGEST_FILE_BYTES = 10 * 1024 * 1024;
/** A path into somebody's own folder: means nothing on the next machine. */
const MACHINE_PATH = /(?<![\w.~)}\]-])\/(?:home|Users|root|tmp)\/[\w.-]|\b[A-Z]:\\Users\\/;

/** Paths of all files that belong to the project. */
function files(folder = ""): string[] {
  return readdirSync(`${ROOT}/${folder}`, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}${entry.name}`;
    if (MADE.has(entry.name)) return [];
    return entry.isDirectory() ? files(`${path}/`) : [path];
  });
}

function textOf(path: string): string {
  return readFileSync(`${ROOT}/${path}`, "utf8");
}

describe("the repository", () => {
  it("holds no file of more than 10 MB", () => {
    expect(files().filter((path) => statSync(`${ROOT}/${path}`).size > LARGEST_FILE_BYTES)).toEqual([]);
  });

  it("names no folder of one machine", () => {
    const text = files().filter((path) => /\.(ts|tsx|mjs|json|md|html|css|txt|sh)$/.test(path));
    expect(text.length).toBeGreaterThan(20);
    expect(text.filter((path) => MACHINE_PATH.test(textOf(path)))).toEqual([]);
    expect(MACHINE_PATH.test(`see /${"home"}/ana/notes`)).toBe(true);
  });

  it("gives one reason for each package it depends on, and for no other", () => {
    const { dependencies, devDependencies, overrides } = JSON.parse(textOf("package.json"));
    const named = [...textOf("docs/decisions/dependencies.md").matchAll(/^\| `([^`]+)` \| \S.{20,} \|$/gm)].map(
      ([, name]) => name,
    );
    const wanted = new Set([...Object.keys({ ...dependencies, ...devDependencies }), ...Object.keys(overrides)]);
    expect(named.sort()).toEqual([...wanted].sort());
  });

  it("says in docs/model.md what every type, value and case of the model is", () => {
    const specification = textOf("docs/model.md");
    const missing = files("src/model/").flatMap((path) =>
      namesIn(textOf(path)).filter((name) => !specification.includes(`\`${name}\``)),
    );
    expect(missing).toEqual([]);
    expect(namesIn(textOf("src/model/statement.ts"))).toEqual(
      expect.arrayContaining(["Statement", "hedges", "did-not-respond"]),
    );
  });

  it("says in docs/architecture.md, in their order, what comes into every room and what goes out", () => {
    const rows = [...textOf("docs/architecture.md").matchAll(/^\| \[(\w+)\]\(\.\.\/src\/\1\) \| .*\| \S.* \|$/gm)];
    const rooms = ROOMS.filter((room) => readdirSync(`${ROOT}/src`).includes(room));
    expect(rows.map(([, room]) => room)).toEqual(rooms);
  });

  it("lists every decision in docs/decisions/README.md", () => {
    const index = textOf("docs/decisions/README.md");
    const pages = readdirSync(`${ROOT}/docs/decisions`).filter((name) => name !== "README.md");
    expect(pages.filter((name) => !index.includes(`(${name})`))).toEqual([]);
  });
});

/** Names that a file of the model exports, fields of its interfaces, and the strings its unions are made of. */
function namesIn(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
  const exported = [...code.matchAll(/^export (?:type|interface|const|function|class) (\w+)/gm)].map(
    ([, name]) => name,
  );
  const fields = [...code.matchAll(/^ {2}readonly (\w+):/gm)].map(([, name]) => name);
  const cases = [...code.matchAll(/as const|= \[([^\]]*)\]/g)].flatMap(([, list]) => [
    ...(list ?? "").matchAll(/"([^"]+)"/g),
  ]);
  const codes = [...code.matchAll(/^ {2}"?([\w-]+)"?: \{ exit/gm)].map(([, name]) => name);
  return [...exported, ...fields, ...codes, ...cases.map(([, name]) => name)].filter((name) => name !== undefined);
}
