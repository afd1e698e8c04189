export type { GivenFile } from "./adding.ts";
export { type Desk, openDesk } from "./desk.ts";
export { engineVersion } from "./engine.ts";
export type { Job, JobId, Refusal, Stage } from "./jobs.ts";
export type { DeskStory, ReadingState } from "./keeping-read.ts";
export { shippedModels } from "./models.ts";
export { addSample } from "./sample.ts";
export type { DeskAgenda, Settling } from "./settling.ts";
