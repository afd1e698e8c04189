import { randomInt } from "node:crypto";
import type { Ingested } from "../ingest/index.ts";
import { ReadoutError } from "../model/index.ts";
import type { Store, StoryEntry, StoryId } from "../store/index.ts";
import { engineVersion } from "./engine.ts";
import { type Job, type JobId, jobs, type Refusal } from "./jobs.ts";
import { type Reader, readerOf } from "./reader.ts";

/** A file to take in. */
export interface GivenFile {
  readonly name: string;
  /** Called when its turn comes, so that a hundred files are not in memory at once. */
  readonly bytes: () => Promise<Uint8Array>;
}

/** Whether a story's record is there. */
export type ReadingState =
  | { readonly kind: "read" }
  | { readonly kind: "reading" }
  | { readonly kind: "failed"; readonly message: string };

export interface DeskStory extends StoryEntry {
  readonly state: ReadingState;
}

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
  /** `Json<Record>` as text; "not-found" while the story is not read. */
  record(id: StoryId): Promise<string>;
  /** Starts a new story from files; without a title, the first account's is taken. */
  add(files: readonly GivenFile[], title?: string): JobId;
  /** Starts adding files to a story. */
  addTo(id: StoryId, files: readonly GivenFile[]): Promise<JobId>;
  rename(id: StoryId, title: string): Promise<void>;
  remove(id: StoryId): Promise<void>;
  job(id: JobId): Job;
  /** Resolves when nothing is being added or read. */
  idle(): Promise<void>;
  /** Stops what is under way; what is in the store stays, what was not read is read at the next start. */
  close(): Promise<void>;
}

const LONGEST_TITLE = 300;

/** The desk over `store`, which it closes in the end. Stories without a record by this engine start being read. */
export async function openDesk(store: Store): Promise<Desk> {
  const engine = await engineVersion();
  const reader = readerOf();
  const board = jobs();
  const failures = new Map<StoryId, string>();
  const underWay = new Set<Promise<void>>();
  const track = (work: Promise<void>) => {
    const tracked: Promise<void> = work.finally(() => underWay.delete(tracked));
    underWay.add(tracked);
    return tracked;
  };

  const read = async (id: StoryId) => {
    try {
      failures.delete(id);
      await readStory(store, reader, engine, id);
    } catch (error) {
      // A story deleted while it was read is nobody's trouble.
      if (codeOf(error) !== "not-found") failures.set(id, messageOf(error));
    }
  };
  const take = async (job: JobId, files: readonly GivenFile[], keep: (taken: Ingested[]) => Promise<StoryId>) => {
    try {
      const taken = await takenIn(reader, files, (done, refused) =>
        board.change(job, { stage: { kind: "taking-in", done, total: files.length }, refused }),
      );
      if (taken.length === 0) return board.change(job, { stage: { kind: "failed", ...NOTHING_TAKEN } });
      const story = await keep(taken);
      board.change(job, { story, stage: { kind: "reading", accounts: (await store.getStory(story)).accounts } });
      await read(story);
      board.change(job, { stage: { kind: "done" } });
    } catch (error) {
      board.change(job, { stage: { kind: "failed", code: codeOf(error) ?? "unreadable", message: messageOf(error) } });
    }
  };
  const started = (files: readonly GivenFile[], keep: (taken: Ingested[]) => Promise<StoryId>): JobId => {
    const job = newId() as JobId;
    board.open(job, files.length);
    track(take(job, files, keep));
    return job;
  };
  const withState = (story: StoryEntry, unread: ReadonlySet<StoryId>): DeskStory => {
    const message = failures.get(story.id);
    if (!unread.has(story.id)) return { ...story, state: { kind: "read" } };
    return { ...story, state: message === undefined ? { kind: "reading" } : { kind: "failed", message } };
  };
  const unread = async () => new Set(await store.unread(engine));

  const reread = async () => {
    for (const id of await store.unread(engine)) await read(id);
  };
  track(reread().catch(() => undefined));

  return {
    stories: async (query) => {
      // In this order: a story that arrives between the two is not listed yet, rather than listed as read.
      const found = await store.listStories(query);
      const open = await unread();
      return found.map((story) => withState(story, open));
    },
    arriving: board.arriving,
    story: async (id) => withState(await store.getStory(id), await unread()),
    record: async (id) => {
      const json = await store.recordOf(id, engine);
      if (json !== undefined) return json;
      throw new ReadoutError("not-found", failures.get(id) ?? "the story is still being read: ask again in a moment");
    },
    add: (files, title) => {
      const given = title === undefined ? undefined : titleOf(title);
      return started(files, async (taken) => {
        const story = { id: newId() as StoryId, title: given ?? ownTitle(taken), created: new Date().toISOString() };
        await store.putStory(story, taken);
        return story.id;
      });
    },
    addTo: async (id, files) => {
      await store.getStory(id);
      return started(files, async (taken) => {
        await store.addAccounts(id, taken);
        return id;
      });
    },
    rename: async (id, title) => store.renameStory(id, titleOf(title)),
    remove: (id) => store.deleteStory(id),
    job: (id) => {
      const job = board.find(id);
      if (job !== undefined) return job;
      throw new ReadoutError("not-found", `expected a job with the id ${JSON.stringify(id)}, found none`);
    },
    idle: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    close: async () => {
      await reader.close();
      await Promise.all(underWay);
      await store.close();
    },
  };
}

const NOTHING_TAKEN = {
  code: "bad-input",
  message: "expected at least one account, found none that could be read: nothing was added",
} as const;

/** Reads what the story holds until the record kept is of all its accounts. */
async function readStory(store: Store, reader: Reader, engine: string, id: StoryId): Promise<void> {
  for (;;) {
    const accounts = await store.accountsOf(id);
    const json = await reader.record(accounts);
    if (await store.putRecord(id, { engine, accounts: accounts.length, json })) return;
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

/**
 * `title` without white space at its ends.
 * @throws ReadoutError "bad-input" when nothing is left or it is longer than 300 code units.
 */
function titleOf(title: string): string {
  const kept = title.trim();
  if (kept.length > 0 && kept.length <= LONGEST_TITLE) return kept;
  const found = kept.length === 0 ? "a blank one" : `one of ${kept.length}`;
  throw new ReadoutError("bad-input", `expected a title of 1 to ${LONGEST_TITLE} characters, found ${found}`);
}

function ownTitle(taken: readonly Ingested[]): string {
  const titled = taken.map(({ account }) => account.title?.trim()).find((title) => title !== undefined && title !== "");
  const name = taken[0]?.account.name.replace(/^.*[\\/]/, "").replace(/\.[a-z]{2,5}$/i, "");
  return (titled ?? (name?.trim() || "Untitled story")).slice(0, LONGEST_TITLE);
}

/** Ten letters and digits: one in 3.6e15. */
function newId(): string {
  const digits = "0123456789abcdefghijklmnopqrstuvwxyz";
  return Array.from({ length: 10 }, () => digits.charAt(randomInt(digits.length))).join("");
}

function codeOf(error: unknown): ReadoutError["code"] | undefined {
  return error instanceof ReadoutError ? error.code : undefined;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
