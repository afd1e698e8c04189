import type { Store, StoryId } from "../contract.ts";
import { openStore } from "../open.ts";
import { accountsOf, addAccounts } from "./accounts.ts";
import { agendaOf, putAgenda, undoAgenda } from "./agendas.ts";
import { putRecord, recordOf, unread } from "./records.ts";
import { deleteStory, entryOf, expectStory, listed, putStory, renameStory } from "./stories.ts";
import { tablesOf, transactionsOf } from "./tables.ts";

/**
 * The store in one SQLite file. The file may be used by several processes at once; a write waits up to three seconds
 * for another's.
 * @throws ReadoutError "store" when the file is damaged, locked, another program's, or made by a newer Readout.
 */
export function sqliteStore(path: string): Store {
  const { db, fresh } = openStore(path);
  const tables = tablesOf(db);
  const { reading, writing } = transactionsOf(db, path);
  const there = <T>(id: StoryId, work: () => T): T => {
    expectStory(tables, id);
    return work();
  };
  return {
    fresh,
    listStories: (query = "") => reading(() => listed(tables, query)),
    getStory: (id) => reading(() => entryOf(tables, id)),
    putStory: (story, accounts) =>
      writing(() => {
        putStory(tables, story);
        addAccounts(tables, story.id, accounts);
      }),
    renameStory: (id, title) => writing(() => renameStory(tables, id, title)),
    deleteStory: (id) => writing(() => deleteStory(tables, id)),
    accountsOf: (id) => reading(() => there(id, () => accountsOf(tables, id))),
    addAccounts: (id, accounts) =>
      writing(() => {
        const added = there(id, () => addAccounts(tables, id, accounts));
        if (added > 0) tables.run("DELETE FROM record WHERE story = ?", id);
        return added;
      }),
    agendaOf: (id) => reading(() => there(id, () => agendaOf(tables, id))),
    putAgenda: (id, change, version) => writing(() => there(id, () => putAgenda(tables, id, change, version))),
    undoAgenda: (id, version, made) => writing(() => there(id, () => undoAgenda(tables, id, version, made))),
    recordOf: (id, engine) => reading(() => there(id, () => recordOf(tables, id, engine))),
    putRecord: (id, record) => writing(() => there(id, () => putRecord(tables, id, record))),
    unread: (engine) => reading(() => unread(tables, engine)),
    close: async () => db.close(),
  };
}
