import { accountOfText } from "../../src/ingest/index.ts";
import type { Change, Position } from "../../src/model/index.ts";
import { type Agenda, NO_AGENDA, positionsAmong } from "../../src/positions/index.ts";
import { readingOf } from "../../src/statements/index.ts";

/** One invented account of a story. */
export interface Told {
  readonly text: string;
  readonly published?: string;
  readonly outlet?: string;
}

export interface ReadStory {
  readonly positions: readonly Position[];
  readonly changes: readonly Change[];
  readonly accounts: readonly { readonly id: Position["evidence"][0]["account"]; readonly text: string }[];
  /** The words of a place. */
  readonly words: (at: Position["evidence"][0]) => string;
}

/** What the positions room reads from accounts of one story. */
export function storyOf(told: readonly (Told | string)[], agenda: Agenda = NO_AGENDA): ReadStory {
  const given = told.map((one) => (typeof one === "string" ? { text: one } : one));
  const readings = given.map((one, index) => readingOf(accountOfText({ id: `account-${index}`, ...one }).account));
  const accounts = readings.map(({ text }) => text.account);
  const texts = new Map(accounts.map(({ id, text }) => [id, text]));
  const words = ({ account, span }: Position["evidence"][0]) => texts.get(account)?.slice(span.start, span.end) ?? "";
  return { ...positionsAmong(readings, agenda), accounts, words };
}

/** Each position as `party stance: words | words`. */
export function toldBy({ positions, words }: ReadStory): string[] {
  return positions.map(({ party, stance, evidence }) => `${party.name} ${stance}: ${evidence.map(words).join(" | ")}`);
}
