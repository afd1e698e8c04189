import { shippedModels } from "../desk/index.ts";
import { accountOfText } from "../ingest/index.ts";
import { type Account, jsonOf, ReadoutError } from "../model/index.ts";
import { differencesBetween } from "../record/index.ts";
import { readingOf } from "../statements/index.ts";
import { eachLine, type Fields, idField, textField } from "./json-lines.ts";

/** The differences of each pair of texts; spans count in the texts as given. */
export async function differences(file: string): Promise<number> {
  const models = await shippedModels();
  const side = (fields: Fields, name: "a" | "b") => readingOf(accountIn(fields, name), models);
  return eachLine(file, (fields) => {
    const id = idField(fields);
    return { id, differences: jsonOf(differencesBetween(side(fields, "a"), side(fields, "b"))) };
  });
}

function accountIn(fields: Fields, side: "a" | "b"): Account {
  const value = fields[side];
  if (typeof value !== "object" || value === null) {
    throw new ReadoutError("bad-input", `expected an object with a "text" in "${side}", found ${typeof value}`);
  }
  return accountOfText({ id: side, text: textField(value as Fields, "text") }).account;
}
