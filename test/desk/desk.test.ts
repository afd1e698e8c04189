import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addSample, type Desk, engineVersion, type JobId, openDesk, type Settling } from "../../src/desk/index.ts";
import { fromJson, type Json, type Record, wordsAt } from "../../src/model/index.ts";
import { type Store, type StoryId, sqliteStore } from "../../src/store/index.ts";
import { COD, file, REWRITE, WIRE } from "./texts.ts";

let folder: string;
let desk: Desk;
const open = () => openDesk(sqliteStore(join(folder, "desk.sqlite")));
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "readout-desk-"));
  desk = await open();
});
afterEach(async () => {
  await desk.close();
  await rm(folder, { recursive: true, force: true });
});

async function storyOf(job: JobId): Promise<StoryId> {
  await desk.idle();
  const { story } = desk.job(job);
  if (story === undefined) throw new Error(`no story came of it: ${JSON.stringify(desk.job(job))}`);
  return story;
}

async function recordOf(id: StoryId): Promise<Record> {
  return fromJson<Record>(JSON.parse(await desk.record(id)) as Json<Record>);
}

test("files become a story whose record holds their words", async () => {
  const id = await storyOf(desk.add([file("wire.txt", WIRE), file("rewrite.txt", REWRITE)], "The ferries"));
  expect(await desk.story(id)).toMatchObject({ title: "The ferries", accounts: 2, state: { kind: "read" } });
  const record = await recordOf(id);
  expect(record.accounts.map(({ text }) => text).sort()).toEqual([REWRITE, WIRE].sort());
  const texts = new Map(record.accounts.map((account) => [account.id, account.text]));
  const said = record.statements.map(({ account, span }) => wordsAt(texts.get(account) ?? "", span));
  expect(said.some((words) => words.includes("We are ready to sail"))).toBe(true);
});

test("a story that is still taken in is said to arrive", async () => {
  const job = desk.add([file("wire.txt", WIRE)]);
  expect(desk.arriving()).toBe(1);
  await storyOf(job);
  expect(desk.arriving()).toBe(0);
});

test("a story without a title takes the first account's", async () => {
  const id = await storyOf(desk.add([file("wire.txt", WIRE)]));
  expect((await desk.story(id)).title).toBe("Ferry strike at Port Ansel enters second week");
});

test("a file that cannot be taken in is refused with its message, the rest go on", async () => {
  const binary = new Uint8Array(2000).map((_, index) => (index * 7) % 32);
  const job = desk.add([
    file("wire.txt", WIRE),
    file("empty.txt", ""),
    file("photo.bin", binary),
    file("b.txt", REWRITE),
  ]);
  const id = await storyOf(job);
  expect((await desk.story(id)).accounts).toBe(2);
  const { refused, stage } = desk.job(job);
  expect(stage).toEqual({ kind: "done" });
  expect(refused.map(({ name, code }) => [name, code])).toEqual([
    ["empty.txt", "empty"],
    ["photo.bin", "not-text"],
  ]);
  for (const { name, message } of refused) expect(message).toContain(name);
});

test("files of which none can be taken in leave no story", async () => {
  const job = desk.add([file("empty.txt", "")]);
  await desk.idle();
  expect(desk.job(job)).toMatchObject({ stage: { kind: "failed", code: "bad-input" }, story: undefined });
  expect(await desk.stories()).toEqual([]);
});

test("a file whose bytes cannot be had is refused, the rest go on", async () => {
  const gone = { name: "gone.txt", bytes: () => Promise.reject(new Error("the disk was pulled out")) };
  const job = desk.add([gone, file("wire.txt", WIRE)]);
  await storyOf(job);
  expect(desk.job(job).refused).toEqual([{ name: "gone.txt", code: "unreadable", message: "the disk was pulled out" }]);
});

test("accounts added later are in the record, and the same one again changes nothing", async () => {
  const id = await storyOf(desk.add([file("wire.txt", WIRE)]));
  await storyOf(await desk.addTo(id, [file("rewrite.txt", REWRITE)]));
  const record = await recordOf(id);
  expect(record.accounts).toHaveLength(2);
  expect(record.lineage.pairs).toHaveLength(1);
  await storyOf(await desk.addTo(id, [file("rewrite.txt", REWRITE)]));
  expect(await recordOf(id)).toEqual(record);
});

