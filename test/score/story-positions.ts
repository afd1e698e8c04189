import type { Span, Stance } from "../../src/model/index.ts";

/*
 * How well a record's positions agree with those marked in a story. Names of terms are free: predicted terms are laid
 * over the marked ones, one to one, where their evidence overlaps most. Stances that usage does not part count as one
 * (oppose is reject). Left out on both sides: no-comment and unknown, which the marks do not hold, and assess and
 * announce, on which people do not agree. A term the marks know nothing of counts against the record.
 */

export interface PlacedEvidence {
  readonly account: string;
  readonly span: Span;
}
export interface ScoredPosition {
  readonly party: string;
  readonly term: string;
  readonly stance: Stance;
  readonly evidence: readonly PlacedEvidence[];
}
export interface ScoredChange {
  readonly party: string;
  readonly term: string;
  readonly kind: string;
}
export interface ScoredStory {
  readonly positions: readonly ScoredPosition[];
  readonly changes: readonly ScoredChange[];
}

/** Counts that add up over stories. */
export interface Counts {
  /** Right, predicted, marked. */
  readonly found: Tally;
  /** The same with the term: distinct party × term × stance. */
  readonly triples: Tally;
  readonly changes: Tally;
  /** Changes seen between the same party and term, and of those the ones with the same kind. */
  readonly sameChange: { readonly right: number; readonly seen: number };
}
export interface Tally {
  readonly right: number;
  readonly predicted: number;
  readonly marked: number;
}

const OPEN: ReadonlySet<Stance> = new Set(["no-comment", "unknown", "assess", "announce"]);
const same = (stance: Stance): Stance => (stance === "oppose" ? "reject" : stance);

/** One story's counts; `partyOf` gives the marked party that a predicted name stands for. */
export function countsOf(marked: ScoredStory, read: ScoredStory, partyOf: (name: string) => string): Counts {
  const gold = judged(marked.positions);
  const found = judged(read.positions).map((position) => ({ ...position, party: partyOf(position.party) }));
  const terms = laidOver(gold, found);
  const termOf = (term: string) => terms.get(term) ?? `unmarked: ${term}`;
  const goldTriples = triplesOf(gold);
  const foundTriples = triplesOf(found.map((position) => ({ ...position, term: termOf(position.term) })));
  const changes = (list: readonly ScoredChange[], name: (party: string) => string, term: (id: string) => string) =>
    list.map(({ party, term: id, kind }) => ({ place: `${name(party)}\n${term(id)}`, kind }));
  const goldChanges = changes(
    marked.changes,
    (party) => party,
    (term) => term,
  );
  const foundChanges = changes(read.changes, partyOf, termOf);
  const seen = goldChanges.filter(({ place }) => foundChanges.some((change) => change.place === place));
  const right = pairedChanges(goldChanges, foundChanges);
  return {
    found: { right: paired(gold, found), predicted: found.length, marked: gold.length },
    triples: {
      right: [...foundTriples].filter((triple) => goldTriples.has(triple)).length,
      predicted: foundTriples.size,
      marked: goldTriples.size,
    },
    changes: { right, predicted: foundChanges.length, marked: goldChanges.length },
    sameChange: {
      right: seen.filter(({ place, kind }) => foundChanges.some((one) => one.place === place && one.kind === kind))
        .length,
      seen: seen.length,
    },
  };
}

function judged(positions: readonly ScoredPosition[]): ScoredPosition[] {
  return positions.filter(({ stance }) => !OPEN.has(stance)).map((each) => ({ ...each, stance: same(each.stance) }));
}

function triplesOf(positions: readonly ScoredPosition[]): ReadonlySet<string> {
  return new Set(positions.map(({ party, term, stance }) => `${party}\n${term}\n${stance}`));
}

/** The marked term of each predicted one: greedily, the pair that shares most marked evidence first. */
function laidOver(gold: readonly ScoredPosition[], found: readonly ScoredPosition[]): ReadonlyMap<string, string> {
  const weights = new Map<string, { readonly term: string; readonly over: string; weight: number }>();
  for (const position of found) {
    for (const one of gold) {
      if (!touches(one, position)) continue;
      const key = `${position.term}\n${one.term}`;
      const before = weights.get(key);
      if (before) before.weight++;
      else weights.set(key, { term: position.term, over: one.term, weight: 1 });
    }
  }
  const terms = new Map<string, string>();
  const taken = new Set<string>();
  const order = [...weights].sort(([x, a], [y, b]) => b.weight - a.weight || (x < y ? -1 : 1));
  for (const [, { term, over }] of order) {
    if (terms.has(term) || taken.has(over)) continue;
    terms.set(term, over);
    taken.add(over);
  }
  return terms;
}

/** Positions of the same party and stance that point at the same words, each used once (maximum matching). */
function paired(gold: readonly ScoredPosition[], found: readonly ScoredPosition[]): number {
  const owner = new Map<ScoredPosition, ScoredPosition>();
  const claim = (one: ScoredPosition, seen: Set<ScoredPosition>): boolean =>
    found.some((position) => {
      if (seen.has(position) || position.party !== one.party || position.stance !== one.stance) return false;
      if (!touches(one, position)) return false;
      seen.add(position);
      const before = owner.get(position);
      if (before !== undefined && !claim(before, seen)) return false;
      owner.set(position, one);
      return true;
    });
  return gold.filter((one) => claim(one, new Set())).length;
}

/** Whether two positions share a piece of evidence: a third of the shorter place at least. */
function touches(one: ScoredPosition, other: ScoredPosition): boolean {
  return one.evidence.some(({ account, span: a }) =>
    other.evidence.some(({ account: there, span: b }) => {
      const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
      return account === there && shared > 0 && shared * 3 >= Math.min(a.end - a.start, b.end - b.start);
    }),
  );
}

function pairedChanges(
  gold: readonly { readonly place: string; readonly kind: string }[],
  found: readonly { readonly place: string; readonly kind: string }[],
): number {
  const left = found.map(({ place, kind }) => `${place}\n${kind}`);
  return gold.filter(({ place, kind }) => {
    const index = left.indexOf(`${place}\n${kind}`);
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  }).length;
}

/** The counts of several stories together. */
export function summed(all: readonly Counts[]): Counts {
  const tally = (pick: (counts: Counts) => Tally): Tally => ({
    right: sum(all, (counts) => pick(counts).right),
    predicted: sum(all, (counts) => pick(counts).predicted),
    marked: sum(all, (counts) => pick(counts).marked),
  });
  return {
    found: tally(({ found }) => found),
    triples: tally(({ triples }) => triples),
    changes: tally(({ changes }) => changes),
    sameChange: {
      right: sum(all, ({ sameChange }) => sameChange.right),
      seen: sum(all, ({ sameChange }) => sameChange.seen),
    },
  };
}

function sum(all: readonly Counts[], pick: (counts: Counts) => number): number {
  return all.reduce((total, counts) => total + pick(counts), 0);
}

/** Harmonic mean of precision and recall; 0 where nothing is right. */
export function f1({ right, predicted, marked }: Tally): number {
  return right === 0 ? 0 : (2 * right) / (predicted + marked);
}
