import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: [],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two cores are what the smallest machine we promise for has; a browser test needs one of them.
    maxWorkers: 2,
  },
});
