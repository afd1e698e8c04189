import { fileWriter, ParquetWriter, type SchemaElement } from "hyparquet-writer";
import { type Cells, COLUMNS, type Column } from "../report/index.ts";

/** Rows that are held before they are written: a group of the file. */
const ROWS_AT_ONCE = 20_000;

/** A Parquet file that statements are added to. */
export interface StatementFile {
  readonly add: (row: Cells) => void;
  readonly close: () => void;
}

const TYPES = { text: "BYTE_ARRAY", number: "DOUBLE", flag: "BOOLEAN" } as const;

/** Opens the Parquet file `path` for statements; memory holds one group of rows. */
export function statementFile(path: string): StatementFile {
  const writer = new ParquetWriter({ writer: fileWriter(path), schema: schemaOf(COLUMNS) });
  let rows: Cells[] = [];
  const flush = () => {
    if (rows.length === 0) return;
    const columnData = COLUMNS.map(({ name }, at) => ({
      name,
      data: rows.map((row) => row[at] ?? null),
    }));
    writer.write({ columnData });
    rows = [];
  };
  return {
    add: (row) => {
      rows.push(row);
      if (rows.length >= ROWS_AT_ONCE) flush();
    },
    close: () => {
      flush();
      writer.finish();
    },
  };
}

function schemaOf(columns: readonly Column[]): SchemaElement[] {
  const leaves = columns.map(
    ({ name, type }): SchemaElement => ({
      name,
      type: TYPES[type],
      repetition_type: "OPTIONAL",
      ...(type === "text" ? { converted_type: "UTF8" as const } : {}),
    }),
  );
  return [{ name: "statements", num_children: leaves.length }, ...leaves];
}
