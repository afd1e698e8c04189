import type { Branded, TroubleCode } from "../model/index.ts";
import type { StoryId } from "../store/index.ts";

export type JobId = Branded<string, "JobId">;

/** A file that could not be taken in; the others were. */
export interface Refusal {
  readonly name: string;
  readonly code: TroubleCode;
  readonly message: string;
}

/** How far an adding has come. */
export type Stage =
  | { readonly kind: "taking-in"; readonly done: number; readonly total: number }
  | { readonly kind: "reading"; readonly accounts: number }
  | { readonly kind: "done" }
  | { readonly kind: "failed"; readonly code: TroubleCode; readonly message: string };

/** One adding of files, as a page follows it. */
export interface Job {
  readonly id: JobId;
  readonly stage: Stage;
  /** Known as soon as the story is in the store. */
  readonly story: StoryId | undefined;
  readonly refused: readonly Refusal[];
}

/** A page asks about its job within seconds; this many are remembered. */
const REMEMBERED = 200;

/** The latest jobs, by id. */
export interface Jobs {
  open(id: JobId, total: number): void;
  change(id: JobId, change: Partial<Omit<Job, "id">>): void;
  find(id: JobId): Job | undefined;
  /** How many are still taking files in. */
  arriving(): number;
}

export function jobs(): Jobs {
  const known = new Map<JobId, Job>();
  return {
    open: (id, total) => {
      known.set(id, { id, stage: { kind: "taking-in", done: 0, total }, story: undefined, refused: [] });
      const oldest = known.keys().next().value;
      if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
    },
    change: (id, change) => {
      const job = known.get(id);
      if (job !== undefined) known.set(id, { ...job, ...change });
    },
    find: (id) => known.get(id),
    arriving: () => [...known.values()].filter(({ stage }) => stage.kind === "taking-in").length,
  };
}
