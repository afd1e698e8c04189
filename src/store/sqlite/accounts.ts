import type { Ingested } from "../../ingest/index.ts";
import { type Account, fromJson, type Json, jsonOf } from "../../model/index.ts";
import type { StoryId } from "../contract.ts";
import type { Tables } from "./tables.ts";

/** In the order they were added. */
export function accountsOf(tables: Tables, story: StoryId): readonly Ingested[] {
  return tables
    .all("SELECT body FROM story_account JOIN account ON account.id = account WHERE story = ? ORDER BY place", story)
    .map((row) => fromJson<Ingested>(JSON.parse(String(row.body)) as Json<Ingested>));
}

export function accountsHeld(tables: Tables, story: StoryId): number {
  return Number(tables.one("SELECT count(*) AS held FROM story_account WHERE story = ?", story)?.held);
}

/** Adds those that the story does not hold yet; gives their number. */
export function addAccounts(tables: Tables, story: StoryId, accounts: readonly Ingested[]): number {
  const before = accountsHeld(tables, story);
  for (const account of accounts) addAccount(tables, story, account);
  return accountsHeld(tables, story) - before;
}

function addAccount(tables: Tables, story: StoryId, stored: Ingested): void {
  const { account } = stored;
  tables.run(
    "INSERT OR IGNORE INTO account VALUES (?, ?, ?, ?)",
    account.id,
    account.outlet ?? null,
    account.published ?? null,
    JSON.stringify(jsonOf(stored)),
  );
  const place = "(SELECT coalesce(max(place), 0) + 1 FROM story_account WHERE story = ?)";
  const added = tables.run(`INSERT OR IGNORE INTO story_account VALUES (?, ${place}, ?)`, story, story, account.id);
  if (added > 0) tables.run("INSERT INTO search VALUES (?, ?, ?)", story, account.id, wordsOf(account));
}

function wordsOf(account: Account): string {
  return [account.title, account.outlet, account.byline, account.text].filter((part) => part !== undefined).join("\n");
}
