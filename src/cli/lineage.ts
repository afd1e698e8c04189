import { accountOfText } from "../ingest/index.ts";
import { lineageOf } from "../lineage/index.ts";
import { jsonOf, type Span } from "../model/index.ts";
import type { Reading } from "../statements/index.ts";
import { textOf } from "../text/index.ts";
import { eachLine, idField, optionalField, textField } from "./json-lines.ts";
import { print } from "./terminal.ts";

/**
 * The pairs among all these texts that share words, one a line, in the order of the texts' ids. Unlike the other
 * batches it holds all texts in memory: any two may be a pair.
 */
export async function lineage(file: string): Promise<number> {
  const readings: Reading[] = [];
  const ids = new Map<string, string | number>();
  const status = await eachLine(file, (fields) => {
    const id = idField(fields);
    const { account } = accountOfText({
      id: String(id),
      text: textField(fields, "text"),
      published: optionalField(fields, "published"),
      title: optionalField(fields, "title"),
      outlet: optionalField(fields, "outlet"),
      url: optionalField(fields, "url"),
    });
    ids.set(account.id, id);
    // Whose copy a text is shows in its words alone.
    readings.push({ text: textOf(account), statements: [] });
    return undefined;
  });
  if (status > 1) return status;
  const texts = new Map(readings.map(({ text }) => [text.account.id, text.account.text]));
  for (const { a, b, parent, ...rest } of lineageOf(readings).pairs) {
    if (rest.kind === "independent" && !rest.spans.some((shared) => isSentence(texts.get(a), shared.a))) continue;
    const named = { a: ids.get(a), b: ids.get(b), parent: parent && ids.get(parent) };
    await print(`${JSON.stringify(jsonOf({ ...named, ...rest }))}\n`);
  }
  return status;
}

/** Words in a row that no two texts share by chance: two that share no such run, only stock phrases, are no finding. */
const LIFTED_WORDS = 12;

function isSentence(text: string | undefined, at: Span): boolean {
  return (text?.slice(at.start, at.end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= LIFTED_WORDS;
}
