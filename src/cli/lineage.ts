import { accountOfText, isoDateOf } from "../ingest/index.ts";
import { pairsAmong, type Shelf } from "../lineage/index.ts";
import { jsonOf, ReadoutError } from "../model/index.ts";
import { layoutOf } from "../text/index.ts";
import { eachLine, type Fields, idField, optionalField, textField } from "./json-lines.ts";
import { print } from "./terminal.ts";

/**
 * The pairs among all these texts that share words, one a line; with `since`, an ISO 8601 date, only those with a text
 * published then or later, or without a date that can be read. Unlike the other batches it holds all texts in memory, as they came: any
 * two may be a pair.
 * @throws ReadoutError bad-input when `since` is no date.
 */
export async function lineage(file: string, since?: string): Promise<number> {
  if (since !== undefined && !DATE.test(since))
    throw new ReadoutError("bad-input", `expected a date such as 2026-03-25 after --since, found ${since}`);
  const lines: Line[] = [];
  const status = await eachLine(file, (fields) => {
    lines.push(lineOf(fields));
    return undefined;
  });
  if (status > 1) return status;
  lines.sort((x, y) => order(String(x.id), String(y.id)) || order(textIn(x), textIn(y)));
  const isNew = (at: number): boolean => since === undefined || isFrom(since, lines[at]?.published);
  const ids = new Map(lines.map(({ id }) => [String(id), id]));
  for (const { a, b, parent, ...rest } of pairsAmong(shelfOf(lines), isNew)) {
    const named = { a: ids.get(a), b: ids.get(b), parent: parent && ids.get(parent) };
    await print(`${JSON.stringify(jsonOf({ ...named, ...rest }))}\n`);
  }
  return status;
}

/** A day, or a month or year: dates of such precision stand in the order of time when compared as strings. */
const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/** Whether a text may be of the date or later: one without a date may, and one of a month of which the date is a day. */
function isFrom(since: string, given: string | undefined): boolean {
  const published = isoDateOf(given) ?? since;
  const precision = Math.min(since.length, published.length);
  return published.slice(0, precision) >= since.slice(0, precision);
}

/** A line of the batch, its fields in as few bytes as they take. */
interface Line {
  readonly id: string | number;
  readonly outlet: string | undefined;
  readonly published: string | undefined;
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
  const encoded = new TextEncoder().encode(JSON.stringify(given));
  return { id: idField(fields), outlet: given.outlet ?? site, published: given.published, fields: encoded };
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
