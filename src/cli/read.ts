import { shippedModels } from "../desk/index.ts";
import { jsonOf, ReadoutError, type Record } from "../model/index.ts";
import { recordOf } from "../record/index.ts";
import { accountsOf } from "./accounts.ts";
import { deliver } from "./output.ts";
import { agendaAt } from "./positions/index.ts";
import { faceOfOutput } from "./terminal.ts";

export interface ReadOptions {
  readonly json?: boolean;
  readonly html?: boolean;
  /** File with the story's agenda. */
  readonly agenda?: string;
  /** File to write to. */
  readonly output?: string;
}

/**
 * Reads the accounts of one story and prints a report, the record as JSON or a page.
 * @returns 0, or 1 when a file could not be read: the rest is read all the same.
 * @throws ReadoutError misuse when JSON and HTML are asked for at once; bad-input when the output cannot be written.
 */
export async function read(files: readonly string[], options: ReadOptions): Promise<number> {
  if (options.json && options.html) {
    throw new ReadoutError("misuse", "expected --json or --html, found both; ask for one, and run again for the other");
  }
  const { ingested, complete } = await accountsOf(files);
  if (ingested.length === 0) return 1;
  const record = recordOf(ingested, await shippedModels(), await agendaAt(options.agenda));
  const order = [...new Set(ingested.map(({ account }) => account.id))];
  await deliver(await shown(record, order, options), options.output);
  return complete ? 0 : 1;
}

async function shown(record: Record, order: readonly Record["accounts"][number]["id"][], options: ReadOptions) {
  if (options.json) return `${JSON.stringify(jsonOf(record))}\n`;
  const { pageOf, reportOf } = await import("../report/index.ts");
  if (options.html) return pageOf(record, order);
  const plain = { colour: false, width: faceOfOutput().width };
  return reportOf(record, order, options.output === undefined ? faceOfOutput() : plain);
}
