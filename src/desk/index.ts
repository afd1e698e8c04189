export { type Desk, type DeskStory, type GivenFile, openDesk, type ReadingState } from "./desk.ts";
export { engineVersion } from "./engine.ts";
export type { Job, JobId, Refusal, Stage } from "./jobs.ts";
export { shippedModels } from "./models.ts";
export { addSample } from "./sample.ts";
