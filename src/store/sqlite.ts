import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import type { Ingested } from "../ingest/index.ts";
import type { Account } from "../model/index.ts";
import { fromJson, type Json, jsonOf, ReadoutError } from "../model/index.ts";
import type { Store, StoryEntry, StoryId } from "./contract.ts";
import { openStore, storeTrouble } from "./open.ts";

/**
 * The store in one SQLite file. The file may be used by several processes at once; a write waits up to three seconds
 * for another's.
 * @throws ReadoutError "store" when the file is damaged, locked, another program's, or made by a newer Readout.
 */
export function sqliteStore(path: string): Store {
  const { db, fresh } = openStore(path);
  const all = (sql: string, ...values: SQLInputValue[]) => db.prepare(sql).all(...values);
  const run = (sql: string, ...values: SQLInputValue[]) => db.prepare(sql).run(...values);

  async function within<T>(work: () => T, begin = "BEGIN IMMEDIATE"): Promise<T> {
    try {
      db.exec(begin);
      const result = work();
      db.exec("COMMIT");
      return result;
    } catch (error) {
      if (db.isOpen && db.isTransaction) db.exec("ROLLBACK");
      throw storeTrouble(path, error);
    }
  }
  const reading = <T>(work: () => T) => within(work, "BEGIN");

  const entry = (id: string): StoryEntry => {
    const row = db.prepare("SELECT id, title, created FROM story WHERE id = ?").get(id);
    if (row === undefined) throw noStory(id);
    const accounts = all(
      "SELECT outlet, published FROM story_account JOIN account ON account.id = account WHERE story = ? ORDER BY place",
      id,
    );
    return {
      id: id as StoryId,
      title: JSON.parse(String(row.title)),
      created: String(row.created),
      accounts: accounts.length,
      outlets: [...new Set(accounts.flatMap((account) => account.outlet ?? []))].map(String),
      published: firstAndLast(accounts.flatMap((account) => account.published ?? []).map(String)),
    };
  };
  const accountsHeld = (id: string) =>
    Number(db.prepare("SELECT count(*) AS held FROM story_account WHERE story = ?").get(id)?.held);

  return {
    fresh,
    listStories: (query = "") =>
      reading(() => {
        const terms = searchTerms(query);
        const found =
          terms.length === 0
            ? all("SELECT id FROM story ORDER BY created DESC, arrival DESC")
            : all(
                `SELECT id FROM story WHERE ${terms.map(() => "id IN (SELECT story FROM search WHERE search MATCH ?)").join(" AND ")}
                 ORDER BY created DESC, arrival DESC`,
                ...terms,
              );
        return found.map((row) => entry(String(row.id)));
      }),
    getStory: (id) => reading(() => entry(id)),
    putStory: (story, accounts) =>
      within(() => {
        run(
          "INSERT INTO story VALUES (?, ?, ?, (SELECT coalesce(max(arrival), 0) + 1 FROM story))",
          story.id,
          JSON.stringify(story.title),
          story.created,
        );
        run("INSERT INTO search VALUES (?, NULL, ?)", story.id, story.title);
        for (const account of accounts) addAccount(db, story.id, account);
      }),
    renameStory: (id, title) =>
      within(() => {
        const { changes } = run("UPDATE story SET title = ? WHERE id = ?", JSON.stringify(title), id);
        if (changes === 0) throw noStory(id);
        run("UPDATE search SET words = ? WHERE story = ? AND account IS NULL", title, id);
      }),
    deleteStory: (id) =>
      within(() => {
        if (run("DELETE FROM story WHERE id = ?", id).changes === 0) throw noStory(id);
        run("DELETE FROM account WHERE id NOT IN (SELECT account FROM story_account)");
        run("DELETE FROM search WHERE story = ?", id);
      }),
    accountsOf: (id) =>
      reading(() => {
        entry(id);
        return all(
          "SELECT body FROM story_account JOIN account ON account.id = account WHERE story = ? ORDER BY place",
          id,
        ).map((row) => fromJson<Ingested>(JSON.parse(String(row.body)) as Json<Ingested>));
      }),
    addAccounts: (id, accounts) =>
      within(() => {
        const before = entry(id).accounts;
        for (const account of accounts) addAccount(db, id, account);
        const added = accountsHeld(id) - before;
        if (added > 0) run("DELETE FROM record WHERE story = ?", id);
        return added;
      }),
    recordOf: (id, engine) =>
      reading(() => {
        entry(id);
        const row = db.prepare("SELECT json FROM record WHERE story = ? AND engine = ?").get(id, engine);
        return row === undefined ? undefined : String(row.json);
      }),
    putRecord: (id, record) =>
      within(() => {
        entry(id);
        if (accountsHeld(id) !== record.accounts) return false;
        run("INSERT OR REPLACE INTO record VALUES (?, ?, ?, ?)", id, record.engine, record.accounts, record.json);
        return true;
      }),
    unread: (engine) =>
      reading(() =>
        all(
          `SELECT id FROM story WHERE id NOT IN (SELECT story FROM record WHERE engine = ?)
           ORDER BY created DESC, arrival DESC`,
          engine,
        ).map((row) => String(row.id) as StoryId),
      ),
    close: async () => db.close(),
  };
}

function addAccount(db: DatabaseSync, story: StoryId, stored: Ingested): void {
  const { account } = stored;
  db.prepare("INSERT OR IGNORE INTO account VALUES (?, ?, ?, ?)").run(
    account.id,
    account.outlet ?? null,
    account.published ?? null,
    JSON.stringify(jsonOf(stored)),
  );
  const { changes } = db
    .prepare(
      `INSERT OR IGNORE INTO story_account
       VALUES (?, (SELECT coalesce(max(place), 0) + 1 FROM story_account WHERE story = ?), ?)`,
    )
    .run(story, story, account.id);
  if (changes > 0) db.prepare("INSERT INTO search VALUES (?, ?, ?)").run(story, account.id, wordsOf(account));
}

function wordsOf(account: Account): string {
  return [account.title, account.outlet, account.byline, account.text].filter((part) => part !== undefined).join("\n");
}

/** Each word of a query as a quoted beginning of a word, so that no mark in it is taken for query syntax. */
function searchTerms(query: string): string[] {
  return (query.normalize("NFC").match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((word) => `"${word}"*`);
}

/** ISO 8601 dates of differing precision stand in the order of time when compared as strings. */
function firstAndLast(dates: readonly string[]): { first: string; last: string } | undefined {
  const sorted = dates.toSorted();
  const first = sorted[0];
  const last = sorted.at(-1);
  return first === undefined || last === undefined ? undefined : { first, last };
}

function noStory(id: string): ReadoutError {
  return new ReadoutError(
    "not-found",
    `expected a story with the id ${JSON.stringify(id)}, found none: it may be deleted`,
  );
}
