import { accountOf, type Ingested } from "../ingest/index.ts";
import { ReadoutError } from "../model/index.ts";
import { bytesOf } from "./input.ts";
import { complain } from "./terminal.ts";

/** What could be read of several files, and whether that was all of them. */
export interface Accounts {
  /** In the order given. */
  readonly ingested: readonly Ingested[];
  readonly complete: boolean;
}

/** The accounts in these files, one after the other. What cannot be read is reported on standard error; the rest is read. */
export async function accountsOf(files: readonly string[]): Promise<Accounts> {
  const ingested: Ingested[] = [];
  for (const name of files) {
    try {
      ingested.push(await accountOf(await bytesOf(name), { name }));
    } catch (error) {
      if (!(error instanceof ReadoutError)) throw error;
      complain(error);
    }
  }
  return { ingested, complete: ingested.length === files.length };
}
