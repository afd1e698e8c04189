export { type Reading, readingOf } from "./reading.ts";
