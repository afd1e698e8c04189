import { readFileSync } from "node:fs";
import { print } from "./terminal.ts";

/** Prints the JSON Schema of the record, as published in docs. */
export async function schema(): Promise<number> {
  await print(readFileSync(new URL("../../docs/record.schema.json", import.meta.url), "utf8"));
  return 0;
}
