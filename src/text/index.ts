export { quotationsOf } from "./quotations.ts";
export { sentencesOf } from "./sentences.ts";
export * from "./text.ts";
export { textOf } from "./text-of.ts";
export { normOf, tokensOf } from "./tokens.ts";
