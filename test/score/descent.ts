import type { LineagePair, PairKind } from "../../src/model/index.ts";

/** How two accounts are related as the corpus marks it; without a parent where it names none. */
export interface MarkedDescent {
  readonly a: string;
  readonly b: string;
  readonly kind: PairKind;
  readonly parent?: string | undefined;
}

export type FoundDescent = Pick<LineagePair, "a" | "b" | "kind" | "parent">;

/** Shares of 0 to 1 with what they are made of. */
export interface DescentScore {
  readonly marked: number;
  /** Pairs found that are said to be related at all, in the stories looked at. */
  readonly found: number;
  /** Pairs whose kind is as marked. */
  readonly right: number;
  /** Of the pairs marked, those of the right kind. */
  readonly recall: number;
  /** Of the pairs found, those of the right kind. */
  readonly precision: number;
  readonly parents: { readonly marked: number; readonly answered: number; readonly right: number };
}

/** One story: what is marked in it and what was found. */
export interface DescentOfStory {
  readonly marked: readonly MarkedDescent[];
  readonly found: readonly FoundDescent[];
}

/**
 * How well kinds and parents are told over these stories. A pair named twice, whichever way round, counts once as
 * marked, and each time as found. A pair that is not marked is independent.
 */
export function descentScore(stories: readonly DescentOfStory[]): DescentScore {
  const parents = { marked: 0, answered: 0, right: 0 };
  let [marked, found, right] = [0, 0, 0];
  for (const story of stories) {
    const gold = new Map(story.marked.map((pair) => [keyOf(pair), pair]));
    const named = new Set<string>();
    marked += gold.size;
    for (const pair of gold.values()) if (pair.parent !== undefined) parents.marked++;
    for (const pair of story.found) {
      if (pair.kind === "independent") continue;
      const same = named.has(keyOf(pair)) ? undefined : gold.get(keyOf(pair));
      named.add(keyOf(pair));
      found++;
      if (same?.kind === pair.kind) right++;
      if (pair.parent === undefined) continue;
      parents.answered++;
      if (same?.parent === pair.parent) parents.right++;
    }
  }
  return { marked, found, right, recall: share(right, marked), precision: share(right, found), parents };
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const keyOf = ({ a, b }: { readonly a: string; readonly b: string }): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
