import type { Entity } from "../text.ts";
import { affiliationAt, type PartyAt, partyOfOffice } from "./affiliations.ts";
import { isCapitalised } from "./casing.ts";
import { partyOfHolder } from "./holders.ts";
import { ADDRESSES, STATE_BODY } from "./lists.ts";
import { knownAt, type Page } from "./page.ts";
import { partiesAt } from "./party-at.ts";
import type { Named } from "./settled.ts";

type Nameless = Omit<Entity, "party">;

/** The entities with the party each speaks for or belongs to, where account, lists or office say it. */
export function withParties(
  page: Page,
  named: readonly Named[],
  entities: readonly Nameless[],
  of: readonly number[],
): Entity[] {
  const account = accountSays(page);
  const parties = entities.map((entity) => {
    if (entity.kind === "person") return undefined;
    const mentions = entity.mentions.flatMap((index) => named[index] ?? []);
    return first(mentions, (name) => partyOfThing(page, name, account));
  });
  const partyAt = partiesAt(page, named, of, (entity) => {
    const thing = entities[entity];
    return parties[entity] ?? (thing?.kind === "organisation" ? thing.name : undefined);
  });
  const nation = onlyNation(entities, parties);
  return entities.map((entity, index) => {
    const party = entity.kind === "person" ? partyOfPerson(page, named, entity, partyAt, nation) : parties[index];
    return { ...entity, party };
  });
}

function first<T, R>(list: readonly T[], find: (value: T) => R | undefined): R | undefined {
  for (const value of list) {
    const found = find(value);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What the account tells of names that mean two things. */
interface Ambiguous {
  readonly Brussels: string;
  readonly Georgia: string | undefined;
}

/** Brussels is Belgium's where the account speaks of Belgium; Georgia a state where it names no other sign of the country. */
function accountSays(page: Page): Ambiguous {
  const holds = (pattern: RegExp) => pattern.test(page.account.text);
  return {
    Brussels: holds(/\bBelgi(?:um|an|ans)\b/u) ? "Belgium" : "European Union",
    Georgia:
      holds(/\b(?:Tbilisi|Georgian|Abkhazia|South Ossetia|Caucasus|Moldova|Armenia)\b/u) && !holds(/\bAtlanta\b/u)
        ? "Georgia"
        : undefined,
  };
}

/** Party of an organisation, place or people by one mention of it. */
function partyOfThing(page: Page, { at, kind }: Named, account: Ambiguous): string | undefined {
  if (at.known?.name === "Brussels") return account.Brussels;
  if (at.known?.name === "Georgia") return account.Georgia;
  if (at.known?.party) return at.known.party;
  if (kind !== "organisation" || !isBodyOfState(page, at.from, at.to)) return undefined;
  for (let index = at.from; index < at.to; index++) {
    const party = isCapitalised(page.tokens[index]) ? knownAt(page, index, at.to, false)?.known.party : undefined;
    if (party) return party;
  }
  const possessor =
    page.tokens[at.from - 1]?.norm === "'s" || page.tokens[at.from - 1]?.norm === "'"
      ? knownBefore(page, at.from - 1)
      : undefined;
  return possessor ?? (page.tokens[at.to]?.norm === "of" ? knownAfter(page, at.to + 1) : undefined);
}

function isBodyOfState(page: Page, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const form = page.tokens[at]?.form ?? "";
    if (STATE_BODY.has(form) || form === "Force" || form === "Reserve") return true;
  }
  return false;
}

/** Party of the known name that ends before token `to`. */
function knownBefore(page: Page, to: number): string | undefined {
  for (let from = Math.max(0, to - 4); from < to; from++) {
    const hit = isCapitalised(page.tokens[from]) ? knownAt(page, from, to, false) : undefined;
    if (hit?.to === to) return hit.known.party;
  }
  return undefined;
}

function knownAfter(page: Page, from: number): string | undefined {
  const at = page.tokens[from]?.norm === "the" ? from + 1 : from;
  return isCapitalised(page.tokens[at]) ? knownAt(page, at, at + 6, false)?.known.party : undefined;
}

/** The one country the account speaks of; undefined when it names several or none. */
function onlyNation(entities: readonly Nameless[], parties: readonly (string | undefined)[]): string | undefined {
  const nations = new Set(
    parties.filter((party, index) => party !== undefined && entities[index]?.kind !== "organisation"),
  );
  const [nation] = nations;
  return nations.size === 1 ? nation : undefined;
}

/** What the text says beats what the lists know; an office without a country is the account's only one's. */
function partyOfPerson(
  page: Page,
  named: readonly Named[],
  entity: Nameless,
  partyAt: PartyAt,
  nation: string | undefined,
): string | undefined {
  const mentions = entity.mentions.flatMap((index) => named[index] ?? []);
  const said = first(mentions, (name) => affiliationAt(page, name, partyAt));
  if (said) return said;
  const held = partyOfHolder(entity.name, page.account.published);
  if (held) return held;
  const stateOffice = mentions.some(({ at }) => holdsStateOffice(page, at.title, at.from));
  const former = stateOffice ? partyOfHolder(entity.name, undefined) : undefined;
  if (former) return former;
  const office = first(mentions, ({ at }) => partyOfOffice(page, { from: at.title, to: at.from }));
  if (office) return office;
  return stateOffice ? nation : undefined;
}

/** A title that is more than a form of address ("President", "Foreign Minister"; not "Mr"). */
function holdsStateOffice(page: Page, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const norm = page.tokens[at]?.norm ?? "";
    if (
      !ADDRESSES.has(norm) &&
      /^(?:president|minister|premier|chancellor|secretary|ambassador|gen\.|general|governor|senator)$/u.test(norm) &&
      isCapitalised(page.tokens[at])
    )
      return true;
  }
  return false;
}
