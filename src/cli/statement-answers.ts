import { shippedModels } from "../desk/index.ts";
import { accountOfText } from "../ingest/index.ts";
import { FORMS, jsonOf, ReadoutError, SOURCE_KINDS, type Statement, unreachable } from "../model/index.ts";
import { type Cells, cellsOf, csvLine } from "../report/index.ts";
import { explained, type Models, type Reading, readingOf } from "../statements/index.ts";

import type { Answer, Told } from "./answers.ts";
import { type Fields, idField, optionalField, textField } from "./json-lines.ts";

/** Which statements are asked for. */
export interface StatementFilter {
  readonly speaker?: string;
  readonly kind?: string;
  readonly form?: string;
}

/** Statements of each line, and in which form. */
export interface StatementsAsked {
  readonly kind: "statements";
  readonly as: "json" | "csv" | "rows" | "explained";
  readonly filter: StatementFilter;
}

/** The statements of each text, read alone; spans count in the text as given. @throws ReadoutError misuse as `filterOf`. */
export async function statementAnswers({ as, filter }: StatementsAsked): Promise<(fields: Fields) => Answer> {
  const wanted = filterOf(filter);
  const models = await shippedModels();
  return (fields) => {
    const id = idField(fields);
    const { account, notices } = ingestedFrom(fields, String(id));
    const remark = notices.find(({ rule }) => rule === "other-language")?.reason;
    const reading = readingOf(account, models);
    const found = remark === undefined ? reading.statements.filter(wanted) : [];
    return { told: toldOf(as, id, { ...reading, statements: found }, models), remark };
  };
}

/** What is printed of a line, or the rows it gives, once only the statements asked for are left. */
function toldOf(as: StatementsAsked["as"], id: string | number, reading: Reading, models: Models): Told {
  switch (as) {
    case "json":
      return `${JSON.stringify({ id, statements: jsonOf(reading.statements) })}\n`;
    case "csv":
      return rowsOf(id, reading).map(csvLine).join("");
    case "rows":
      return rowsOf(id, reading);
    case "explained":
      return explanationOf(reading, models);
    default:
      return unreachable(as);
  }
}

function rowsOf(id: string | number, { text: { account }, statements }: Reading): Cells[] {
  const { text, published, outlet } = account;
  return statements.map((statement) => cellsOf({ id: String(id), text, published, outlet, statement }));
}

/** Whether a statement is asked for. @throws ReadoutError misuse when a kind or form is none. */
export function filterOf({ speaker, kind, form }: StatementFilter): (statement: Statement) => boolean {
  oneOf("--kind", kind, SOURCE_KINDS);
  oneOf("--form", form, FORMS);
  const name = speaker?.toLowerCase();
  return ({ source, form: found }) =>
    (kind === undefined || source.kind === kind) &&
    (form === undefined || found === form) &&
    (name === undefined || [source.name, source.party].some((known) => known?.toLowerCase().includes(name)));
}

function oneOf(option: string, value: string | undefined, allowed: readonly string[]): void {
  if (value === undefined || allowed.includes(value)) return;
  throw new ReadoutError("misuse", `${option}: expected one of ${allowed.join(", ")}, found ${value}`);
}

/** For a reader: each sentence, what every rule found in it, and which finding stands. */
function explanationOf({ text }: Reading, { labeller }: Models): string {
  const { text: words } = text.account;
  const slice = ({ start, end }: { readonly start: number; readonly end: number }) =>
    words.slice(start, end).replace(/\s+/gu, " ");
  const findings = explained(text, labeller);
  const lines = text.sentences.map(({ span: sentence }) => {
    const here = findings.filter(({ place }) => place.start >= sentence.start && place.start < sentence.end);
    const told = here.map(
      ({ stands, rule, source, cue, content }) =>
        `  ${stands ? "+" : "-"} ${rule}: ${[source ? slice(source) : "?", cue ? slice(cue) : "–", content.map(slice).join(" … ")].join(" | ")}\n`,
    );
    return `${slice(sentence)}\n${told.length > 0 ? told.join("") : "  (nothing found)\n"}`;
  });
  return `${lines.join("")}\n`;
}

function ingestedFrom(fields: Fields, id: string) {
  const published = optionalField(fields, "published");
  const title = optionalField(fields, "title");
  const outlet = optionalField(fields, "outlet");
  return accountOfText({ id, text: textField(fields, "text"), published, title, outlet });
}
