import type { AccountId } from "./account.ts";
import type { Span } from "./span.ts";

/** Odd text, said and never thrown: what was seen, where, by which rule. */
export interface Notice {
  readonly account: AccountId;
  /** Undefined when it is about the account as a whole. */
  readonly span: Span | undefined;
  /** Name of the rule, as listed in docs/notices.md. */
  readonly rule: string;
  readonly reason: string;
}
