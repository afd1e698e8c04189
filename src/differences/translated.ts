import { speaksEnglish } from "../text/index.ts";
import type { Comparison } from "./comparison.ts";
import type { QuotePair } from "./quote-pairs.ts";
import type { Quote, Side } from "./side.ts";

/** Places in which two translations of one sentence differ, at least; of a speaker not known to be the same. */
const TRANSLATED_PLACES = 3;
const TRANSLATED_PLACES_UNKNOWN = 2;
/** Words changed on both sides, as a share of those that agree, beyond which no editor changed them one by one. */
const TRANSLATED_SHARE = 0.3;
export const RENDERED = "the same saying in other words, with no copying around it, as when two outlets translate";
/** Words to each side of a quotation in which copying shows, and telling ones there that were copied. */
const AROUND = 40;
const COPIED_AROUND = 4;

/** Share of them from which an account was copied: less is names, places and dates that all who tell of it have. */
const COPIED_SHARE = 0.5;

/** Telling words around a quotation that must be there before their not being copied tells anything. */
const ENOUGH_AROUND = 20;

/**
 * Whether a quotation was told twice: so much differs in it, or there are words enough around it and none was copied.
 * `places` is in how many places words differ, `changed` how many words do, as a share of those that agree.
 */
export function isTranslated(comparison: Comparison, pair: QuotePair, places: number, changed: number): boolean {
  if (places < (pair.source === "same" ? TRANSLATED_PLACES : TRANSLATED_PLACES_UNKNOWN)) return false;
  // Of a quotation that is all there is, nothing beside says how it came there.
  if (isAlone(comparison.a, pair.a) || isAlone(comparison.b, pair.b)) return false;
  return (
    changed > TRANSLATED_SHARE ||
    around(comparison, pair).every(({ all, copied }) => all >= ENOUGH_AROUND && copied < COPIED_AROUND)
  );
}

/**
 * On each side the telling words around the quotation that are nobody's speech, and how many of them were copied with it:
 * stand around it in the other account too.
 */
function around({ a, b, linkA, linkB }: Comparison, pair: QuotePair) {
  const isNear = ({ from, to }: Quote, at: number): boolean => at >= from - AROUND && at < to + AROUND;
  const count = (side: Side, links: Int32Array, quote: Quote, other: Quote) => {
    let [all, copied] = [0, 0];
    for (let at = Math.max(0, quote.from - AROUND); at < Math.min(side.words.length, quote.to + AROUND); at++) {
      if (side.quoteAt[at] !== -1 || side.words[at]?.telling !== true) continue;
      all++;
      const link = links[at] ?? -1;
      if (link !== -1 && isNear(other, link)) copied++;
    }
    return { all, copied };
  };
  return [count(a, linkA, pair.a, pair.b), count(b, linkB, pair.b, pair.a)];
}

/**
 * Whether two outlets translated what a speaker of another language said: any word may differ then, unless the words
 * around it were copied.
 */
export function isForeign(comparison: Comparison, pair: QuotePair): boolean {
  const parties = [pair.a, pair.b].map(({ statement }) => statement?.source.party);
  return (
    parties.some((party) => party !== undefined && speaksEnglish(party) === false) &&
    around(comparison, pair).every(({ all, copied }) => copied < Math.max(COPIED_AROUND, COPIED_SHARE * all))
  );
}

const isAlone = (side: Side, { from, to }: Quote): boolean => side.words.length - (to - from) < AROUND;
