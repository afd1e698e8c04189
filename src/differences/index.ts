export { differencesOf } from "./differences-of.ts";
