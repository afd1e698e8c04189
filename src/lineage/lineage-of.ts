import type { Lineage } from "../model/index.ts";
import type { Reading } from "../statements/index.ts";
import { candidatePairs } from "./candidates.ts";
import { strandOf } from "./evidence.ts";
import { familiesOf } from "./families.ts";
import { pairOf } from "./pair-of.ts";
import { withSiblings } from "./siblings.ts";
import { withoutSiteSentences } from "./site-sentences.ts";

/**
 * Who shares text with whom among the accounts of one story, and which go back to one text. Pairs are in the order of
 * their ids, those that share no more than a chance phrase are left out; accounts in another language than English are
 * in no pair. The order of `readings` does not matter. Cost: linear in the words, plus the pairs that share text.
 */
export function lineageOf(readings: readonly Reading[]): Lineage {
  const strands = readings
    .map((reading) => strandOf(reading.text))
    .sort((x, y) => (x.text.account.id < y.text.account.id ? -1 : 1));
  const read = withoutSiteSentences(strands.filter(({ text }) => (text.account.language ?? "en") === "en"));
  const pairs = candidatePairs(read).flatMap(([i, j]) => {
    const [a, b] = [read[i], read[j]];
    return a === undefined || b === undefined ? [] : (pairOf(a, b) ?? []);
  });
  const related = withSiblings(pairs);
  return { pairs: related, families: familiesOf(strands, related) };
}
