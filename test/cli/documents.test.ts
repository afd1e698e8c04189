import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { programOf } from "../../src/cli/program.ts";

const manual = readFileSync(new URL("../../docs/cli.md", import.meta.url), "utf8");
const commands = programOf(() => {}).commands;

/** What the manual says from the first mention of a command to the next heading. */
function partOn(name: string): string {
  const from = manual.indexOf(`readout ${name}`);
  const to = manual.indexOf("\n## ", from);
  return from < 0 ? "" : manual.slice(from, to < 0 ? undefined : to);
}

describe("docs/cli.md", () => {
  test("there are commands to look for", () => {
    expect(commands.map((command) => command.name())).toContain("read");
  });

  for (const command of commands) {
    test(`has readout ${command.name()} with all its options`, () => {
      const part = partOn(command.name());
      expect(part).not.toBe("");
      for (const { long, short } of command.options) {
        expect(part).toContain(long);
        if (short) expect(part).toContain(short);
      }
    });
  }
});
