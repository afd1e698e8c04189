import type { AccountId, Span, Stance, Standing, StatementId } from "../model/index.ts";

/** One place where one account has a party take a stance. */
export interface Move {
  readonly account: AccountId;
  readonly party: string;
  readonly mention: Span | undefined;
  readonly stance: Stance;
  /** The words of what it is about. */
  readonly point: Span;
  readonly statement: StatementId | undefined;
  readonly standing: Standing;
  readonly hedged: boolean;
  readonly conditions: readonly Span[];
  /** ISO 8601 of the words or of the account. */
  readonly asOf: string | undefined;
  /** Told as lying before the account's own day. */
  readonly earlier: boolean;
  /** The words let go of a stance held before ("no longer insists"). */
  readonly letsGo: boolean;
  /** Offset of the cue that it hangs on: things wanted in one breath share it. */
  readonly breath: number;
  /** No words tell what it is about: it is about what was told before. */
  readonly bare: boolean;
  /** Read from what was said and not from how it was said: worth a cell only on a term that others bargain over. */
  readonly weak: "no" | "reported" | "quoted";
}
