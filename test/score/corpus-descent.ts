import { fileURLToPath } from "node:url";
import { accountOfText } from "../../src/ingest/index.ts";
import { lineageOf } from "../../src/lineage/index.ts";
import { textOf } from "../../src/text/index.ts";
import { type MarkedAccount, readStory } from "../corpus/index.ts";
import type { DescentOfStory } from "./descent.ts";

const STORIES = fileURLToPath(new URL("../../corpus/stories", import.meta.url));
/** Which stories are for training, development and test. */
export const CORPUS_SPLITS = fileURLToPath(new URL("../../corpus/splits.json", import.meta.url));

/** What one story of the corpus has marked of its accounts' descent, and what lineage finds in its plain texts. */
export function corpusDescent(id: string): DescentOfStory {
  const { accounts, relations } = readStory(STORIES, id);
  const readings = accounts.map((account) => ({ text: textOf(plainAccount(account)), statements: [] }));
  return { marked: relations.descent, found: lineageOf(readings).pairs };
}

/** The account as a newsroom has it: text, title, outlet and date, no marks. */
function plainAccount({ id, outlet, date, marked }: MarkedAccount) {
  const headline = marked.blocks.find(({ kind }) => kind === "headline");
  const title = headline && marked.text.slice(headline.span.start, headline.span.end);
  return accountOfText({ id, text: marked.text, outlet, published: date, title }).account;
}
