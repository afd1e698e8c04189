import { type Account, type AccountId, inPairOrder, type Lineage, type LineagePair } from "../model/index.ts";
import type { Reading } from "../statements/index.ts";

/** The lineage with each pair's accounts in the order a record sets them side by side; pairs stay in their places. */
export function orientedLineage(lineage: Lineage, accounts: readonly Account[]): Lineage {
  const byId = new Map(accounts.map((account) => [account.id, account]));
  return { ...lineage, pairs: lineage.pairs.map((pair) => oriented(pair, byId)) };
}

function oriented(pair: LineagePair, byId: ReadonlyMap<AccountId, Account>): LineagePair {
  const [x, y] = [byId.get(pair.a), byId.get(pair.b)];
  if (x === undefined || y === undefined || inPairOrder(x, y, pair.parent)[0] === x) return pair;
  const spans = pair.spans.map(({ a, b }) => ({ a: b, b: a })).sort((p, q) => p.a.start - q.a.start);
  return { ...pair, a: pair.b, b: pair.a, share: { a: pair.share.b, b: pair.share.a }, spans };
}

/** Every two readings once, as a record sets them side by side, with what lineage knows of them. */
export function pairsOf(
  readings: readonly Reading[],
  { pairs }: Lineage,
): { readonly a: Reading; readonly b: Reading; readonly known: LineagePair | undefined }[] {
  const known = new Map(pairs.map((pair) => [pairKey(pair.a, pair.b), pair]));
  return readings.flatMap((x, index) =>
    readings.slice(index + 1).map((y) => {
      const pair = known.get(pairKey(x.text.account.id, y.text.account.id));
      const [first] = inPairOrder(x.text.account, y.text.account, pair?.parent);
      return first === x.text.account ? { a: x, b: y, known: pair } : { a: y, b: x, known: pair };
    }),
  );
}

const pairKey = (x: AccountId, y: AccountId): string => (x < y ? `${x} ${y}` : `${y} ${x}`);
