import type { Ingested } from "../ingest/index.ts";
import type { Store, StoryId } from "../store/index.ts";
import { newId } from "./ids.ts";
import type { JobId, Jobs, Refusal } from "./jobs.ts";
import type { KeepingRead } from "./keeping-read.ts";
import type { Reader } from "./reader.ts";
import { codeOf, messageOf } from "./trouble.ts";
import type { UnderWay } from "./under-way.ts";

/** A file to take in. */
export interface GivenFile {
  readonly name: string;
  /** Called when its turn comes, so that a hundred files are not in memory at once. */
  readonly bytes: () => Promise<Uint8Array>;
}

/** What adding works with. */
export interface Hands {
  readonly store: Store;
  readonly reader: Reader;
  readonly kept: KeepingRead;
  readonly board: Jobs;
  readonly work: UnderWay;
}

/** Puts what was taken in into a story, and gives the story. */
type Keep = (taken: readonly Ingested[]) => Promise<StoryId>;

/** Starts taking files in, keeping and reading them; the job tells how far it has come. */
export function startAdding(hands: Hands, files: readonly GivenFile[], keep: Keep): JobId {
  const job = newId() as JobId;
  hands.board.open(job, files.length);
  hands.work.track(added(hands, job, files, keep));
  return job;
}

const NOTHING_TAKEN = {
  code: "bad-input",
  message: "expected at least one account, found none that could be read: nothing was added",
} as const;

async function added(hands: Hands, job: JobId, files: readonly GivenFile[], keep: Keep): Promise<void> {
  const { store, reader, kept, board } = hands;
  try {
    const taken = await takenIn(reader, files, (done, refused) =>
      board.change(job, { stage: { kind: "taking-in", done, total: files.length }, refused }),
    );
    if (taken.length === 0) return board.change(job, { stage: { kind: "failed", ...NOTHING_TAKEN } });
    const story = await keep(taken);
    board.change(job, { story, stage: { kind: "reading", accounts: (await store.getStory(story)).accounts } });
    await kept.read(story);
    board.change(job, { stage: { kind: "done" } });
  } catch (error) {
    board.change(job, { stage: { kind: "failed", code: codeOf(error) ?? "unreadable", message: messageOf(error) } });
  }
}

async function takenIn(
  reader: Reader,
  files: readonly GivenFile[],
  progress: (done: number, refused: readonly Refusal[]) => void,
): Promise<Ingested[]> {
  const taken: Ingested[] = [];
  const refused: Refusal[] = [];
  for (const [index, file] of files.entries()) {
    try {
      taken.push(await reader.account(await file.bytes(), { name: file.name }));
    } catch (error) {
      refused.push({ name: file.name, code: codeOf(error) ?? "unreadable", message: messageOf(error) });
    }
    progress(index + 1, [...refused]);
  }
  return taken;
}
