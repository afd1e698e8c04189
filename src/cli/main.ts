#!/usr/bin/env node
import { enableCompileCache } from "node:module";

// What was compiled once is kept in the system's folder for temporary files: later starts take half the time.
enableCompileCache();
const { run } = await import("./program.ts");
process.exitCode = await run(process.argv.slice(2));
