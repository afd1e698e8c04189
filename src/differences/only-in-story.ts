import type { AccountId, Difference, Lineage, Severity, Statement } from "../model/index.ts";
import type { Reading } from "../statements/index.ts";
import type { Compared } from "./differences-of.ts";
import { canTell, isQuotation, type Missing, onlyInDifference } from "./only-in.ts";
import { sideOf } from "./side.ts";

/** Other texts that carry the rest of an account, from which on even told words that none of them has are worth a look. */
const MANY_OTHERS = 3;

/**
 * What one account of a story carries and no other does, in the order of the accounts' ids and their texts. Reposts and
 * excerpts of one text count as that text: what they share is said once, of the account the others were made from. It is
 * said only where another account copies from the same text and ends whole: its silence tells that it left this out.
 * `pairs` holds every two of the readings once, each as the record sets them side by side. Cost: the pairs and statements.
 */
export function onlyInOf(readings: readonly Reading[], pairs: readonly Compared[], lineage: Lineage): Difference[] {
  const textOf = copiesOf(readings, lineage);
  const places = ranksOf(readings, lineage);
  const beside = new Map<AccountId, Beside[]>(readings.map(({ text }) => [text.account.id, []]));
  for (const { a, b, notInA, notInB } of pairs) {
    const [x, y] = [a.text.account.id, b.text.account.id];
    const xFirst = (places.get(x) ?? 0) < (places.get(y) ?? 0);
    beside.get(x)?.push({ text: textOf(y), before: !xFirst, missing: new Set(notInB.statements), tells: notInB.tells });
    beside.get(y)?.push({ text: textOf(x), before: xFirst, missing: new Set(notInA.statements), tells: notInA.tells });
  }
  return readings.flatMap((reading) => {
    const { id } = reading.text.account;
    return reading.statements.flatMap((statement) => {
      const others = othersWithoutIt(statement, textOf(id), beside.get(id) ?? []);
      if (others === 0) return [];
      return [onlyInDifference(sideOf(reading), statement, severityOf(statement, others), whyOf(others))];
    });
  });
}

/** An account beside the one that is looked at. */
interface Beside {
  /** Which text it is a copy of. */
  readonly text: AccountId;
  /** Whether what both carry is said of it. */
  readonly before: boolean;
  /** What it does not carry. */
  readonly missing: ReadonlySet<Statement>;
  readonly tells: Missing["tells"];
}

/** How many other texts left the statement out; 0 when one carries it or a copy has said so before. */
function othersWithoutIt(statement: Statement, text: AccountId, beside: readonly Beside[]): number {
  const carriers = beside.filter(({ missing }) => !missing.has(statement));
  if (carriers.some((other) => other.text !== text || other.before)) return 0;
  const silent = beside.filter(({ missing, tells }) => missing.has(statement) && canTell(tells, statement));
  return new Set(silent.map((other) => other.text)).size;
}

/** One order of all accounts: those that others were made from, then the earlier, then the lower id. */
function ranksOf(readings: readonly Reading[], { pairs }: Lineage): ReadonlyMap<AccountId, number> {
  const parents = new Set(pairs.map(({ parent }) => parent));
  const keys = readings.map(({ text: { account } }) => {
    return { id: account.id, key: JSON.stringify([!parents.has(account.id), account.published ?? "9", account.id]) };
  });
  return new Map(keys.sort((x, y) => (x.key < y.key ? -1 : 1)).map(({ id }, rank) => [id, rank]));
}

function severityOf(statement: Statement, others: number): Severity {
  return isQuotation(statement) || others >= MANY_OTHERS ? 2 : 1;
}

function whyOf(others: number): string {
  return others === 1
    ? "no other text carries it, and one has much of the rest"
    : `no other text carries it, and ${others} have much of the rest`;
}

/** For each account the lowest id of those that are the same text: it, its reposts and excerpts, and theirs. */
function copiesOf(readings: readonly Reading[], { pairs }: Lineage): (id: AccountId) => AccountId {
  const heads = new Map<AccountId, AccountId>(readings.map(({ text }) => [text.account.id, text.account.id]));
  const headOf = (id: AccountId): AccountId => {
    const head = heads.get(id);
    return head === undefined || head === id ? id : headOf(head);
  };
  for (const { a, b, kind } of pairs) {
    if (kind !== "repost" && kind !== "excerpt") continue;
    const [low, high] = [headOf(a), headOf(b)].sort() as [AccountId, AccountId];
    heads.set(high, low);
  }
  return headOf;
}
