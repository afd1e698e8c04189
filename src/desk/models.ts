import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { ReadoutError } from "../model/index.ts";
import { type Models, modelsOf } from "../statements/index.ts";

let shipped: Promise<Models> | undefined;

/**
 * The models that come with Readout, read once a process. One caller at a time works with them.
 * @throws ReadoutError unreadable when a file of theirs is missing or damaged.
 */
export function shippedModels(): Promise<Models> {
  shipped ??= modelsIn(
    new URL("../text/model/english.bin", import.meta.url),
    new URL("../statements/model/labeller.bin", import.meta.url),
  );
  return shipped;
}

/**
 * The models in these two files.
 * @throws ReadoutError unreadable, as `shippedModels` does.
 */
export async function modelsIn(language: URL, labeller: URL): Promise<Models> {
  try {
    return modelsOf(await readFile(language), await readFile(labeller));
  } catch (cause) {
    const found = cause instanceof Error ? cause.message : String(cause);
    const files = `${fileURLToPath(language)} and ${fileURLToPath(labeller)}`;
    throw new ReadoutError("unreadable", `expected Readout's models in ${files}, but ${found}: install Readout again`, {
      cause,
    });
  }
}
