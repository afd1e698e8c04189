import type { Record, Statement } from "../model/index.ts";
import { csvLine } from "./csv.ts";

/** What a cell of a table holds. */
export type Cell = string | number | boolean | undefined;
/** One row, a cell for each column. */
export type Cells = readonly Cell[];

/** One column of the table of statements: what it is called and holds. */
export interface Column {
  readonly name: string;
  readonly type: "text" | "number" | "flag";
  readonly value: (row: StatementRow) => Cell;
}

/** One statement with the text it stands in and the id the text came with. */
export interface StatementRow {
  readonly id: string;
  readonly text: string;
  /** As the line gave them: what articles are grouped by. */
  readonly published: string | undefined;
  readonly outlet: string | undefined;
  readonly statement: Statement;
}

type Place = { readonly start: number; readonly end: number };

const words = ({ text }: StatementRow, place: Place | undefined) =>
  place ? text.slice(place.start, place.end) : undefined;
const joined = (row: StatementRow, places: readonly Place[]) =>
  places.map((place) => words(row, place)).join(" … ") || undefined;

/** The columns of `readout statements --csv` and `--parquet`, in order. Offsets are UTF-16 code units into the text. */
export const COLUMNS: readonly Column[] = [
  { name: "id", type: "text", value: ({ id }) => id },
  { name: "published", type: "text", value: ({ published }) => published },
  { name: "outlet", type: "text", value: ({ outlet }) => outlet },
  { name: "statement", type: "text", value: ({ statement }) => statement.id },
  { name: "start", type: "number", value: ({ statement }) => statement.span.start },
  { name: "end", type: "number", value: ({ statement }) => statement.span.end },
  { name: "content", type: "text", value: (row) => joined(row, row.statement.content) },
  { name: "cue", type: "text", value: (row) => words(row, row.statement.cue) },
  { name: "mention", type: "text", value: (row) => words(row, row.statement.source.mention) },
  { name: "speaker", type: "text", value: ({ statement }) => statement.source.name },
  { name: "party", type: "text", value: ({ statement }) => statement.source.party },
  { name: "kind", type: "text", value: ({ statement }) => statement.source.kind },
  { name: "count", type: "number", value: ({ statement }) => statement.source.count },
  { name: "near", type: "text", value: ({ statement }) => statement.source.near },
  { name: "via", type: "text", value: ({ statement }) => statement.source.via.join("; ") || undefined },
  { name: "form", type: "text", value: ({ statement }) => statement.form },
  { name: "no_comment", type: "text", value: ({ statement }) => statement.noComment },
  { name: "quotations", type: "text", value: (row) => joined(row, row.statement.quotations) },
  { name: "hedges", type: "text", value: (row) => joined(row, row.statement.hedges) },
  { name: "negated", type: "flag", value: ({ statement }) => statement.negated },
  { name: "when", type: "text", value: (row) => words(row, row.statement.when) },
  { name: "within", type: "text", value: ({ statement }) => statement.within },
  { name: "reason", type: "text", value: ({ statement }) => statement.reason },
  { name: "confidence", type: "number", value: ({ statement }) => statement.confidence },
];

/** The cells of one row, in the order of `COLUMNS`. */
export function cellsOf(row: StatementRow): Cells {
  return COLUMNS.map(({ value }) => value(row));
}

/** All that was said in a story as CSV, account by account; `id` is the account's name. */
export function statementTableOf({ accounts, statements }: Pick<Record, "accounts" | "statements">): string {
  const rows = accounts.flatMap(({ id, name, text, published, outlet }) =>
    statements
      .filter(({ account }) => account === id)
      .map((statement) => csvLine(cellsOf({ id: name, text, published, outlet, statement }))),
  );
  return csvLine(COLUMNS.map(({ name }) => name)) + rows.join("");
}
