import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fromJson, type Record } from "../../src/model/index.ts";
import { agendaFrom } from "../../src/positions/index.ts";
import { eventListOf, gridPageOf, pageOf, statementTableOf, tableOf } from "../../src/report/index.ts";
import { type RunningDesk, startDesk } from "../../src/server/index.ts";
import { sqliteStore } from "../../src/store/index.ts";
import { COD, REWRITE, WIRE } from "../desk/texts.ts";

let folder: string;
let desk: RunningDesk;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "readout-server-"));
  desk = await startDesk({ port: 0, data: join(folder, "desk.sqlite"), sample: false });
});
afterAll(async () => {
  await desk?.close();
  await rm(folder, { recursive: true, force: true });
});

interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: { readonly [name: string]: string };
  readonly body?: string | Uint8Array;
}

interface Answer {
  readonly status: number;
  readonly headers: { readonly [name: string]: string | string[] | undefined };
  readonly text: string;
}

/** A request with exactly these headers: `fetch` would not let a test set Host. */
function send({ method = "GET", path = "/", headers = {}, body }: Sent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(desk.url + path, { method, headers: { ...headers }, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: Buffer.concat(chunks).toString() }),
      );
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

interface Job {
  readonly stage: { readonly kind: string };
  readonly story: string;
  readonly refused: readonly { readonly name: string; readonly code: string; readonly message: string }[];
}

