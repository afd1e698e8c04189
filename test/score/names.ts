import { existsSync, readFileSync } from "node:fs";
import type { Account, AccountId } from "../../src/model/index.ts";
import { span } from "../../src/model/index.ts";
import { type NameKind, sentencesOf, tokensOf } from "../../src/text/index.ts";
import { namesOf } from "../../src/text/names/names.ts";

export const NAME_LABELS = ["PER", "ORG", "LOC"] as const;
export type NameLabel = (typeof NAME_LABELS)[number];

/** A name in one document's text. */
export interface LabelledName {
  readonly start: number;
  readonly end: number;
  readonly label: NameLabel;
}

/** One document of a treebank with names, each sentence on a line of its own. */
export interface NamedDocument {
  readonly text: string;
  readonly names: readonly LabelledName[];
}

export interface NameScore {
  readonly found: number;
  readonly gold: number;
  readonly right: number;
  /** Harmonic mean of precision and recall over exact spans with their kind, 0 to 1. */
  readonly f1: number;
}

const LABEL_OF: { readonly [kind in NameKind]: NameLabel | undefined } = {
  person: "PER",
  organisation: "ORG",
  place: "LOC",
  people: undefined,
};

/** The documents of a file of Universal NER: `# newdoc`, `# text`, then one token a line with its IOB2 label. */
export function documentsOf(iob2: string): NamedDocument[] {
  const documents: { text: string; names: LabelledName[] }[] = [];
  for (const part of iob2.split(/\n\n+/u)) {
    const lines = part.split("\n");
    const line = lines.find((entry) => entry.startsWith("# text = "))?.slice("# text = ".length);
    if (line === undefined) continue;
    if (lines.some((entry) => entry.startsWith("# newdoc")) || documents.length === 0)
      documents.push({ text: "", names: [] });
    const document = documents.at(-1);
    if (!document) continue;
    const base = document.text.length === 0 ? 0 : document.text.length + 1;
    document.text = base === 0 ? line : `${document.text}\n${line}`;
    document.names.push(
      ...labelled(
        line,
        base,
        lines.filter((entry) => /^\d+\t/u.test(entry)),
      ),
    );
  }
  return documents;
}

function labelled(line: string, base: number, rows: readonly string[]): LabelledName[] {
  const names: LabelledName[] = [];
  let at = 0;
  let open = false;
  for (const row of rows) {
    const [, form = "", tag = "O"] = row.split("\t");
    const start = line.indexOf(form, at);
    if (start < 0) throw new RangeError(`the word ${JSON.stringify(form)} is not in ${JSON.stringify(line)}`);
    at = start + form.length;
    const label = NAME_LABELS.find((known) => tag.endsWith(known));
    if (tag.startsWith("B-") && label) names.push({ start: base + start, end: base + at, label });
    const last = names.at(-1);
    if (tag.startsWith("I-") && open && last) names[names.length - 1] = { ...last, end: base + at };
    open = tag !== "O";
  }
  return names;
}

/** The names Readout finds in one document; peoples are no names there. */
export function foundIn({ text }: NamedDocument): LabelledName[] {
  const account = accountWith(text);
  const tokens = tokensOf(account);
  const { names } = namesOf(account, tokens, sentencesOf(account, tokens));
  return names.flatMap(({ span: { start, end }, kind }) => {
    const label = LABEL_OF[kind];
    return label ? [{ start, end, label }] : [];
  });
}

function accountWith(text: string): Account {
  const blocks = [...text.matchAll(/.+/gu)].map((line) => ({
    kind: "paragraph" as const,
    span: span(line.index, line.index + line[0].length),
  }));
  return {
    id: "" as AccountId,
    name: "",
    url: undefined,
    outlet: undefined,
    title: undefined,
    byline: undefined,
    published: undefined,
    language: "en",
    text,
    blocks,
  };
}

/** Exact spans with their kind. Documents and findings stand in the same order. */
export function scoreNames(
  documents: readonly NamedDocument[],
  findings: readonly (readonly LabelledName[])[],
): NameScore {
  let found = 0;
  let gold = 0;
  let right = 0;
  documents.forEach((document, index) => {
    const keys = new Set(document.names.map(keyOf));
    const ours = new Set((findings[index] ?? []).map(keyOf));
    found += findings[index]?.length ?? 0;
    gold += document.names.length;
    for (const key of ours) if (keys.has(key)) right++;
  });
  return { found, gold, right, f1: found + gold === 0 ? 0 : (2 * right) / (found + gold) };
}

function keyOf({ start, end, label }: LabelledName): string {
  return `${start}-${end}-${label}`;
}

/** The scores on the files that are there, by file name. */
export function nameScores(directory: URL): { file: string; score: NameScore }[] {
  return ["en_pud-ud-test.iob2", "en_ewt-ud-dev.iob2"].flatMap((file) => {
    const path = new URL(file, directory);
    if (!existsSync(path)) return [];
    const documents = documentsOf(readFileSync(path, "utf8"));
    return [{ file, score: scoreNames(documents, documents.map(foundIn)) }];
  });
}
