import type { Difference } from "../model/index.ts";
import type { Aligned, Comparison } from "./comparison.ts";
import type { Range } from "./setting.ts";
import { rangeOf } from "./side.ts";
import { matchWording } from "./wording-match.ts";

/** Words of a quotation that stand in both accounts without a change, from which both have it from one text. */
const VERBATIM_WORDS = 4;
/** Share of an account's words that stand in the other, from which the two have their words from one text. */
const SHARED = 0.06;

/** Whether much of one account stands word for word in the other. */
function isMuchShared({ linkA, linkB }: Aligned): boolean {
  const share = (links: Int32Array): number => links.filter((link) => link !== -1).length / Math.max(1, links.length);
  return Math.max(share(linkA), share(linkB)) >= SHARED;
}

const SAME_WORDS: ReadonlySet<string> = new Set(["identical", "trimmed"]);

/** Whether both accounts have their words from one text: then a quotation that differs was changed, and not translated twice. */
export function isOneText(comparison: Comparison, found: readonly Difference[]): boolean {
  const { a } = comparison;
  return (
    isMuchShared(comparison) ||
    found.some(({ kind, a: place }) => {
      if (place === undefined || !SAME_WORDS.has(kind)) return false;
      const { from, to } = rangeOf(a.words, place.span);
      return to - from >= VERBATIM_WORDS;
    })
  );
}

/** Of the shorter one's words so many in the same order, and so many at all, where words were changed and moved. */
const KEPT = 0.45;
const HELD = 0.6;
/** Words in a row, and share of the shorter one's, where the rest was told anew. */
const RUN = 3;
const KEPT_BESIDE = 0.3;

/** Whether two quotations of one text hold so many of the same words that one was made from the other. */
export function isReworded({ a, b }: Comparison, x: Range, y: Range): boolean {
  const [one, other] = [a.words.slice(x.from, x.to), b.words.slice(y.from, y.to)];
  const match = matchWording(one, other);
  if (match === undefined || match.telling === 0) return false;
  const shorter = Math.min(one.length, other.length);
  const keys = new Set(other.map(({ key }) => key));
  const kept = match.pairs.length / shorter;
  const held = one.filter(({ key }) => keys.has(key)).length / shorter;
  return (kept >= KEPT && held >= HELD) || (kept >= KEPT_BESIDE && match.longest >= RUN);
}
