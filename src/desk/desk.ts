import { ReadoutError } from "../model/index.ts";
import type { Store, StoryId } from "../store/index.ts";
import { type GivenFile, type Hands, startAdding } from "./adding.ts";
import { engineVersion } from "./engine.ts";
import { newId } from "./ids.ts";
import { type Job, type JobId, jobs } from "./jobs.ts";
import { type DeskStory, keepingRead } from "./keeping-read.ts";
import { readerOf } from "./reader.ts";
import { type DeskAgenda, type Settling, soundSettling, wholeAgenda } from "./settling.ts";
import { ownTitle, titleOf } from "./titles.ts";
import { underWay } from "./under-way.ts";

/**
 * The stories of one store, kept read.
 * @throws ReadoutError from every method: "not-found" for a story or job that is not there, "bad-input" for a title
 * that is none, "store" when the store cannot be used.
 */
export interface Desk {
  /** The newest first; with a query, those whose title or texts hold its words. */
  stories(query?: string): Promise<readonly DeskStory[]>;
  /** How many addings are still taking files in: their stories may not be there yet. */
  arriving(): number;
  story(id: StoryId): Promise<DeskStory>;
  /** `Json<Record>` as text, under the present agenda or, while that is read, the one before; "not-found" while there is none. */
  record(id: StoryId): Promise<string>;
  /** Starts a new story from files; without a title, the first account's is taken. */
  add(files: readonly GivenFile[], title?: string): JobId;
  /** Starts adding files to a story. */
  addTo(id: StoryId, files: readonly GivenFile[]): Promise<JobId>;
  /** Starts reading a story again whose reading failed. */
  readAgain(id: StoryId): Promise<void>;
  rename(id: StoryId, title: string): Promise<void>;
  remove(id: StoryId): Promise<void>;

  /** "not-found" while the story is not read under its present agenda. */
  agenda(id: StoryId): Promise<DeskAgenda>;
  /**
   * Keeps an agenda and starts reading the story under it.
   * @throws ReadoutError "conflict" when the present version is another than `version`, "bad-input" for an agenda that is none.
   */
  settle(id: StoryId, settling: Settling, version: number): Promise<void>;
  /** Takes the last change of the agenda back, as `settle` does; "conflict" also when there is none. */
  undo(id: StoryId, version: number): Promise<void>;

  job(id: JobId): Job;
  /** Resolves when nothing is being added or read. */
  idle(): Promise<void>;
  /** Stops what is under way; what is in the store stays, what was not read is read at the next start. */
  close(): Promise<void>;
}

/** The desk over `store`, which it closes in the end. Stories without a record by this engine start being read. */
export async function openDesk(store: Store): Promise<Desk> {
  const engine = await engineVersion();
  const reader = readerOf();
  const hands: Hands = { store, reader, kept: keepingRead(store, reader, engine), board: jobs(), work: underWay() };
  hands.work.track(hands.kept.readAll());
  return {
    ...storiesAt(hands, engine),
    ...agendasAt(hands, engine),
    idle: hands.work.over,
    close: async () => {
      await reader.close();
      await hands.work.over();
      await store.close();
    },
  };
}

function storiesAt(hands: Hands, engine: string): Omit<Desk, "agenda" | "settle" | "undo" | "idle" | "close"> {
  const { store, kept, board, work } = hands;
  return {
    stories: (query) => kept.withStates(() => store.listStories(query)),
    arriving: board.arriving,
    story: (id) => storyAt(hands, id),
    record: async (id) => (await store.recordOf(id, engine)) ?? stillReading(kept.failure(id)),
    add: (files, title) => {
      const given = title === undefined ? undefined : titleOf(title);
      return startAdding(hands, files, async (taken) => {
        const story = { id: newId() as StoryId, title: given ?? ownTitle(taken), created: new Date().toISOString() };
        await store.putStory(story, taken);
        return story.id;
      });
    },
    addTo: async (id, files) => {
      await store.getStory(id);
      return startAdding(hands, files, async (taken) => {
        await store.addAccounts(id, taken);
        return id;
      });
    },
    readAgain: async (id) => {
      const { state } = await storyAt(hands, id);
      if (state.kind === "failed" || state.kind === "outdated") work.track(kept.read(id));
    },
    rename: async (id, title) => store.renameStory(id, titleOf(title)),
    remove: (id) => store.deleteStory(id),
    job: (id) => {
      const job = board.find(id);
      if (job !== undefined) return job;
      throw new ReadoutError("not-found", `expected a job with the id ${JSON.stringify(id)}, found none`);
    },
  };
}

function agendasAt(hands: Hands, engine: string): Pick<Desk, "agenda" | "settle" | "undo"> {
  const { store, kept, work } = hands;
  const readUnder = (id: StoryId, changed: boolean) => {
    if (!changed) throw new ReadoutError("conflict", CHANGED_MEANWHILE);
    work.track(kept.read(id));
  };
  const now = () => new Date().toISOString();
  return {
    agenda: async (id) => {
      const { state, agenda: version } = await storyAt(hands, id);
      const json = await store.recordOf(id, engine);
      const stored = await store.agendaOf(id);
      // Changed between these questions, it would have the proposals of the record from before.
      if (state.kind !== "read" || json === undefined || stored.version !== version)
        return stillReading(kept.failure(id));
      return wholeAgenda(stored, json);
    },
    settle: async (id, settling, version) =>
      readUnder(id, await store.putAgenda(id, { ...soundSettling(settling), made: now() }, version)),
    undo: async (id, version) => {
      const stored = await store.agendaOf(id);
      if (stored.version === version && stored.undo === undefined)
        throw new ReadoutError("conflict", "nothing is left to undo in this agenda");
      readUnder(id, await store.undoAgenda(id, version, now()));
    },
  };
}

const CHANGED_MEANWHILE =
  "the agenda was changed meanwhile, on another page or by somebody else: nothing was kept; look at it, then try again";

async function storyAt({ store, kept }: Hands, id: StoryId): Promise<DeskStory> {
  const [story] = await kept.withStates(async () => [await store.getStory(id)]);
  if (story === undefined) throw new RangeError("one story has one state");
  return story;
}

function stillReading(failure: string | undefined): never {
  throw new ReadoutError("not-found", failure ?? "the story is still being read: ask again in a moment");
}