/** Sends files as the pages do and waits until they are read. */
async function added(files: readonly File[], title?: string, to = "/api/stories"): Promise<Job> {
  const form = new FormData();
  if (title !== undefined) form.set("title", title);
  for (const file of files) form.append("files", file);
  const answer = await fetch(desk.url + to, { method: "POST", body: form });
  expect(answer.status).toBe(202);
  const { job } = (await answer.json()) as { job: string };
  for (;;) {
    const now = (await (await fetch(`${desk.url}/api/jobs/${job}`)).json()) as Job;
    if (now.stage.kind === "done" || now.stage.kind === "failed") return now;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const wire = () => new File([WIRE], "wire.txt", { type: "text/plain" });

describe("what is asked of the API", () => {
  test("files become a story, a bad one is refused with its message, and the record is there", async () => {
    const files = [wire(), new File([], "empty.txt"), new File([REWRITE], "umläut & “name”.txt")];
    const { story, refused } = await added(files, "The ferries");
    expect(refused).toMatchObject([{ name: "empty.txt", code: "empty" }]);
    const entry = await send({ path: `/api/stories/${story}` });
    expect(JSON.parse(entry.text)).toMatchObject({ title: "The ferries", accounts: 2, state: { kind: "read" } });
    const record = JSON.parse((await send({ path: `/api/stories/${story}/record` })).text);
    expect(record.readout).toBe(1);
    expect(record.accounts.map(({ name }: { name: string }) => name).sort()).toEqual([
      "umläut & “name”.txt",
      "wire.txt",
    ]);
    expect(JSON.parse((await send({ path: "/api/stories?q=ferries" })).text).stories).toHaveLength(1);
    expect(JSON.parse((await send({ path: "/api/stories?q=glacier" })).text).stories).toEqual([]);
    const more = await added(
      [new File(["Another text on the strike at the port of Ansel."], "c.txt")],
      undefined,
      `/api/stories/${story}/accounts`,
    );
    expect(more.story).toBe(story);
    expect(JSON.parse((await send({ path: `/api/stories/${story}` })).text).accounts).toBe(3);
  });

  test.each([
    ["story.html", "text/html; charset=utf-8", pageOf],
    ["positions.html", "text/html; charset=utf-8", gridPageOf],
    ["positions.csv", "text/csv; charset=utf-8", tableOf],
    ["positions-dna.csv", "text/csv; charset=utf-8", eventListOf],
    ["statements.csv", "text/csv; charset=utf-8", statementTableOf],
  ] as const)("a story is taken out as %s, which is no page of the desk", async (name, type, made) => {
    const { story } = await added([wire(), new File([REWRITE], "rewrite.txt")]);
    const record = fromJson<Record>(JSON.parse((await send({ path: `/api/stories/${story}/record` })).text));
    const answer = await send({ path: `/api/stories/${story}/export/${name}` });
    expect(answer.headers).toMatchObject({ "content-type": type, "content-disposition": "attachment" });
    const order = record.accounts.map(({ id }) => id);
    expect(answer.text).toBe(made(record, order));
    for (const { name } of record.accounts) expect(made === pageOf ? answer.text : name).toContain(name);
  });

  test("a story is renamed and deleted", async () => {
    const { story } = await added([wire()]);
    const path = `/api/stories/${story}`;
    const renamed = await send({ method: "PATCH", path, body: JSON.stringify({ title: " Another title " }) });
    expect([renamed.status, JSON.parse(renamed.text).title]).toEqual([200, "Another title"]);
    expect((await send({ method: "DELETE", path })).status).toBe(204);
    expect((await send({ path })).status).toBe(404);
    expect((await send({ method: "DELETE", path })).status).toBe(404);
  });

  test.each([
    { path: "/api/stories/nobody", status: 404, code: "not-found" },
    { path: "/api/stories/nobody/record", status: 404, code: "not-found" },
    { path: "/api/stories/nobody/export/story.html", status: 404, code: "not-found" },
    { path: "/api/stories/nobody/agenda", status: 404, code: "not-found" },
    { method: "POST", path: "/api/stories/nobody/record", status: 404, code: "not-found" },
    { path: "/api/jobs/nobody", status: 404, code: "not-found" },
    { path: "/api/nothing", status: 404, code: "not-found" },
    { method: "PUT", path: "/api/stories", status: 404, code: "not-found" },
    { method: "POST", path: "/api/stories", status: 400, code: "misuse" },
    { method: "POST", path: "/api/stories", body: "{}", status: 400, code: "misuse" },
    { method: "PATCH", path: "/api/stories/nobody", body: '{"title":"A"}', status: 404, code: "not-found" },
    { method: "PATCH", path: "/api/stories/nobody", body: '{"title":" "}', status: 400, code: "bad-input" },
    { method: "PATCH", path: "/api/stories/nobody", body: '{"title":1}', status: 400, code: "misuse" },
    { method: "PATCH", path: "/api/stories/nobody", body: "{", status: 400, code: "bad-input" },
    {
      method: "POST",
      path: "/api/stories",
      headers: { "content-type": "multipart/form-data; boundary=x" },
      body: "no form at all",
      status: 400,
      code: "bad-input",
    },
    {
      method: "POST",
      path: "/api/stories",
      headers: { "content-length": "300000000" },
      status: 413,
      code: "too-large",
    },
  ])("$path is answered with $status $code and a message", async ({ status, code, ...sent }) => {
    const answer = await send(sent);
    expect([answer.status, JSON.parse(answer.text).code]).toEqual([status, code]);
    expect(JSON.parse(answer.text).message.length).toBeGreaterThan(10);
  });
});

describe("the agenda of a story", () => {
  const agendaAt = async (story: string) => {
    const answer = await send({ path: `/api/stories/${story}/agenda` });
    return { ...JSON.parse(answer.text), etag: String(answer.headers.etag) };
  };
  /** Waits until the story is read under its present agenda. */
  const read = async (story: string) => {
    while (JSON.parse((await send({ path: `/api/stories/${story}` })).text).state.kind !== "read")
      await new Promise((resolve) => setTimeout(resolve, 20));
  };
  const put = (story: string, etag: string, body: string | Uint8Array, to = "agenda") =>
    send({ method: "PUT", path: `/api/stories/${story}/${to}`, headers: { "if-match": etag }, body });
  const cod = () => COD.map((text, index) => new File([text], `cod-${index}.txt`, { type: "text/plain" }));

  test("is changed by who names its version, and undone", async () => {
    const { story } = await added(cod(), "Cod");
    const { agenda, etag } = await agendaAt(story);
    const parties = [{ name: "The south", aliases: ["Ostra"], hide: false }];
    const sent = JSON.stringify({ agenda: { ...agenda, parties }, what: "Named the south" });
    expect((await put(story, etag, sent)).status).toBe(202);
    const again = await put(story, etag, sent);
    expect([again.status, JSON.parse(again.text).code]).toEqual([412, "conflict"]);
    await read(story);
    const { positions } = JSON.parse((await send({ path: `/api/stories/${story}/record` })).text);
    const names = positions.map(({ party }: { party: { name: string } }) => party.name);
    expect(names).toContain("The south");
    expect(names).not.toContain("Ostra");
    const settled = await agendaAt(story);
    expect(settled).toMatchObject({ version: 1, undo: "Named the south" });
    const undone = { method: "POST", path: `/api/stories/${story}/agenda/undo`, headers: { "if-match": settled.etag } };
    expect((await send(undone)).status).toBe(202);
    expect((await send(undone)).status).toBe(412);
    await read(story);
    expect(await agendaAt(story)).toMatchObject({ version: 2, agenda });
  });

  test("goes out and comes in as the file that the agenda command writes", async () => {
    const [one, other] = [await added(cod(), "One"), await added(cod(), "Other")];
    const { agenda, etag } = await agendaAt(one.story);
    const hidden = { ...agenda, terms: agenda.terms.map((term: object) => ({ ...term, hide: true })) };
    await put(one.story, etag, JSON.stringify({ agenda: hidden, what: "Hid all" }));
    await read(one.story);
    const file = await send({ path: `/api/stories/${one.story}/agenda/file` });
    expect(agendaFrom(file.text)).toEqual(hidden);
    expect(file.headers["content-type"]).toContain("yaml");
    expect((await put(other.story, '"0"', file.text, "agenda/file")).status).toBe(202);
    await read(other.story);
    expect(await agendaAt(other.story)).toMatchObject({ version: 1, agenda: hidden });
  });

  test.each([
    { body: "terms:\n  - title: x", code: "bad-input", says: "line 2", to: "agenda/file" },
    { body: new Uint8Array([0xff, 0xfe, 0x00]), code: "bad-input", says: "UTF-8", to: "agenda/file" },
    { body: '{"agenda":{"parties":[]},"what":""}', code: "misuse", says: "agenda.terms", to: "agenda" },
    { body: "{", code: "bad-input", says: "JSON", to: "agenda" },
  ])("is refused with what is wrong: $says in $to", async ({ body, code, says, to }) => {
    const { story } = await added(cod());
    const answer = await put(story, '"0"', body, to);
    expect([answer.status, JSON.parse(answer.text).code]).toEqual([400, code]);
    expect(JSON.parse(answer.text).message).toContain(says);
  });

  test("is not changed by who names no version", async () => {
    const { story } = await added(cod());
    const { agenda } = await agendaAt(story);
    const body = JSON.stringify({ agenda, what: "Blind" });
    for (const headers of [{}, { "if-match": "0" }, { "if-match": "*" }]) {
      const answer = await send({ method: "PUT", path: `/api/stories/${story}/agenda`, headers, body });
      expect([answer.status, JSON.parse(answer.text).code]).toEqual([400, "misuse"]);
    }
    expect((await agendaAt(story)).version).toBe(0);
  });
});

describe("who is answered", () => {
  test.each(["evil.example", "evil.example:4680", "127.0.0.1.evil.example", "localhost.evil.example:80"])(
    "a request under the name %j is refused, against DNS rebinding",
    async (host) => {
      for (const path of ["/", "/api/stories"]) expect((await send({ path, headers: { host } })).status).toBe(403);
    },
  );

  test.each(["127.0.0.1:4680", "localhost:4680", "[::1]:4680", "localhost"])("%s is this machine", async (host) => {
    expect((await send({ path: "/api/stories", headers: { host } })).status).toBe(200);
  });

  test.each([
    { origin: "http://evil.example" },
    { origin: "null" },
    { origin: "http://127.0.0.1:1" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ])("a change sent by another site's page (%j) is refused and changes nothing", async (headers) => {
    const { story } = await added([wire()], "Stays");
    for (const method of ["POST", "PATCH", "PUT", "DELETE"]) {
      const body = method === "DELETE" ? undefined : JSON.stringify({ title: "Changed" });
      const answer = await send({ method, path: `/api/stories/${story}`, headers, ...(body && { body }) });
      expect([answer.status, JSON.parse(answer.text).code]).toEqual([403, "forbidden"]);
    }
    expect(JSON.parse((await send({ path: `/api/stories/${story}` })).text).title).toBe("Stays");
  });

  test("a change sent by the desk's own page is done", async () => {
    const { story } = await added([wire()], "Before");
    const headers = { origin: desk.url, "sec-fetch-site": "same-origin" };
    const answer = await send({ method: "PATCH", path: `/api/stories/${story}`, headers, body: '{"title":"After"}' });
    expect(JSON.parse(answer.text).title).toBe("After");
  });

  test("only this machine is listened to", async () => {
    const heard = await new Promise((resolve) => {
      // Any address of the loopback network but ours: a server on all addresses would answer there.
      const socket = connect(desk.port, "127.0.0.2");
      socket.on("connect", () => resolve(true));
      socket.on("error", () => resolve(false));
    });
    expect(heard).toBe(false);
  });
});

describe("what pages are sent with", () => {
  test("every answer forbids foreign and inline scripts and being framed", async () => {
    for (const path of ["/", "/stories/x/compare", "/api/stories"]) {
      const { headers } = await send({ path });
      const policy = String(headers["content-security-policy"]);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["access-control-allow-origin"]).toBeUndefined();
    }
  });

  test("addresses of pages give the page, missing files and paths that climb out give nothing", async () => {
    const page = (await send({ path: "/" })).text;
    expect(page).toContain("<title>Readout</title>");
    expect(page).not.toMatch(/<script(?![^>]*src=)|style=|https?:/);
    for (const path of ["/stories/abc", "/stories/abc/compare?a=1"]) expect((await send({ path })).text).toBe(page);
    for (const path of ["/assets/none.js", "/..%2f..%2fpackage.json", "/%2e%2e/package.json", "/../package.json"]) {
      const answer = await send({ path });
      expect(answer.text.includes('"dependencies"')).toBe(false);
      expect([200, 404]).toContain(answer.status);
    }
    expect((await send({ path: "/assets/none.js" })).status).toBe(404);
  });
});

describe("how the desk starts", () => {
  test("a port in use gives the next free one, and says so", async () => {
    const second = await startDesk({ port: desk.port, data: join(folder, "second.sqlite"), sample: false });
    expect(second.moved).toBe(true);
    expect(second.port).toBeGreaterThan(desk.port);
    expect((await fetch(second.url)).status).toBe(200);
    await second.close();
    await expect(fetch(second.url)).rejects.toThrow();
    expect(desk.moved).toBe(false);
  });

  test("a new store starts with the sample story; one deleted does not come back", async () => {
    const sample = join(folder, "sample");
    mkdirSync(sample);
    writeFileSync(join(sample, "a.txt"), WIRE);
    writeFileSync(join(sample, "story.json"), JSON.stringify({ title: "A sample", files: ["a.txt"] }));
    const data = join(folder, "third.sqlite");
    const third = await startDesk({ port: 0, data, sample });
    const listed = async ({ url }: RunningDesk) =>
      ((await (await fetch(`${url}/api/stories`)).json()) as { stories: { id: string; title: string }[] }).stories;
    while ((await listed(third)).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    const [story] = await listed(third);
    expect(story?.title).toBe("A sample");
    await fetch(`${third.url}/api/stories/${story?.id}`, { method: "DELETE" });
    await third.close();
    const fourth = await startDesk({ port: 0, data, sample });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await listed(fourth)).toEqual([]);
    await fourth.close();
  });

  test("a store that does not open is said so, and nothing stays open", async () => {
    const data = join(folder, "diary.sqlite");
    writeFileSync(data, "Dear diary. ".repeat(1000));
    await expect(startDesk({ port: 0, data, sample: false })).rejects.toMatchObject({ code: "store" });
  });

  test("a port that cannot be had is said so", async () => {
    await expect(startDesk({ port: 70_000, data: join(folder, "fifth.sqlite"), sample: false })).rejects.toMatchObject({
      code: "misuse",
    });
    await sqliteStore(join(folder, "fifth.sqlite")).close();
  });
});

const SUITES = new URL("../../../shared/suites/", import.meta.url);
const jsonTests = new URL("jsontestsuite/test_parsing/", SUITES);
const naughty = new URL("blns/blns.json", SUITES);

describe.skipIf(!existsSync(jsonTests))("JSONTestSuite as bodies (skipped where ../shared/suites is missing)", () => {
  test("what is no JSON is refused as such, what is JSON as another shape, and nothing breaks the server", async () => {
    const { readdirSync } = await import("node:fs");
    const names = readdirSync(jsonTests).filter((name) => name.endsWith(".json"));
    expect(names.length).toBeGreaterThan(300);
    for (const name of names) {
      const body = readFileSync(new URL(encodeURIComponent(name), jsonTests));
      const answer = await send({ method: "PATCH", path: "/api/stories/nobody", body });
      const { code } = JSON.parse(answer.text);
      // "not-found": one of the tests is by chance what a renaming looks like, and there is no such story.
      const expected = { y: ["misuse", "not-found"], n: ["bad-input"], i: ["misuse", "bad-input"] }[name.charAt(0)];
      expect([name, code, expected?.includes(code)]).toEqual([name, code, true]);
    }
    expect((await send({ path: "/api/stories" })).status).toBe(200);
  });
});

describe.skipIf(!existsSync(naughty))("naughty strings (skipped where ../shared/suites is missing)", () => {
  const strings: string[] = existsSync(naughty) ? JSON.parse(readFileSync(naughty, "utf8")) : [];

  test("as titles they come back as they were, without the white space around them", async () => {
    const { story } = await added([wire()]);
    for (const title of strings) {
      const answer = await send({ method: "PATCH", path: `/api/stories/${story}`, body: JSON.stringify({ title }) });
      const fits = title.trim().length > 0 && title.trim().length <= 300;
      expect([title, answer.status]).toEqual([title, fits ? 200 : 400]);
      if (fits) expect(JSON.parse(answer.text).title).toBe(title.trim());
    }
  });

  test("as searches they find or do not find, and never fail", async () => {
    for (const text of strings) {
      const answer = await send({ path: `/api/stories?q=${encodeURIComponent(text)}` });
      expect([text, answer.status]).toEqual([text, 200]);
    }
  });

  test("as an account's text they come back as they were", async () => {
    const text = strings.filter((each) => !/[\r\0]/.test(each)).join("\n\n");
    const { story, refused } = await added([new File([text], "naughty.txt", { type: "text/plain; charset=utf-8" })]);
    expect(refused).toEqual([]);
    const record = JSON.parse((await send({ path: `/api/stories/${story}/record` })).text);
    expect(record.accounts[0].text).toBe(text);
  });
});
