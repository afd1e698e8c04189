export { accountOf, MAX_BYTES } from "./account-of.ts";
export { accountOfText, type GivenText } from "./account-of-text.ts";
export { type Extract, extractOf } from "./extract.ts";
export type { Hints, Ingested } from "./ingested.ts";
export { isoDateOf } from "./iso-date.ts";
