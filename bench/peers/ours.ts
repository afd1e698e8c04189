/**
 * Reads JSON lines {id, text} as `peers.py` does and writes what it finds, one line a text: `node bench/peers/ours.ts
 * statements|text TEXTS FOUND`. "statements" is the whole reading as the commands do it; "text" is words, tags, trees and
 * names by the model, and finds nothing. The last line of standard output is {"seconds"}: processor time of reading, all
 * threads together, the model being loaded before.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { accountOfText } from "../../src/ingest/index.ts";
import { jsonOf } from "../../src/model/index.ts";
import { readingOf } from "../../src/statements/index.ts";
import { modelOf, textOf } from "../../src/text/index.ts";

const MODEL = new URL("../../src/text/model/english.bin", import.meta.url);

function main(what = "", texts = "", found = ""): void {
  const documents: { readonly id: string; readonly text: string }[] = readFileSync(texts, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const model = what === "text" ? modelOf(readFileSync(MODEL)) : undefined;
  const before = process.cpuUsage();
  const lines = documents.map(({ id, text }) => {
    const { account } = accountOfText({ name: id, text });
    if (!model) return { id, statements: readingOf(account).statements };
    textOf(account, model);
    return { id, statements: [] };
  });
  const { user, system } = process.cpuUsage(before);
  writeFileSync(found, lines.map((line) => `${JSON.stringify(jsonOf(line))}\n`).join(""));
  console.log(JSON.stringify({ seconds: (user + system) / 1e6 }));
}

main(...process.argv.slice(2));
