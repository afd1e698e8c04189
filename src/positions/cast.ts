import type { Text } from "../text/index.ts";
import { OWN_BODIES } from "./data/bodies.ts";

/** What the accounts of one story, taken together, tell of who is who. */
export interface Cast {
  /** The party that a name stands for, by the name in lower case. */
  readonly byName: ReadonlyMap<string, string>;
  /** The one body of the story that a head noun can mean ("union", "council"). */
  readonly byHead: ReadonlyMap<string, string>;
  /** Parties that act as states or sides, by how often they are named, the most often first. */
  readonly sides: readonly string[];
  /** People who are told of as scholars or analysts: what they say is their own. */
  readonly observers: ReadonlySet<string>;
  /** People of whom no account tells whom they belong to. */
  readonly lone: ReadonlySet<string>;
}

/** The cast of a story; the order of the accounts does not matter. Cost linear in names. */
export function castOf(texts: readonly Text[]): Cast {
  const counts = new Map<string, number>();
  const byName = new Map<string, string>();
  const lone = new Set<string>();
  const shorter = new Map<string, string>();
  for (const text of texts) {
    for (const { name, kind, party, mentions } of text.entities) {
      const full = fullName(text, name, mentions[0]);
      const stands = party ?? (kind === "person" ? (affiliation(text, mentions) ?? full) : full);
      if (kind === "person" && name.includes(" ") && stands === full) lone.add(full);
      counts.set(stands, (counts.get(stands) ?? 0) + mentions.length);
      const key = full.toLowerCase();
      if (full !== name) shorter.set(name.toLowerCase(), stands);
      const before = byName.get(key);
      // An account that knows whom a name belongs to teaches the others.
      if (
        before === undefined ||
        (before === full && stands !== full) ||
        (before !== full && stands !== full && stands < before)
      )
        byName.set(key, stands);
    }
  }
  for (const [short, stands] of [...shorter].sort()) byName.set(short, stands);
  unify(byName, counts);
  const sides = [...counts]
    .filter(([name]) => !lone.has(name))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([name]) => name);
  const observers = new Set(texts.flatMap(observersIn));
  return {
    byName,
    byHead: new Map([...onlyGovernment(texts, byName), ...headsOf([...new Set(byName.values())])]),
    sides,
    observers,
    lone: new Set([...lone].filter((name) => byName.get(name.toLowerCase()) === name)),
  };
}

