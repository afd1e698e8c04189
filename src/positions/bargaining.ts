import type { Stance } from "../model/index.ts";
import type { Cast } from "./cast.ts";
import type { Dated } from "./changes.ts";
import type { Move } from "./move.ts";

/** Stances that are worth a cell only on a term that somebody bargains over. */
export const REMARKS: ReadonlySet<Stance> = new Set(["assess", "announce"]);

/** A stance that makes no term by itself: an opinion, or a wish read from words in quotation marks alone. */
export function isRemark({ stance, weak }: Move): boolean {
  return REMARKS.has(stance) || weak !== "no";
}

/** Groups that judge a bargain from beside it. */
const WATCHERS = /\b(?:analysts|experts|economists|scholars|historians|critics|observers|allies|diplomats)$/iu;

/**
 * The moves of the story's parties: states, bodies, groups, and people who want more than one thing. Somebody whom
 * nobody stands behind and who wants something once is a voice in the story, not a party to it; an observer's opinions stay.
 */
export function bargaining(moves: readonly Move[], { lone, observers }: Cast): Move[] {
  const strong = new Map<string, number>();
  for (const move of moves) if (!isRemark(move)) strong.set(move.party, (strong.get(move.party) ?? 0) + 1);
  return moves
    .filter(
      ({ party }) =>
        observers.has(party) ||
        WATCHERS.test(party) ||
        !(lone.has(party) || /^\p{Ll}/u.test(party)) ||
        (strong.get(party) ?? 0) > 0,
    )
    .map((move) =>
      (move.weak === "reported" && (strong.get(move.party) ?? 0) > 0) || observers.has(move.party)
        ? { ...move, weak: "no" }
        : move,
    );
}

/**
 * Without what is no part of a bargain: the single wish of a party that wants nothing else, and a doubt or praise told
 * once, on a term that nobody else speaks to.
 */
export function answered(gathered: readonly Dated[]): Dated[] {
  const cells = new Map<string, number>();
  const parties = new Map<string, Set<string>>();
  for (const { position } of gathered) {
    cells.set(position.party.name, (cells.get(position.party.name) ?? 0) + 1);
    parties.set(position.term, (parties.get(position.term) ?? new Set()).add(position.party.name));
  }
  return gathered.filter(
    ({ position: { party, term, stance, evidence } }) =>
      ((cells.get(party.name) ?? 0) > 1 && stance !== "doubt" && stance !== "support") ||
      (parties.get(term)?.size ?? 0) > 1 ||
      evidence.length > 1,
  );
}
