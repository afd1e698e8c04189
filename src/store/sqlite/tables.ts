import type { DatabaseSync, SQLInputValue, SQLOutputValue } from "node:sqlite";
import { storeTrouble } from "../open.ts";

type Row = { readonly [column: string]: SQLOutputValue };

/** SQL asked of the open database, within a transaction that somebody else began. */
export interface Tables {
  all(sql: string, ...values: SQLInputValue[]): readonly Row[];
  one(sql: string, ...values: SQLInputValue[]): Row | undefined;
  /** Gives the number of rows changed. */
  run(sql: string, ...values: SQLInputValue[]): number;
}

export function tablesOf(db: DatabaseSync): Tables {
  return {
    all: (sql, ...values) => db.prepare(sql).all(...values),
    one: (sql, ...values) => db.prepare(sql).get(...values),
    run: (sql, ...values) => Number(db.prepare(sql).run(...values).changes),
  };
}

/** Work done wholly or not at all. */
export interface Transactions {
  reading<T>(work: () => T): Promise<T>;
  /** Waits up to three seconds for another process that is writing. */
  writing<T>(work: () => T): Promise<T>;
}

/** @throws ReadoutError "store" where the database at `path` refuses; what `work` throws is handed on. */
export function transactionsOf(db: DatabaseSync, path: string): Transactions {
  async function within<T>(begin: string, work: () => T): Promise<T> {
    try {
      db.exec(begin);
      const result = work();
      db.exec("COMMIT");
      return result;
    } catch (error) {
      if (db.isOpen && db.isTransaction) db.exec("ROLLBACK");
      throw storeTrouble(path, error);
    }
  }
  return {
    reading: (work) => within("BEGIN", work),
    writing: (work) => within("BEGIN IMMEDIATE", work),
  };
}
