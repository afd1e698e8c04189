import type { Text } from "../text/index.ts";
import type { Agenda } from "./agenda.ts";
import { apartIn } from "./apart.ts";
import { withCounted } from "./bare-figures.ts";
import { isRemark, REMARKS } from "./bargaining.ts";
import { REFERS_BACK, REFERS_TO_ALL } from "./data/generic.ts";
import { groupsOf } from "./groups.ts";
import { likesOf } from "./likes.ts";
import { onlyNames, splitByPlaces } from "./listed-places.ts";
import type { Move } from "./move.ts";
import {
  commonestName,
  type Features,
  featuresOf,
  likeness,
  nameOf,
  pairsOf,
  rootOf,
  vocabularyOf,
  type Weighed,
} from "./terms.ts";

/** What stands in a term's place for those who would not speak: silence belongs to a party, and to no term. */
export const NO_COMMENT = "No comment";

/** A move under the name of its term. */
export interface Termed extends Weighed {
  readonly term: string;
}

/**
 * The moves under their terms: those of the agenda first, the rest gathered by what their points have in common and named
 * by the commonest wording. Moves on a hidden term are left out.
 */
export function withTerms(moves: readonly Move[], texts: ReadonlyMap<string, Text>, agenda: Agenda): Termed[] {
  const weighed = withCounted(weighedOf(moves, texts), texts);
  const silent = weighed.filter(({ move }) => move.stance === "no-comment");
  const bargained = weighed.filter(
    (one) => !isRemark(one.move) && !refersBack(texts, one.move) && !silent.includes(one),
  );
  const settled = bargained.map((one) => agendaTerm(agenda, one));
  const groups = groupsOf({
    count: bargained.length,
    pairs: pairsOf(
      bargained.map(({ features }) => features),
      likesOf(new Set(bargained.flatMap(({ features }) => [...features.keys()])), [...texts.values()], rootOf),
    ),
    apart: apartIn(bargained),
    settled,
    least: ONE_TERM,
  });
  const names = namesOf(bargained, groups, settled, agenda);
  const placed = bargained.map((one, index): Termed => ({ ...one, term: names.get(groups[index] ?? -1) ?? one.name }));
  const rest = weighed.filter((one) => !bargained.includes(one) && !silent.includes(one));
  const hidden = new Set(agenda.terms.filter(({ hide }) => hide).map(({ name }) => name));
  const termLike = nearestAmong(placed);
  const byAccount = Map.groupBy(placed, ({ move }) => move.account);
  return [
    ...placed,
    ...silent.map((one): Termed => ({ ...one, term: NO_COMMENT })),
    ...rest.flatMap((one) =>
      referred(one, byAccount.get(one.move.account) ?? [], termLike, refersBack(texts, one.move)),
    ),
  ].filter(({ term }) => !hidden.has(term));
}

/** From what mean likeness two groups of points are one term. Measured on the corpus's training stories. */
const ONE_TERM = 0.08;

function weighedOf(moves: readonly Move[], texts: ReadonlyMap<string, Text>): Weighed[] {
  const vocabulary = vocabularyOf([...texts.values()]);
  const bargainers = new Set(
    moves.flatMap(({ party, stance }) => (REMARKS.has(stance) || stance === "no-comment" ? [] : [party])),
  );
  return splitByPlaces(moves, texts).map(({ move, names }): Weighed => {
    const text = texts.get(move.account);
    const words = text?.account.text.slice(move.point.start, move.point.end) ?? "";
    const features = text ? featuresOf(vocabulary, text, move.point, bargainers) : new Map();
    return {
      move,
      words,
      features: names ? onlyNames(features, names) : features,
      name: names ? names.join(" and ") : nameOf(words),
      names,
    };
  });
}

/** The agenda's term that a point is a wording of: the same words, else the longest wording it has whole in it. */
function agendaTerm({ terms }: Agenda, { words, names, name }: Weighed): number | undefined {
  const wording = plain(names ? name : words);
  let best: { readonly term: number; readonly length: number } | undefined;
  terms.forEach((term, index) => {
    for (const known of [term.name, ...term.words].map(plain)) {
      if (known === "" || !` ${wording} `.includes(` ${known} `)) continue;
      const length = known === wording ? Number.MAX_SAFE_INTEGER : known.length;
      if (!best || length > best.length) best = { term: index, length };
    }
  });
  return best?.term;
}

