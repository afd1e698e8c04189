import { defineConfig } from "vitest/config";
import { countsInto } from "./test/run/counts.ts";

/** Set by test/run/main.ts, which ends the run with the counts in one line. */
const countsFile = process.env.READOUT_COUNTS;

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/web/built.ts"],
    reporters: countsFile === undefined ? ["default"] : ["default", countsInto(countsFile)],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two cores are what the smallest machine we promise for has; a browser test needs one of them.
    maxWorkers: 2,
  },
});
