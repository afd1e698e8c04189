import type { Account, Statement } from "../model/index.ts";
import { type Text, textOf } from "../text/index.ts";
import { statementsOf } from "./statements-of.ts";

/** One account as read: its words and what is said in it. What every room below works on. */
export interface Reading {
  readonly text: Text;
  /** In reading order of their spans. */
  readonly statements: readonly Statement[];
}

/** The reading of one account. Pure; the same account gives the same reading. */
export function readingOf(account: Account): Reading {
  const text = textOf(account);
  return { text, statements: statementsOf(text) };
}
