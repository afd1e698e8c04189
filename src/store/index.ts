export type * from "./contract.ts";
export { sqliteStore } from "./sqlite.ts";
