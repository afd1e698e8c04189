export type * from "./contract.ts";
export { type KeptText, openSegments, type Prints, type Segment, type SegmentFolder } from "./segments/index.ts";
export { sqliteStore } from "./sqlite/index.ts";
