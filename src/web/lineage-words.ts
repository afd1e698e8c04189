import { type Account, commonParent, type LineagePair, type Record } from "../model/index.ts";
import { byTime, type Pair } from "./pair.ts";
import { listed, outletOf, percent } from "./written.ts";

/** Who copied whom, as one sentence: "Dayfold rewrites Quillon Wire: 46% of its words are there." */
export function pairInWords(record: Record, { a, b, lineage }: Pair): string {
  if (lineage === undefined) return `${outletOf(a)} and ${outletOf(b)} share no text.`;
  return lineageInWords(record, lineage, a, b);
}

/** The same for a pair of the record and its two accounts, in either order. */
export function lineageInWords(record: Record, pair: LineagePair, one: Account, other: Account): string {
  const { kind, parent, share } = pair;
  const origin = commonParent(record.lineage, one.id, other.id);
  const common = record.accounts.find(({ id }) => id === origin);
  const [child, source] = parent === one.id ? [other, one] : [one, other];
  const [from, to] = [outletOf(child), outletOf(source)];
  const taken = `${percent(pair.a === child.id ? share.a : share.b)} of its words`;
  const both =
    `${percent(pair.a === child.id ? share.a : share.b)} of ${from}’s words ` +
    `and ${percent(pair.a === child.id ? share.b : share.a)} of ${to}’s`;
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
      return `${from} and ${to} both draw on ${common === undefined ? "a text that is not here" : outletOf(common)}: ${both} are shared.`;
    case "quotes-only":
      return `${from} and ${to} share quotations alone.`;
    case "independent":
      return `${from} and ${to} share no more than any two accounts of an event.`;
  }
}

/** One line of the drawing: from an account to one that goes back to it, or to the same text. */
export interface Descent {
  readonly child: Account;
  readonly parent: Account;
  readonly pair: LineagePair;
  /** Whether the record says which of the two came first; else they are kin, and the earlier is drawn above. */
  readonly known: boolean;
}

const OF_ONE_TEXT: ReadonlySet<LineagePair["kind"]> = new Set(["repost", "excerpt", "rewrite", "common-source"]);

/** The closest relation of each account that has one, the known descents first. No account is below two others. */
export function descents({ lineage, accounts }: Record): Descent[] {
  const byId = new Map(accounts.map((account) => [account.id, account]));
  const sources = new Map<string, number>();
  for (const { parent } of lineage.pairs) if (parent !== undefined) sources.set(parent, (sources.get(parent) ?? 0) + 1);
  const upperFirst = (x: Account, y: Account) => (sources.get(y.id) ?? 0) - (sources.get(x.id) ?? 0) || byTime(x, y);
  const found = new Map<string, Descent>();
  const add = (child: Account, parent: Account, pair: LineagePair, known: boolean) => {
    if (!found.has(child.id) && !isAbove(found, child, parent)) found.set(child.id, { child, parent, pair, known });
  };
  const closest = lineage.pairs
    .filter(({ kind }) => OF_ONE_TEXT.has(kind))
    .sort((x, y) => y.share.a + y.share.b - x.share.a - x.share.b);
  for (const known of [true, false]) {
    for (const pair of closest.filter(({ parent }) => (parent !== undefined) === known)) {
      const two = [byId.get(pair.a), byId.get(pair.b)].filter((account) => account !== undefined).sort(upperFirst);
      const [parent, child] = pair.parent === two[1]?.id ? two.toReversed() : two;
      if (parent === undefined || child === undefined) continue;
      // Of two that are kin, the one that already hangs somewhere stays there.
      if (!known && found.has(child.id)) add(parent, child, pair, known);
      else add(child, parent, pair, known);
    }
  }
  return [...found.values()];
}

/** Whether `account` stands somewhere above `other`: hanging it below would close a circle. */
function isAbove(found: ReadonlyMap<string, Descent>, account: Account, other: Account): boolean {
  const seen = new Set<Account>();
  for (let at = found.get(other.id)?.parent; at !== undefined && !seen.has(at); at = found.get(at.id)?.parent) {
    if (at === account) return true;
    seen.add(at);
  }
  return false;
}

/** Accounts of one family named in its sentence; the drawing has them all. */
const NAMED = 6;

/** "Quillon Wire, Harbour Post and Dayfold go back to one text, credited to Quillon Wire: they count as one source." */
export function familyInWords(accounts: readonly Account[], agency: string | undefined): string {
  const names = accounts.toSorted(byTime).map(outletOf);
  const rest = names.length - NAMED;
  const named = listed(rest > 1 ? [...names.slice(0, NAMED), `${rest} more`] : names);
  const credit = agency === undefined ? "" : `, credited to ${agency}`;
  return `${named} go back to one text${credit}: they count as one source.`;
}