const OWNED_STATE =
  /(\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?)(?:[’']s)?\s+(?:\p{Ll}+\s+)?(?:government|ministry|cabinet|administration|minister)\b/gu;
const STATE_HEADS = ["government", "ministry", "cabinet", "administration", "minister", "ministers"];

/** In a story of one government "the ministry" and "the minister" are that government's; with two it cannot be told. */
function onlyGovernment(texts: readonly Text[], byName: ReadonlyMap<string, string>): [string, string][] {
  const owners = new Set<string>();
  for (const { account } of texts) {
    for (const [, owner = ""] of account.text.matchAll(OWNED_STATE)) {
      const party = byName.get(owner.toLowerCase());
      if (party !== undefined) owners.add(party);
    }
  }
  const [only] = owners;
  return only !== undefined && owners.size === 1 ? STATE_HEADS.map((head) => [head, only]) : [];
}

const LEADS =
  /^,\s+(?:who\s+(?:leads|heads|chairs|runs|speaks for|represents|led|commands)|(?:the|its|a|an)?\s*(?:[\p{L}-]+\s+){0,4}(?:of|for|at))\s+(?:the\s+)?$/u;

/** Whom a person speaks for, told beside the name: "Reis, who leads the Guild", "the Guild’s chairwoman, Reis". */
function affiliation({ account, names, entities }: Text, mentions: readonly number[]): string | undefined {
  for (const index of mentions) {
    const name = names[index];
    if (!name) continue;
    for (const other of [names[index + 1], names[index - 1]]) {
      const body = other && entities[other.entity];
      if (!other || !body || other.entity === name.entity || (body.kind === "person" && body.name.includes(" ")))
        continue;
      const behind = other.span.start > name.span.end;
      const between = behind
        ? account.text.slice(name.span.end, other.span.start)
        : account.text.slice(other.span.end, name.title?.start ?? name.span.start);
      const owner = /^[’']s?\s+\p{Ll}/u.test(account.text.slice(other.span.end, other.span.end + 5));
      if (behind ? LEADS.test(between) || (owner && between === ", ") : OWNED.test(between))
        return body.party ?? body.name;
    }
  }
  return undefined;
}
const OWNED = /^[’']s?\s+$|^[’']s?\s+(?:[\p{Ll}-]+\s+){1,4},?\s*$|^[’']s?\s+(?:[\p{Ll}-]+\s+){0,3}[\p{Ll}-]+,\s*$/u;

/** People whom an account introduces as scholars or analysts. */
function observersIn({ account, names, entities }: Text): string[] {
  return names.flatMap(({ span: at, entity }) => {
    const person = entities[entity];
    if (person?.kind !== "person") return [];
    const around = account.text.slice(Math.max(0, at.start - 40), at.start);
    const behind = /^,\s[^.;]{0,50}/u.exec(account.text.slice(at.end, at.end + 60))?.[0] ?? "";
    const before = /[^,.;:]*$/u.exec(around)?.[0] ?? "";
    return SCHOLARS.test(before) || SCHOLARS.test(behind) ? [person.name] : [];
  });
}
const SCHOLARS =
  /\b(?:analyst|professor|scientist|expert|economist|researcher|scholar|fellow|lecturer|historian|strategist|academic|commentator)s?\b/iu;

/** "Halmond Trawlermen" before "’s Federation" is one name: a body that is its members' own. */
export function fullName(text: Text, name: string, mention: number | undefined): string {
  const at = mention === undefined ? undefined : text.names[mention];
  return (at ? name + possessed(text, at.span.end) : name).replaceAll("'", "’");
}

/** What of a possessed body's name stands behind `end`; "" where none does. */
export function possessed(text: Text, end: number): string {
  const behind = text.account.text.slice(end, end + 60);
  const members =
    text.account.text.charAt(end - 1) === "s" ? /^[’']\s+(?:\p{Lu}[\p{L}-]*\s+)*\p{Lu}[\p{L}-]*/u.exec(behind) : null;
  if (members) return members[0];
  const match = /^([’']s\s+(?:\p{Lu}[\p{L}-]*\s+)*(\p{Lu}[\p{L}-]*))/u.exec(behind);
  return match && OWN_BODIES.has((match[2] ?? "").toLowerCase()) ? (match[1] ?? "") : "";
}

/** A shorter form of exactly one fuller name stands for it: "Federation" for "Chess Federation". */
function unify(byName: Map<string, string>, counts: ReadonlyMap<string, number>): void {
  const names = [...byName.keys()].sort();
  for (const name of names) {
    const stands = byName.get(name);
    if (stands === undefined || stands.toLowerCase() !== name) continue;
    const words = name.split(/[\s-]+/u);
    const last = words.at(-1) ?? "";
    if (!OWN_BODIES.has(last) && !names.some((other) => isShortOf(name, other))) continue;
    const fuller = [
      ...new Set(names.filter((other) => isShortOf(name, other)).map((other) => byName.get(other) ?? other)),
    ];
    const [only] = fuller;
    if (only !== undefined && fuller.length === 1 && counts.get(only) !== undefined) byName.set(name, only);
  }
}

/** Whether the fuller name is a body's and ends or begins with the shorter one. */
function isShortOf(short: string, long: string): boolean {
  if (long.length <= short.length + 1) return false;
  const words = long.split(/[\s-]+/u);
  const body = OWN_BODIES.has(words.at(-1) ?? "") || (words[1] === "of" && OWN_BODIES.has(words[0] ?? ""));
  if (!body) return false;
  if (long.endsWith(` ${short}`)) return true;
  // "Winchmen" for "Winchmen’s Union"; but "Ostra" is not the Ostra Growers’ Union.
  const rest = long.startsWith(short) ? long.slice(short.length) : "";
  return /^(?:’s?)?\s\S+$/u.test(rest) || (words[1] === "of" && words[0] === short);
}

/** Head nouns that only one body of the story has. */
function headsOf(names: readonly string[]): ReadonlyMap<string, string> {
  const heads = new Map<string, string | undefined>();
  for (const name of names) {
    const words = name.split(/[\s-]+/u);
    const last = (words.at(-1) ?? "").toLowerCase();
    if (words.length < 2 || !OWN_BODIES.has(last)) continue;
    const members = words.map((word) => word.toLowerCase().replace(/’$/u, "")).filter((word) => /[^s]s$/u.test(word));
    for (const head of new Set([last, ...members]))
      heads.set(head, heads.has(head) && heads.get(head) !== name ? undefined : name);
  }
  return new Map([...heads].flatMap(([head, name]) => (name === undefined ? [] : [[head, name] as const])));
}
