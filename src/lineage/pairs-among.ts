import type { LineagePair } from "../model/index.ts";
import { alignedPassages } from "./aligned-passages.ts";
import { candidatePairs } from "./candidates.ts";
import { type Copies, copiesOf } from "./copies.ts";
import { isPair, type Strand, strandOf } from "./evidence.ts";
import { isLastLine } from "./last-lines.ts";
import { pairFrom } from "./pair-of.ts";
import { partnersOf, partnersOfNew } from "./partners.ts";
import { sharedRuns } from "./shared-runs.ts";
import { remembered, type Shelf } from "./shelf.ts";
import { stockOf } from "./stock.ts";
import { withoutStock } from "./stock-passages.ts";

/** Accounts cut into words and held at once: more than one family has that are compared. */
const STRANDS = 2048;
/** So many accounts can be of one story, and are compared by every phrase and not by prints alone. */
const ONE_STORY = 256;
/** Words in a row that no two texts share by chance. */
const LIFTED_WORDS = 12;
/** Share of an account, if it is so many words, that no two texts have in common by chance: a rewrite has half. */
const REWORKED = 0.15;

/**
 * The pairs that share text among accounts of any number of stories. A family's pairs stand together, in the order of
 * the shelf; the same accounts give the same pairs. Passages may hold small edits (`alignedPassages`), and words that
 * stand in accounts of many events are in none (`stockOf`). Cost: linear in the texts, plus the pairs that share a rare
 * phrase. Memory: some four hundred numbers an account, and `STRANDS` accounts read. With `isNew`, only pairs of which
 * one account at least is new: the same ones as without it, at the cost of the new.
 */
export function* pairsAmong(shelf: Shelf, isNew?: (at: number) => boolean): Generator<LineagePair> {
  const copies = copiesOf(shelf);
  const isStock = stockOf(shelf, copies);
  const strandAt = remembered(STRANDS, (at) => withoutStock(strandOf(shelf.readAt(at)), isStock));
  const partners = shelf.count <= ONE_STORY ? everyPartner(shelf, strandAt) : byPrints(copies, isStock, isNew);
  for (const members of copies.members) {
    for (const at of members) {
      for (const other of partners(at)) {
        if (isNew !== undefined && !isNew(at) && !isNew(other)) continue;
        const [first, second] = at < other ? [at, other] : [other, at];
        const pair = findingOf(strandAt(first), strandAt(second));
        if (pair !== undefined) yield pair;
      }
    }
  }
}

/** The accounts worth aligning with each; every pair is named once. */
type Partners = (at: number) => readonly number[];

function byPrints(copies: Copies, isStock: (print: number) => boolean, isNew?: (at: number) => boolean): Partners {
  if (isNew !== undefined) return partnersOfNew(copies, isStock, isNew);
  return (at) => partnersOf(at, copies, isStock);
}

function everyPartner({ count }: Shelf, strandAt: (at: number) => Strand): Partners {
  const pairs = candidatePairs(Array.from({ length: count }, (_, at) => strandAt(at)));
  const partners = Map.groupBy(pairs, ([first]) => first);
  return (at) => (partners.get(at) ?? []).map(([, second]) => second);
}

function findingOf(a: Strand, b: Strand): LineagePair | undefined {
  if (!isEnglish(a) || !isEnglish(b)) return undefined;
  const runs = sharedRuns(a.words, b.words);
  if (!isPair(a, b, runs) || isLastLine(a, b, runs)) return undefined;
  const pair = pairFrom(a, b, runs, alignedPassages(a.words, b.words, runs));
  const lifted = runs.some(({ length }) => length >= LIFTED_WORDS);
  const reworked = isReworked(pair.share.a, a) || isReworked(pair.share.b, b);
  return lifted || reworked ? pair : undefined;
}

const isReworked = (share: number, { words }: Strand): boolean =>
  share >= REWORKED && share * words.length >= LIFTED_WORDS;
const isEnglish = ({ text }: Strand): boolean => (text.account.language ?? "en") === "en";
