import { accountOfText } from "../ingest/index.ts";
import { pairsAmong, type Shelf } from "../lineage/index.ts";
import { jsonOf } from "../model/index.ts";
import { layoutOf } from "../text/index.ts";
import { type Fields, idField, optionalField, textField } from "./json-lines.ts";

/** A text of the batch, its fields in as few bytes as they take. */
export interface Line {
  readonly id: string | number;
  readonly outlet: string | undefined;
  /** JSON in UTF-8: text, published, title, outlet, url. The same bytes each time. */
  readonly fields: () => Uint8Array;
  /** Where they were kept. */
  readonly prints?: () => Uint32Array | undefined;
}

/** What a line gives besides its id. */
export interface GivenFields {
  readonly text: string;
  readonly published: string | undefined;
  readonly title: string | undefined;
  readonly outlet: string | undefined;
  readonly url: string | undefined;
}

/** @throws ReadoutError bad-input when there is no id or no text. */
export function lineOf(fields: Fields): Line {
  const given: GivenFields = {
    text: textField(fields, "text"),
    published: optionalField(fields, "published"),
    title: optionalField(fields, "title"),
    outlet: optionalField(fields, "outlet"),
    url: optionalField(fields, "url"),
  };
  const site = given.url && /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(given.url)?.[1];
  const encoded = new TextEncoder().encode(JSON.stringify(given));
  return { id: idField(fields), outlet: given.outlet ?? site, fields: () => encoded };
}

export const givenIn = (fields: Uint8Array): GivenFields => JSON.parse(new TextDecoder().decode(fields));
const textIn = (line: Line): string => givenIn(line.fields()).text;

/**
 * The pairs among the texts, as lines of JSON: with `isNew` those alone that hold a new text. In an order that does not
 * depend on that of `lines`.
 */
export function* pairLines(lines: readonly Line[], isNew?: (line: Line) => boolean): Generator<string> {
  const inOrder = lines.toSorted((x, y) => order(String(x.id), String(y.id)) || order(textIn(x), textIn(y)));
  const news = isNew && inOrder.map(isNew);
  const ids = new Map(inOrder.map(({ id }) => [String(id), id]));
  for (const { a, b, parent, ...rest } of pairsAmong(shelfOf(inOrder), news && ((at) => news[at] === true))) {
    const named = { a: ids.get(a), b: ids.get(b), parent: parent && ids.get(parent) };
    yield `${JSON.stringify(jsonOf({ ...named, ...rest }))}\n`;
  }
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
    printsAt: (at) => lineAt(at).prints?.(),
    readAt: (at) => layoutOf(accountOfText({ ...givenIn(lineAt(at).fields()), id: String(lineAt(at).id) }).account),
  };
}

const order = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);
