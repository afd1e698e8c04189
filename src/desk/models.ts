import { readFile } from "node:fs/promises";
import { type Models, modelsOf } from "../statements/index.ts";

let shipped: Promise<Models> | undefined;

/** The models that come with Readout, read once a process. One caller at a time works with them. */
export function shippedModels(): Promise<Models> {
  shipped ??= read();
  return shipped;
}

async function read(): Promise<Models> {
  const files = ["../text/model/english.bin", "../statements/model/labeller.bin"];
  const [language, labeller] = await Promise.all(files.map((file) => readFile(new URL(file, import.meta.url))));
  if (!language || !labeller) throw new RangeError(`expected ${files.length} models`);
  return modelsOf(language, labeller);
}
