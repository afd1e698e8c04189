export { commonWords } from "./common-words.ts";
export { lineageOf } from "./lineage-of.ts";
export { pairsAmong } from "./pairs-among.ts";
export { PRINTS_VERSION, printSetOf } from "./prints.ts";
export type { Shelf } from "./shelf.ts";
export { areVersions } from "./versions.ts";
export { firstAtOrAfter, keyOf, type Word, wordsOf } from "./words.ts";
