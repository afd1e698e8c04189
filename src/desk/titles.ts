import type { Ingested } from "../ingest/index.ts";
import { ReadoutError } from "../model/index.ts";

const LONGEST_TITLE = 300;

/**
 * `title` without white space at its ends.
 * @throws ReadoutError "bad-input" when nothing is left or it is longer than 300 code units.
 */
export function titleOf(title: string): string {
  const kept = title.trim();
  if (kept.length > 0 && kept.length <= LONGEST_TITLE) return kept;
  const found = kept.length === 0 ? "a blank one" : `one of ${kept.length}`;
  throw new ReadoutError("bad-input", `expected a title of 1 to ${LONGEST_TITLE} characters, found ${found}`);
}

/** The title of a story that was given none: its first account's that has one, else that account's name. */
export function ownTitle(taken: readonly Ingested[]): string {
  const titled = taken.map(({ account }) => account.title?.trim()).find((title) => title !== undefined && title !== "");
  const name = taken[0]?.account.name.replace(/^.*[\\/]/, "").replace(/\.[a-z]{2,5}$/i, "");
  return (titled ?? (name?.trim() || "Untitled story")).slice(0, LONGEST_TITLE);
}
