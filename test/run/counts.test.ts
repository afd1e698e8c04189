import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import type { Counts } from "./counts.ts";

const MODULES = fileURLToPath(new URL("../../node_modules", import.meta.url));
const COUNTS = new URL("./counts.ts", import.meta.url).href;

/** What the last line of a run is made of, for a folder that holds these test files. */
function countsOf(files: { readonly [name: string]: string }): Counts {
  const folder = mkdtempSync(join(tmpdir(), "readout-counts-"));
  try {
    symlinkSync(MODULES, join(folder, "node_modules"), "junction");
    const config = `import { countsInto } from ${JSON.stringify(COUNTS)};
      export default { test: { include: ["*.test.mjs"], reporters: [countsInto("counts.json")] } };`;
    writeFileSync(join(folder, "vitest.config.mjs"), config);
    for (const [name, text] of Object.entries(files)) {
      writeFileSync(join(folder, name), `import { it, describe, beforeAll } from "vitest";\n${text}`);
    }
    spawnSync(process.execPath, [join(MODULES, "vitest", "vitest.mjs"), "run"], { cwd: folder });
    return JSON.parse(readFileSync(join(folder, "counts.json"), "utf8"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

it("a run counts every test, whatever way it ended", () => {
  const counts = countsOf({
    "ends.test.mjs": `it("a", () => {}); it("b", () => { throw new Error("no"); }); it("c", (t) => t.skip("no browser")); it.todo("d");`,
    "does-not-load.test.mjs": `import "./missing.mjs";`,
    "throws-before.test.mjs": `beforeAll(() => { throw new Error("no"); }); it("e", () => {});`,
    "rejects-beside.test.mjs": `it("f", () => { Promise.reject(new Error("nobody hears")); });`,
  });
  expect(counts).toMatchObject({ passed: 2, failed: 4 });
  expect(counts.left.find((line) => line.includes("ends.test.mjs"))).toBe(
    "skipped 2 in ends.test.mjs: no browser; 1 more",
  );
});
