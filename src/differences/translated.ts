import type { Comparison } from "./comparison.ts";
import type { QuotePair } from "./quote-pairs.ts";
import type { Quote, Side } from "./side.ts";

/** Places in which two translations of one sentence differ, at least. */
export const TRANSLATED_PLACES = 3;
/** Words changed on both sides, as a share of those that agree, beyond which no editor changed them one by one. */
const TRANSLATED_SHARE = 0.3;
export const RENDERED = "the same saying in other words, with no copying around it, as when two outlets translate";
/** Words to each side of a quotation in which copying shows, and telling ones there that were copied. */
const AROUND = 40;
const COPIED_AROUND = 4;

/** Telling words around a quotation that must be there before their not being copied tells anything. */
const ENOUGH_AROUND = 20;

/** Whether a quotation was told twice: so much differs in it, or there are words enough around it and none was copied. */
export function isTranslated({ a, b, linkA, linkB }: Comparison, pair: QuotePair, changed: number): boolean {
  const around = (side: Side, links: Int32Array, quote: Quote) => {
    let [all, copied] = [0, 0];
    for (let at = Math.max(0, quote.from - AROUND); at < Math.min(side.words.length, quote.to + AROUND); at++) {
      if (side.quoteAt[at] !== -1 || side.words[at]?.telling !== true) continue;
      all++;
      if (links[at] !== -1) copied++;
    }
    return { all, copied };
  };
  // Of a quotation that is all there is, nothing beside says how it came there.
  if (isAlone(a, pair.a) || isAlone(b, pair.b)) return false;
  const both = [around(a, linkA, pair.a), around(b, linkB, pair.b)];
  return changed > TRANSLATED_SHARE || both.every(({ all, copied }) => all >= ENOUGH_AROUND && copied < COPIED_AROUND);
}

const isAlone = (side: Side, { from, to }: Quote): boolean => side.words.length - (to - from) < AROUND;
