export { judged } from "./judged.ts";
export { type Labeller, labellerOf } from "./labeller.ts";
