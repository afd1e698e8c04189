import { accountOfText } from "../ingest/index.ts";
import { jsonOf, ReadoutError } from "../model/index.ts";
import { differencesBetween } from "../record/index.ts";
import { type Reading, readingOf } from "../statements/index.ts";
import { eachLine, type Fields, idField, textField } from "./json-lines.ts";

/** The differences of each pair of texts; spans count in the texts as given. */
export function differences(file: string): Promise<number> {
  return eachLine(file, (fields) => {
    const id = idField(fields);
    return { id, differences: jsonOf(differencesBetween(sideOf(fields, "a"), sideOf(fields, "b"))) };
  });
}

function sideOf(fields: Fields, side: "a" | "b"): Reading {
  const value = fields[side];
  if (typeof value !== "object" || value === null) {
    throw new ReadoutError("bad-input", `expected an object with a "text" in "${side}", found ${typeof value}`);
  }
  return readingOf(accountOfText({ id: side, text: textField(value as Fields, "text") }).account);
}
