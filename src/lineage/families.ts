import type { AccountId, Family, LineagePair, PairKind } from "../model/index.ts";
import type { Strand } from "./evidence.ts";

/** Kinds of pair whose accounts go back to one text. */
const ONE_TEXT: ReadonlySet<PairKind> = new Set(["repost", "excerpt", "rewrite", "common-source"]);

/**
 * The accounts in families: each account in exactly one, alone where it shares its text with none, so that the number of
 * families is the number of sources. In the order of their first account's id; accounts in the order of their ids.
 */
export function familiesOf(strands: readonly Strand[], pairs: readonly LineagePair[]): readonly Family[] {
  const heads = new Map<AccountId, AccountId>(strands.map(({ text }) => [text.account.id, text.account.id]));
  const headOf = (id: AccountId): AccountId => {
    const head = heads.get(id);
    return head === undefined || head === id ? id : headOf(head);
  };
  for (const pair of pairs) {
    if (!ONE_TEXT.has(pair.kind)) continue;
    const [first, second] = [headOf(pair.a), headOf(pair.b)].sort() as [AccountId, AccountId];
    heads.set(second, first);
  }
  const families = new Map<AccountId, Strand[]>();
  for (const strand of strands) {
    const head = headOf(strand.text.account.id);
    families.set(head, [...(families.get(head) ?? []), strand]);
  }
  return [...families.values()].map(familyOf);
}

function familyOf(members: readonly Strand[]): Family {
  const [first, ...rest] = members.map(({ text }) => text.account.id).sort() as [AccountId, ...AccountId[]];
  return { accounts: [first, ...rest], agency: agencyOf(members) };
}

/** The agency most of the accounts credit, one for the whole text counting before one for its sources. */
function agencyOf(members: readonly Strand[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { credit } of members) {
    if (credit === undefined) continue;
    counts.set(credit.agency, (counts.get(credit.agency) ?? 0) + (credit.kind === "own" ? members.length + 1 : 1));
  }
  return [...counts].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))[0]?.[0];
}
