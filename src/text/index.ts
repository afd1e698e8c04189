export { type Model, modelOf } from "./model.ts";
export { sentencesOf } from "./sentences.ts";
export * from "./text.ts";
export { textOf } from "./text-of.ts";
export { tokensOf } from "./tokens.ts";
