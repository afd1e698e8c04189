import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const SOURCES = ["src/web", "src/model", "vite.config.ts", "package-lock.json"];

/** Builds the desk's pages before the tests run, unless they are newer than everything they are made of. */
export function setup(): void {
  const built = changed(join(ROOT, "dist/web/index.html"));
  if (built !== undefined && SOURCES.every((path) => newest(join(ROOT, path)) < built)) return;
  execFileSync(process.execPath, [join(ROOT, "node_modules/vite/bin/vite.js"), "build", "--logLevel", "warn"], {
    cwd: ROOT,
    // The tests' own "test" would build the pages for development.
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "inherit"],
  });
}

function newest(path: string): number {
  const times = [changed(path) ?? 0];
  if (statSync(path).isDirectory()) {
    for (const entry of readdirSync(path, { recursive: true })) times.push(changed(join(path, String(entry))) ?? 0);
  }
  return Math.max(...times);
}

function changed(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}
