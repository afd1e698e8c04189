export { lineageOf } from "./lineage-of.ts";
export { commonWords } from "./shared-runs.ts";
export { firstAtOrAfter, keyOf, type Word, wordsOf } from "./words.ts";
