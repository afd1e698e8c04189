import { existsSync } from "node:fs";
import { DIFFERENCE_KINDS, type Difference, ReadoutError, VERDICTS } from "../model/index.ts";
import { isDrift } from "../record/index.ts";
import { bytesOf } from "./input.ts";

const LEVELS = ["error", "warning", "off"] as const;
/** How gravely a finding is taken: an error fails the check, a warning is said, what is off is not. */
export type Level = (typeof LEVELS)[number];

/** Levels by kind of difference, and for figures and dates by verdict, which goes first. */
export type Levels = ReadonlyMap<string, Level>;

/** The file that a check looks for in the folder it is run in. */
const FILE = "readout.toml";
const NAMES: ReadonlySet<string> = new Set([...DIFFERENCE_KINDS, ...VERDICTS]);

/** The level of a difference: as set, else an error where it is drift, else off. */
export function levelOf(levels: Levels, difference: Difference): Level {
  const set = (difference.verdict && levels.get(difference.verdict)) ?? levels.get(difference.kind);
  return set ?? (isDrift(difference) ? "error" : "off");
}

/**
 * The levels of a file of TOML with one table, `[levels]`, of lines like `trimmed = "warning"`; of `readout.toml` here
 * when no file is named, and none where there is none.
 * @throws ReadoutError as reading a file does; misuse for a line that sets no level.
 */
export async function levelsOf(file: string | undefined): Promise<Levels> {
  if (file === undefined && !existsSync(FILE)) return new Map();
  const name = file ?? FILE;
  return levelsIn(new TextDecoder().decode(await bytesOf(name)), name);
}

function levelsIn(text: string, name: string): Levels {
  const levels = new Map<string, Level>();
  let table = "";
  for (const [index, whole] of text.split(/\r?\n/).entries()) {
    const line = whole.replace(/#.*$/, "").trim();
    const [, opened] = /^\[([\w-]+)\]$/.exec(line) ?? [];
    table = opened ?? table;
    if (line === "" || opened === "levels") continue;
    const [, key = "", value = ""] = /^"?([\w-]+)"?\s*=\s*["']([\w-]+)["']$/.exec(line) ?? [];
    const level = LEVELS.find((each) => each === value);
    if (table !== "levels" || !NAMES.has(key) || level === undefined) {
      const expected = `expected [levels] and lines like trimmed = "warning" (${LEVELS.join(", ")})`;
      throw new ReadoutError("misuse", `${name}:${index + 1}: ${expected}, found ${line}`);
    }
    levels.set(key, level);
  }
  return levels;
}
