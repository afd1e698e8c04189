import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type StoryId, sqliteStore } from "../../src/store/index.ts";
import { MIGRATIONS } from "../../src/store/migrations/index.ts";
import { ingested, storeContract, story } from "./contract.ts";

storeContract("SQLite", async () => {
  const folder = await mkdtemp(join(tmpdir(), "readout-store-"));
  return {
    open: () => sqliteStore(join(folder, "in", "a folder", "desk.sqlite")),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
});

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "readout-store-"));
  file = join(folder, "desk.sqlite");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("a file that is no SQLite file is refused and left as it is", async () => {
  await writeFile(file, "Dear diary, this is not a store.".repeat(200));
  expect(() => sqliteStore(file)).toThrow(
    expect.objectContaining({ code: "store", message: expect.stringMatching(/not a Readout store.*choose another/) }),
  );
});

test("another program's SQLite file is refused and left as it is", () => {
  const db = new DatabaseSync(file);
  db.exec("CREATE TABLE recipes (name TEXT)");
  db.close();
  expect(() => sqliteStore(file)).toThrow(/found another program's SQLite file/);
  const after = new DatabaseSync(file);
  expect(after.prepare("SELECT name FROM sqlite_schema").all()).toEqual([{ name: "recipes" }]);
  after.close();
});

test("a store made by a newer Readout is refused, with what to do", async () => {
  await sqliteStore(file).close();
  const db = new DatabaseSync(file);
  db.exec("PRAGMA user_version = 900");
  db.close();
  expect(() => sqliteStore(file)).toThrow(/found version 900: it was made by a newer Readout; update Readout/);
});

test("a damaged store is said to be damaged", async () => {
  const store = sqliteStore(file);
  for (let i = 0; i < 40; i++) await store.putStory(story(`s${i}`), [ingested(`a${i}`, "A long text. ".repeat(400))]);
  await store.close();
  const bytes = new Uint8Array(8192).fill(0xee);
  const { open } = await import("node:fs/promises");
  const handle = await open(file, "r+");
  await handle.write(bytes, 0, bytes.length, 4096);
  await handle.close();
  const read = async () => {
    const broken = sqliteStore(file);
    try {
      await broken.listStories();
      await broken.unread("e");
    } finally {
      await broken.close();
    }
  };
  await expect(read()).rejects.toMatchObject({ code: "store", message: expect.stringMatching(/damaged/) });
});

test("a store that another program keeps locked is said to be locked", async () => {
  const store = sqliteStore(file);
  const db = new DatabaseSync(file);
  db.exec("BEGIN IMMEDIATE");
  await expect(store.putStory(story("s"), [])).rejects.toMatchObject({
    code: "store",
    message: expect.stringMatching(/locked by another program/),
  });
  db.exec("ROLLBACK");
  db.close();
  await store.putStory(story("s"), []);
  expect(await store.listStories()).toHaveLength(1);
  await store.close();
});

test("a folder that cannot be made is said to be the trouble", async () => {
  await writeFile(file, "a file where a folder should be");
  expect(() => sqliteStore(join(file, "desk.sqlite"))).toThrow(
    expect.objectContaining({ code: "store", message: expect.stringMatching(/folder/) }),
  );
});

test.skipIf(process.getuid?.() === 0 || process.platform === "win32")(
  "a store that may not be written to is said so (skipped for a user who may write anything)",
  async () => {
    await sqliteStore(file).close();
    await chmod(file, 0o400);
    await chmod(folder, 0o500);
    expect(() => sqliteStore(file)).toThrow(expect.objectContaining({ code: "store" }));
    await chmod(folder, 0o700);
  },
);

test("two processes' worth of openings see each other's stories", async () => {
  const [one, other] = [sqliteStore(file), sqliteStore(file)];
  await one.putStory(story("s1"), [ingested("a", "One text.")]);
  await other.addAccounts("s1" as StoryId, [ingested("b", "Another.")]);
  expect((await one.getStory("s1" as StoryId)).accounts).toBe(2);
  await one.close();
  await other.close();
});

test("a store of the first version is brought up to date, with its stories and records", async () => {
  const db = new DatabaseSync(file);
  db.exec(MIGRATIONS[0] ?? "");
  db.exec("PRAGMA application_id = 0x52444f54; PRAGMA user_version = 1");
  db.exec(`INSERT INTO story VALUES ('s', '"An old story"', '2031-05-04T08:00:00.000Z', 1)`);
  db.exec("INSERT INTO record VALUES ('s', 'e', 0, '{}')");
  db.close();
  const store = sqliteStore(file);
  const id = "s" as StoryId;
  expect(await store.getStory(id)).toMatchObject({ title: "An old story", agenda: 0 });
  expect(await store.unread("e")).toEqual([]);
  expect(await store.recordOf(id, "e")).toBe("{}");
  await store.close();
});

test("an account or a version of an agenda in the file can be neither changed in place nor overwritten", async () => {
  const store = sqliteStore(file);
  await store.putStory(story("s1"), [ingested("a", "One text.")]);
  await store.putStory(story("s2"), [ingested("a", "Other words under the same id.")]);
  expect((await store.accountsOf("s2" as StoryId))[0]?.account.text).toBe("One text.");
  await store.close();
  const db = new DatabaseSync(file);
  expect(() => db.exec("UPDATE account SET body = '{}'")).toThrow(/never changes/);
  db.exec("INSERT INTO agenda VALUES ('s1', 1, '2031-05-04', NULL, NULL, '{}')");
  expect(() => db.exec("UPDATE agenda SET json = ''")).toThrow(/never changes/);
  db.close();
});
