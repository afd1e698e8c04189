#!/usr/bin/env node
// The `readout` command: the compiled program in an installed package, the sources themselves in a checkout. Plain
// JavaScript, because an older Node must be able to read it and say what is missing.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import module from "node:module";
import { fileURLToPath } from "node:url";

const NEEDED = 24;
const compiled = new URL("../dist/cli/main.js", import.meta.url);
const source = new URL("../src/cli/main.ts", import.meta.url);
const ownNode = new URL(`../node_modules/node/bin/node${process.platform === "win32" ? ".exe" : ""}`, import.meta.url);

const program = existsSync(source) ? source : compiled;
if (Number(process.versions.node.split(".")[0]) >= NEEDED) {
  module.enableCompileCache?.();
  await import(program.href);
} else if (existsSync(ownNode)) {
  const run = spawnSync(fileURLToPath(ownNode), [fileURLToPath(program), ...process.argv.slice(2)], {
    stdio: "inherit",
  });
  process.exitCode = run.status ?? 1;
} else {
  console.error(
    `readout needs Node ${NEEDED} or newer, this is ${process.versions.node}: install it from your system.`,
  );
  process.exitCode = 2;
}
