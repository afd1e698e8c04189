import type { Reading } from "../statements/index.ts";
import type { Text } from "../text/index.ts";
import { affiliate, followed, isPortfolio } from "./belonging.ts";
import { OWN_BODIES } from "./data/bodies.ts";
import { fullName } from "./full-names.ts";
import { callingsIn } from "./offices.ts";
import { papersOf } from "./papers.ts";
import { joinPeoples } from "./peoples.ts";
import { headsOf, unify } from "./short-names.ts";

/** What the accounts of one story, taken together, tell of who is who. */
export interface Cast {
  /** The party that a name stands for, by the name in lower case. */
  readonly byName: ReadonlyMap<string, string>;
  /** The one body of the story that a head noun can mean ("union", "council"). */
  readonly byHead: ReadonlyMap<string, string>;
  /** Parties that speak in the story, by how often they do, the most often first. */
  readonly sides: readonly string[];
  /** What the accounts call whom a name stands for ("minister", "company"), by the name in lower case. */
  readonly callings: ReadonlyMap<string, ReadonlySet<string>>;
  /** People who are told of as scholars or analysts: what they say is their own. */
  readonly observers: ReadonlySet<string>;
  /** Names of papers and agencies that tell of the story, in lower case: they report, and are no party to it. */
  readonly papers: ReadonlySet<string>;
  /** People of whom no account tells whom they belong to. */
  readonly lone: ReadonlySet<string>;
}

