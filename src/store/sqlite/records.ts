import type { StoredRecord, StoryId, Unread } from "../contract.ts";
import { accountsHeld } from "./accounts.ts";
import { agendaOf } from "./agendas.ts";
import type { Tables } from "./tables.ts";

export function recordOf(tables: Tables, story: StoryId, engine: string): string | undefined {
  const row = tables.one("SELECT json FROM record WHERE story = ? AND engine = ?", story, engine);
  return row === undefined ? undefined : String(row.json);
}

/** Whether it was kept: a record of other accounts or of another agenda than the story's present ones is not. */
export function putRecord(tables: Tables, story: StoryId, record: StoredRecord): boolean {
  const { engine, accounts, agenda, json } = record;
  if (accountsHeld(tables, story) !== accounts || agendaOf(tables, story).version !== agenda) return false;
  tables.run(
    "INSERT OR REPLACE INTO record (story, engine, accounts, agenda, json) VALUES (?, ?, ?, ?, ?)",
    story,
    engine,
    accounts,
    agenda,
    json,
  );
  return true;
}

/** A record goes when accounts are added; one that is there is out of date by its agenda alone. */
export function unread(tables: Tables, engine: string): readonly Unread[] {
  return tables
    .all(
      `SELECT story.id, record.story AS outdated FROM story
       LEFT JOIN record ON record.story = story.id AND record.engine = ?
       WHERE coalesce(record.agenda, -1) <> (SELECT coalesce(max(version), 0) FROM agenda WHERE agenda.story = story.id)
       ORDER BY created DESC, arrival DESC`,
      engine,
    )
    .map((row) => ({ id: String(row.id) as StoryId, outdated: row.outdated !== null }));
}
