import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parquetReadObjects } from "hyparquet";
import { describe, expect, test } from "vitest";
import { csvLine } from "../../src/report/index.ts";
import { readout } from "./run-readout.ts";

const folder = mkdtempSync(join(tmpdir(), "readout-statements-"));
const docs = join(folder, "docs.jsonl");
const TEXT = "Mara Oduya said the plan, “a farce”, would fail. The ministry declined to comment.";
writeFileSync(
  docs,
  `${JSON.stringify({ id: "a", text: TEXT })}\n${JSON.stringify({ id: "b", text: "Ivo Moll rejected it." })}\n`,
);

describe("readout statements", () => {
  test("keeps what a filter asks for, and every line", async () => {
    const { out } = await readout(["statements", docs, "--kind", "institution"]);
    const lines = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.map(({ id, statements }) => [id, statements.length])).toEqual([
      ["a", 1],
      ["b", 0],
    ]);
  });

  test("finds a speaker by part of the name", async () => {
    const { out } = await readout(["statements", docs, "--speaker", "moll", "--csv"]);
    expect(out.split("\r\n").slice(1, 2).join()).toContain("Ivo Moll,Ivo Moll");
  });

  test.each(["1", "2"])("says of a text in another language that it is not read, with %s at work", async (workers) => {
    const file = join(folder, "languages.jsonl");
    const french =
      "Le ministre des ports a dit que le pont serait fermé dans la nuit et que les bateaux ne pourraient plus passer avant le printemps, selon une lettre de la ville. La ville n’a pas répondu aux questions du journal, et les pêcheurs attendent toujours une réponse sur le quai.";
    writeFileSync(file, `${JSON.stringify({ id: "f", text: french })}\n${JSON.stringify({ id: "a", text: TEXT })}\n`);
    const { status, out, err } = await readout(["statements", file, "--workers", workers]);
    expect(status).toBe(0);
    expect(err).toContain("languages.jsonl:1: the text is in another language (fr); it is kept and not read");
    const counts = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).statements.length);
    expect(counts).toEqual([0, 2]);
  });

  test("says which kinds there are when asked for none of them", async () => {
    const { status, err } = await readout(["statements", docs, "--kind", "rumour"]);
    expect(status).toBe(2);
    expect(err).toContain("expected one of named, office, institution");
  });

  test("writes the same table as CSV and as Parquet", async () => {
    const { out } = await readout(["statements", docs, "--csv"]);
    const file = join(folder, "statements.parquet");
    await readout(["statements", docs, "--parquet", file]);
    const bytes = readFileSync(file);
    const rows = await parquetReadObjects({
      file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
    });
    const [head, ...lines] = out.trimEnd().split("\r\n");
    expect(rows).toHaveLength(lines.length);
    expect(Object.keys(rows[0] ?? {}).join()).toBe(head);
    const table = rows.map((row) => csvLine(Object.values(row).map((cell) => cell ?? undefined)).trimEnd());
    expect(table).toEqual(lines);
  });

  test("explains what each rule found in a sentence", async () => {
    const { out } = await readout(["statements", docs, "--explain"]);
    expect(out).toContain("  + no-comment: The ministry | declined to comment | \n");
    expect(out).toMatch(/ {2}- reported-act: The ministry \| declined/);
  });
});

describe("a CSV cell", () => {
  test.each([
    ["plain", "plain"],
    ['a “b”, "c"', '"a “b”, ""c"""'],
    ["two\nlines", '"two\nlines"'],
    ["=1+1", "'=1+1"],
    ["-5 degrees", "'-5 degrees"],
  ])("%s is written safely", (value, cell) => {
    expect(csvLine([value])).toBe(`${cell}\r\n`);
  });
});
