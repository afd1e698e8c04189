import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Ingested } from "../../src/ingest/index.ts";
import { type Account, type AccountId, ReadoutError, span } from "../../src/model/index.ts";
import { NO_AGENDA } from "../../src/positions/index.ts";
import type { AgendaChange, Store, Story, StoryId } from "../../src/store/index.ts";

/** A store that can be closed and opened again on the same data. */
export interface Opening {
  open(): Store | Promise<Store>;
  /** Removes the data. */
  remove(): Promise<void>;
}

export function story(id: string, title = `Story ${id}`, created = "2031-05-04T08:00:00.000Z"): Story {
  return { id: id as StoryId, title, created };
}

export function ingested(id: string, text: string, more: Partial<Account> = {}): Ingested {
  const account: Account = {
    id: id as AccountId,
    name: `${id}.txt`,
    url: undefined,
    outlet: undefined,
    title: undefined,
    byline: undefined,
    published: undefined,
    language: "en",
    text,
    blocks: [{ kind: "paragraph", span: span(0, Math.max(1, text.length)) }],
    ...more,
  };
  return { account, notices: [{ account: account.id, span: span(0, 1), rule: "by-hand", reason: "for the test" }] };
}

const MADE = "2031-05-05T09:00:00.000Z";

/** A change of an agenda to one term of that name. */
function change(name: string): AgendaChange {
  const agenda = { parties: [], terms: [{ name, words: [], pin: false, hide: false }] };
  return { agenda, what: `Named ${name}`, made: MADE };
}

