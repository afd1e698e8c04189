import { COLUMNS, csvLine } from "../report/index.ts";
import { eachLineBy } from "./hands.ts";
import { filterOf, type StatementFilter } from "./statement-answers.ts";
import { print } from "./terminal.ts";

/** What the command line asks of `readout statements`. */
export interface StatementOptions extends StatementFilter {
  readonly csv?: boolean;
  readonly parquet?: string;
  readonly explain?: boolean;
  readonly workers: number;
}

/** The statements of each text, each read alone, in the order of the lines. */
export async function statements(file: string, options: StatementOptions): Promise<number> {
  const { csv, parquet, explain, workers, ...filter } = options;
  // Before anything is printed or a thread started.
  filterOf(filter);
  const as = explain ? "explained" : parquet !== undefined ? "rows" : csv ? "csv" : "json";
  const table =
    as === "rows" && parquet !== undefined ? (await import("./parquet.ts")).statementFile(parquet) : undefined;
  if (as === "csv") await print(csvLine(COLUMNS.map(({ name }) => name)));
  const status = await eachLineBy({ kind: "statements", as, filter }, { file, workers }, async (answer) => {
    if (typeof answer === "string") await print(answer);
    else for (const row of answer) table?.add(row);
  });
  table?.close();
  return status;
}
