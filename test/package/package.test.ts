import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { troublesOfJson } from "../schema/valid-record.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const about: { version: string; files: string[]; dependencies: object } = JSON.parse(
  readFileSync(join(ROOT, "package.json"), "utf8"),
);
const folder = mkdtempSync(join(tmpdir(), "readout-package-"));
const installed = join(folder, "node_modules", "readout");

/**
 * Builds and packs what would be published, and lays it out as an installation would: the files of the tarball alone,
 * under node_modules, beside the packages it names as dependencies and no other.
 */
beforeAll(() => {
  const tree = join(folder, "tree");
  for (const path of ["package.json", "LICENSE", ...about.files.filter((name) => name !== "dist")]) {
    cpSync(join(ROOT, path), join(tree, path), { recursive: true });
  }
  outputOf(process.execPath, [join(ROOT, "build.mjs"), join(tree, "dist")]);
  const tarball = outputOf("npm", ["pack", "--ignore-scripts", "--silent"], tree).trim();
  mkdirSync(installed, { recursive: true });
  outputOf("tar", ["-xzf", join(tree, tarball), "-C", installed, "--strip-components=1"]);
  for (const name of Object.keys(about.dependencies)) {
    const link = join(folder, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(ROOT, "node_modules", name), link, "junction");
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function outputOf(program: string, args: readonly string[], cwd = folder): string {
  const run = spawnSync(program, args, { cwd, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  if (run.status !== 0)
    throw new Error(`${program} ${args.join(" ")} ended with ${run.status}: ${run.stdout}${run.stderr}`);
  return run.stdout;
}

function readout(...args: string[]): string {
  return outputOf(process.execPath, [join(installed, "bin", "readout.mjs"), ...args]);
}

describe("the npm package", () => {
  it("says its version and its commands", () => {
    expect(readout("--version").trim()).toBe(about.version);
    expect(readout("--help")).toContain("read");
  });

  it("reads two accounts into a valid record", () => {
    const sample = join(installed, "corpus", "sample");
    const record = JSON.parse(readout("read", join(sample, "wire.txt"), join(sample, "rewrite.md"), "--json"));
    expect(record.accounts).toHaveLength(2);
    expect(troublesOfJson(record)).toEqual([]);
  });

  it("reads a batch with two workers as with one", () => {
    const batch = join(folder, "batch.jsonl");
    writeFileSync(batch, '{"id": 1, "text": "Ivo Moll rejected the plan."}\n'.repeat(5));
    const one = readout("statements", batch);
    expect(one).toContain("Ivo Moll");
    expect(readout("statements", batch, "--workers", "2")).toBe(one);
  });

  it("ships compiled modules and no sources", () => {
    expect(existsSync(join(installed, "dist", "web", "index.html"))).toBe(true);
    expect(existsSync(join(installed, "src"))).toBe(false);
  });

  it("opens the desk with its pages and the sample story", async () => {
    const args = [join(installed, "bin", "readout.mjs"), "desk", "--no-open", "--data", join(folder, "desk.sqlite")];
    const desk = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
    try {
      const address = await addressIn(desk.stdout);
      expect(await (await fetch(address)).text()).toContain("<html");
      const stories = async () => (await fetch(`${address}/api/stories`)).text();
      await expect.poll(stories, { timeout: 20_000 }).toContain("title");
    } finally {
      desk.kill("SIGTERM");
    }
  });
});

/** The first address that is printed. */
async function addressIn(output: AsyncIterable<Buffer>): Promise<string> {
  let printed = "";
  for await (const piece of output) {
    printed += piece.toString("utf8");
    const [address] = /http:\/\/[\d.]+:\d+/.exec(printed) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error(`expected an address, found ${JSON.stringify(printed)}`);
}
