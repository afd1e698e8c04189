import { writeFileSync } from "node:fs";
import { relative } from "node:path";
import type { Reporter, TestModule } from "vitest/node";

/** How many tests ended how, and one line a file that left tests out. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly left: readonly string[];
}

/** A reporter that writes the `Counts` of a finished run to `file` as JSON. */
export function countsInto(file: string): Reporter {
  return {
    onTestRunEnd(modules, unhandledErrors) {
      const counts = countsOf(modules, process.cwd());
      const failed = counts.failed + unhandledErrors.length;
      writeFileSync(file, JSON.stringify({ ...counts, failed } satisfies Counts));
    },
  };
}

/** A file that does not load, or a suite whose set-up throws, holds failed tests that nobody counted: it is one. */
function countsOf(modules: readonly TestModule[], root: string): Counts {
  let passed = 0;
  let failed = 0;
  const left: string[] = [];
  let skipped = 0;
  for (const module of modules) {
    let failedHere = 0;
    let skippedHere = 0;
    const reasons = new Set<string>();
    for (const test of module.children.allTests()) {
      const result = test.result();
      if (result.state === "passed") passed++;
      else if (result.state === "skipped") {
        skippedHere++;
        reasons.add(result.note ?? test.name);
      } else failedHere++;
    }
    if (failedHere === 0 && !module.ok()) failedHere = 1;
    failed += failedHere;
    skipped += skippedHere;
    if (skippedHere > 0) left.push(lineOf(relative(root, module.moduleId), skippedHere, reasons));
  }
  return { passed, failed, skipped, left };
}

/** Says why, where a test does, else which; the first is enough to find the rest by. */
function lineOf(file: string, skipped: number, reasons: ReadonlySet<string>): string {
  const [first = "", ...others] = reasons;
  return `skipped ${skipped} in ${file}: ${first}${others.length > 0 ? `; ${others.length} more` : ""}`;
}
