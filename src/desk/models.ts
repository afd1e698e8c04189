import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { ReadoutError } from "../model/index.ts";
import { type Models, modelsOf } from "../statements/index.ts";

/**
 * The models that come with Readout, read once a process, and again where that failed. One caller at a time works with
 * them.
 * @throws ReadoutError unreadable when a file of theirs is missing or damaged.
 */
export const shippedModels: () => Promise<Models> = keptOnceThere(() =>
  modelsIn(
    new URL("../text/model/english.bin", import.meta.url),
    new URL("../statements/model/labeller.bin", import.meta.url),
  ),
);

/** What `load` gives, loaded with the first call and kept; a failure is not kept. */
export function keptOnceThere<T>(load: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined;
  return () => {
    kept ??= load().catch((error: unknown) => {
      kept = undefined;
      throw error;
    });
    return kept;
  };
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
