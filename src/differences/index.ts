export { compared, differencesOf } from "./differences-of.ts";
export { onlyInOf } from "./only-in-story.ts";
export { sayingsOf, withSayings } from "./sayings.ts";
export { stemOf } from "./stems.ts";
