export type * from "./contract.ts";
export { sqliteStore } from "./sqlite/index.ts";
