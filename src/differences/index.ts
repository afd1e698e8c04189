export { differencesOf } from "./differences-of.ts";
export { sayingsOf, withSayings } from "./sayings.ts";
