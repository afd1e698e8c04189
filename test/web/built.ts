import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The desk's pages, built before the tests run unless they are current: set-up knows how, and when. */
export function setup(): void {
  execFileSync(process.execPath, ["set-up.mjs", "pages"], { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] });
}
