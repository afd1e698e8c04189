import type { Account, Statement } from "../model/index.ts";
import { type Model, type Text, textOf } from "../text/index.ts";
import { statementsOf } from "./statements-of.ts";

/** One account as read: its words and what is said in it. What every room below works on. */
export interface Reading {
  readonly text: Text;
  /** In reading order of their spans. */
  readonly statements: readonly Statement[];
}

/** The reading of one account. Pure; the same account and model give the same reading. */
export function readingOf(account: Account, model?: Model): Reading {
  const text = textOf(account, model);
  return { text, statements: statementsOf(text) };
}
