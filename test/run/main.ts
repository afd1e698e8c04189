/**
 * Every check, then every test; the last line is `N passed, N failed` (a check counts as one test). Arguments go on to
 * Vitest: `npm test -- test/text` runs all checks and that folder's tests. Exit status 1 when anything failed.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Counts } from "./counts.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const CHECKS = [
  { name: "biome", program: "@biomejs/biome/bin/biome", args: ["check", "--error-on-warnings", "."] },
  { name: "types", program: "typescript/bin/tsc", args: ["--noEmit"] },
  { name: "knip", program: "knip/bin/knip.js", args: ["--no-progress"] },
];

async function main(): Promise<number> {
  const checks = await Promise.all(CHECKS.map(async (check) => ({ ...check, ...(await run(check, "pipe")) })));
  for (const { name, status, output } of checks) {
    console.log(status === 0 ? `${name}: passed` : `${name}: failed\n${output}`);
  }
  const passedChecks = checks.filter(({ status }) => status === 0).length;
  const counts = await tests(process.argv.slice(2));
  const passed = counts.passed + passedChecks;
  const failed = counts.failed + checks.length - passedChecks;
  for (const line of counts.left) console.log(line);
  console.log(`${passed} passed, ${failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ""}`);
  return failed === 0 ? 0 : 1;
}

async function tests(args: readonly string[]): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), "readout-tests-"));
  const file = join(folder, "counts.json");
  try {
    const vitest = { program: "vitest/vitest.mjs", args: ["run", ...args] };
    const { status } = await run(vitest, "inherit", { READOUT_COUNTS: file });
    const counts: Counts = existsSync(file)
      ? JSON.parse(readFileSync(file, "utf8"))
      : { passed: 0, failed: 1, skipped: 0, left: [] };
    // Vitest may fail without a failed test: none found, a broken configuration.
    return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Tool {
  /** Path inside node_modules of a JavaScript file: runs the same where there is no shell. */
  readonly program: string;
  readonly args: readonly string[];
}

function run(
  tool: Tool,
  output: "pipe" | "inherit",
  more: { readonly [name: string]: string } = {},
): Promise<{ status: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, "node_modules", tool.program), ...tool.args], {
      cwd: ROOT,
      env: { ...process.env, ...more },
      stdio: ["ignore", output, output],
    });
    const pieces: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (piece: Buffer) => pieces.push(piece));
    child.on("error", reject);
    child.on("close", (status) => resolve({ status: status ?? 1, output: Buffer.concat(pieces).toString("utf8") }));
  });
}

process.exitCode = await main();
