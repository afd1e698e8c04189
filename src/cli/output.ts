import { writeFile } from "node:fs/promises";
import { ReadoutError } from "../model/index.ts";
import { print } from "./terminal.ts";

/**
 * Writes a whole result to a file, or to standard output where none is named.
 * @throws ReadoutError bad-input when the file cannot be written.
 */
export async function deliver(text: string, file: string | undefined): Promise<void> {
  if (file === undefined) return print(text);
  await writeFile(file, text).catch((error: Error) => {
    throw new ReadoutError("bad-input", `${file}: could not be written (${error.message}); check the folder`, {
      cause: error,
    });
  });
}
