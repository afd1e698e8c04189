import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { troublesOfJson } from "../schema/valid-record.ts";
import { readout } from "./run-readout.ts";

const SAMPLE = fileURLToPath(new URL("../../corpus/sample", import.meta.url));
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "readout-read-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("readout read on the sample story", () => {
  test("gives each line the place in the file where its words stand", async () => {
    const { status, out, err } = await readout(["read", "wire.txt", "rewrite.md"], { folder: SAMPLE });
    const lines = (await readFile(join(SAMPLE, "wire.txt"), "utf8")).split("\n");
    const told = [...out.matchAll(/^ {2}wire\.txt:(\d+):(\d+): (\S+)/gm)];
    expect(told.length).toBeGreaterThan(20);
    for (const [, line, column, word = ""] of told) {
      const first = word.replace(/^\[-|-\].*$|^\{\+|\+\}.*$/g, "");
      expect(lines[Number(line) - 1]?.startsWith(first, Number(column) - 1), `${line}:${column}: ${word}`).toBe(true);
    }
    for (const part of ["2 ACCOUNTS", "WHO SAID WHAT", "Tamar Orbel", "LINEAGE", "WHAT DIFFERS", "altered", "[-"]) {
      expect(out).toContain(part);
    }
    expect(err).toBe("");
    expect(status).toBe(0);
  });

  test("prints one record as JSON, whatever the order of the files", async () => {
    const files = ["wire.txt", "rewrite.md", "readout.html", "repost.html"];
    const [one, other] = await Promise.all([
      readout(["read", ...files, "--json"], { folder: SAMPLE }),
      readout(["read", "--json", ...files.toReversed()], { folder: SAMPLE }),
    ]);
    expect(JSON.parse(one.out).accounts).toHaveLength(4);
    expect(troublesOfJson(JSON.parse(one.out))).toEqual([]);
    expect(one.out).toBe(other.out);
  });

  test("writes a page to the file named by -o, and nothing to standard output", async () => {
    const page = join(folder, "page.html");
    const { status, out } = await readout(["read", "wire.txt", "rewrite.md", "--html", "-o", page], { folder: SAMPLE });
    expect(out).toBe("");
    expect(await readFile(page, "utf8")).toMatch(/^<!doctype html>.*<article class="account".*<\/html>\n$/s);
    expect(status).toBe(0);
  });

  test("says which folder is missing when the output cannot be written", async () => {
    const { status, err } = await readout(["read", "wire.txt", "-o", join(folder, "none", "x")], { folder: SAMPLE });
    expect(err).toContain("could not be written");
    expect(status).toBe(1);
  });

  test("reads standard input and gzip as it reads a file", async () => {
    const input = await readFile(join(SAMPLE, "wire.txt"));
    await writeFile(join(folder, "wire.txt.gz"), gzipSync(input));
    const [piped, packed] = await Promise.all([
      readout(["read", "-", "--json"], { input }),
      readout(["read", "wire.txt.gz", "--json"], { folder }),
    ]);
    expect(JSON.parse(piped.out).accounts[0].text).toBe(input.toString());
    expect(JSON.parse(packed.out).accounts[0].text).toBe(input.toString());
  });
});

describe("readout check", () => {
  test("shows what drifted and exits 1", async () => {
    const { status, out } = await readout(["check", "rewrite.md", "--against", "wire.txt"], { folder: SAMPLE });
    expect(out).toMatch(/^altered: .*\n {2}wire\.txt:\d+:\d+: .*\[-.*-\]/m);
    expect(status).toBe(1);
  });

  test("is silent about a draft that keeps to its source, and exits 0", async () => {
    expect(await readout(["check", "wire.txt", "--against", "wire.txt"], { folder: SAMPLE })).toEqual({
      status: 0,
      out: "",
      err: "",
    });
  });

  test("gives all findings as JSON", async () => {
    const { out } = await readout(["check", "rewrite.md", "--against", "wire.txt", "--json"], { folder: SAMPLE });
    const kinds = JSON.parse(out).differences.map(({ kind }: { kind: string }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(["identical", "altered", "trimmed"]));
  });
});

describe("readout extract", () => {
  test("gives the article of each page of a folder, by its path there", async () => {
    const { status, out, err } = await readout(["extract", "repost.html", "."], { folder: SAMPLE });
    const pages = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(pages.map(({ id }) => id)).toEqual(["repost.html", "readout.html", "repost.html", "rewrite.md", "wire.txt"]);
    const [page] = pages;
    expect(page.site).toBe("Port Hessel Courier");
    expect(page.articleBody).toContain("A tap that one hand can close is not a guarantee,");
    expect(page.articleBody).not.toContain("Harbour");
    // The sample's two files of data are named and passed over.
    expect(err.match(/found JSON/g)).toHaveLength(2);
    expect(status).toBe(1);
  });

  test("goes on after a page it cannot read, with exit status 1", async () => {
    const { status, out, err } = await readout(["extract", "https://example.org/", "none", "repost.html"], {
      folder: SAMPLE,
    });
    expect(out.trim().split("\n")).toHaveLength(1);
    expect(err).toContain("save the page and give its file");
    expect(err).toContain("none: no such file");
    expect(status).toBe(1);
  });
});
