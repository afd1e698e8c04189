import { type Json, jsonOf, type Record } from "../../src/model/index.ts";
import { recordSchema } from "../../src/record/schema.ts";

/**
 * What is wrong with a record, one line each; nothing when it is valid. Every test that makes a record holds it against
 * this: the shape, and what a shape cannot say (spans lie in their account's text and cut no character in two, ids point
 * at something, lists stand in their order).
 */
export function troublesOf(record: Record): string[] {
  return troublesOfJson(jsonOf(record));
}

/** The same for a record as `readout read --json` prints it. */
export function troublesOfJson(json: unknown): string[] {
  const parsed = recordSchema.safeParse(json);
  if (!parsed.success) return parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  const record = parsed.data;
  return [...spanTroubles(record), ...idTroubles(record), ...orderTroubles(record)];
}

type SpanJson = [number, number];

function spanTroubles(record: Json<Record>): string[] {
  const texts = new Map(record.accounts.map(({ id, text }) => [id, text]));
  return placesOf(record).flatMap(([where, account, [start, end]]) => {
    const text = texts.get(account);
    if (text === undefined) return [`${where}: no account ${account}`];
    if (start >= end || end > text.length) return [`${where}: [${start}, ${end}) of a text of ${text.length}`];
    const cut = [start, end].filter(
      (at) => /^[\uDC00-\uDFFF]/.test(text.slice(at)) && /[\uD800-\uDBFF]$/.test(text.slice(0, at)),
    );
    return cut.map((at) => `${where}: a surrogate pair is cut at ${at}`);
  });
}

/** Every span of the record with its place and its account. */
function placesOf(record: Json<Record>): [where: string, account: string, span: SpanJson][] {
  const places: [string, string, SpanJson][] = [];
  const add = (where: string, account: string, ...spans: (SpanJson | null)[]) => {
    for (const span of spans) if (span !== null) places.push([where, account, span]);
  };
  for (const { id, blocks } of record.accounts) add(`blocks of ${id}`, id, ...blocks.map(({ span }) => span));
  for (const s of record.statements) {
    const { id, account, source } = s;
    add(`statement ${id}`, account, s.span, s.cue, s.when, source.mention, source.reasonUnnamed);
    add(`statement ${id}`, account, ...s.content, ...s.quotations, ...s.hedges, ...s.approximations);
  }
  for (const { id, party, evidence, conditions } of record.positions) {
    for (const passage of [...evidence, ...conditions]) add(`position ${id}`, passage.account, passage.span);
    if (evidence[0]) add(`party of ${id}`, evidence[0].account, party.mention);
  }
  for (const change of record.changes) {
    for (const { account, span } of change.evidence) add(`change of ${change.party}`, account, span);
  }
  for (const { a, b, spans } of record.lineage.pairs) {
    for (const span of spans) {
      add(`pair ${a} ${b}`, a, span.a);
      add(`pair ${a} ${b}`, b, span.b);
    }
  }
  for (const [index, difference] of record.differences.entries()) {
    for (const side of ["a", "b"] as const) {
      const passage = difference[side];
      if (passage === null) continue;
      add(`difference ${index}`, passage.account, passage.span, ...difference.edits.map((edit) => edit[side]));
    }
  }
  for (const { account, span, rule } of record.notices) add(`notice ${rule}`, account, span);
  return places;
}

function idTroubles(record: Json<Record>): string[] {
  const accounts = idsOf(record.accounts);
  const statements = idsOf(record.statements);
  const sayings = idsOf(record.sayings);
  const positions = idsOf(record.positions);
  const wanted: [where: string, ids: Set<string>, id: string | null][] = [];
  const want = (where: string, ids: Set<string>, ...named: (string | null)[]) => {
    for (const id of named) wanted.push([where, ids, id]);
  };
  for (const { id, account, within } of record.statements) {
    want(`statement ${id}`, accounts, account);
    want(`statement ${id}`, statements, within);
  }
  for (const saying of record.sayings) want(`saying ${saying.id}`, statements, ...saying.statements, saying.first);
  for (const { id, evidence } of record.positions)
    want(`position ${id}`, statements, ...evidence.map((e) => e.statement));
  for (const { from, to, evidence, party } of record.changes) {
    want(`change of ${party}`, positions, from, to);
    want(`change of ${party}`, statements, ...evidence.map((e) => e.statement));
  }
  for (const { a, b, parent } of record.lineage.pairs) want(`pair ${a} ${b}`, accounts, a, b, parent);
  for (const family of record.lineage.families) want("family", accounts, ...family.accounts);
  for (const difference of record.differences) want("difference", sayings, difference.saying);
  for (const notice of record.notices) want(`notice ${notice.rule}`, accounts, notice.account);
  const lost = wanted
    .filter(([, ids, id]) => id !== null && !ids.has(id))
    .map(([where, , id]) => `${where}: nothing is called ${id}`);
  const twice = [record.accounts, record.statements, record.sayings, record.positions].flatMap((list) => {
    const named = list.map(({ id }) => id);
    return named.filter((id, index) => named.indexOf(id) !== index).map((id) => `two are called ${id}`);
  });
  return [...lost, ...twice];
}

function idsOf(list: readonly { readonly id: string }[]): Set<string> {
  return new Set(list.map(({ id }) => id));
}

function orderTroubles(record: Json<Record>): string[] {
  const troubles: string[] = [];
  const ids = record.accounts.map(({ id }) => id);
  if (ids.some((id, index) => index > 0 && id <= (ids[index - 1] ?? "")))
    troubles.push("accounts: not in the order of their ids");
  for (const { id, blocks } of record.accounts) {
    if (!apart(blocks.map(({ span }) => span))) troubles.push(`blocks of ${id}: overlap or are out of order`);
  }
  for (const { id, content } of record.statements) {
    if (!apart(content)) troubles.push(`content of ${id}: overlaps or is out of order`);
  }
  for (const [index, { a, b }] of record.differences.entries()) {
    if (a === null && b === null) troubles.push(`difference ${index}: has no side`);
  }
  return troubles;
}

function apart(spans: readonly SpanJson[]): boolean {
  return spans.every(([start], index) => index === 0 || (spans[index - 1]?.[1] ?? 0) <= start);
}
