import { accountOfText } from "../ingest/index.ts";
import { pairsAmong, type Shelf } from "../lineage/index.ts";
import { jsonOf } from "../model/index.ts";
import { layoutOf } from "../text/index.ts";
import { eachLine, type Fields, idField, optionalField, textField } from "./json-lines.ts";
import { print } from "./terminal.ts";

/**
 * The pairs among all these texts that share words, one a line. Unlike the other batches it holds all texts in memory,
 * as they came: any two may be a pair.
 */
export async function lineage(file: string): Promise<number> {
  const lines: Line[] = [];
  const status = await eachLine(file, (fields) => {
    lines.push(lineOf(fields));
    return undefined;
  });
  if (status > 1) return status;
  lines.sort((x, y) => order(String(x.id), String(y.id)) || order(textIn(x), textIn(y)));
  const ids = new Map(lines.map(({ id }) => [String(id), id]));
  for (const { a, b, parent, ...rest } of pairsAmong(shelfOf(lines))) {
    const named = { a: ids.get(a), b: ids.get(b), parent: parent && ids.get(parent) };
    await print(`${JSON.stringify(jsonOf({ ...named, ...rest }))}\n`);
  }
  return status;
}

/** A line of the batch, its fields in as few bytes as they take. */
interface Line {
  readonly id: string | number;
  readonly outlet: string | undefined;
  /** JSON in UTF-8. */
  readonly fields: Uint8Array;
}

function lineOf(fields: Fields): Line {
  const given = {
    text: textField(fields, "text"),
    published: optionalField(fields, "published"),
    title: optionalField(fields, "title"),
    outlet: optionalField(fields, "outlet"),
    url: optionalField(fields, "url"),
  };
  const site = given.url && /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(given.url)?.[1];
  return { id: idField(fields), outlet: given.outlet ?? site, fields: new TextEncoder().encode(JSON.stringify(given)) };
}

function shelfOf(lines: readonly Line[]): Shelf {
  const lineAt = (at: number): Line => {
    const line = lines[at];
    if (line === undefined) throw new RangeError(`expected a place from 0 to ${lines.length - 1}, found ${at}`);
    return line;
  };
  return {
    count: lines.length,
    textAt: (at) => textIn(lineAt(at)),
    outletAt: (at) => lineAt(at).outlet,
    readAt: (at) => layoutOf(accountOfText({ ...fieldsIn(lineAt(at)), id: String(lineAt(at).id) }).account),
  };
}

const fieldsIn = ({ fields }: Line): { readonly text: string } => JSON.parse(new TextDecoder().decode(fields));
const textIn = (line: Line): string => fieldsIn(line).text;
const order = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);
