/*
 * Lawful raw text as sentences of tokens, cut by Readout's own tokenizer, for the teacher to label.
 * Reads ../shared/data/stories (White House texts without the pages that quote the press; Wikinews), or, called with
 * "corpus", our own training stories in corpus/out/accounts.jsonl (npm run corpus).
 * Prints one JSON object a sentence: {"document", "tokens", "spaces"}, where spaces[i] says whether a blank follows.
 */
import { createReadStream, existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { sentencesOf } from "../src/text/sentences.ts";
import { tokensOf } from "../src/text/tokens.ts";

const STORIES = new URL("../../shared/data/stories/", import.meta.url);
const CORPUS = new URL("../corpus/out/accounts.jsonl", import.meta.url);
/** Titles of pages made of press quotations: not government text. */
const QUOTES_THE_PRESS =
  /hailed|sunday shows|what they are saying|support pours|more support|acclaim|global support|standing up for|leadership is back|leading with peace|peace summit|recaps|pool report/i;

if (process.argv[2] === "corpus") {
  for await (const { id, split, text } of recordsOf(CORPUS))
    if (split === "train") printSentences(`corpus:${id}`, text);
} else {
  for (const file of ["whitehouse.jsonl", "wikinews_meantime.jsonl"])
    for await (const { id, title, text } of recordsOf(new URL(file, STORIES)))
      if (!QUOTES_THE_PRESS.test(title ?? "")) printSentences(id, text);
}

async function* recordsOf(path) {
  if (!existsSync(path))
    throw new Error(
      `expected raw text at ${path.pathname}: get the shared data, run npm run corpus, or leave this text out`,
    );
  for await (const line of createInterface({ input: createReadStream(path) })) yield JSON.parse(line);
}

function printSentences(document, raw) {
  for (const paragraph of raw.split(/\n\s*\n/)) {
    const text = paragraph.replace(/\s+/g, " ").trim();
    if (text === "") continue;
    const account = { text, blocks: [{ span: { start: 0, end: text.length } }] };
    const tokens = tokensOf(account);
    for (const { from, to } of sentencesOf(account, tokens)) {
      const words = tokens.slice(from, to);
      if (words.length < 2 || words.length > 80) continue;
      const spaces = words.map((word, i) => (words[i + 1]?.span.start ?? word.span.end + 1) > word.span.end);
      console.log(JSON.stringify({ document, tokens: words.map((word) => word.form), spaces }));
    }
  }
}
