import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PAIR_KINDS } from "../../src/model/index.ts";

const page = readFileSync(new URL("../../docs/lineage.md", import.meta.url), "utf8");

test.each(PAIR_KINDS)("docs/lineage.md says when a pair is %s", (kind) => {
  expect(page).toMatch(new RegExp(`^\\| \`${kind}\` \\| \\S`, "m"));
});
