import { shippedModels } from "../desk/index.ts";
import { accountOfText } from "../ingest/index.ts";
import { FORMS, jsonOf, ReadoutError, SOURCE_KINDS, type Statement } from "../model/index.ts";
import { explained, type Models, type Reading, readingOf } from "../statements/index.ts";
import { csvLine } from "./csv.ts";
import { eachLine, type Fields, idField, optionalField, textField } from "./json-lines.ts";
import { COLUMNS } from "./statement-table.ts";
import { print } from "./terminal.ts";

/** What the command line asks of `readout statements`. */
export interface StatementOptions {
  readonly csv?: boolean;
  readonly parquet?: string;
  readonly explain?: boolean;
  readonly speaker?: string;
  readonly kind?: string;
  readonly form?: string;
}

/** The statements of each text, each read alone; spans count in the text as given. */
export async function statements(file: string, options: StatementOptions = {}): Promise<number> {
  const wanted = filterOf(options);
  const models = await shippedModels();
  const read = (fields: Fields) => {
    const id = idField(fields);
    const reading = readingOf(accountIn(fields, String(id)), models);
    return { id, reading, found: reading.statements.filter(wanted) };
  };
  if (options.explain) return eachLine(file, (fields) => explanationOf(read(fields).reading, models));
  if (options.parquet !== undefined) return toParquet(file, options.parquet, read);
  if (!options.csv) {
    return eachLine(file, (fields) => {
      const { id, found } = read(fields);
      return { id, statements: jsonOf(found) };
    });
  }
  await print(csvLine(COLUMNS.map(({ name }) => name)));
  return eachLine(file, (fields) => {
    const { id, reading, found } = read(fields);
    const { text } = reading.text.account;
    return found
      .map((statement) => csvLine(COLUMNS.map(({ value }) => value({ id: String(id), text, statement }))))
      .join("");
  });
}

interface Read {
  readonly id: string | number;
  readonly reading: Reading;
  readonly found: readonly Statement[];
}

async function toParquet(file: string, path: string, read: (fields: Fields) => Read): Promise<number> {
  const { statementFile } = await import("./parquet.ts");
  const table = statementFile(path);
  const status = await eachLine(file, (fields) => {
    const { id, reading, found } = read(fields);
    for (const statement of found) table.add({ id: String(id), text: reading.text.account.text, statement });
    return undefined;
  });
  table.close();
  return status;
}

/** Whether a statement is asked for. @throws ReadoutError misuse when a kind or form is none. */
function filterOf({ speaker, kind, form }: StatementOptions): (statement: Statement) => boolean {
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

function accountIn(fields: Fields, id: string) {
  const published = optionalField(fields, "published");
  const title = optionalField(fields, "title");
  return accountOfText({ id, text: textField(fields, "text"), published, title }).account;
}
