import type { Account } from "./account.ts";
import type { Difference } from "./difference.ts";
import type { Lineage } from "./lineage.ts";
import type { Notice } from "./notice.ts";
import type { Change, Position } from "./position.ts";
import type { Saying, Statement } from "./statement.ts";

/** All that was read from the accounts of one story. The one thing that stores, pages and exports are views of. */
export interface Record {
  /** Version of the format. */
  readonly readout: 1;
  /** In the order of their ids: the order of input does not matter. */
  readonly accounts: readonly Account[];
  /** By account, then in reading order. */
  readonly statements: readonly Statement[];
  readonly sayings: readonly Saying[];
  readonly positions: readonly Position[];
  readonly changes: readonly Change[];
  readonly lineage: Lineage;
  readonly differences: readonly Difference[];
  readonly notices: readonly Notice[];
}
