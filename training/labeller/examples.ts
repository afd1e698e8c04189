/*
 * What the labeller learns from, exactly as the product sees it: for every cue the rows of its features, the states of
 * its words, and what each word is. `node training/labeller/examples.ts CACHE` reads corpus/out/statements.jsonl
 * (`npm run corpus`) and CACHE/attributions.jsonl (attributions.py), and writes CACHE/examples.json and CACHE/states.bin.
 */
import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { accountOfText } from "../../src/ingest/index.ts";
import { type Span, span } from "../../src/model/index.ts";
import type { Draft } from "../../src/statements/draft.ts";
import { candidatesIn, headOf, tokensIn, windowAround } from "../../src/statements/labeller/candidates.ts";
import { PARTS } from "../../src/statements/labeller/features.ts";
import { questionOf } from "../../src/statements/labeller/judged.ts";
import { isQuoted, type Layout, layoutOf } from "../../src/statements/layout.ts";
import { ruledDrafts } from "../../src/statements/statements-of.ts";
import { type Model, modelOf, type Syntax, textOf } from "../../src/text/index.ts";
import { CUE_NOUNS, CUE_VERBS } from "./cue-words.ts";

type Pair = readonly [number, number];
interface Marked {
  readonly content: readonly Pair[];
  readonly source: readonly Pair[];
  readonly cue: readonly Pair[];
}
interface Text {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly Marked[];
  readonly split?: string;
}
/** A text as read, with the cues that somebody marked in it by their head. */
interface Read {
  readonly id: string;
  readonly split: string;
  readonly layout: Layout;
  readonly syntax: Syntax;
  readonly lemmas: readonly string[];
  readonly drafts: readonly Draft[];
  readonly marked: ReadonlyMap<number, Marked>;
}

/** Share of a word's occurrences that must be cues for the word to count as one. */
const LEAST_SHARE = 0.25;
/** Other verbs of a treebank text that are shown as no cues. */
const COUNTEREXAMPLES = 6;

const [cache] = process.argv.slice(2);
if (cache === undefined) throw new Error("usage: node training/labeller/examples.ts CACHE");
const model = modelOf(readFileSync(new URL("../../src/text/model/english.bin", import.meta.url)));
const corpus = linesOf(new URL("../../corpus/out/statements.jsonl", import.meta.url));
const treebank = linesOf(`${cache}/attributions.jsonl`).map((text) => ({ ...text, split: "treebank" }));
const texts = [...corpus.filter(({ split }) => split === "train" || split === "dev"), ...treebank].map((text) =>
  readText(text, model),
);
const train = texts.filter(({ split }) => split === "train");
const { forms, lemmas } = cueWords(train);
const relations = [...new Set(texts.flatMap(({ syntax }) => syntax.relations))].filter((name) => name !== "").sort();
writeExamples(`${cache}/examples.json`, `${cache}/states.bin`);

