import type { Account, AccountId } from "./account.ts";
import { namesOtherAmount } from "./amounts.ts";
import type { Lineage } from "./lineage.ts";
import type { Change, Position } from "./position.ts";
import type { Stance } from "./statement.ts";

export const TERM_STATES = ["agreed", "apart", "movable", "unknown"] as const;
/**
 * How a term stands, by rule from its cells: all who bargain over it want it, or none does; some do and some do not, or in other amounts;
 * somebody has moved or names conditions; too few speak to it to tell.
 */
export type TermState = (typeof TERM_STATES)[number];

/** What each state of a term means to a reader, behind its name. */
export const STATE_MEANINGS: { readonly [state in TermState]: string } = {
  agreed: "all who bargain over it stand on one side",
  apart: "some want it, some do not, or they name different amounts",
  movable: "somebody has moved or names conditions",
  unknown: "too few speak to it, or all only ask or only offer",
};

/** What one party wants on one term. */
export interface GridCell {
  readonly party: string;
  /** In time; the last is what holds. */
  readonly positions: readonly [Position, ...Position[]];
  /** In how many independent families of accounts it stands: copies count once. */
  readonly families: number;
  readonly changes: readonly Change[];
}

export interface GridRow {
  readonly term: string;
  readonly state: TermState;
  /** One a party that speaks to the term, in the order of the grid's parties. */
  readonly cells: readonly GridCell[];
}

/** On how many terms two parties stand on the same side, and on opposite ones. */
export interface Company {
  readonly a: string;
  readonly b: string;
  readonly together: number;
  readonly apart: number;
}

/** Who wants what: a row a term, a column a party. */
export interface Grid {
  /** The most active first. */
  readonly parties: readonly string[];
  readonly rows: readonly GridRow[];
  readonly company: readonly Company[];
}

const SIDES: { readonly [stance in Stance]: "for" | "against" | "open" | undefined } = {
  demand: "for",
  propose: "for",
  offer: "for",
  accept: "for",
  support: "for",
  commit: "for",
  reject: "against",
  oppose: "against",
  doubt: "against",
  threaten: "against",
  conditional: "open",
  assess: undefined,
  "no-comment": undefined,
  announce: undefined,
  unknown: undefined,
};
/** What a stance says of its term; undefined for opinions, silence and the unknown. */
export function sideOf(stance: Stance): "for" | "against" | "open" | undefined {
  return SIDES[stance];
}

/** Stances that take what another puts forward: without one of them, two that want a thing may want it differently. */
const TAKING: ReadonlySet<Stance> = new Set(["accept", "support", "commit"]);
/** Stances that ask for something. */
const ASKING: ReadonlySet<Stance> = new Set(["demand", "propose"]);

/** The grid of a record's positions. Pure; cost linear in positions, plus the square of the parties of each term. */
export function gridOf(record: {
  readonly accounts: readonly Account[];
  readonly positions: readonly Position[];
  readonly changes: readonly Change[];
  readonly lineage: Lineage;
}): Grid {
  const families = familiesOf(record.lineage);
  const terms = grouped(record.positions, ({ term }) => term);
  const use = new Map<string, number>();
  for (const { party } of record.positions) use.set(party.name, (use.get(party.name) ?? 0) + 1);
  const parties = [...use].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1)).map(([name]) => name);
  const rows = [...terms].map(([term, positions]): GridRow => {
    const held = grouped(positions, ({ party }) => party.name);
    const cells = parties.flatMap((party): GridCell[] => {
      const [first, ...rest] = held.get(party) ?? [];
      if (!first) return [];
      const changes = record.changes.filter((change) => change.term === term && change.party === party);
      return [{ party, positions: [first, ...rest], families: countOf([first, ...rest], families), changes }];
    });
    return { term, state: stateOf(cells, record.accounts), cells };
  });
  return { parties, rows, company: companyOf(rows, parties, record.accounts) };
}

/** The position that holds: the last one that is a stance, else the last. */
export function holdingIn({ positions }: GridCell): Position {
  return positions.findLast(({ stance }) => SIDES[stance] !== undefined) ?? positions.at(-1) ?? positions[0];
}

function stateOf(cells: readonly GridCell[], accounts: readonly Account[]): TermState {
  const holding = cells.map(holdingIn).filter(({ stance }) => SIDES[stance] !== undefined);
  if (holding.length < 2) return "unknown";
  const sides = new Set(holding.map(({ stance }) => SIDES[stance]));
  if (sides.has("open")) return "movable";
  if (sides.size > 1 || (sides.has("for") && nameOtherAmounts(holding, accounts))) {
    const moved = cells.some(({ changes }) => changes.some(({ kind }) => kind === "softened" || kind === "dropped"));
    return moved ? "movable" : "apart";
  }
  const stances = holding.map(({ stance }) => stance);
  // An offer meets what somebody asks for; two offers beside each other may offer different things.
  const met = stances.includes("offer") && stances.some((stance) => ASKING.has(stance));
  return sides.has("against") || met || stances.some((stance) => TAKING.has(stance)) ? "agreed" : "unknown";
}

/** Whether any two of the positions name different amounts of one thing. */
function nameOtherAmounts(positions: readonly Position[], accounts: readonly Account[]): boolean {
  return positions.some((one, index) =>
    positions.slice(index + 1).some((other) => namesOtherAmount(one, other, accounts)),
  );
}

function companyOf(rows: readonly GridRow[], parties: readonly string[], accounts: readonly Account[]): Company[] {
  const counts = new Map<string, { together: number; apart: number }>();
  for (const { cells } of rows) {
    const sided = cells.flatMap((cell) => {
      const position = holdingIn(cell);
      const side = SIDES[position.stance];
      return side === "for" || side === "against" ? [{ party: cell.party, side, position }] : [];
    });
    sided.forEach((one, index) => {
      for (const other of sided.slice(index + 1)) {
        const key = JSON.stringify([one.party, other.party]);
        const count = counts.get(key) ?? { together: 0, apart: 0 };
        counts.set(key, count);
        const asMuch = one.side === "against" || !namesOtherAmount(one.position, other.position, accounts);
        if (one.side === other.side && asMuch) count.together++;
        else count.apart++;
      }
    });
  }
  return parties.flatMap((a, index) =>
    parties.slice(index + 1).flatMap((b) => {
      const count = counts.get(JSON.stringify([a, b]));
      return count ? [{ a, b, ...count }] : [];
    }),
  );
}

function familiesOf({ families }: Lineage): ReadonlyMap<AccountId, number> {
  return new Map(families.flatMap(({ accounts }, index) => accounts.map((id) => [id, index] as const)));
}

/** An account in no family is one of its own. */
function countOf(positions: readonly Position[], families: ReadonlyMap<AccountId, number>): number {
  const accounts = new Set<Account["id"]>(positions.flatMap(({ evidence }) => evidence.map(({ account }) => account)));
  return new Set([...accounts].map((id) => families.get(id) ?? id)).size;
}

function grouped<T>(list: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
