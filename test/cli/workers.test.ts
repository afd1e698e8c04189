import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { readout } from "./run-readout.ts";

const MAIN = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "readout-workers-"));
const docs = join(folder, "docs.jsonl");
const SPEAKERS = ["Mara Oduya", "Ivo Moll", "The harbour board of Ostby", "The Veldan government"];

/** Long and short in turn, so that a later line is often answered before an earlier one. */
function text(number: number): string {
  const said = `${SPEAKERS[number % SPEAKERS.length]} said it would reject the ferry plan ${number}, “a farce”. `;
  return said.repeat(number % 7 === 0 ? 40 : 1);
}

const lines = Array.from({ length: 60 }, (_, id) => JSON.stringify({ id, text: text(id) }));
// One is no JSON, one has no text (seen where it is read), one is empty.
writeFileSync(docs, `${[...lines.slice(0, 9), '{"id": 9', '{"id": "none"}', "", ...lines.slice(9)].join("\n")}\n`);

describe("three workers give what one gives, to the byte", () => {
  test.each([
    "statements",
    "statements --csv",
    "statements --csv --speaker moll --form mixed",
    "statements --explain",
    "positions",
  ])("readout %s", async (command) => {
    const args = [...command.split(" "), docs];
    const one = await readout(args);
    const three = await readout([...args, "--workers", "3"]);
    expect(three).toEqual(one);
    expect(one.status).toBe(1);
    expect([...one.err.matchAll(/docs\.jsonl:(\d+):/g)].map(([, number]) => number)).toEqual(["10", "11"]);
    expect(one.out.length).toBeGreaterThan(1000);
  });

  test("readout statements --parquet", async () => {
    const [one, three] = await Promise.all(
      ["1", "3"].map(async (workers) => {
        const file = join(folder, `${workers}.parquet`);
        const { status } = await readout(["statements", docs, "--parquet", file, "--workers", workers]);
        expect(status).toBe(1);
        return readFileSync(file);
      }),
    );
    expect(one?.length).toBeGreaterThan(1000);
    expect(three?.equals(one ?? new Uint8Array())).toBe(true);
  });
});

describe("a batch with workers", () => {
  test("answers a line without waiting for the next, and stops at ctrl-C", async () => {
    const child = spawn(process.execPath, [MAIN, "statements", "-", "--workers", "2"]);
    onTestFinished(() => void child.kill("SIGKILL"));
    child.stdin.write(`${lines[1]}\n`);
    const [answer] = await once(child.stdout, "data");
    expect(JSON.parse(String(answer)).id).toBe(1);
    child.kill("SIGINT");
    expect(await once(child, "close")).toEqual([130, null]);
  });

  test("ends quietly when its reader has seen enough", async () => {
    const child = spawn(process.execPath, [MAIN, "statements", docs, "--workers", "2"]);
    onTestFinished(() => void child.kill("SIGKILL"));
    await once(child.stdout, "data");
    child.stdout.destroy();
    expect((await once(child, "close"))[0]).toBe(0);
  });

  test.each(["0", "1.5", "many"])("of %s workers is not taken", async (workers) => {
    const { status, err } = await readout(["statements", docs, "--workers", workers]);
    expect(status).toBe(2);
    expect(err).toContain("whole number from 1");
  });

  test("is no story: workers do not share one", async () => {
    const { status, err } = await readout(["positions", docs, "--json", "--workers", "2"]);
    expect(status).toBe(2);
    expect(err).toContain("expected a batch");
  });
});
