import { accountOfText } from "../ingest/index.ts";
import { jsonOf } from "../model/index.ts";
import { readingOf } from "../statements/index.ts";
import { eachLine, type Fields, idField, optionalField, textField } from "./json-lines.ts";

/** The statements of each text, each read alone; spans count in the text as given. */
export function statements(file: string): Promise<number> {
  return eachLine(file, (fields) => {
    const id = idField(fields);
    return { id, statements: jsonOf(readingOf(accountIn(fields, String(id))).statements) };
  });
}

function accountIn(fields: Fields, id: string) {
  const published = optionalField(fields, "published");
  const title = optionalField(fields, "title");
  return accountOfText({ id, text: textField(fields, "text"), published, title }).account;
}
