import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));

export interface Outcome {
  /** Exit status; null when a signal ended it. */
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** What goes with a run besides its arguments. */
export interface Surroundings {
  readonly input?: string | Uint8Array;
  readonly folder?: string;
}

/** Runs the command line as a user would: as a process of its own, with nothing on a terminal. */
export function readout(args: readonly string[], { input = "", folder }: Surroundings = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...args], { cwd: folder, env: { ...process.env, COLUMNS: "100" } });
    let out = "";
    let err = "";
    child.stdout.setEncoding("utf8").on("data", (piece) => {
      out += piece;
    });
    child.stderr.setEncoding("utf8").on("data", (piece) => {
      err += piece;
    });
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, out, err }));
    // A program that ends without reading all of its input is no fault of the test.
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });
}
