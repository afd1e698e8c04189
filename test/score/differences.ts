import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { jsonLines } from "../../corpus/measure/json-lines.ts";
import { readSplits } from "../../corpus/measure/splits.ts";
import { QUOTATION_DIFFERENCE_KINDS } from "../../src/model/index.ts";
import { readStory, storyIds } from "../corpus/index.ts";

/** A place of a text: `[start, end)` in UTF-16 code units. */
type Place = readonly [start: number, end: number];
/** One difference, marked or found; `only-in` has one side and is not scored. */
export interface ScoredDifference {
  readonly kind: string;
  readonly verdict?: string | null;
  readonly a: { readonly span: Place | null } | null;
  readonly b: { readonly span: Place | null } | null;
}

/** Two accounts and the differences marked between them. */
export interface MarkedPair {
  readonly id: string;
  readonly split?: string;
  readonly a: { readonly text: string };
  readonly b: { readonly text: string };
  readonly differences: readonly ScoredDifference[];
}

/** How many were right of how many. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

/** Marked ones that are right, and those in whose places anything of their group was found. */
export interface GroupShare extends Share {
  readonly found: number;
}

export interface DifferenceScore {
  /** Marked relations of two quotations whose kind is the one found there. */
  readonly quotations: GroupShare;
  /** Marked figures and dates whose verdict is the one found there. */
  readonly figures: GroupShare;
  /** Marked changes of attribution and of hedges whose kind is the one found there. */
  readonly attributions: GroupShare;
  /** By kind: marked ones found, and found ones marked. Not all that differs is marked, so precision is a lower bound. */
  readonly kinds: ReadonlyMap<string, { readonly recall: Share; readonly precision: Share }>;
}

/** A place of more code units than this points at nothing. */
const LONGEST_PLACE = 400;
/** Share of the shorter of two places on which they must agree. */
const HELD = 0.5;

const QUOTATIONS: ReadonlySet<string> = new Set(QUOTATION_DIFFERENCE_KINDS);
const FIGURES: ReadonlySet<string> = new Set(["figure", "date"]);
const ATTRIBUTIONS: ReadonlySet<string> = new Set([
  "attribution-lost",
  "attribution-gained",
  "attribution-changed",
  "hedge-lost",
  "hedge-gained",
]);

/**
 * Scores what was found between the two accounts of each pair, by the pair's id. A marked difference is right when one of
 * its kind (a figure: with its verdict) is found in both its places, and none of another kind of the same group fits
 * them better or as well: naming several kinds of one place gains nothing.
 */
export function scoreDifferences(
  pairs: readonly MarkedPair[],
  found: ReadonlyMap<string, readonly ScoredDifference[]>,
): DifferenceScore {
  const judged = pairs.map((pair) => {
    return { marked: scored(pair.differences), found: scored(found.get(pair.id) ?? []) };
  });
  const group = (kinds: ReadonlySet<string>): GroupShare =>
    groupSumOf(
      judged.map(({ marked, found: all }) =>
        rightIn(
          marked.filter(({ kind }) => kinds.has(kind)),
          all.filter(({ kind }) => kinds.has(kind)),
        ),
      ),
    );
  const kinds = [...new Set(judged.flatMap(({ marked, found: all }) => [...marked, ...all].map(({ kind }) => kind)))];
  const byKind = kinds.sort().map((kind) => {
    const ofKind = judged.map((each) => ({
      marked: each.marked.filter((one) => one.kind === kind),
      found: each.found.filter((one) => one.kind === kind),
    }));
    const recall = sumOf(ofKind.map((each) => metOf(each.marked, each.found)));
    const precision = sumOf(ofKind.map((each) => metOf(each.found, each.marked)));
    return [kind, { recall, precision }] as const;
  });
  return {
    quotations: group(QUOTATIONS),
    figures: group(FIGURES),
    attributions: group(ATTRIBUTIONS),
    kinds: new Map(byKind),
  };
}

/** A difference with both its places. */
interface Scored {
  readonly kind: string;
  readonly verdict: string | undefined;
  readonly a: Place;
  readonly b: Place;
}

const scored = (differences: readonly ScoredDifference[]): readonly Scored[] =>
  differences.flatMap(({ kind, verdict, a, b }) => {
    if (a?.span == null || b?.span == null) return [];
    return [{ kind, verdict: verdict ?? undefined, a: a.span, b: b.span }];
  });

const meaningOf = ({ kind, verdict }: Scored): string => `${kind} ${verdict ?? ""}`;

function rightIn(marked: readonly Scored[], found: readonly Scored[]): GroupShare {
  const right = marked.filter((gold) => {
    const here = found.filter((each) => fitOf(gold, each) > 0);
    const best = Math.max(
      0,
      ...here.filter((each) => meaningOf(each) === meaningOf(gold)).map((each) => fitOf(gold, each)),
    );
    const wrong = here.filter(
      (each) => !marked.some((other) => fitOf(other, each) > 0 && meaningOf(other) === meaningOf(each)),
    );
    return best > 0 && wrong.every((each) => fitOf(gold, each) < best);
  });
  const met = marked.filter((gold) => found.some((each) => fitOf(gold, each) > 0));
  return { right: right.length, of: marked.length, found: met.length };
}

function metOf(asked: readonly Scored[], given: readonly Scored[]): Share {
  return { right: asked.filter((one) => given.some((other) => fitOf(one, other) > 0)).length, of: asked.length };
}

/** How well two differences agree in their places, 0 to 1: 0 unless both sides do. */
function fitOf(one: Scored, other: Scored): number {
  const sides = (["a", "b"] as const).map((side) => {
    const [x, y] = [one[side], other[side]];
    const shared = Math.min(x[1], y[1]) - Math.max(x[0], y[0]);
    const sizes = [x[1] - x[0], y[1] - y[0]] as const;
    const held = Math.max(...sizes) <= LONGEST_PLACE && shared >= HELD * Math.min(...sizes);
    return held ? shared / (sizes[0] + sizes[1] - shared) : 0;
  });
  return Math.min(...sides) === 0 ? 0 : sides.reduce((product, side) => product * side, 1);
}

const sumOf = (shares: readonly Share[]): Share => ({
  right: shares.reduce((sum, { right }) => sum + right, 0),
  of: shares.reduce((sum, each) => sum + each.of, 0),
});

const groupSumOf = (shares: readonly GroupShare[]): GroupShare => ({
  ...sumOf(shares),
  found: shares.reduce((sum, each) => sum + each.found, 0),
});

/** The pairs of the corpus's stories with differences between them. */
export function corpusPairs(): readonly MarkedPair[] {
  const corpus = fileURLToPath(new URL("../../corpus/", import.meta.url));
  const stories = storyIds(`${corpus}stories`).map((id) => readStory(`${corpus}stories`, id));
  const splits = readSplits(JSON.parse(readFileSync(`${corpus}splits.json`, "utf8")));
  return (jsonLines(stories, splits).get("differences") ?? []) as readonly MarkedPair[];
}
