import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** What one process said of its reading. */
export interface Run {
  /** Processor time of reading, without start and loading. */
  readonly seconds: number;
  /** Texts it raised an error on. */
  readonly failed?: number;
}

/** Runs a script of this folder with one thread, and gives what its last line says. @throws Error when it fails, with what it said. */
export function ran(program: string, script: string, args: readonly string[]): Run {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const run = spawnSync(program, [path, ...args], { env: { ...process.env, OMP_NUM_THREADS: "1" }, encoding: "utf8" });
  if (run.status !== 0) {
    const said = (run.stderr ?? String(run.error)).slice(-2000);
    throw new Error(`${script} ${args[0]} ended with ${run.status}: ${said}`);
  }
  return JSON.parse(run.stdout.trim().split("\n").at(-1) ?? "");
}