test("the order in which accounts were added does not change the record", async () => {
  const one = await storyOf(desk.add([file("wire.txt", WIRE), file("rewrite.txt", REWRITE)]));
  const other = await storyOf(desk.add([file("rewrite.txt", REWRITE), file("wire.txt", WIRE)]));
  expect(await desk.record(other)).toBe(await desk.record(one));
});

test("a record read by another engine is read again at the next start", async () => {
  const id = await storyOf(desk.add([file("wire.txt", WIRE)]));
  const json = await desk.record(id);
  await desk.close();
  const store = sqliteStore(join(folder, "desk.sqlite"));
  await store.putRecord(id, { engine: "an older one", accounts: 1, agenda: 0, json: '{"stale":true}' });
  await store.close();
  desk = await open();
  await desk.idle();
  expect(await desk.record(id)).toBe(json);
});

test("a desk closed while it reads goes on at the next start", async () => {
  desk.add([file("wire.txt", WIRE), file("rewrite.txt", REWRITE)], "The ferries");
  while ((await desk.stories()).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  await desk.close();
  desk = await open();
  await desk.idle();
  expect(await desk.stories()).toMatchObject([{ title: "The ferries", state: { kind: "read" } }]);
});

test("a story deleted while it is read is gone, and the desk goes on", async () => {
  const job = desk.add([file("wire.txt", WIRE)]);
  while ((await desk.stories()).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  for (const { id } of await desk.stories()) await desk.remove(id);
  await desk.idle();
  expect(desk.job(job).stage.kind).not.toBe("taking-in");
  expect(await desk.stories()).toEqual([]);
  await storyOf(desk.add([file("rewrite.txt", REWRITE)]));
});

describe("the agenda of a story", () => {
  const termsOf = async (id: StoryId) => [...new Set((await recordOf(id)).positions.map(({ term }) => term))];
  const settled = async (id: StoryId, settling: Settling, version: number) => {
    await desk.settle(id, settling, version);
    await desk.idle();
  };

  test("is what the reading proposes, until it is changed; a change is in the record and undoing takes it back", async () => {
    const id = await storyOf(desk.add(COD.map((text, index) => file(`cod-${index}.txt`, text))));
    const before = await desk.record(id);
    const { version, agenda, undo } = await desk.agenda(id);
    expect([version, undo]).toEqual([0, undefined]);
    expect(agenda.terms.map(({ name }) => name)).toEqual(await termsOf(id));
    const terms = agenda.terms.map((term, index) => (index === 0 ? { ...term, name: "The catch" } : term));
    await settled(id, { agenda: { ...agenda, terms }, what: "Renamed" }, version);
    expect(await termsOf(id)).toEqual(["The catch", ...agenda.terms.slice(1).map(({ name }) => name)]);
    expect(await desk.agenda(id)).toMatchObject({ version: 1, undo: "Renamed", agenda: { terms } });
    await desk.undo(id, 1);
    await desk.idle();
    expect(await desk.record(id)).toBe(before);
    expect(await desk.agenda(id)).toMatchObject({ version: 2, undo: undefined });
    await expect(desk.undo(id, 2)).rejects.toMatchObject({ message: "nothing is left to undo in this agenda" });
  });

  test("is used for accounts that are added later and by a desk that is opened later", async () => {
    const id = await storyOf(desk.add([file("cod-0.txt", COD[0] ?? "")]));
    const { agenda } = await desk.agenda(id);
    const parties = [{ name: "The south", aliases: ["Ostra"], hide: false }];
    await settled(id, { agenda: { ...agenda, parties }, what: "Named" }, 0);
    await storyOf(await desk.addTo(id, [file("cod-1.txt", COD[1] ?? "")]));
    const record = await desk.record(id);
    const names = (await recordOf(id)).positions.map(({ party }) => party.name);
    expect(names).toContain("The south");
    expect(names).not.toContain("Ostra");
    await desk.close();
    const store = sqliteStore(join(folder, "desk.sqlite"));
    await store.putRecord(id, { engine: "an older one", accounts: 2, agenda: 1, json: "{}" });
    await store.close();
    desk = await open();
    await desk.idle();
    expect(await desk.record(id)).toBe(record);
  });

  test("shows the record from before while it is read under a new one", async () => {
    const id = await storyOf(desk.add(COD.map((text, index) => file(`cod-${index}.txt`, text))));
    const before = await desk.record(id);
    await desk.settle(id, { agenda: { parties: [], terms: [] }, what: "Nothing" }, 0);
    expect((await desk.story(id)).state).toEqual({ kind: "renewing" });
    expect(await desk.record(id)).toBe(before);
    await expect(desk.agenda(id)).rejects.toMatchObject({ code: "not-found" });
    await desk.idle();
    expect(await desk.story(id)).toMatchObject({ agenda: 1, state: { kind: "read" } });
  });

  test("is not told with the proposals of the record from before when it is changed while it is asked for", async () => {
    const id = await storyOf(desk.add(COD.map((text, index) => file(`cod-${index}.txt`, text))));
    await desk.close();
    const store = sqliteStore(join(folder, "desk.sqlite"));
    const change = { agenda: { parties: [], terms: [] }, what: "Nothing", made: "2031-03-04T09:00:00Z" };
    const changedMeanwhile: Store = {
      ...store,
      recordOf: async (...asked) => {
        const json = await store.recordOf(...asked);
        await store.putAgenda(id, change, 0);
        return json;
      },
    };
    desk = await openDesk(changedMeanwhile);
    await desk.idle();
    await expect(desk.agenda(id)).rejects.toMatchObject({ code: "not-found" });
  });

  test("is not changed by whoever looked at an earlier version", async () => {
    const id = await storyOf(desk.add([file("cod-0.txt", COD[0] ?? "")]));
    const { agenda } = await desk.agenda(id);
    await settled(id, { agenda, what: "First" }, 0);
    await expect(desk.settle(id, { agenda, what: "Second" }, 0)).rejects.toMatchObject({ code: "conflict" });
    await expect(desk.undo(id, 0)).rejects.toMatchObject({ code: "conflict" });
    expect(await desk.agenda(id)).toMatchObject({ version: 1, undo: "First" });
  });

  test("is refused where it is none, and the story stays as it is", async () => {
    const id = await storyOf(desk.add([file("cod-0.txt", COD[0] ?? "")]));
    const agenda = { parties: [{ name: " ", aliases: [], hide: false }], terms: [] };
    await expect(desk.settle(id, { agenda, what: "Wrong" }, 0)).rejects.toMatchObject({ code: "bad-input" });
    expect(await desk.story(id)).toMatchObject({ agenda: 0, state: { kind: "read" } });
  });
});

test("a title is trimmed, and one that is blank or too long is refused", async () => {
  const id = await storyOf(desk.add([file("wire.txt", WIRE)]));
  await desk.rename(id, "  Ferries \n");
  expect((await desk.story(id)).title).toBe("Ferries");
  await expect(desk.rename(id, " \t ")).rejects.toMatchObject({ code: "bad-input" });
  await expect(desk.rename(id, "x".repeat(301))).rejects.toMatchObject({ code: "bad-input" });
  await expect(desk.rename("nobody" as StoryId, "A title")).rejects.toMatchObject({ code: "not-found" });
  expect(() => desk.job("nobody" as JobId)).toThrow(expect.objectContaining({ code: "not-found" }));
});

test("the sample story is read from its folder; a folder without one adds nothing", async () => {
  await writeFile(join(folder, "a.txt"), WIRE);
  await writeFile(join(folder, "story.json"), JSON.stringify({ title: "A sample", files: ["a.txt"] }));
  const job = await addSample(desk, folder);
  expect(await desk.story(await storyOf(job as JobId))).toMatchObject({ title: "A sample", accounts: 1 });
  expect(await addSample(desk, join(folder, "nowhere"))).toBeUndefined();
});

test("an engine of which a part cannot be read has no version, and says which", async () => {
  await expect(engineVersion(folder)).rejects.toMatchObject({
    code: "unreadable",
    message: expect.stringMatching(/a part of Readout in .*model, but .*install Readout again/),
  });
});

test("the engine's version is the same each time it is asked for", async () => {
  expect(await engineVersion()).toMatch(/^[0-9a-f]{16}$/);
  expect(await engineVersion()).toBe(await engineVersion());
});
