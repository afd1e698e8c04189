export { quotationsOf } from "./quotations.ts";
export { sentencesOf } from "./sentences.ts";
export * from "./text.ts";
export { normOf, tokensOf } from "./tokens.ts";