function linesOf(path: URL | string): Text[] {
  return readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

function readText({ id, text, attributions, split = "" }: Text, { network }: Model): Read {
  const read = textOf(accountOfText({ id, text, published: undefined, title: undefined }).account, model);
  const layout = layoutOf(read);
  const { syntax } = read;
  if (!syntax) throw new Error(`${id} has no trees`);
  const words = read.sentences.map(({ from, to }) => read.tokens.slice(from, Math.min(to, from + 160)));
  const parses = network.parse(
    words.map((sentence) => sentence.map(({ form }) => form)),
    ["lemma"],
  );
  const lemmas = read.tokens.map(({ norm }) => norm);
  read.sentences.forEach(({ from }, index) => {
    parses[index]?.lemmas.forEach((lemma, word) => {
      lemmas[from + word] = lemma;
    });
  });
  const marked = new Map<number, Marked>();
  for (const each of attributions) {
    const head = headOf(syntax, tokensOf(layout, each.cue));
    if (head !== undefined) marked.set(head, each);
  }
  return { id, split, layout, syntax, lemmas, drafts: ruledDrafts(layout), marked };
}

function tokensOf(layout: Layout, pairs: readonly Pair[]): number[] {
  return pairs.flatMap(([start, end]) => tokensIn(layout, span(start, end) as Span));
}

/** Words that are cues often enough, with the regular forms of their lemma; and how often each lemma is one. */
function cueWords(from: readonly Read[]): { forms: Set<string>; lemmas: Map<string, number> } {
  const count = (of: (text: Read, token: number) => string | undefined) => {
    const counts = new Map<string, number>();
    for (const text of from)
      for (let token = 0; token < text.lemmas.length; token++) {
        const key = of(text, token);
        if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    return counts;
  };
  const normOf = ({ layout }: Read, token: number) => layout.tokens[token]?.norm;
  const all = count((text, token) => text.lemmas[token]);
  const cues = count((text, token) => (text.marked.has(token) ? text.lemmas[token] : undefined));
  const norms = count(normOf);
  const cueNorms = count((text, token) => (text.marked.has(token) ? normOf(text, token) : undefined));
  const found = new Set<string>();
  for (const text of from)
    for (const token of text.marked.keys()) {
      const lemma = text.lemmas[token] ?? "";
      if ((cues.get(lemma) ?? 0) / (all.get(lemma) ?? 1) < LEAST_SHARE) continue;
      for (const form of [normOf(text, token) ?? "", ...inflections(lemma)]) {
        const seen = norms.get(form) ?? 0;
        if (seen === 0 || (cueNorms.get(form) ?? 0) / seen >= LEAST_SHARE * 0.6) found.add(form);
      }
    }
  for (const lemma of `${CUE_VERBS} ${CUE_NOUNS}`.trim().split(/\s+/))
    for (const form of inflections(lemma)) found.add(form);
  return { forms: found, lemmas: cues };
}

function inflections(lemma: string): string[] {
  if (!/^[a-z]{3,}$/.test(lemma)) return [];
  if (lemma.endsWith("e")) return [lemma, `${lemma}s`, `${lemma}d`, `${lemma.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(lemma)) return [lemma, `${lemma.slice(0, -1)}ies`, `${lemma.slice(0, -1)}ied`, `${lemma}ing`];
  if (/(?:s|sh|ch|x|z)$/.test(lemma)) return [lemma, `${lemma}es`, `${lemma}ed`, `${lemma}ing`];
  return [lemma, `${lemma}s`, `${lemma}ed`, `${lemma}ing`];
}

function writeExamples(path: string, statesPath: string): void {
  const file = openSync(statesPath, "w");
  const rows = new Map(relations.map((relation, row) => [relation, row]));
  let row = 0;
  const items = texts.flatMap((text) => {
    const { states } = text.syntax;
    writeSync(file, new Uint8Array(states.buffer, states.byteOffset, states.byteLength));
    const first = row;
    row += text.layout.tokens.length;
    return itemsOf(text, rows).map((item) => ({ ...item, split: text.split, from: first + item.from }));
  });
  closeSync(file);
  const width = texts[0]?.syntax.width;
  writeFileSync(path, JSON.stringify({ state: width, forms: [...forms].sort(), relations, items }));
  console.log(`${items.length} examples of ${texts.length} texts, ${forms.size} words that are cues`);
}

/** The cues of one text with their features; of a treebank, whose marks are not complete, only what is sure. */
function itemsOf(text: Read, rows: ReadonlyMap<string, number>) {
  const { layout, syntax, marked, drafts, split } = text;
  const candidates = candidatesIn(layout, syntax, drafts, forms);
  const rivals = new Set(candidates.map(({ head }) => head));
  const seen = new Set(rivals);
  const extra = [...marked.keys(), ...(split === "treebank" ? otherVerbs(text) : [])]
    .filter((head) => !seen.has(head))
    .map((head) => ({ head, window: windowAround(layout, head), draft: undefined }));
  return [...candidates, ...(split === "dev" ? [] : extra)]
    .filter(({ draft }) => !draft?.noComment)
    .filter(({ head }) => split !== "treebank" || marked.has(head) || !lemmas.has(text.lemmas[head] ?? ""))
    .filter(({ head, draft }) => split !== "treebank" || marked.has(head) || !draft)
    .map((candidate) => {
      const { features, rule } = questionOf(layout, syntax, candidate, rivals, { relations: rows });
      const { head, window } = candidate;
      const mark = marked.get(head);
      const labels = new Array<number>(window.to - window.from).fill(0);
      for (const [name, part] of PARTS.map((part, index) => [part, index] as const)) {
        if (!mark || name === "none") continue;
        for (const token of tokensOf(layout, mark[name]))
          if (token >= window.from && token < window.to) labels[token - window.from] = part;
      }
      const arrays = Object.fromEntries(Object.entries(features).map(([name, values]) => [name, [...values]]));
      const { from } = window;
      return {
        id: text.id,
        from,
        head: head - from,
        ...arrays,
        rule,
        reports: mark ? 1 : 0,
        labels,
        quoted_head: isQuoted(layout, head),
      };
    });
}

/** Every so many of the verbs that the corpus never knows as cues. */
function otherVerbs({ syntax, lemmas: own }: Read): number[] {
  const verbs = syntax.upos.flatMap((tag, token) => (tag === "VERB" && !lemmas.has(own[token] ?? "") ? [token] : []));
  const step = Math.max(1, Math.floor(verbs.length / COUNTEREXAMPLES));
  return verbs.filter((_, index) => index % step === 0);
}
