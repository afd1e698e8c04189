import { gunzipSync } from "node:zlib";

/** One word of a treebank: its place in the document's text and its annotation. */
export interface TreebankWord {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  /** 0 for the root, else 1 + index of the head in its sentence. */
  readonly head: number;
  readonly relation: string;
  /** The last column: what the treebank says beyond the tree, parted by "|"; "_" for nothing. */
  readonly misc: string;
}

/** A document of a treebank, its text put together again: paragraphs are parted by a blank line. */
export interface TreebankDocument {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly (readonly TreebankWord[])[];
}

/** Reads the documents of a packed CoNLL-U file (universaldependencies.org/format.html). */
export function treebankOf(packed: Uint8Array): TreebankDocument[] {
  const documents: { id: string; text: string; sentences: TreebankWord[][] }[] = [];
  for (const block of gunzipSync(packed).toString("utf8").split("\n\n")) {
    const lines = block.split("\n").filter(Boolean);
    if (lines.length === 0) continue;
    const id = lines.map((line) => /^# newdoc id = (.*)$/.exec(line)?.[1]).find((found) => found !== undefined);
    if (id !== undefined || documents.length === 0) documents.push({ id: id ?? "", text: "", sentences: [] });
    const document = documents.at(-1);
    if (!document) continue;
    if (document.text !== "" && lines.some((line) => line.startsWith("# newpar")))
      document.text = `${document.text.trimEnd()}\n\n`;
    const { text, words, spaceAfter } = sentenceOf(lines, document.text.length);
    document.sentences.push(words);
    document.text += text + (spaceAfter ? " " : "");
  }
  return documents;
}

function sentenceOf(lines: readonly string[], offset: number) {
  const text = lines.find((line) => line.startsWith("# text = "))?.slice(9) ?? "";
  const rows = lines.filter((line) => /^\d/.test(line) && !/^\d+\./.test(line)).map((line) => line.split("\t"));
  const words: TreebankWord[] = [];
  let at = 0;
  let held = { until: 0, end: 0 };
  let spaceAfter = true;
  for (const [id = "", form = "", lemma = "", upos = "", , , head = "0", relation = "", , misc = ""] of rows) {
    const range = /^(\d+)-(\d+)$/.exec(id);
    if (range || Number(id) > held.until) spaceAfter = !misc.includes("SpaceAfter=No");
    if (range) {
      const start = text.indexOf(form, at);
      held = { until: Number(range[2]), end: start + form.length };
      at = start;
      continue;
    }
    const inside = Number(id) <= held.until;
    const start = inside ? at : text.indexOf(form, at);
    // A word of a contraction that is not spelled out reaches to the contraction's end.
    const end = inside && (!text.startsWith(form, at) || Number(id) === held.until) ? held.end : start + form.length;
    words.push({ start: offset + start, end: offset + end, form, lemma, upos, head: Number(head), relation, misc });
    at = end;
  }
  return { text, words, spaceAfter };
}
