import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readout } from "./run-readout.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "readout-check-"));
  const write = (name: string, text: string) => writeFile(join(folder, name), text);
  await write(
    "wire.txt",
    "“What we offer is a real opening for the whole valley,” Ilka Stenn told reporters in Ostby.\n",
  );
  await write(
    "draft.txt",
    "OSTBY\n\n“What we offer is an opening for the whole valley,” Ilka Stenn told reporters in Ostby.\n",
  );
  await write("lenient.toml", '# who writes fast\n[levels]\naltered = "warning" # said, no more\n');
  await write("silent.toml", '[levels]\naltered = "off"\n');
  await write("broken.toml", '[levels]\naltered = "loud"\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const check = (...options: string[]) =>
  readout(["check", "draft.txt", "--against", "wire.txt", ...options], { folder });

describe("readout check", () => {
  test("gives each finding the place in the draft where an editor can mend it", async () => {
    const { status, out } = await check("--format", "compact");
    expect(status).toBe(1);
    expect(out).toMatch(/^draft\.txt:3:2: error: altered: .*source: wire\.txt:1:2 “What we offer/);
    expect(out.trimEnd().split("\n")).toHaveLength(1);
  });

  test("says once what the draft has otherwise than several sources, with the place in each", async () => {
    const second = "“What we offer is a real opening for the whole valley,” she told reporters at the mill.\n";
    await writeFile(join(folder, "second.txt"), second);
    const { out } = await readout(["check", "draft.txt", "--against", "wire.txt", "second.txt"], { folder });
    expect(out.match(/^altered:/gm)).toHaveLength(1);
    expect(out).toMatch(/^ {2}also (?:second|wire)\.txt:1:2$/m);
  });

  test("says apart what two sources have in other words", async () => {
    const third = "“What we offer is a true opening for the whole valley,” she told reporters at the mill.\n";
    await writeFile(join(folder, "third.txt"), third);
    const { out } = await readout(["check", "draft.txt", "--against", "wire.txt", "third.txt"], { folder });
    expect(out.match(/^altered:/gm)).toHaveLength(2);
  });

  test("writes workflow commands for GitHub", async () => {
    const { out } = await check("--format", "github");
    expect(out).toMatch(/^::error file=draft\.txt,line=3,col=2,title=altered::altered: [^\n]+\n$/);
  });

  test("writes a SARIF log whose regions slice to the words of the draft", async () => {
    const log = JSON.parse((await check("--format", "sarif")).out);
    expect(log.version).toBe("2.1.0");
    const [{ tool, results }] = log.runs;
    expect(tool.driver.rules).toEqual([{ id: "altered" }]);
    const { region } = results[0].locations[0].physicalLocation;
    const draft = "OSTBY\n\n“What we offer is an opening for the whole valley,” Ilka Stenn told reporters in Ostby.\n";
    expect(draft.slice(region.charOffset, region.charOffset + region.charLength)).toBe(
      "What we offer is an opening for the whole valley,",
    );
  });

  test("says a warning and passes", async () => {
    const { status, out } = await check("--config", "lenient.toml", "--format", "compact");
    expect([status, out]).toEqual([0, expect.stringContaining("draft.txt:3:2: warning: altered")]);
  });

  test("says nothing of a kind that is off", async () => {
    expect(await check("--config", "silent.toml")).toMatchObject({ status: 0, out: "" });
  });

  test("reads readout.toml of the folder it is run in", async () => {
    await writeFile(join(folder, "readout.toml"), '[levels]\naltered = "off"\n');
    const { status } = await check();
    await rm(join(folder, "readout.toml"));
    expect(status).toBe(0);
  });

  test("refuses a line that sets no level, with its place", async () => {
    const { status, err } = await check("--config", "broken.toml");
    expect(status).toBe(2);
    expect(err).toContain("broken.toml:2");
  });
});
