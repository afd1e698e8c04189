import type { Account, Position } from "../model/index.ts";
import { REFERS_BACK } from "./data/generic.ts";
import type { Move } from "./move.ts";

/** A term of a story's agenda. */
export interface AgendaTerm {
  readonly name: string;
  /** Wordings that mean it: a point in one of them belongs here; one like them does too. */
  readonly words: readonly string[];
  /** Shown first, and shown when nobody takes a stance on it. */
  readonly pin: boolean;
  /** Read, and left out of the record. */
  readonly hide: boolean;
}

/** A party of a story's agenda. */
export interface AgendaParty {
  readonly name: string;
  /** Other names that mean it: members, offices, seats. */
  readonly aliases: readonly string[];
  readonly hide: boolean;
}

/** Who and what a story's positions are told of, as far as somebody has settled it; the rest is proposed. */
export interface Agenda {
  readonly parties: readonly AgendaParty[];
  readonly terms: readonly AgendaTerm[];
}

export const NO_AGENDA: Agenda = { parties: [], terms: [] };

/** The moves under the agenda's names for parties, without those of hidden ones. */
export function withParties(moves: readonly Move[], { parties }: Agenda): readonly Move[] {
  if (parties.length === 0) return moves;
  const named = new Map(parties.flatMap((party) => [party.name, ...party.aliases].map((name) => [keyOf(name), party])));
  return moves.flatMap((move) => {
    const party = named.get(keyOf(move.party));
    if (!party) return [move];
    return party.hide ? [] : [{ ...move, party: party.name }];
  });
}

function keyOf(name: string): string {
  return name.toLowerCase().replace(/^the /u, "");
}

/** How many wordings of a term an agenda proposes: enough to know it again. */
const MOST_WORDINGS = 12;

/**
 * The agenda that positions themselves suggest: their parties, their terms in the order they have, each with its wordings.
 * Read with it, the same accounts give the same terms. What `settled` already has stays as it is and comes first.
 */
export function agendaOf(
  positions: readonly Position[],
  accounts: readonly Pick<Account, "id" | "text">[],
  settled: Agenda = NO_AGENDA,
): Agenda {
  const texts = new Map(accounts.map(({ id, text }) => [id, text]));
  const terms = new Map<string, Set<string>>();
  const parties = new Set<string>();
  for (const { party, term, evidence } of positions) {
    parties.add(party.name);
    const words = terms.get(term) ?? new Set<string>();
    terms.set(term, words);
    for (const { account, span } of evidence) {
      const said = texts.get(account)?.slice(span.start, span.end).replace(/\s+/gu, " ").trim();
      if (said && !REFERS_BACK.test(said) && words.size < MOST_WORDINGS) words.add(said);
    }
  }
  const knownTerms = new Set(settled.terms.map(({ name }) => name));
  const knownParties = new Set(settled.parties.map(({ name }) => name));
  return {
    parties: [
      ...settled.parties,
      ...[...parties].filter((name) => !knownParties.has(name)).map((name) => ({ name, aliases: [], hide: false })),
    ],
    terms: [
      ...settled.terms,
      ...[...terms]
        .filter(([name]) => !knownTerms.has(name))
        .map(([name, words]) => ({ name, words: [...words], pin: false, hide: false })),
    ],
  };
}
