import type { Fault } from "./fault.ts";

/** What each mark that needs no statement number stands for. */
const PLAIN_ROLES = {
  h: "hedge",
  a: "approximation",
  f: "figure",
  d: "date",
  x: "number",
  n: "name",
  scare: "scare",
  title: "title",
  apos: "apostrophe",
  plain: "plain",
  dateline: "dateline",
} as const;
/** What each mark with a statement number stands for. */
const NUMBERED_ROLES = {
  s: "source",
  c: "cue",
  "": "content",
  w: "when",
  r: "reason",
  h: "hedge",
  a: "approximation",
} as const;
export type Role =
  | (typeof PLAIN_ROLES)[keyof typeof PLAIN_ROLES]
  | (typeof NUMBERED_ROLES)[keyof typeof NUMBERED_ROLES];

/** One mark `{head words}`: `[start, end)` counts in the text without marks. */
export interface Mark {
  readonly role: Role;
  /** Empty for a mark without a number. */
  readonly statements: readonly number[];
  /** What stands after the colon of the head, in order. */
  readonly codes: readonly string[];
  /** The statement named after `=`. */
  readonly as: number | undefined;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

/** One line with its marks taken out. */
export interface UnmarkedLine {
  readonly text: string;
  /** In the order in which they open; an outer mark stands before the marks inside it. */
  readonly marks: readonly Mark[];
  readonly faults: readonly Fault[];
  /** Column in the marked line of each code unit of `text`, and of its end. */
  readonly columns: readonly number[];
}

const HEAD = /^(?<name>[a-z]*)(?<numbers>\d+(?:,\d+)*)?(?::(?<codes>[a-z-]+(?:,[a-z-]+)*))?(?:=(?<as>\d+))? /;

type OpenMark = { -readonly [K in keyof Mark]: Mark[K] };

/**
 * The line without its marks, and the marks. `\{`, `\}` and `\\` stand for the character itself.
 * @param base offset in the whole text at which this line's text starts
 */
export function unmark(marked: string, line: number, base: number): UnmarkedLine {
  const marks: OpenMark[] = [];
  const open: OpenMark[] = [];
  const faults: Fault[] = [];
  const columns: number[] = [];
  let text = "";
  const complain = (column: number, message: string) => faults.push({ line, column, message });
  for (let i = 0; i < marked.length; i++) {
    const at = marked.charAt(i);
    if (at === "{") {
      const { mark, length } = openMark(
        marked.slice(i + 1),
        { line, column: i + 1, start: base + text.length },
        complain,
      );
      marks.push(mark);
      open.push(mark);
      i += length;
    } else if (at === "}") {
      const mark = open.pop();
      if (mark === undefined) complain(i + 1, "a } that closes no mark; write \\} for the character itself");
      else closeMark(mark, text, base, complain);
    } else {
      if (at === "\\" && /[\\{}]/.test(marked.charAt(i + 1))) i++;
      columns.push(i + 1);
      text += marked.charAt(i);
    }
  }
  for (const mark of open) complain(mark.column, "this mark is not closed before the end of its paragraph; add }");
  columns.push(marked.length + 1);
  return { text, marks, faults, columns };
}

type Complain = (column: number, message: string) => void;

function openMark(rest: string, place: { line: number; column: number; start: number }, complain: Complain) {
  const found = HEAD.exec(rest);
  const name = found?.groups?.name ?? "";
  const numbers = found?.groups?.numbers;
  const role = roleOf(name, numbers !== undefined);
  if (found === null || role === undefined) {
    const head = /^[^ {}]*/.exec(rest)?.[0] ?? "";
    complain(
      place.column,
      `unknown mark {${head}; marks are {s1 …} {c1 …} {1 …} {w1 …} {r1 …} {h …} {a …} {f …} {d …} {x …} {n:person …} {scare …} {title …} {apos …} {plain …} {dateline …}, with one space after the head`,
    );
  }
  const mark: OpenMark = {
    ...place,
    role: role ?? "plain",
    statements: numbers === undefined ? [] : numbers.split(",").map(Number),
    codes: found?.groups?.codes?.split(",") ?? [],
    as: found?.groups?.as === undefined ? undefined : Number(found.groups.as),
    end: place.start,
  };
  if (mark.statements.includes(0)) complain(place.column, "statements are numbered from 1");
  return { mark, length: found?.[0].length ?? /^[^ {}]* ?/.exec(rest)?.[0].length ?? 0 };
}

function roleOf(name: string, numbered: boolean): Role | undefined {
  const roles: Readonly<Record<string, Role>> = numbered ? NUMBERED_ROLES : PLAIN_ROLES;
  return Object.hasOwn(roles, name) ? roles[name] : undefined;
}

function closeMark(mark: OpenMark, text: string, base: number, complain: Complain): void {
  mark.end = base + text.length;
  const words = text.slice(mark.start - base);
  if (words.trim() === "") complain(mark.column, "this mark holds no words");
  else if (words !== words.trim()) complain(mark.column, "move the white space at this mark's edge out of it");
}
