import type { Ingested } from "../ingest/index.ts";
import type { Branded } from "../model/index.ts";
import type { Agenda } from "../positions/index.ts";

/** Ten letters and digits, made by the desk: short enough to stand in an address. */
export type StoryId = Branded<string, "StoryId">;

export interface Story {
  readonly id: StoryId;
  /** Never blank. */
  readonly title: string;
  /** ISO 8601 in UTC: when it was put in. */
  readonly created: string;
}

/** A story as a list shows it. */
export interface StoryEntry extends Story {
  readonly accounts: number;
  /** Each outlet once, in the order of the accounts; accounts without an outlet add nothing. */
  readonly outlets: readonly string[];
  /** Earliest and latest date of its accounts, as precise as they say it; undefined when none is dated. */
  readonly published: { readonly first: string; readonly last: string } | undefined;
  /** How often its agenda was changed; a record read under fewer changes is out of date. */
  readonly agenda: number;
}

/** What somebody settled of a story's parties and terms. */
export interface StoredAgenda {
  /** Counts the changes, undone ones too; 0 while there was none. */
  readonly version: number;
  readonly agenda: Agenda;
  /** What the change did that undoing would take back; undefined when there is none. */
  readonly undo: string | undefined;
}

/** A change of a story's agenda. */
export interface AgendaChange {
  readonly agenda: Agenda;
  /** What it does, in words that undoing shows. */
  readonly what: string;
  /** ISO 8601 in UTC. */
  readonly made: string;
}

/** A story without a record of its present accounts and agenda. */
export interface Unread {
  readonly id: StoryId;
  /** Whether there is a record of its present accounts under an earlier agenda, which can be shown meanwhile. */
  readonly outdated: boolean;
}

/** What was read from a story's accounts, and what it was read with. */
export interface StoredRecord {
  /** Version of the reading engine. */
  readonly engine: string;
  /** How many accounts it was read from. Accounts are only ever added, so that the number says which they were. */
  readonly accounts: number;
  /** Version of the agenda it was read under. */
  readonly agenda: number;
  /** `Json<Record>` as text, given back unchanged. */
  readonly json: string;
}

/**
 * Where stories, their accounts and their records are kept. Every method is one transaction: it happens wholly or not
 * at all, and what has returned is on the disk. Strings come back code unit for code unit. One suite,
 * test/store/contract.ts, holds for every implementation.
 * @throws ReadoutError "store" from every method when the store cannot be read or written,
 * "not-found" where a story is asked for that is not there.
 */
export interface Store {
  /** Whether this opening made the store: nothing was ever put in. */
  readonly fresh: boolean;

  /** All stories, the newest first; with a query, those whose title or accounts hold all its words or beginnings of words. */
  listStories(query?: string): Promise<readonly StoryEntry[]>;
  getStory(id: StoryId): Promise<StoryEntry>;
  putStory(story: Story, accounts: readonly Ingested[]): Promise<void>;
  renameStory(id: StoryId, title: string): Promise<void>;
  /** Removes the story, its record, and the accounts that no other story holds. */
  deleteStory(id: StoryId): Promise<void>;

  /** In the order they were added. */
  accountsOf(id: StoryId): Promise<readonly Ingested[]>;
  /** Adds those that the story does not hold yet; its record is dropped when there is one. Gives the number added. */
  addAccounts(id: StoryId, accounts: readonly Ingested[]): Promise<number>;

  agendaOf(id: StoryId): Promise<StoredAgenda>;
  /** Keeps the agenda as the version after `version`. False, and nothing kept, when the present one is another by now. */
  putAgenda(id: StoryId, change: AgendaChange, version: number): Promise<boolean>;
  /**
   * Takes the last change back that was not taken back yet, as a version of its own. False, and nothing done, when the
   * present version is another than `version`, or nothing is left to undo.
   */
  undoAgenda(id: StoryId, version: number, made: string): Promise<boolean>;

  /** The record read by `engine` from all accounts the story holds now, under its agenda or an earlier one; undefined when there is none. */
  recordOf(id: StoryId, engine: string): Promise<string | undefined>;
  /** Keeps the record in place of any earlier one. False, and nothing kept, when the story has other accounts or another agenda by now. */
  putRecord(id: StoryId, record: StoredRecord): Promise<boolean>;
  /** Stories without a record by `engine` of their present accounts and agenda, the newest first. */
  unread(engine: string): Promise<readonly Unread[]>;

  close(): Promise<void>;
}
