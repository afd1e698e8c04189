export * from "./account-file.ts";
export * from "./cast.ts";
export * from "./fault.ts";
export { type MarkedName, type MarkedText, readMarked } from "./marked-text.ts";
export * from "./relations.ts";
export type { MarkedStatement } from "./statements.ts";
export * from "./story.ts";
