import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { engineVersion } from "../../src/desk/index.ts";
import { jsonOf, type Record } from "../../src/model/index.ts";
import { type RunningDesk, startDesk } from "../../src/server/index.ts";
import { type Story, type StoryId, sqliteStore } from "../../src/store/index.ts";

/** A desk on a store of its own. */
export interface TestDesk extends RunningDesk {
  /** Removes the store too. */
  close(): Promise<void>;
}

/** A real desk over a store in a new folder, which holds `records` as read stories. */
export async function deskWith(
  records: readonly (Pick<Story, "title"> & { id: string; record: Record })[],
): Promise<TestDesk> {
  const folder = await mkdtemp(join(tmpdir(), "readout-desk-"));
  const data = join(folder, "desk.sqlite");
  const store = sqliteStore(data);
  const engine = await engineVersion();
  for (const { id, title, record } of records) {
    const story = { id: id as StoryId, title, created: "2031-05-04T08:00:00.000Z" };
    const accounts = record.accounts.map((account) => ({
      account,
      notices: record.notices.filter((notice) => notice.account === account.id),
    }));
    await store.putStory(story, accounts);
    await store.putRecord(story.id, {
      engine,
      accounts: accounts.length,
      agenda: 0,
      json: JSON.stringify(jsonOf(record)),
    });
  }
  await store.close();
  const desk = await startDesk({ port: 0, data, sample: false });
  return {
    ...desk,
    close: async () => {
      await desk.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
