import { ReadoutError } from "../../model/index.ts";
import type { Story, StoryEntry, StoryId } from "../contract.ts";
import type { Tables } from "./tables.ts";

export function listed(tables: Tables, query: string): readonly StoryEntry[] {
  const terms = searchTerms(query);
  const holdsAll = terms.map(() => "id IN (SELECT story FROM search WHERE search MATCH ?)").join(" AND ");
  const found = tables.all(
    `SELECT id FROM story ${terms.length === 0 ? "" : `WHERE ${holdsAll}`} ORDER BY created DESC, arrival DESC`,
    ...terms,
  );
  return found.map((row) => entryOf(tables, String(row.id)));
}

/** @throws ReadoutError "not-found" when there is no such story. */
export function entryOf(tables: Tables, id: string): StoryEntry {
  const row = tables.one("SELECT id, title, created FROM story WHERE id = ?", id);
  if (row === undefined) throw noStory(id);
  const accounts = tables.all(
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
    agenda: Number(tables.one("SELECT coalesce(max(version), 0) AS version FROM agenda WHERE story = ?", id)?.version),
  };
}

/** @throws ReadoutError "not-found" when there is no such story. */
export function expectStory(tables: Tables, id: StoryId): void {
  if (tables.one("SELECT 1 FROM story WHERE id = ?", id) === undefined) throw noStory(id);
}

export function putStory(tables: Tables, { id, title, created }: Story): void {
  const arrival = "(SELECT coalesce(max(arrival), 0) + 1 FROM story)";
  tables.run(`INSERT INTO story VALUES (?, ?, ?, ${arrival})`, id, JSON.stringify(title), created);
  tables.run("INSERT INTO search VALUES (?, NULL, ?)", id, title);
}

/** @throws ReadoutError "not-found" when there is no such story. */
export function renameStory(tables: Tables, id: StoryId, title: string): void {
  if (tables.run("UPDATE story SET title = ? WHERE id = ?", JSON.stringify(title), id) === 0) throw noStory(id);
  tables.run("UPDATE search SET words = ? WHERE story = ? AND account IS NULL", title, id);
}

/** @throws ReadoutError "not-found" when there is no such story. */
export function deleteStory(tables: Tables, id: StoryId): void {
  if (tables.run("DELETE FROM story WHERE id = ?", id) === 0) throw noStory(id);
  tables.run("DELETE FROM account WHERE id NOT IN (SELECT account FROM story_account)");
  tables.run("DELETE FROM search WHERE story = ?", id);
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
