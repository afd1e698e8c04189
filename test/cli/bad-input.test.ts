import { mkdir, mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Outcome, readout } from "./run-readout.ts";

const STORY = "The ferry to Ostby will run again on Friday, harbour master Ina Brask said.\n";
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "readout-cli-"));
  const page =
    "<!doctype html><html><head><title>Menu</title></head><body><nav><a href='/'>Home</a></nav></body></html>";
  await writeFile(join(folder, "story.txt"), STORY);
  await writeFile(join(folder, "empty.txt"), "");
  await writeFile(join(folder, "blank.txt"), " \n\n");
  await writeFile(join(folder, "picture.png"), Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"));
  await writeFile(join(folder, "menu.html"), page);
  await writeFile(join(folder, "torn.txt"), Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.alloc(400, 0xd8)]));
  await mkdir(join(folder, "a-folder"));
  const large = await open(join(folder, "large.txt"), "w");
  await large.truncate(50 * 1024 * 1024);
  await large.close();
});
afterAll(() => rm(folder, { recursive: true }));

describe("a file that cannot be read is reported", () => {
  const BAD = [
    ["empty.txt", "found no bytes"],
    ["blank.txt", "found white space alone"],
    ["picture.png", "expected plain text"],
    ["menu.html", "expected a page with an article"],
    ["torn.txt", "save the file as UTF-8"],
    ["a-folder", "found a folder"],
    ["missing.txt", "no such file"],
    ["large.txt", "found 50 MB"],
    ["https://example.org/story", "save the page and give its file"],
  ] as const;
  let outcome: Outcome = { status: null, out: "", err: "" };
  beforeAll(async () => {
    outcome = await readout(["read", ...BAD.map(([name]) => name), "story.txt", "--json"], { folder });
  });

  for (const [index, [name, message]] of BAD.entries()) {
    test(name, () => {
      const line = outcome.err.split("\n")[index];
      expect(line).toMatch(new RegExp(`^readout: ${name}: `));
      expect(line).toContain(message);
    });
  }

  test("the rest is read, and the exit status is 1", () => {
    const names = JSON.parse(outcome.out).accounts.map(({ name }: { name: string }) => name);
    expect(names).toEqual(["story.txt"]);
    expect(outcome.err.trim().split("\n")).toHaveLength(BAD.length);
    expect(outcome.status).toBe(1);
  });

  test("nothing is printed when no file could be read", async () => {
    const { status, out } = await readout(["read", "empty.txt"], { folder });
    expect(out).toBe("");
    expect(status).toBe(1);
  });
});

describe("misuse ends with exit status 2 and says what was expected", () => {
  for (const [args, message] of [
    [["read"], "missing required argument 'file'"],
    [["read", "--frob", "story.txt"], "unknown option '--frob'"],
    [["frob"], "unknown command 'frob'"],
    [["read", "--json", "--html", "story.txt"], "expected --json or --html"],
    [["check", "story.txt"], "--against"],
    [["check", "-", "--against", "-"], "standard input"],
    [["check", "missing.txt", "--against", "story.txt"], "no such file"],
    [["desk", "--port", "high"], "whole number from 1 to 65535"],
    [[], "Usage: readout"],
  ] as const) {
    test(["readout", ...args].join(" "), async () => {
      const { status, out, err } = await readout(args, { folder });
      expect(err).toContain(message);
      expect(out).toBe("");
      expect(status).toBe(2);
    });
  }
});
