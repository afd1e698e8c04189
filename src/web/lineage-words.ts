import type { Account, LineagePair, Record } from "../model/index.ts";
import type { Pair } from "./pair.ts";
import { listed, outletOf, percent } from "./written.ts";

/** Who copied whom, as one sentence: "Dayfold rewrites Quillon Wire: 46% of its words are there." */
export function pairInWords({ a, b, lineage }: Pair): string {
  if (lineage === undefined) return `${outletOf(a)} and ${outletOf(b)} share no text.`;
  return lineageInWords(lineage, a, b);
}

/** The same for a pair of the record and its two accounts, in either order. */
export function lineageInWords(pair: LineagePair, one: Account, other: Account): string {
  const { kind, parent, share } = pair;
  const [child, source] = parent === one.id ? [other, one] : [one, other];
  const [from, to] = [outletOf(child), outletOf(source)];
  const taken = `${percent(pair.a === child.id ? share.a : share.b)} of its words`;
  const both = `${taken} and ${percent(pair.a === child.id ? share.b : share.a)} of ${to}’s`;
  const sure = parent !== undefined;
  switch (kind) {
    case "repost":
      return sure
        ? `${from} repeats ${to}: ${taken} are there.`
        : `${from} and ${to} are one text: ${both} are shared.`;
    case "excerpt":
      return sure
        ? `${from} is an excerpt of ${to}: ${taken} are there.`
        : `One of ${from} and ${to} is a part of the other.`;
    case "rewrite":
      return sure
        ? `${from} rewrites ${to}: ${taken} are there.`
        : `${from} and ${to} go back to one text, reworked: ${both} are shared.`;
    case "common-source":
      return `${from} and ${to} both draw on a text that is not here: ${both} are shared.`;
    case "quotes-only":
      return `${from} and ${to} share quotations alone.`;
    case "independent":
      return `${from} and ${to} share no more than any two accounts of an event.`;
  }
}

/** For each account that was made from another here: the pair that says so best. */
export function descents({
  lineage,
  accounts,
}: Record): { readonly child: Account; readonly parent: Account; readonly pair: LineagePair }[] {
  const byId = new Map(accounts.map((account) => [account.id, account]));
  const best = new Map<string, { child: Account; parent: Account; pair: LineagePair; share: number }>();
  for (const pair of lineage.pairs) {
    const child = byId.get(pair.parent === pair.a ? pair.b : pair.a);
    const parent = pair.parent === undefined ? undefined : byId.get(pair.parent);
    if (child === undefined || parent === undefined) continue;
    const share = child.id === pair.a ? pair.share.a : pair.share.b;
    if ((best.get(child.id)?.share ?? -1) < share) best.set(child.id, { child, parent, pair, share });
  }
  return [...best.values()];
}

/** "Quillon Wire, Harbour Post and Dayfold go back to one text, credited to Quillon Wire." */
export function familyInWords(accounts: readonly Account[], agency: string | undefined): string {
  const credit = agency === undefined ? "" : `, credited to ${agency}`;
  return `${listed(accounts.map(outletOf))} go back to one text${credit}: they count as one source.`;
}
