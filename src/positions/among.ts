import type { Change, Position } from "../model/index.ts";
import type { Reading } from "../statements/index.ts";
import { type Agenda, NO_AGENDA, withParties } from "./agenda.ts";
import { answered, bargaining } from "./bargaining.ts";
import { castOf } from "./cast.ts";
import { gatheredOf } from "./gather.ts";
import { allChanges } from "./history.ts";
import { movesOf } from "./moves.ts";
import { withTerms } from "./story-terms.ts";

/** What a story's accounts, read together, tell of who wants what. */
export interface Positions {
  /** By term in order of use, then party, then time. */
  readonly positions: readonly Position[];
  readonly changes: readonly Change[];
}

/** Who wants what in one story. The order of the readings does not matter. */
export function positionsAmong(readings: readonly Reading[], agenda: Agenda = NO_AGENDA): Positions {
  const ordered = readings.toSorted((a, b) => (a.text.account.id < b.text.account.id ? -1 : 1));
  const texts = new Map(ordered.map(({ text }) => [text.account.id as string, text]));
  const cast = castOf(ordered);
  const told = ordered.flatMap((reading) => movesOf(reading, cast));
  const moves = bargaining(withParties(told, agenda), cast);
  const pinned = new Set(agenda.terms.filter(({ pin }) => pin).map(({ name }) => name));
  const gathered = answered(gatheredOf(withTerms(moves, texts, agenda), texts, pinned));
  const positions = gathered.map(({ position }) => position);
  return { positions, changes: allChanges(gathered, texts) };
}
