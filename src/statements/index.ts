export { type Reading, readingOf } from "./reading.ts";
export { explained } from "./statements-of.ts";
