export { type Reading, readingOf } from "./reading.ts";
export { statementsOf } from "./statements-of.ts";
