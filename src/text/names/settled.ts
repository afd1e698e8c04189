import type { NameKind } from "../text.ts";
import { bodyEnd } from "./affiliations.ts";
import { type Candidate, settledKind } from "./candidates.ts";
import { partyOfHolder } from "./holders.ts";
import type { Vote } from "./kinds.ts";
import { type Page, surfaceOf } from "./page.ts";

/** A candidate whose kind is settled. */
export interface Named {
  readonly at: Candidate;
  readonly kind: NameKind;
  /** Its words with one space between them. */
  readonly surface: string;
  /** Its words in lower case, without hyphens, full stops and "Jr." */
  readonly words: readonly string[];
}

/** The candidates with one kind for one spelling: what most of its places speak for, surnames with their full names. */
export function settled(page: Page, candidates: readonly Candidate[]): Named[] {
  const surfaces = candidates.map(({ from, to }) => surfaceOf(page, from, to));
  const votes = new Map<string, Vote[]>();
  const surnames = new Set<string>();
  candidates.forEach((candidate, index) => {
    const key = (surfaces[index] ?? "").toLowerCase();
    const body = candidate.title < candidate.from ? bodyEnd(page, candidate.title, candidate.from) : candidate.title;
    note(votes, key, candidate.vote);
    if (body > candidate.title) note(votes, surfaceOf(page, candidate.title, body).toLowerCase(), BODY_IN_TITLE);
    if (candidate.vote.kind === "person" && candidate.vote.weight >= 2 && candidate.to - candidate.from > 1)
      surnames.add(page.tokens[candidate.to - 1]?.norm ?? "");
  });
  const told = page.tokens.length < FEWEST_TOKENS ? votes : withoutStrangers(votes);
  return candidates.map((at, index) => {
    const surface = surfaces[index] ?? "";
    const surname = at.to === at.from + 1 && !at.known && surnames.has(surface.toLowerCase()) && at.vote.weight < 5;
    const kind = at.known
      ? at.known.kind
      : surname || at.vote.weight >= 5
        ? "person"
        : settledKind(told.get(surface.toLowerCase()) ?? []);
    return { at, kind, surface, words: wordsOf(page, at) };
  });
}

/** Of fewer the part that introduces people may be missing: a headline, some lines of a longer account. */
const FEWEST_TOKENS = 250;

/**
 * News introduces people, by a full name, an office, an age; a word that stands alone throughout and of which is told only
 * what it does is a body or a place.
 */
function withoutStrangers(votes: ReadonlyMap<string, readonly Vote[]>): ReadonlyMap<string, readonly Vote[]> {
  return new Map(
    [...votes].map(([key, all]) => {
      const introduced = key.includes(" ") || all.some(({ kind, acts }) => kind === "person" && !acts);
      if (introduced || partyOfHolder(key, undefined) !== undefined) return [key, all];
      const others = all.filter(({ kind }) => kind !== "person");
      return [key, others.length > 0 ? others : [STRANGER]];
    }),
  );
}

const STRANGER: Vote = { kind: "organisation", weight: 1 };

/** "Norrick" in "Norrick spokesman Mara Orrin" is a body wherever it stands. */
const BODY_IN_TITLE: Vote = { kind: "organisation", weight: 3 };
/** Votes kept of one spelling: more change nothing. */
const MOST_VOTES = 40;

function note(votes: Map<string, Vote[]>, key: string, vote: Vote): void {
  const list = votes.get(key);
  if (!list) votes.set(key, [vote]);
  else if (list.length < MOST_VOTES) list.push(vote);
}

function wordsOf(page: Page, { from, to }: Candidate): string[] {
  const words: string[] = [];
  for (let at = from; at < to; at++) {
    const token = page.tokens[at];
    if (token?.kind === "word" && !/^(?:jr|sr)\.?$/u.test(token.norm)) words.push(token.norm);
  }
  return words;
}
