export { differencesOf } from "./differences-of.ts";
export { mirrored } from "./mirror.ts";
export { sayingsOf, withSayings } from "./sayings.ts";
