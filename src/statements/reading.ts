import type { Statement } from "../model/index.ts";
import type { Text } from "../text/index.ts";

/** One account as read: its words and what is said in it. What every room below works on. */
export interface Reading {
  readonly text: Text;
  /** In reading order of their spans. */
  readonly statements: readonly Statement[];
}
