export { differencesBetween, driftOf, isDrift } from "./drift.ts";
export { recordOf, type StoryReading, storyReadingOf } from "./record-of.ts";
