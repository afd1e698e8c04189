import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const ROOM = new URL("../../src/ingest/", import.meta.url);

test("every notice that ingest raises stands in docs/notices.md", () => {
  const sources = readdirSync(ROOM)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(new URL(name, ROOM), "utf8"));
  const raised = sources.flatMap((source) => [...source.matchAll(/\brule: "([^"]+)"/g)].map(([, rule]) => rule));
  const listed = readFileSync(new URL("../../docs/notices.md", import.meta.url), "utf8");
  const rows = [...listed.matchAll(/^\| `([^`]+)` \|/gm)].map(([, rule]) => rule);
  expect(new Set(raised).size).toBeGreaterThan(5);
  expect(rows).toEqual(expect.arrayContaining(raised));
  const ofIngest = [...listed.matchAll(/^\| `([^`]+)` \| ingest \|/gm)].map(([, rule]) => rule);
  expect(raised).toEqual(expect.arrayContaining(ofIngest));
});
