import type { Cast } from "./cast.ts";
import { incompleteIn } from "./completeness.ts";
import { byPlace, type Fault } from "./fault.ts";
import { type MarkedText, readMarkedLines } from "./marked-text.ts";
import type { NumberedLine } from "./paragraphs.ts";

export const GENRES = [
  "wire",
  "repost",
  "excerpt",
  "rewrite",
  "blend",
  "live-blog",
  "readout",
  "press-release",
  "interview",
  "analysis",
  "regional",
  "translated",
  "tabloid",
  "communique",
  "transcript",
  "follow-up",
] as const;
export type Genre = (typeof GENRES)[number];
export const SPELLINGS = ["american", "british"] as const;

/** One account of a story, as marked. */
export interface MarkedAccount {
  /** Name of its file without the ending. */
  readonly id: string;
  readonly outlet: string;
  readonly genre: Genre;
  readonly spelling: (typeof SPELLINGS)[number];
  /** ISO 8601, to the day or the minute. */
  readonly date: string;
  /** Ids of the accounts it was made from. */
  readonly from: readonly string[];
  readonly marked: MarkedText;
}

const DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?$/;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Reads one file of `corpus/stories/<story>`: a header of `key: value` lines, `---`, the marked text, `---`, the foot. */
export function readAccount(
  id: string,
  file: string,
  cast: Cast,
): { readonly account: MarkedAccount; readonly faults: readonly Fault[] } {
  const lines = file.split("\n").map((text, index) => ({ text, line: index + 1 }));
  const rule = lines.findIndex(({ text }) => text === "---");
  const faults: Fault[] = [];
  if (rule < 0)
    faults.push({ line: 1, column: 1, message: "expected a header of “key: value” lines and a line --- after it" });
  const header = headerOf(rule < 0 ? [] : lines.slice(0, rule), faults);
  const read = readMarkedLines(lines.slice(rule + 1), cast);
  faults.push(...read.faults, ...incompleteIn(read, cast));
  if (!read.marked.blocks.some(({ kind }) => kind === "headline"))
    faults.push({ line: rule + 2, column: 1, message: "no [headline] line" });
  return { account: { id, ...header, marked: read.marked }, faults: faults.sort(byPlace) };
}

function headerOf(lines: readonly NumberedLine[], faults: Fault[]) {
  const values = new Map<string, { value: string; line: number }>();
  for (const { text, line } of lines) {
    const found = /^(?<key>outlet|genre|spelling|date|from): (?<value>\S.*)$/.exec(text)?.groups;
    if (found?.key === undefined || found.value === undefined)
      faults.push({
        line,
        column: 1,
        message: `expected “key: value” with a key of outlet, genre, spelling, date, from; found “${text}”`,
      });
    else if (values.has(found.key)) faults.push({ line, column: 1, message: `${found.key} is said twice` });
    else values.set(found.key, { value: found.value, line });
  }
  const get = <T extends string>(
    key: string,
    expected: string,
    read: (value: string) => T | undefined,
    fallback: T,
  ): T => {
    const found = values.get(key);
    const value = found === undefined ? undefined : read(found.value);
    if (value === undefined)
      faults.push({
        line: found?.line ?? 1,
        column: 1,
        message: `${key}: expected ${expected}, found ${found?.value ?? "nothing"}`,
      });
    return value ?? fallback;
  };
  const from = values.get("from");
  const parents = from === undefined ? [] : from.value.split(",").map((one) => one.trim());
  if (parents.some((parent) => !ID.test(parent)))
    faults.push({
      line: from?.line ?? 1,
      column: 1,
      message: "from: expected names of files of this story without .txt, with commas between",
    });
  return {
    outlet: get("outlet", "a name", (value) => value, ""),
    genre: get<Genre>(
      "genre",
      `one of ${GENRES.join(", ")}`,
      (value) => GENRES.find((genre) => genre === value),
      "wire",
    ),
    spelling: get("spelling", SPELLINGS.join(" or "), (value) => SPELLINGS.find((one) => one === value), "british"),
    date: get("date", "2031-05-04 or 2031-05-04T09:30", (value) => (DATE.test(value) ? value : undefined), ""),
    from: parents,
  };
}
