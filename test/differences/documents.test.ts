import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { DIFFERENCE_KINDS, VERDICTS } from "../../src/model/index.ts";

const page = readFileSync(new URL("../../docs/differences.md", import.meta.url), "utf8");
const sections = page.split(/^### /m).slice(1);

describe("docs/differences.md", () => {
  test("has a section for every kind of difference, and for no other", () => {
    expect(sections.map((section) => /^`([^`]+)`/.exec(section)?.[1]).sort()).toEqual([...DIFFERENCE_KINDS].sort());
  });

  test("gives each kind an example, and its severity or the kind it mirrors", () => {
    for (const section of sections) {
      expect(section).toMatch(/^> /m);
      expect(section).toMatch(/Severity|severity|mirror/);
    }
  });

  test.each(VERDICTS)("says when the verdict is %s", (verdict) => {
    expect(page).toContain(`\`${verdict}\``);
  });
});
