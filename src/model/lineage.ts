import type { AccountId } from "./account.ts";
import type { Span } from "./span.ts";

export const PAIR_KINDS = ["repost", "excerpt", "rewrite", "common-source", "quotes-only", "independent"] as const;
/**
 * How two accounts that share words are related: one is the other again, a part of it, or it in other words; both come
 * from a third that is not here; they share quotations alone; they share no more than any two accounts of an event.
 */
export type PairKind = (typeof PAIR_KINDS)[number];

/** The same words in two accounts: `a` in the first, `b` in the second. */
export interface SharedPassage {
  readonly a: Span;
  readonly b: Span;
}

/** Two accounts that share text. `a` and `b` stand in the order of their ids, in a record in that of `inPairOrder`. */
export interface LineagePair {
  readonly a: AccountId;
  readonly b: AccountId;
  readonly kind: PairKind;
  /** Which of the two the other was made from; undefined when the evidence is thin. */
  readonly parent: AccountId | undefined;
  /** What speaks for kind and parent, in words. */
  readonly why: readonly string[];
  /** Share of each account's words found in the other, 0 to 1. */
  readonly share: { readonly a: number; readonly b: number };
  /** In the order of `a`. */
  readonly spans: readonly SharedPassage[];
}

/** The account of the story that both were made from; undefined when the record knows of none. */
export function commonParent({ pairs }: Lineage, x: AccountId, y: AccountId): AccountId | undefined {
  const parentsOf = (id: AccountId) =>
    pairs.flatMap(({ a, b, parent }) =>
      parent !== undefined && parent !== id && (a === id || b === id) ? [parent] : [],
    );
  const others = new Set(parentsOf(y));
  return parentsOf(x).find((parent) => others.has(parent));
}

/** Accounts that go back to one text: they count as one source. */
export interface Family {
  readonly accounts: readonly [AccountId, ...AccountId[]];
  /** The agency the text is credited to. */
  readonly agency: string | undefined;
}

export interface Lineage {
  readonly pairs: readonly LineagePair[];
  readonly families: readonly Family[];
}
