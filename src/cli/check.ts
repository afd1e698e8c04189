import { shippedModels } from "../desk/index.ts";
import { jsonOf, ReadoutError } from "../model/index.ts";
import { driftOf, isDrift } from "../record/index.ts";
import { accountsOf } from "./accounts.ts";
import { STANDARD_INPUT } from "./input.ts";
import { faceOfOutput, print } from "./terminal.ts";

export interface CheckOptions {
  /** The files the draft was made from. */
  readonly against: readonly string[];
  readonly json?: boolean;
}

/** Exit status when a file could not be read: nothing was checked, which is neither clean nor drift. */
const NOT_CHECKED = 2;

/**
 * Checks a draft against what it was made from and prints what drifted; side `a` is the source, `b` the draft.
 * @returns 0 when nothing drifted, 1 when something did, 2 when a file could not be read.
 * @throws ReadoutError misuse when standard input is named twice.
 */
export async function check(draft: string, { against, json }: CheckOptions): Promise<number> {
  if ([draft, ...against].filter((file) => file === STANDARD_INPUT).length > 1) {
    throw new ReadoutError("misuse", "expected standard input (-) once, found it twice; give one of the two as a file");
  }
  const { ingested, complete } = await accountsOf([draft, ...against]);
  const [read, ...sources] = ingested;
  if (!complete || read === undefined) return NOT_CHECKED;
  const differences = driftOf(read, sources, await shippedModels());
  const drift = differences.filter(isDrift);
  const accounts = ingested.map(({ account }) => account);
  if (json) {
    const named = accounts.map(({ id, name }) => ({ id, name }));
    await print(`${JSON.stringify(jsonOf({ accounts: named, differences }))}\n`);
  }
  if (!json && drift.length > 0) {
    const { findingsOf } = await import("./report/index.ts");
    await print(findingsOf(drift, accounts, faceOfOutput()));
  }
  return drift.length > 0 ? 1 : 0;
}