/** What every store does, whatever it keeps its stories in. */
export function storeContract(name: string, opening: () => Promise<Opening>): void {
  describe(`a store in ${name}`, () => {
    let at: Opening;
    let store: Store;
    beforeEach(async () => {
      at = await opening();
      store = await at.open();
    });
    afterEach(async () => {
      await store.close();
      await at.remove();
    });
    const reopened = async () => {
      await store.close();
      store = await at.open();
      return store;
    };

    test("is fresh when it is made and never again", async () => {
      expect(store.fresh).toBe(true);
      expect((await reopened()).fresh).toBe(false);
    });

    test("gives a story back with its accounts, after being closed and opened too", async () => {
      const accounts = [ingested("b", "The dam is shut."), ingested("a", "The dam is open.", { outlet: "Tarn Post" })];
      await store.putStory(story("s1"), accounts);
      await reopened();
      expect(await store.getStory("s1" as StoryId)).toMatchObject({
        ...story("s1"),
        accounts: 2,
        outlets: ["Tarn Post"],
      });
      expect(await store.accountsOf("s1" as StoryId)).toEqual(accounts);
    });

    test("gives every string back code unit for code unit", async () => {
      const odd = fc.string({ unit: "binary", minLength: 1, maxLength: 40 });
      await fc.assert(
        fc.asyncProperty(odd, odd, fc.uuid(), async (title, text, id) => {
          const put = ingested(id, text, { title, byline: title, outlet: title, name: title });
          await store.putStory(story(id, title), [put]);
          expect((await store.getStory(id as StoryId)).title).toBe(title);
          expect(await store.accountsOf(id as StoryId)).toEqual([put]);
        }),
        { numRuns: 60, examples: [["\u0000a\ud800", "a\ud800\u0000b", "x1"]] },
      );
    });

    test("lists stories newest first, those of one moment in the order they came, the last first", async () => {
      await store.putStory(story("old", "Old", "2031-01-01T00:00:00.000Z"), [ingested("a", "A text.")]);
      await store.putStory(story("new1", "New", "2031-02-01T00:00:00.000Z"), [ingested("b", "A text.")]);
      await store.putStory(story("new2", "New", "2031-02-01T00:00:00.000Z"), [ingested("c", "A text.")]);
      expect((await store.listStories()).map(({ id }) => id)).toEqual(["new2", "new1", "old"]);
    });

    test("says the first and the last date of a story's accounts, of whatever precision", async () => {
      await store.putStory(story("s"), [
        ingested("a", "A text.", { published: "2031-03-02" }),
        ingested("b", "A text.", { published: "2031-03" }),
        ingested("c", "A text.", { published: "2031-03-02T10:00:00Z" }),
        ingested("d", "A text."),
      ]);
      expect((await store.getStory("s" as StoryId)).published).toEqual({
        first: "2031-03",
        last: "2031-03-02T10:00:00Z",
      });
    });

    test("finds stories by the words of titles and texts, by beginnings, with and without accents", async () => {
      await store.putStory(story("dam", "The Velm talks"), [ingested("a", "Engineers shut the gâtes at dawn.")]);
      await store.putStory(story("tax", "A tax on salt"), [ingested("b", "Merchants closed their shops.")]);
      const found = async (query: string) => (await store.listStories(query)).map(({ id }) => id);
      expect(await found("velm")).toEqual(["dam"]);
      expect(await found("engin gates")).toEqual(["dam"]);
      expect(await found("talks merchants")).toEqual([]);
      expect(await found("  ")).toEqual(["tax", "dam"]);
      await store.renameStory("dam" as StoryId, "The river");
      expect(await found("velm")).toEqual([]);
      expect(await found("river")).toEqual(["dam"]);
    });

    test("takes any query for words, never for query syntax", async () => {
      await store.putStory(story("s", "The Velm talks"), [ingested("a", "A text.")]);
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: "binary" }), async (query) => {
          expect(Array.isArray(await store.listStories(query))).toBe(true);
        }),
        {
          numRuns: 100,
          examples: [['"'], ["velm OR tax"], ["words:velm*"], ["NEAR(a b)"], ["'; DROP TABLE story; --"]],
        },
      );
    });

    test("adds accounts, passes over those it holds, and drops the record only when something was added", async () => {
      const id = "s" as StoryId;
      await store.putStory(story(id), [ingested("a", "One text.")]);
      expect(await store.putRecord(id, { engine: "e1", accounts: 1, agenda: 0, json: "{}" })).toBe(true);
      expect(await store.addAccounts(id, [ingested("a", "One text.")])).toBe(0);
      expect(await store.recordOf(id, "e1")).toBe("{}");
      expect(await store.addAccounts(id, [ingested("b", "Another."), ingested("a", "One text.")])).toBe(1);
      expect(await store.recordOf(id, "e1")).toBeUndefined();
      expect((await store.accountsOf(id)).map(({ account }) => account.id)).toEqual(["a", "b"]);
    });

    test("keeps a record for one engine, and none that was read from other accounts than the story has", async () => {
      const id = "s" as StoryId;
      await store.putStory(story(id), [ingested("a", "One text.")]);
      expect(await store.unread("e1")).toEqual([{ id, outdated: false }]);
      expect(await store.putRecord(id, { engine: "e1", accounts: 2, agenda: 0, json: "{}" })).toBe(false);
      expect(await store.recordOf(id, "e1")).toBeUndefined();
      await store.putRecord(id, { engine: "e1", accounts: 1, agenda: 0, json: '{"readout":1}' });
      expect(await store.unread("e1")).toEqual([]);
      expect(await store.unread("e2")).toEqual([{ id, outdated: false }]);
      expect(await store.recordOf(id, "e2")).toBeUndefined();
      await store.putRecord(id, { engine: "e2", accounts: 1, agenda: 0, json: '{"readout":2}' });
      expect([await store.recordOf(id, "e1"), await store.recordOf(id, "e2")]).toEqual([undefined, '{"readout":2}']);
    });

    test("keeps each version of an agenda, and gives the last with what undoing takes back", async () => {
      const id = "s" as StoryId;
      await store.putStory(story(id), [ingested("a", "One text.")]);
      expect(await store.agendaOf(id)).toEqual({ version: 0, agenda: NO_AGENDA, undo: undefined });
      expect(await store.putAgenda(id, change("A\ud800\u0000"), 0)).toBe(true);
      await reopened();
      expect(await store.agendaOf(id)).toEqual({
        version: 1,
        agenda: change("A\ud800\u0000").agenda,
        undo: "Named A\ud800\u0000",
      });
      expect((await store.getStory(id)).agenda).toBe(1);
    });

    test("undoes the changes of an agenda one after the other, also after new ones in between", async () => {
      const id = "s" as StoryId;
      await store.putStory(story(id), [ingested("a", "One text.")]);
      const names = async () => (await store.agendaOf(id)).agenda.terms.map(({ name }) => name);
      const undone = async () => store.undoAgenda(id, (await store.agendaOf(id)).version, MADE);
      await store.putAgenda(id, change("A"), 0);
      await store.putAgenda(id, change("B"), 1);
      expect(await undone()).toBe(true);
      expect(await names()).toEqual(["A"]);
      await store.putAgenda(id, change("C"), 3);
      for (const expected of [["A"], []]) {
        expect(await undone()).toBe(true);
        expect(await names()).toEqual(expected);
      }
      expect(await undone()).toBe(false);
      expect(await store.agendaOf(id)).toEqual({ version: 6, agenda: NO_AGENDA, undo: undefined });
    });

    test("undoing all changes gives what was there before each, whatever they were", async () => {
      const id = "s" as StoryId;
      await store.putStory(story(id), [ingested("a", "One text.")]);
      const steps = fc.array(fc.oneof(fc.string({ minLength: 1, maxLength: 4 }), fc.constant(undefined)), {
        maxLength: 12,
      });
      const expected: string[] = [];
      await fc.assert(
        fc.asyncProperty(steps, async (given) => {
          for (const name of given) {
            const { version } = await store.agendaOf(id);
            if (name === undefined)
              expect(await store.undoAgenda(id, version, MADE)).toBe(expected.pop() !== undefined);
            else {
              await store.putAgenda(id, change(name), version);
              expected.push(name);
            }
            const last = expected.at(-1);
            const { agenda, undo } = await store.agendaOf(id);
            expect(agenda.terms.map((term) => term.name)).toEqual(last === undefined ? [] : [last]);
            expect(undo).toBe(last === undefined ? undefined : `Named ${last}`);
          }
        }),
        { numRuns: 20 },
      );
    });

    test("keeps no change of an agenda that was made on another version than the present one", async () => {
      const id = "s" as StoryId;
      await store.putStory(story(id), [ingested("a", "One text.")]);
      await store.putAgenda(id, change("A"), 0);
      for (const stale of [0, 2]) {
        expect(await store.putAgenda(id, change("B"), stale)).toBe(false);
        expect(await store.undoAgenda(id, stale, MADE)).toBe(false);
      }
      expect(await store.agendaOf(id)).toMatchObject({ version: 1, agenda: change("A").agenda });
    });

    test("takes a record under an earlier agenda for out of date, and keeps none that was read under one", async () => {
      const id = "s" as StoryId;
      await store.putStory(story(id), [ingested("a", "One text.")]);
      await store.putRecord(id, { engine: "e", accounts: 1, agenda: 0, json: "{}" });
      await store.putAgenda(id, change("A"), 0);
      expect(await store.unread("e")).toEqual([{ id, outdated: true }]);
      expect(await store.recordOf(id, "e")).toBe("{}");
      expect(await store.putRecord(id, { engine: "e", accounts: 1, agenda: 0, json: "{}" })).toBe(false);
      expect(await store.putRecord(id, { engine: "e", accounts: 1, agenda: 1, json: '{"a":1}' })).toBe(true);
      expect(await store.unread("e")).toEqual([]);
      expect(await store.unread("f")).toEqual([{ id, outdated: false }]);
    });

    test("keeps a story's agenda when accounts are added, and drops it with the story", async () => {
      const id = "s" as StoryId;
      await store.putStory(story(id), [ingested("a", "One text.")]);
      await store.putAgenda(id, change("A"), 0);
      await store.addAccounts(id, [ingested("b", "Another.")]);
      expect((await store.agendaOf(id)).version).toBe(1);
      await store.deleteStory(id);
      await store.putStory(story(id), [ingested("a", "One text.")]);
      expect((await store.agendaOf(id)).version).toBe(0);
    });

    test("deletes a story with its record and with the accounts that no other story holds", async () => {
      await store.putStory(story("s1"), [ingested("a", "One text."), ingested("b", "Another.")]);
      await store.putStory(story("s2"), [ingested("a", "One text.")]);
      await store.putRecord("s1" as StoryId, { engine: "e", accounts: 2, agenda: 0, json: "{}" });
      await store.deleteStory("s1" as StoryId);
      expect((await store.listStories()).map(({ id }) => id)).toEqual(["s2"]);
      expect(await store.listStories("another")).toEqual([]);
      expect((await store.accountsOf("s2" as StoryId)).map(({ account }) => account.id)).toEqual(["a"]);
    });

    test("holds nothing of a story that could not be put whole", async () => {
      await store.putStory(story("s1"), [ingested("a", "One text.")]);
      await expect(store.putStory(story("s1", "Again"), [ingested("b", "Another.")])).rejects.toThrow(ReadoutError);
      expect((await store.getStory("s1" as StoryId)).title).toBe("Story s1");
      expect(await store.listStories("another")).toEqual([]);
    });

    test("says that a story is not there, whatever is asked of it", async () => {
      const id = "none" as StoryId;
      const asked: readonly (() => Promise<unknown>)[] = [
        () => store.getStory(id),
        () => store.renameStory(id, "A"),
        () => store.deleteStory(id),
        () => store.accountsOf(id),
        () => store.addAccounts(id, []),
        () => store.agendaOf(id),
        () => store.putAgenda(id, change("A"), 0),
        () => store.undoAgenda(id, 0, MADE),
        () => store.recordOf(id, "e"),
        () => store.putRecord(id, { engine: "e", accounts: 0, agenda: 0, json: "{}" }),
      ];
      for (const ask of asked) await expect(ask()).rejects.toMatchObject({ code: "not-found" });
    });
  });
}
