export { type Models, modelsOf, type Reading, readingOf } from "./reading.ts";
export { explained } from "./statements-of.ts";