/** The cast of a story; the order of the readings does not matter. Cost linear in names and statements. */
export function castOf(readings: readonly Reading[]): Cast {
  const texts = readings.map(({ text }) => text);
  const counts = new Map<string, number>();
  const byName = new Map<string, string>();
  const shorter = new Map<string, string>();
  for (const text of texts) {
    for (const { name, kind, party, mentions } of text.entities) {
      const full = fullName(text, name, mentions[0]);
      const stands = (kind === "person" && party && isPortfolio(text, party) ? undefined : party) ?? full;
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
  joinPeoples(texts, byName);
  joinOrgans(byName);
  const byHead = new Map([
    ...onlyGovernment(texts, byName),
    ...headsOf([...new Set([...byName.values()].map((name) => followed(byName, name)))]),
  ]);
  const people = affiliate(texts, byName, byHead);
  bySurname(texts, byName);
  settle(byName, byHead);
  const observers = new Set(texts.flatMap(observersIn));
  const lone = new Set([...people].filter((name) => byName.get(name.toLowerCase()) === name));
  const callings = callingsOf(texts, byName);
  for (const [head, name] of onlyCalled(callings, byName)) if (!byHead.has(head)) byHead.set(head, name);
  return {
    byName,
    byHead: new Map([...byHead].map(([head, name]) => [head, followed(byName, name)])),
    sides: sidesOf(readings, byName, lone, observers),
    callings,
    observers,
    papers: papersOf(texts, byName),
    lone,
  };
}

/** Who speaks in the story for more than themselves, the most often heard first; of two as often, the one named more. */
function sidesOf(
  readings: readonly Reading[],
  byName: ReadonlyMap<string, string>,
  lone: ReadonlySet<string>,
  observers: ReadonlySet<string>,
): string[] {
  const said = new Map<string, number>();
  const known = new Set(byName.values());
  for (const { text, statements } of readings) {
    for (const { source } of statements) {
      if (source.kind === "document" || source.kind === "estimate" || source.name === undefined) continue;
      if (observers.has(source.name)) continue;
      const party = followed(byName, byName.get(source.name.toLowerCase()) ?? source.party ?? source.name);
      if (!lone.has(party) && known.has(party)) said.set(party, (said.get(party) ?? 0) + 1);
    }
    for (const { name, mentions } of text.entities) {
      const party = followed(byName, name);
      const heard = said.get(party);
      if (heard !== undefined) said.set(party, heard + mentions.length / NAMED_AGAINST_HEARD);
    }
  }
  return [...said].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
}
const NAMED_AGAINST_HEARD = 1000;

function callingsOf(texts: readonly Text[], byName: ReadonlyMap<string, string>): Map<string, Set<string>> {
  const callings = new Map<string, Set<string>>();
  for (const text of texts) {
    for (const [entity, calling] of callingsIn(text)) {
      const name = text.entities[entity]?.name.toLowerCase() ?? "";
      const known = callings.get(name) ?? new Set<string>();
      callings.set(name, known.add(calling));
    }
  }
  return new Map([...callings].filter(([name]) => byName.has(name)));
}

/** Callings that only one party of the story has: in a story of one minister "the minister" can be told. */
function onlyCalled(
  callings: ReadonlyMap<string, ReadonlySet<string>>,
  byName: ReadonlyMap<string, string>,
): [string, string][] {
  const parties = new Map<string, Set<string>>();
  for (const [name, own] of callings)
    for (const calling of own) {
      const party = byName.get(name) ?? name;
      parties.set(calling, (parties.get(calling) ?? new Set()).add(party));
    }
  return [...parties].flatMap(([calling, of]): [string, string][] => {
    const [only] = of;
    return only !== undefined && of.size === 1 ? [[calling, only]] : [];
  });
}

/** Follows every name to the party at its end; a name that is a body's only head stands for that body. */
function settle(byName: Map<string, string>, byHead: ReadonlyMap<string, string>): void {
  for (const [key, stands] of byName) {
    const head = stands.toLowerCase() === key && !key.includes(" ") ? byHead.get(key) : undefined;
    byName.set(key, followed(byName, head ?? stands));
  }
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

/**
 * A person and their surname stand for one party, whichever account tells it: "Oslo said" in one account is the Marek Oslo
 * of another and no capital. A surname that two people of the story have is left alone.
 */
function bySurname(texts: readonly Text[], byName: Map<string, string>): void {
  const people = new Map<string, Set<string>>();
  const places = new Set<string>();
  for (const { entities } of texts) {
    const names = entities.filter(({ kind }) => kind === "person").map(({ name }) => name.toLowerCase());
    for (const name of names) {
      const last = name.split(/\s+/u).at(-1) ?? "";
      if (last !== name) people.set(last, (people.get(last) ?? new Set()).add(name));
    }
    for (const { kind, name } of entities)
      if (kind !== "person" && names.some((person) => person.endsWith(` ${name.toLowerCase()}`)))
        places.add(name.toLowerCase());
  }
  for (const [last, fulls] of people) {
    const [full] = fulls;
    if (full === undefined || fulls.size > 1 || places.has(last)) continue;
    const [long, short] = [byName.get(full), byName.get(last)];
    if (long !== undefined && short !== undefined && long.toLowerCase() !== full) byName.set(last, long);
    else if (long !== undefined && short !== undefined && short.toLowerCase() !== last && short.toLowerCase() !== full)
      byName.set(full, short);
  }
}

const STATE_FORMS =
  /(?:^|\s)(?:republic|kingdom|federation|commonwealth|state|principality|duchy|government|delegation|secretariat|presidency|palace|army|navy|embassy)$/iu;

/** "Press Office of Tarn Gas", "Republic of Ostra": a part or the form of a known body or state is that body. */
function joinOrgans(byName: Map<string, string>): void {
  for (const [name, stands] of byName) {
    const [organ = "", ...rest] = stands.split(/ of (?:the )?/u);
    const owner = byName.get(rest.join(" of ").toLowerCase());
    if (stands.toLowerCase() !== name || owner === undefined || owner === stands) continue;
    const last =
      owner
        .split(/[\s-]+/u)
        .at(-1)
        ?.toLowerCase() ?? "";
    if (OWN_BODIES.has(last) || STATE_FORMS.test(organ)) byName.set(name, owner);
  }
}
