import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const LAUNCHERS = ["node_modules/.bin/readout", "bin/readout.mjs"];

/** Windows starts neither by its first line. */
describe.skipIf(process.platform === "win32").each(LAUNCHERS)("%s", (path) => {
  const launcher = fileURLToPath(new URL(`../../${path}`, import.meta.url));

  it("runs the program from any folder, and hands on arguments and exit status as they are", () => {
    const run = spawnSync(launcher, ["read", "no such file.txt"], { cwd: tmpdir(), encoding: "utf8" });
    expect(run.stderr).toContain("no such file.txt");
    expect(run.status).toBe(1);
  });

  it("answers on the line it was asked on", () => {
    const run = spawnSync(launcher, ["--version"], { cwd: tmpdir(), encoding: "utf8" });
    expect(run).toMatchObject({ status: 0, stderr: "", stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });
});
