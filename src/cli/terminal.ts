import { once } from "node:events";
import type { ReadoutError } from "../model/index.ts";
import type { Face } from "../report/index.ts";

/** Width of a report that goes to a file or a pipe, in columns. */
const PLAIN_WIDTH = 100;
const NARROWEST = 40;

/** The face of standard output. NO_COLOR (https://no-color.org) turns colours off, COLUMNS sets the width. */
export function faceOfOutput(): Face {
  const { NO_COLOR, COLUMNS, TERM } = process.env;
  const width = process.stdout.isTTY ? process.stdout.columns : Number(COLUMNS);
  return {
    colour: process.stdout.isTTY === true && !NO_COLOR && TERM !== "dumb",
    width: Math.max(NARROWEST, width > 0 ? width : PLAIN_WIDTH),
  };
}

/** One line of trouble on standard error. */
export function complain(trouble: ReadoutError | string): void {
  process.stderr.write(`readout: ${typeof trouble === "string" ? trouble : trouble.message}\n`);
}

/** Writes to standard output, waiting where its reader is slower than we are. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

/** A reader that has seen enough (`| head`) is no trouble: the program ends, quietly. */
export function quietOnClosedPipe(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
}
