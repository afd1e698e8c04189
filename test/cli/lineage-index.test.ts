import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { inventedCopy, reposts } from "../../bench/invented-copy.ts";
import { lineage } from "../../src/cli/lineage.ts";
import { readout } from "./run-readout.ts";

const MAIN = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
const LOCK = {
  id: "lock",
  text: "Engineers found cracks in two of the four iron gates when they drained the chamber in September. The council of Ostby voted late on Monday to close the upper lock for the whole of the coming winter.",
};
const COPY = {
  id: "copy",
  text: "Last night engineers found cracks in two of the four iron gates when they drained the chamber in September, it was said.",
};
const SNOW = { id: "snow", text: "Snow fell on the hills above the town for the first time since spring." };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lineage-index-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const jsonl = (lines: readonly object[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join("");
const idsIn = (out: string): string[][] =>
  out
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .map(({ a, b }) => [a, b]);
const add = (lines: readonly object[]) =>
  readout(["lineage", "-", "--index", join(folder, "index")], { input: jsonl(lines) });
const remove = (...ids: string[]) => readout(["lineage", "--index", join(folder, "index"), "--remove", ...ids]);
const segments = () => readdirSync(join(folder, "index")).sort();

/** What the command prints, run in this process. */
async function printed(lines: readonly object[], options: Parameters<typeof lineage>[1]): Promise<string> {
  const file = join(folder, "docs.jsonl");
  writeFileSync(file, jsonl(lines));
  let out = "";
  const stdout = vi.spyOn(process.stdout, "write").mockImplementation((piece) => {
    out += piece;
    return true;
  });
  const stderr = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  try {
    expect(await lineage(file, options)).toBe(0);
  } finally {
    stdout.mockRestore();
    stderr.mockRestore();
  }
  return out;
}

describe("readout lineage --index", () => {
  // Below 256 texts every phrase is compared, above it the prints that were kept.
  test.each([60, 263])(
    "day by day tells what reading all at once tells of each day, to the byte: %i texts",
    async (count) => {
      const copy = [...reposts(5, 8), ...inventedCopy(6, count - 8)].map(({ id, outlet, text }) => ({
        id,
        outlet,
        text,
      }));
      await fc.assert(
        fc.asyncProperty(fc.infiniteStream(fc.integer({ min: 1, max: 3 })), async (days) => {
          const index = mkdtempSync(join(folder, "index-"));
          const dated = copy.map((account) => ({ ...account, published: `2031-05-0${days.next().value}` }));
          for (const day of ["2031-05-01", "2031-05-02", "2031-05-03"]) {
            const until = dated.filter(({ published }) => published <= day);
            const fromThen = until.filter(({ published }) => published === day);
            const atOnce = await printed(until, { since: day });
            expect(await printed(fromThen.toReversed(), { index })).toBe(atOnce);
          }
        }),
        { numRuns: 2 },
      );
    },
    120_000,
  );

  test("tells a new text's pair with a kept one, and a pair once", async () => {
    expect((await add([LOCK, SNOW])).out).toBe("");
    const second = await add([COPY]);
    expect(idsIn(second.out)).toEqual([["copy", "lock"]]);
    expect(second).toMatchObject({ status: 0, err: expect.stringContaining("1 added; 3 kept in all") });
    const again = await add([COPY, SNOW]);
    expect(again).toMatchObject({ status: 0, out: "", err: expect.stringContaining("2 kept already, left alone") });
    expect(segments()).toHaveLength(2);
  });

  test("puts other words under a kept id in the place of the kept ones", async () => {
    await add([LOCK, { ...SNOW, id: 7 }]);
    const { out, err } = await add([{ ...COPY, id: 7 }]);
    expect(idsIn(out)).toEqual([[7, "lock"]]);
    expect(err).toContain("1 with other words under a kept id");
    for (const name of segments()) expect(readFileSync(join(folder, "index", name), "utf8")).not.toContain("Snow fell");
    expect((await add([{ ...SNOW, id: "other" }])).out).toBe("");
  });

  test("of an id given twice in one file takes the last", async () => {
    const { err } = await add([{ ...SNOW, id: "x" }, LOCK, { ...COPY, id: "x" }]);
    expect(err).toContain("1 given twice");
    expect(idsIn((await add([COPY])).out)).toEqual([
      ["copy", "lock"],
      ["copy", "x"],
    ]);
  });

  test("has forgotten a text that was taken out", async () => {
    await add([LOCK, SNOW]);
    await add([{ id: 7, text: "Two fishermen were rescued from a sandbank by a ferry that had left late." }]);
    const taken = await remove("lock", "7", "nobody");
    expect(taken).toMatchObject({ status: 1, out: "", err: expect.stringContaining("nobody") });
    expect(taken.err).toContain("2 taken out; 1 kept in all");
    expect(segments()).toEqual(["00000001.segment"]);
    expect(readFileSync(join(folder, "index", "00000001.segment"), "utf8")).not.toContain("Engineers");
    expect((await add([COPY])).out).toBe("");
  });

  test("leaves a damaged segment out, says so, and goes on with the rest", async () => {
    await add([LOCK]);
    await add([SNOW]);
    const path = join(folder, "index", "00000002.segment");
    writeFileSync(path, readFileSync(path).subarray(0, -3));
    const { status, out, err } = await add([COPY]);
    expect(idsIn(out)).toEqual([["copy", "lock"]]);
    expect(err).toMatch(/00000002\.segment: it is damaged.*give them again/);
    expect(status).toBe(1);
  });

  test("killed while it tells pairs, has kept nothing, and tells all of them when run again", async () => {
    await add([LOCK]);
    const before = segments().map((name) => readFileSync(join(folder, "index", name)));
    const posts = [...reposts(7, 60)];
    const docs = join(folder, "docs.jsonl");
    writeFileSync(docs, jsonl(posts));
    const killed = spawn(process.execPath, [MAIN, "lineage", docs, "--index", join(folder, "index")]);
    // Read once and never again: the pipe fills up, and the program waits in the middle of its pairs.
    await once(killed.stdout, "readable");
    killed.kill("SIGKILL");
    await once(killed, "close");
    expect(segments().map((name) => readFileSync(join(folder, "index", name)))).toEqual(before);
    const again = await add(posts);
    const fresh = await readout(["lineage", "-"], { input: jsonl([LOCK, ...posts]) });
    expect(idsIn(again.out)).toHaveLength((60 * 59) / 2);
    expect(again.out).toBe(fresh.out);
  }, 60_000);

  test("adds the lines it can read of a file with a bad one", async () => {
    const { status } = await readout(["lineage", "-", "--index", join(folder, "index")], {
      input: `${jsonl([LOCK])}{"id": 2\n${jsonl([COPY])}`,
    });
    expect(status).toBe(1);
    expect((await add([SNOW])).err).toContain("3 kept in all");
  });

  test.each([
    ["--since with an index", ["lineage", "docs", "--index", "x", "--since", "2031"]],
    ["--remove without an index", ["lineage", "docs", "--remove", "a"]],
    ["neither texts nor --remove", ["lineage", "--index", "x"]],
  ])("%s is misuse", async (_, args) => {
    expect(await readout(args)).toMatchObject({ status: 2, out: "" });
  });
});
