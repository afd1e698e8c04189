import type { Passage } from "./account.ts";
import type { Branded, Span } from "./span.ts";
import type { Stance, StatementId } from "./statement.ts";

export type PositionId = Branded<string, "PositionId">;

export const STANDINGS = ["on-record", "unnamed", "reported", "own-voice"] as const;
/** How well a position is vouched for, best first. */
export type Standing = (typeof STANDINGS)[number];

/** A passage and the statement it was read from. */
export interface Evidence extends Passage {
  readonly statement: StatementId | undefined;
}

/** What one party wants on one term. */
export interface Position {
  readonly id: PositionId;
  readonly party: { readonly name: string; readonly mention: Span | undefined };
  readonly term: string;
  readonly stance: Stance;
  /** ISO 8601, as precise as the text says it. */
  readonly asOf: string | undefined;
  readonly conditions: readonly Passage[];
  readonly standing: Standing;
  readonly hedged: boolean;
  readonly evidence: readonly [Evidence, ...Evidence[]];
}

export const CHANGE_KINDS = ["new", "maintained", "softened", "hardened", "dropped"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** How a party's position on a term moved. */
export interface Change {
  readonly party: string;
  readonly term: string;
  readonly kind: ChangeKind;
  readonly from: PositionId | undefined;
  readonly to: PositionId | undefined;
  readonly evidence: readonly Evidence[];
}
