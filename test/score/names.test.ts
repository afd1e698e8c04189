import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { documentsOf, foundIn, type LabelledName, nameScores, scoreNames } from "./names.ts";

const SAMPLE = [
  "# newdoc id = one",
  "# sent_id = 1",
  "# text = Mara Orrin left Velm.",
  "1\tMara\tB-PER\t-\tx",
  "2\tOrrin\tI-PER\t-\tx",
  "3\tleft\tO\t-\tx",
  "4\tVelm\tB-LOC\t-\tx",
  "5\t.\tO\t-\tx",
  "",
  "# sent_id = 2",
  "# text = Norrick Bank stayed.",
  "1\tNorrick\tB-ORG\t-\tx",
  "2\tBank\tI-ORG\t-\tx",
  "3\tstayed\tO\t-\tx",
  "4\t.\tO\t-\tx",
  "",
  "# newdoc id = two",
  "# text = Nothing here.",
  "1\tNothing\tO\t-\tx",
  "2\there\tO\t-\tx",
  "3\t.\tO\t-\tx",
].join("\n");

describe("the score of names", () => {
  const documents = documentsOf(SAMPLE);
  const gold = documents.map(({ names }) => names);

  it("reads documents with their names at exact offsets", () => {
    expect(documents).toHaveLength(2);
    const [first] = documents;
    expect(first?.names.map(({ start, end, label }) => `${label} ${first.text.slice(start, end)}`)).toEqual([
      "PER Mara Orrin",
      "LOC Velm",
      "ORG Norrick Bank",
    ]);
  });

  it("is 1 for the gold names themselves", () => expect(scoreNames(documents, gold).f1).toBe(1));
  it("is 0 for nothing found", () => expect(scoreNames(documents, []).f1).toBe(0));

  it("does not rise by filler", () => {
    const filler: LabelledName[] = [{ start: 0, end: 1, label: "ORG" }, ...(gold[0] ?? [])];
    expect(scoreNames(documents, [filler, []]).f1).toBeLessThan(1);
  });

  it("counts a name said twice once", () => {
    const twice = [...(gold[0] ?? []), ...(gold[0] ?? [])];
    expect(scoreNames(documents, [twice, []]).right).toBe(3);
    expect(scoreNames(documents, [twice, []]).f1).toBeLessThan(1);
  });

  it("wants the exact span and the kind", () => {
    const [first] = gold[0] ?? [];
    if (!first) throw new RangeError("the sample has no name");
    expect(scoreNames(documents, [[{ ...first, label: "LOC" }], []]).right).toBe(0);
    expect(scoreNames(documents, [[{ ...first, end: first.end - 1 }], []]).right).toBe(0);
  });

  it("refuses a word its sentence does not hold", () => {
    expect(() => documentsOf("# text = One.\n1\tTwo\tO\t-\tx")).toThrow(RangeError);
  });
});

describe("names on the treebanks", () => {
  const treebanks = new URL("../../../shared/data/treebanks/", import.meta.url);
  const absent = !existsSync(treebanks);
  if (absent) console.log("skipped: names on the treebanks, because ../shared/data/treebanks is not there");

  it.skipIf(absent)("on news are read at F1 0.66 or better", () => {
    const news = nameScores(treebanks).find(({ file }) => file.includes("pud"));
    expect(news?.score.f1).toBeGreaterThanOrEqual(0.66);
  });

  it("slice to words that the text holds", () => {
    for (const document of documentsOf(SAMPLE))
      for (const { start, end } of foundIn(document))
        expect(document.text.slice(start, end).trim()).toHaveLength(end - start);
  });
});
