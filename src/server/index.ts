export type { Api } from "./api.ts";
export type { Refused } from "./guard.ts";
export { type DeskOptions, type RunningDesk, startDesk } from "./start.ts";
