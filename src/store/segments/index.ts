export { openSegments, type Prints, type SegmentFolder } from "./folder.ts";
export type { KeptText } from "./format.ts";
export type { Segment } from "./segment.ts";
