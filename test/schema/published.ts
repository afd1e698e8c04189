import { recordJsonSchema } from "../../src/record/schema.ts";

export const SCHEMA_FILE = new URL("../../docs/record.schema.json", import.meta.url);

/** The bytes docs/record.schema.json must hold. */
export function publishedSchema(): string {
  return `${JSON.stringify(recordJsonSchema(), null, 2)}\n`;
}
