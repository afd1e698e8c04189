import {
  type Change,
  type ChangeKind,
  type Evidence,
  overlaps,
  type Position,
  type PositionId,
  type Stance,
} from "../model/index.ts";

/**
 * How hard a stance is, for telling which way a party moved; undefined for those that are no bargaining. The order is
 * documented in docs/positions.md.
 */
export const HARDNESS: { readonly [stance in Stance]: number | undefined } = {
  threaten: 5,
  demand: 4,
  reject: 4,
  oppose: 4,
  doubt: 3,
  propose: 3,
  conditional: 2,
  offer: 1,
  support: 0,
  accept: 0,
  commit: 0,
  assess: undefined,
  "no-comment": undefined,
  announce: undefined,
  unknown: undefined,
};

/** A position with what its history is read from. */
export interface Dated {
  readonly position: Position;
  /** Told as lying before its account's day. */
  readonly earlier: boolean;
  /** The words let go of the stance held before ("no longer insists"). */
  readonly letsGo: boolean;
  /** Names and figures of its points: what a demand covers. */
  readonly scope: Scope;
}

export interface Scope {
  readonly names: ReadonlySet<string>;
  readonly figures: readonly { readonly value: number; readonly unit: string }[];
}

/** How the positions of one party on one term follow each other. */
export function changesOf(held: readonly Dated[]): Change[] {
  const ordered = held
    .filter((one) => HARDNESS[one.position.stance] !== undefined && !isBesideThreat(one, held))
    .sort(byTime);
  const changes: Change[] = [];
  for (let index = 1; index < ordered.length; index++) {
    const [from, to] = [ordered[index - 1], ordered[index]];
    if (!from || !to || !isOrderKnown(from, to) || areSameWords(from.position, to.position)) continue;
    const kind = kindOf(from, to);
    if (kind) changes.push(changeOf(kind, from.position, to.position));
  }
  return changes;
}

/** Words that are read in two ways are no two steps. */
function areSameWords({ evidence: [a] }: Position, { evidence: [b] }: Position): boolean {
  return a.account === b.account && overlaps(a.span, b.span);
}

/** Whether it can be told that one came first, or both are of one day: accounts without a date are in no order. */
function isOrderKnown(from: Dated, to: Dated): boolean {
  return from.earlier !== to.earlier || (from.position.asOf !== undefined && to.position.asOf !== undefined);
}

/** A threat that goes with a demand of the same day presses it; it is no step of its own. */
function isBesideThreat({ position, earlier }: Dated, held: readonly Dated[]): boolean {
  return (
    position.stance === "threaten" &&
    held.some(
      ({ position: other, earlier: before }) =>
        other.stance !== "threaten" &&
        HARDNESS[other.stance] !== undefined &&
        before === earlier &&
        other.asOf === position.asOf,
    )
  );
}

function changeOf(kind: ChangeKind, from: Position, to: Position): Change {
  return {
    party: to.party.name,
    term: to.term,
    kind,
    from: from.id,
    to: to.id,
    evidence: [...from.evidence.slice(0, 1), ...to.evidence],
  };
}

/** A stance that appears where the party is told to have shifted, and nothing was heard of before. */
export function newOf({ position }: Dated): Change {
  return {
    party: position.party.name,
    term: position.term,
    kind: "new",
    from: undefined,
    to: position.id,
    evidence: position.evidence,
  };
}

/** A stance that was let go of, with nothing in its place. */
export function droppedOf(
  party: string,
  term: string,
  from: PositionId | undefined,
  evidence: readonly Evidence[],
): Change {
  return { party, term, kind: "dropped", from, to: undefined, evidence };
}

/** Earlier ones first, then by date; of one day the harder first: who softens within a day began harder. */
export function byTime(a: Dated, b: Dated): number {
  if (a.earlier !== b.earlier) return a.earlier ? -1 : 1;
  const [x, y] = [a.position.asOf ?? "", b.position.asOf ?? ""];
  const length = x === "" || y === "" ? 0 : Math.min(x.length, y.length);
  const [p, q] = [x.slice(0, length), y.slice(0, length)];
  if (p !== q) return p < q ? -1 : 1;
  return (
    (HARDNESS[b.position.stance] ?? 0) - (HARDNESS[a.position.stance] ?? 0) || (a.position.id < b.position.id ? -1 : 1)
  );
}

function kindOf(from: Dated, to: Dated): ChangeKind | undefined {
  const [before, after] = [HARDNESS[from.position.stance] ?? 0, HARDNESS[to.position.stance] ?? 0];
  if (after < before) return "softened";
  if (after > before) return "hardened";
  const narrower =
    after === HARDNESS.accept ? undefined : narrowed(from.scope, to.scope, after >= (HARDNESS.propose ?? 0));
  if (narrower !== undefined) return narrower ? "softened" : "hardened";
  return from.earlier !== to.earlier || from.position.asOf !== to.position.asOf ? "maintained" : undefined;
}

/** Whether a stance covers less than before: a demand for fewer names, or another figure of the same unit; else undefined. */
function narrowed(before: Scope, after: Scope, wanted: boolean): boolean | undefined {
  const subset = [...after.names].every((name) => before.names.has(name));
  if (wanted && subset && after.names.size > 0 && after.names.size < before.names.size) return true;
  for (const { value, unit } of after.figures) {
    const same = before.figures.find((figure) => figure.unit === unit);
    if (same && same.value !== value) return true;
  }
  return undefined;
}
