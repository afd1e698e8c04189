import type { Store, StoryEntry, StoryId, Unread } from "../store/index.ts";
import type { Reader } from "./reader.ts";
import { codeOf, messageOf } from "./trouble.ts";

/** Whether a story's record is there. */
export type ReadingState =
  | { readonly kind: "read" }
  /** There is none yet. */
  | { readonly kind: "reading" }
  | { readonly kind: "failed"; readonly message: string }
  /** The one that is there was read under an earlier agenda; the new one is on its way. */
  | { readonly kind: "renewing" }
  /** The one that is there was read under an earlier agenda; reading it under the present one failed. */
  | { readonly kind: "outdated"; readonly message: string };

export interface DeskStory extends StoryEntry {
  readonly state: ReadingState;
}

/** Reads what is not read, and knows what came of it. */
export interface KeepingRead {
  /** Reads a story until its record is of all its accounts and its present agenda. Never rejects. */
  read(id: StoryId): Promise<void>;
  /** Reads all that is not read, the newest first. Never rejects. */
  readAll(): Promise<void>;
  /** Why the last reading of a story failed. */
  failure(id: StoryId): string | undefined;
  /** How it stands with each of `stories`. */
  withStates(stories: () => Promise<readonly StoryEntry[]>): Promise<readonly DeskStory[]>;
}

export function keepingRead(store: Store, reader: Reader, engine: string): KeepingRead {
  const failures = new Map<StoryId, string>();
  const read = async (id: StoryId) => {
    try {
      failures.delete(id);
      await readStory(store, reader, engine, id);
    } catch (error) {
      // A story deleted while it was read is nobody's trouble.
      if (codeOf(error) !== "not-found") failures.set(id, messageOf(error));
    }
  };
  return {
    read,
    readAll: async () => {
      const unread = await store.unread(engine).catch(() => []);
      for (const { id } of unread) await read(id);
    },
    failure: (id) => failures.get(id),
    withStates: async (stories) => {
      // In this order: a story that arrives between the two is not listed yet, rather than listed as read.
      const found = await stories();
      const unread = new Map((await store.unread(engine)).map((each) => [each.id, each]));
      return found.map((story) => ({ ...story, state: stateOf(unread.get(story.id), failures.get(story.id)) }));
    },
  };
}

function stateOf(unread: Unread | undefined, failure: string | undefined): ReadingState {
  if (unread === undefined) return { kind: "read" };
  if (unread.outdated) return failure === undefined ? { kind: "renewing" } : { kind: "outdated", message: failure };
  return failure === undefined ? { kind: "reading" } : { kind: "failed", message: failure };
}

/** Reads what the story holds until the record kept is of all its accounts, under the agenda it has by then. */
async function readStory(store: Store, reader: Reader, engine: string, id: StoryId): Promise<void> {
  for (;;) {
    const accounts = await store.accountsOf(id);
    const { version, agenda } = await store.agendaOf(id);
    const json = await reader.record(accounts, agenda);
    if (await store.putRecord(id, { engine, accounts: accounts.length, agenda: version, json })) return;
  }
}
