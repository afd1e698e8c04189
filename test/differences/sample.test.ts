import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { differencesOf } from "../../src/differences/index.ts";
import { accountOf } from "../../src/ingest/index.ts";
import { lineageOf } from "../../src/lineage/index.ts";
import type { Difference, Lineage, Passage } from "../../src/model/index.ts";
import { type Reading, readingOf } from "../../src/statements/index.ts";
import { sharedBy } from "./two-accounts.ts";

const SAMPLE = new URL("../../corpus/sample/", import.meta.url);

interface Place {
  readonly account: string;
  readonly words: string;
}
interface Expected {
  readonly kind: string;
  readonly a?: Place;
  readonly b?: Place;
  readonly verdict?: string;
}
interface Relations {
  readonly descent: readonly { readonly a: string; readonly b: string; readonly kind: string }[];
  readonly differences: readonly Expected[];
}

const readings = new Map<string, Reading>();
let relations: Relations;
let lineage: Lineage;
beforeAll(async () => {
  const { files }: { files: string[] } = JSON.parse(await readFile(new URL("story.json", SAMPLE), "utf8"));
  for (const name of files) {
    const { account } = await accountOf(await readFile(new URL(name, SAMPLE)), { name });
    readings.set(name.replace(/\.\w+$/, ""), readingOf(account));
  }
  relations = JSON.parse(await readFile(new URL("relations.json", SAMPLE), "utf8"));
  lineage = lineageOf([...readings.values()]);
});

function readingFor(name: string): Reading {
  const reading = readings.get(name);
  if (reading === undefined) throw new RangeError(`the sample story has no account ${name}`);
  return reading;
}

/** Whether a passage holds any of the words a person pointed at; a side nobody pointed at is free. */
function touches(passage: Passage | undefined, place: Place | undefined): boolean {
  if (place === undefined) return true;
  const start = readingFor(place.account).text.account.text.indexOf(place.words);
  const end = start + place.words.length;
  return start >= 0 && passage !== undefined && passage.span.start < end && start < passage.span.end;
}

function isFound(expected: Expected): boolean {
  const names = [expected.a?.account, expected.b?.account];
  const [one, other] = [names[0] ?? missing(names[1]), names[1] ?? missing(names[0])].map(readingFor) as [
    Reading,
    Reading,
  ];
  return differencesOf(one, other, sharedInOrder(one, other)).some(
    (found: Difference) =>
      found.kind === expected.kind &&
      (expected.verdict === undefined || found.verdict === expected.verdict) &&
      touches(found.a, expected.a) &&
      touches(found.b, expected.b),
  );
}

/** The account that leaves out what one carries: the rewrite and the wire story leave each other's things out. */
const missing = (name: string | undefined): string => (name === "wire" ? "rewrite" : "wire");

function sharedInOrder(one: Reading, other: Reading) {
  const shared = sharedBy(one, other);
  return one.text.account.id < other.text.account.id ? shared : shared.map(({ a, b }) => ({ a: b, b: a }));
}

describe("the sample story", () => {
  test("is read as a person reads it: four in five of its listed differences are found, by kind, verdict and place", () => {
    const found = relations.differences.filter(isFound);
    expect(found.length / relations.differences.length).toBeGreaterThanOrEqual(0.8);
  });

  test.each([
    "identical",
    "trimmed",
    "altered",
    "promoted",
    "demoted",
    "reassigned",
    "spliced",
    "figure",
    "date",
    "attribution-lost",
    "attribution-gained",
    "attribution-changed",
    "hedge-lost",
    "hedge-gained",
    "negation",
    "wording",
    "only-in",
  ])("holds a difference of kind %s where a person listed one", (kind) => {
    expect(relations.differences.some((expected) => expected.kind === kind && isFound(expected))).toBe(true);
  });

  test("has the lineage a person listed", () => {
    for (const { a, b, kind } of relations.descent) {
      const ids = [a, b].map((name) => readingFor(name).text.account.id);
      const pair = lineage.pairs.find((each) => ids.includes(each.a) && ids.includes(each.b));
      expect(`${a} ${b} ${pair?.kind}`).toBe(`${a} ${b} ${kind}`);
    }
    expect(lineage.families.map(({ accounts, agency }) => [accounts.length, agency]).sort()).toEqual([
      [1, undefined],
      [3, "Quillon Wire"],
    ]);
  });
});
