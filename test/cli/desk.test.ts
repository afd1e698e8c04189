import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";

const MAIN = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
let folder = "";
const taken = createServer();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "readout-desk-"));
  taken.listen(0, "127.0.0.1");
  await once(taken, "listening");
});
afterAll(async () => {
  taken.close();
  await rm(folder, { recursive: true });
});

test("the desk says which port it takes when the wanted one is in use, serves there, and closes at ctrl-C", async () => {
  const address = taken.address();
  if (address === null || typeof address === "string") throw new RangeError("a listening server has a port");
  const data = join(folder, "kept", "desk.sqlite");
  const child = spawn(process.execPath, [MAIN, "desk", "--no-open", "--port", `${address.port}`, "--data", data]);
  onTestFinished(() => void child.kill("SIGKILL"));
  let out = "";
  for await (const piece of child.stdout.setEncoding("utf8")) {
    out += piece;
    if (out.includes("Ctrl-C")) break;
  }
  expect(out).toContain(`Port ${address.port} is in use`);
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(out)?.[0] ?? "";
  expect((await fetch(url)).status).toBeLessThan(500);
  child.kill("SIGINT");
  expect(await once(child, "close")).toEqual([0, null]);
  expect((await stat(data)).size).toBeGreaterThan(0);
});
