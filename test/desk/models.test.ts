import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keptOnceThere, modelsIn } from "../../src/desk/models.ts";

const LABELLER = new URL("../../src/statements/model/labeller.bin", import.meta.url);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "readout-models-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("a missing model is said, with its path and what to do", async () => {
  const absent = pathToFileURL(join(folder, "absent.bin"));
  await expect(modelsIn(absent, LABELLER)).rejects.toMatchObject({
    code: "unreadable",
    message: expect.stringMatching(/absent\.bin.*install Readout again/su),
  });
});

test("a damaged model is said, with what was found", async () => {
  const damaged = join(folder, "damaged.bin");
  await writeFile(damaged, "no network");
  await expect(modelsIn(pathToFileURL(damaged), LABELLER)).rejects.toMatchObject({
    code: "unreadable",
    message: expect.stringMatching(/damaged\.bin.*without a header/su),
  });
});

test("models that could not be read are tried again, and kept once they are there", async () => {
  let tries = 0;
  const load = keptOnceThere(async () => {
    tries += 1;
    if (tries === 1) throw new Error("the disk is asleep");
    return `models of try ${tries}`;
  });
  await expect(load()).rejects.toThrow("the disk is asleep");
  expect([await load(), await load()]).toEqual(["models of try 2", "models of try 2"]);
});
