import type { Difference, DifferenceKind } from "../model/index.ts";

/** What a kind is called from the other account's side; kinds not listed are the same from both. */
const MIRRORED: Partial<Record<DifferenceKind, DifferenceKind>> = {
  promoted: "demoted",
  demoted: "promoted",
  "attribution-lost": "attribution-gained",
  "attribution-gained": "attribution-lost",
  "hedge-lost": "hedge-gained",
  "hedge-gained": "hedge-lost",
};

/** The same difference with the accounts changing places. */
export function mirrored(difference: Difference): Difference {
  return {
    ...difference,
    kind: MIRRORED[difference.kind] ?? difference.kind,
    a: difference.b,
    b: difference.a,
    edits: difference.edits.map(({ a, b }) => ({ a: b, b: a })),
  };
}
