/** Writes docs/record.schema.json from the twin: `npm run schema`. */
import { writeFileSync } from "node:fs";
import { publishedSchema, SCHEMA_FILE } from "./published.ts";

writeFileSync(SCHEMA_FILE, publishedSchema());
