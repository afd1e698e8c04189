export { type AgencyCredit, agencyCreditOf } from "./agency-credit.ts";
export { earlier } from "./descent.ts";
export { lineageOf } from "./lineage-of.ts";
export { commonWords } from "./shared-runs.ts";
export { firstAtOrAfter, keyOf, type Word, wordsInside, wordsOf } from "./words.ts";
