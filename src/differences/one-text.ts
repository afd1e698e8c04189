import type { Difference } from "../model/index.ts";
import type { Aligned, Comparison } from "./comparison.ts";
import { rangeOf } from "./side.ts";

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
