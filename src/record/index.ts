export { differencesBetween, driftOf, isDrift } from "./drift.ts";
export { recordOf } from "./record-of.ts";
