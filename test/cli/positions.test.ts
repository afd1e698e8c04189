import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { readout } from "./run-readout.ts";

const ACCOUNT =
  "France demanded a cod quota of ten tonnes and a fund for idle crews. Norway has rejected the cod quota.\n\n" +
  "Norway is prepared to pay into a fund for the crews if France reopens the port, two officials said.\n";

describe("who wants what on the command line", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "readout-positions-"));
    writeFileSync(join(folder, "a.txt"), ACCOUNT);
    writeFileSync(join(folder, "docs.jsonl"), `${JSON.stringify({ id: "a", text: ACCOUNT })}\n`);
  });
  const run = (...args: readonly string[]) => readout(args, { folder });

  test("is a report with words and places", async () => {
    const { status, out } = await run("positions", "a.txt");
    expect(status).toBe(0);
    expect(out).toContain("Norway: reject");
    expect(out).toContain("“the cod quota”");
    expect(out).toContain("a.txt:1:");
    expect(out.replace(/\s+/g, " ")).toContain("condition: “if France reopens the port”");
  });
  test("is a table whose offsets slice to its words", async () => {
    const { out } = await run("positions", "a.txt", "--csv");
    const [, ...rows] = out.trim().split("\r\n");
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) {
      const [end, start] = row.split(",").reverse().map(Number);
      expect(row).toContain(ACCOUNT.slice(start, end));
    }
  });
  test("is a page without script in which each cell opens its words", async () => {
    const { out } = await run("positions", "docs.jsonl", "--html");
    expect(out).not.toContain("<script");
    expect(out).toContain("<details>");
    expect(out).toContain("<q>the cod quota</q>");
    expect(out.match(/<h[12]>Who wants what</g)).toHaveLength(1);
  });
  test("is a page that says a condition once, however many accounts share its words", async () => {
    writeFileSync(join(folder, "b.txt"), ACCOUNT);
    const { out } = await run("positions", "a.txt", "b.txt", "--html");
    expect(out.match(/condition: <q>if France reopens the port<\/q>/g)).toHaveLength(1);
  });
  test("is JSON with the state of each term", async () => {
    const { out } = await run("positions", "a.txt", "--json");
    const { terms, positions } = JSON.parse(out);
    expect(terms.map(({ state }: { state: string }) => state)).toContain("apart");
    expect(positions.length).toBeGreaterThan(3);
  });
  test.each([
    ["dna", "concept,agreement", ",0,the cod quota"],
    ["plover", "code_name", "REJECT,Reject"],
    ["cameo", "code_name", "120,"],
  ])("goes out for %s", async (scheme, head, row) => {
    const { status, out } = await run("positions", "a.txt", "--export", scheme);
    expect(status).toBe(0);
    expect(out.split("\r\n")[0]).toContain(head);
    expect(out).toContain(row);
  });
  test("no scheme invents a code for a conditional stance", async () => {
    for (const scheme of ["plover", "cameo"]) {
      expect((await run("positions", "a.txt", "--export", scheme)).out).not.toContain("conditional");
    }
  });
  test("an agenda that was edited names the terms", async () => {
    await run("agenda", "a.txt", "-o", "agenda.yaml");
    const file = readFileSync(join(folder, "agenda.yaml"), "utf8");
    const [, name = ""] = /terms:\n {2}- name: (.+)/.exec(file) ?? [];
    writeFileSync(join(folder, "agenda.yaml"), file.replace(`- name: ${name}\n`, "- name: The first of all\n"));
    expect((await run("positions", "a.txt", "--agenda", "agenda.yaml")).out).toContain("The first of all");
  });
  test("a batch is still read text by text", async () => {
    const { out } = await run("positions", "docs.jsonl");
    expect(JSON.parse(out)).toMatchObject({ id: "a" });
  });
  test("two forms at once are misuse", async () => {
    const { status, err } = await run("positions", "a.txt", "--csv", "--html");
    expect(status).toBe(2);
    expect(err).toContain("--csv");
  });
  test("the one-page report has the grid, and its places can be gone to", async () => {
    const { out } = await run("read", "a.txt", "--html");
    const [, id] = /<a href="#(p\d+-\d+)">/.exec(out) ?? [];
    expect(id).toBeDefined();
    expect(out).toContain(`id="${id}"`);
  });
});
