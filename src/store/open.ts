import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { ReadoutError } from "../model/index.ts";
import { MIGRATIONS } from "./migrations/index.ts";

/** "RDOT": marks a SQLite file as a Readout store, so that no other program's file is written to. */
const APPLICATION_ID = 0x52444f54;

/** How long a call waits for another process that is writing. A write takes milliseconds; beyond this it is stuck. */
const BUSY_TIMEOUT_MS = 3000;

/** Result codes of SQLite that say what to do: https://www.sqlite.org/rescode.html */
const SAYS: { readonly [code: number]: string } = {
  5: "it is locked by another program: close that one and try again",
  6: "it is locked by another program: close that one and try again",
  8: "it cannot be written to: check its permissions",
  10: "the disk gave an error: check the disk, then restore the file from a backup",
  11: "it is damaged: move it away or restore it from a backup",
  13: "the disk is full: make room and try again",
  14: "it cannot be opened: check that its folder is there and can be written to",
  26: "it is not a Readout store, or it is damaged: move it away or choose another folder",
};

/** `error` as trouble with the store at `path`; an error of another origin is given back as it is. */
export function storeTrouble(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || !("errcode" in error) || typeof error.errcode !== "number") return error;
  // The low byte is the primary code, the rest says more exactly where it arose.
  const says = SAYS[error.errcode & 0xff] ?? error.message;
  return new ReadoutError("store", `expected to use the store ${path}, but ${says}`, { cause: error });
}

/** An open store file of the newest version, and whether it was made just now. */
export interface OpenStore {
  readonly db: DatabaseSync;
  readonly fresh: boolean;
}

/**
 * Opens the store at `path`, making the file and its folder when they are missing and bringing an older one up to date.
 * @throws ReadoutError "store" when the file is damaged, locked, another program's, or made by a newer Readout.
 */
export function openStore(path: string): OpenStore {
  let db: DatabaseSync | undefined;
  try {
    if (path !== ":memory:") mkdirSync(dirname(path), { recursive: true });
    db = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS, enableForeignKeyConstraints: true });
    const fresh = migrated(db, path);
    db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
    return { db, fresh };
  } catch (error) {
    db?.close();
    if (error instanceof Error && "code" in error && error.code !== "ERR_SQLITE_ERROR" && "syscall" in error) {
      throw new ReadoutError("store", `expected to make the folder of the store ${path}, but ${error.message}`, {
        cause: error,
      });
    }
    throw storeTrouble(path, error);
  }
}

/** Brings the schema up to date in one transaction; gives whether there was none. */
function migrated(db: DatabaseSync, path: string): boolean {
  db.exec("BEGIN IMMEDIATE");
  try {
    const version = numberOf(db, "PRAGMA user_version", "user_version");
    const application = numberOf(db, "PRAGMA application_id", "application_id");
    const tables = numberOf(db, "SELECT count(*) AS tables FROM sqlite_schema", "tables");
    if (tables > 0 && application !== APPLICATION_ID) {
      throw new ReadoutError(
        "store",
        `expected a Readout store at ${path}, found another program's SQLite file: choose another folder`,
      );
    }
    if (version > MIGRATIONS.length) {
      throw new ReadoutError(
        "store",
        `expected a store of version ${MIGRATIONS.length} or older at ${path}, found version ${version}: ` +
          "it was made by a newer Readout; update Readout or choose another folder",
      );
    }
    for (const migration of MIGRATIONS.slice(version)) db.exec(migration);
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${MIGRATIONS.length}`);
    db.exec("COMMIT");
    return version === 0;
  } catch (error) {
    if (db.isTransaction) db.exec("ROLLBACK");
    throw error;
  }
}

function numberOf(db: DatabaseSync, sql: string, column: string): number {
  return Number(db.prepare(sql).get()?.[column] ?? 0);
}