/** Words alone, in lower case: how wordings are compared. */
function plain(words: string): string {
  return (words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
}

/** Each group's name: the agenda's, or the commonest wording. Two groups never share one. */
function namesOf(
  points: readonly Weighed[],
  groups: readonly number[],
  settled: readonly (number | undefined)[],
  { terms }: Agenda,
): ReadonlyMap<number, string> {
  const members = new Map<number, Weighed[]>();
  const fixed = new Map<number, string>();
  points.forEach((one, index) => {
    const group = groups[index] ?? -1;
    members.set(group, [...(members.get(group) ?? []), one]);
    const term = terms[settled[index] ?? -1];
    if (term) fixed.set(group, term.name);
  });
  const taken = new Set([...terms.map(({ name }) => name), NO_COMMENT]);
  const names = new Map<number, string>();
  for (const [group, list] of members) {
    const name = fixed.get(group) ?? freeName(commonestName(list), taken);
    taken.add(name);
    names.set(group, name);
  }
  return names;
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count++) {
    const candidate = count === 1 ? name : `${name} (${count})`;
    if (!taken.has(candidate)) return candidate;
  }
}

/** From what likeness a remark belongs to a term. */
const ABOUT_TERM = 0.3;

function refersBack(texts: ReadonlyMap<string, Text>, { account, point, bare }: Move): boolean {
  return bare || REFERS_BACK.test(texts.get(account)?.account.text.slice(point.start, point.end) ?? "");
}

/**
 * A remark goes to the term it is about, a pronoun to what was told just before it; neither to none. `placed` are the moves
 * of its own account.
 */
function referred(
  one: Weighed,
  placed: readonly Termed[],
  termLike: (features: Features) => string | undefined,
  backwards: boolean,
): Termed[] {
  const { move, words } = one;
  if (isRemark(move) && !backwards) {
    const term = termLike(one.features);
    return term === undefined ? [] : [{ ...one, term }];
  }
  const before = placed
    .filter(({ move: other }) => other.point.end <= move.point.start && other.stance !== "no-comment")
    .sort((a, b) => b.move.point.start - a.move.point.start);
  const [nearest] = before;
  if (!nearest) return [];
  if (!REFERS_TO_ALL.test(words)) {
    // "offered a bonus, meals and a break. The union rejected this": the offer as a whole, where another made it.
    const breath = before.filter(
      ({ move: other }) => other.breath === nearest.move.breath && other.party === nearest.move.party,
    );
    const whole = nearest.move.party === move.party ? [nearest] : breath;
    return [...new Set(whole.map(({ term }) => term))].map((term) => ({ ...one, term }));
  }
  const last = before.find(({ move: other }) => other.party !== move.party) ?? nearest;
  const listed = before.filter(
    ({ move: other }) => other.party === last.move.party && move.point.start - other.point.start < REACH,
  );
  return [...new Set(listed.map(({ term }) => term))].map((term) => ({ ...one, term }));
}

/** A look-up of the term whose point is most like some features; undefined where none is like enough. */
function nearestAmong(placed: readonly Termed[]): (features: Features) => string | undefined {
  const having = new Map<string, number[]>();
  placed.forEach(({ features }, index) => {
    for (const stem of features.keys()) {
      const list = having.get(stem);
      if (list) list.push(index);
      else having.set(stem, [index]);
    }
  });
  return (features) => {
    const candidates = new Set([...features.keys()].flatMap((stem) => having.get(stem) ?? []));
    let best: { readonly index: number; readonly alike: number } | undefined;
    for (const index of candidates) {
      const alike = likeness(features, placed[index]?.features ?? new Map());
      if (alike < ABOUT_TERM || (best && (alike < best.alike || (alike === best.alike && index > best.index))))
        continue;
      best = { index, alike };
    }
    return best && placed[best.index]?.term;
  };
}

/** How far back "such terms" reaches, in code units: a few paragraphs. */
const REACH = 1500;
