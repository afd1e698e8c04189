import { shippedModels } from "../desk/index.ts";
import { type Account, type Difference, jsonOf, ReadoutError } from "../model/index.ts";
import { driftOf } from "../record/index.ts";
import type { Finding } from "../report/index.ts";
import { accountsOf } from "./accounts.ts";
import { STANDARD_INPUT } from "./input.ts";
import { levelOf, levelsOf } from "./levels.ts";
import { faceOfOutput, print } from "./terminal.ts";

/** How findings are written: for a person, as data, one a line, beside their lines on GitHub, for code scanners. */
type Format = "text" | "json" | "compact" | "github" | "sarif";

export interface CheckOptions {
  /** The files the draft was made from. */
  readonly against: readonly string[];
  readonly json?: boolean;
  readonly format?: Format;
  /** A file that sets levels; `readout.toml` of this folder when it is not named. */
  readonly config?: string;
}

/** Exit status when a file could not be read: nothing was checked, which is neither clean nor drift. */
const NOT_CHECKED = 2;

/**
 * Checks a draft against what it was made from and prints what drifted; side `a` is the source, `b` the draft.
 * @returns 0 when no finding is an error, 1 when one is, 2 when a file could not be read.
 * @throws ReadoutError misuse when standard input is named twice, or the file of levels cannot be used.
 */
export async function check(draft: string, options: CheckOptions): Promise<number> {
  const { against, json, config } = options;
  if ([draft, ...against].filter((file) => file === STANDARD_INPUT).length > 1) {
    throw new ReadoutError("misuse", "expected standard input (-) once, found it twice; give one of the two as a file");
  }
  const levels = await levelsOf(config);
  const { ingested, complete } = await accountsOf([draft, ...against]);
  const [read, ...sources] = ingested;
  if (!complete || read === undefined) return NOT_CHECKED;
  const differences = driftOf(read, sources, await shippedModels());
  const findings = differences.flatMap((difference): Finding[] => {
    const level = levelOf(levels, difference);
    return level === "off" ? [] : [{ difference, level }];
  });
  const accounts = ingested.map(({ account }) => account);
  await print(await written(json ? "json" : (options.format ?? "text"), findings, differences, accounts));
  return findings.some(({ level }) => level === "error") ? 1 : 0;
}

async function written(
  format: Format,
  findings: readonly Finding[],
  differences: readonly Difference[],
  accounts: readonly Account[],
): Promise<string> {
  if (format === "json") {
    const named = accounts.map(({ id, name }) => ({ id, name }));
    return `${JSON.stringify(jsonOf({ accounts: named, differences }))}\n`;
  }
  if (findings.length === 0 && format !== "sarif") return "";
  const { findingsOf, FORMATTERS } = await import("../report/index.ts");
  if (format !== "text") return FORMATTERS[format](findings, accounts);
  return findingsOf(
    findings.map(({ difference }) => difference),
    accounts,
    faceOfOutput(),
  );
}
