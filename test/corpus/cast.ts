import type { Fault } from "./fault.ts";

export const CAST_KINDS = ["person", "org", "place", "people", "other"] as const;
export type CastKind = (typeof CAST_KINDS)[number];

/** Somebody or something that a story names. */
export interface CastMember {
  readonly kind: CastKind;
  /** The fullest form of the name. */
  readonly name: string;
  /** Whom it speaks for or belongs to. */
  readonly party: string | undefined;
  /** Every form the accounts use, the fullest first. */
  readonly forms: readonly [string, ...string[]];
}

/** All names of one story. */
export interface Cast {
  readonly members: readonly CastMember[];
  /** Member by each of its forms. */
  readonly byForm: ReadonlyMap<string, CastMember>;
}

/** One place where a name stands, `[start, end)` in the text searched. */
export interface CastMention {
  readonly start: number;
  readonly end: number;
  readonly member: CastMember;
}

export const NO_CAST: Cast = { members: [], byForm: new Map() };

/**
 * Reads `cast.txt`: a line a name, `kind | fullest form | party | other forms, …`, with `-` or nothing for what is not
 * there; a line that starts with `#` is a note.
 */
export function readCast(text: string): { readonly cast: Cast; readonly faults: readonly Fault[] } {
  const members: CastMember[] = [];
  const byForm = new Map<string, CastMember>();
  const faults: Fault[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    const complain = (message: string) => faults.push({ line: index + 1, column: 1, message });
    if (line.trim() === "" || line.startsWith("#")) continue;
    const member = memberOf(line, complain);
    if (member === undefined) continue;
    members.push(member);
    for (const form of member.forms) {
      const other = byForm.get(form);
      if (other === undefined) byForm.set(form, member);
      else
        complain(
          `“${form}” already stands for ${other.name}; give each form to one name, and mark the rest with {n:${member.kind} …}`,
        );
    }
  }
  return { cast: { members, byForm }, faults };
}

function memberOf(line: string, complain: (message: string) => void): CastMember | undefined {
  const [kindWord = "", name = "", party = "", others = "", ...rest] = line.split("|").map((part) => part.trim());
  const kind = CAST_KINDS.find((known) => known === kindWord);
  if (kind === undefined || name === "" || rest.length > 0) {
    complain(`expected “kind | name | party | other forms” with a kind of ${CAST_KINDS.join(", ")}, found “${line}”`);
    return undefined;
  }
  const more = absent(others) ? [] : others.split(",").map((form) => form.trim());
  if (more.includes("")) complain("an empty form between two commas");
  return { kind, name, party: absent(party) ? undefined : party, forms: [name, ...more.filter((form) => form !== "")] };
}

function absent(part: string): boolean {
  return part === "" || part === "-";
}

/** Every place in `text` where a form of a name stands as whole words, the longest form first, in reading order. */
export function mentionsIn(text: string, cast: Cast): CastMention[] {
  if (cast.byForm.size === 0) return [];
  const forms = [...cast.byForm.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${forms.map((form) => form.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("|")})(?![\\p{L}\\p{N}])`,
    "gu",
  );
  return [...text.matchAll(pattern)].flatMap((match) => {
    const member = cast.byForm.get(match[0]);
    return member === undefined ? [] : [{ start: match.index, end: match.index + match[0].length, member }];
  });
}
