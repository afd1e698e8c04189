import { spawnSync } from "node:child_process";
import { closeSync, openSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The marked data and its scorers, beside the checkout; most machines do not have them. */
export const SHARED = fileURLToPath(new URL("../../../shared/", import.meta.url));
const MAIN = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
const MISUSE = 2;
const NO_COMMAND = /unknown command|too many arguments/;
const LARGEST_OUTPUT_BYTES = 512 * 1024 * 1024;

/** Thrown when the program does not have the command that a score needs. */
export class NotYetRead extends Error {}

/**
 * Runs one of our own commands with its output going to `output`.
 * @throws NotYetRead when there is no such command. Error when it writes nothing; lines that it could not read are said
 * and only cost points.
 */
export function readout(args: readonly string[], output: string): void {
  const file = openSync(output, "w");
  const run = spawnSync(process.execPath, [MAIN, ...args], { stdio: ["ignore", file, "pipe"] });
  closeSync(file);
  const said = run.stderr.toString("utf8").trim();
  if (run.status === MISUSE && NO_COMMAND.test(said)) throw new NotYetRead(`no command ${args[0]}`);
  if (run.status === 0) return;
  const line = `readout ${args[0]} ended with ${run.status}: ${said.slice(0, 2000)}`;
  if (statSync(output).size === 0) throw new Error(line);
  console.error(line);
}

/** What a scorer of the shared folder prints. */
export function scorer(name: string, args: readonly string[]): string {
  const run = spawnSync(process.execPath, [`${SHARED}eval/${name}`, ...args], { maxBuffer: LARGEST_OUTPUT_BYTES });
  if (run.status !== 0) throw new Error(`${name} failed: ${run.stderr.toString("utf8")}`);
  return run.stdout.toString("utf8");
}

export function sharedData(path: string): string {
  return `${SHARED}data/${path}`;
}
