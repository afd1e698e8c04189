import { contains, type Span } from "../../model/index.ts";
import type { NameMention } from "../../text/index.ts";
import { ADVERBS, PREPOSITIONS } from "../data/closed-class.ts";
import { firstFrom, formAt, isCapital, type Layout, normAt, type Run, tokenFrom } from "../layout.ts";

/** The tokens of a span. */
export function runOf(layout: Layout, place: Span): Run {
  return { from: tokenFrom(layout, place.start), to: tokenFrom(layout, place.end) };
}

/** Words that end the part of a phrase in which its head stands. */
const AFTER_HEAD = /^(?:,|\(|who|whom|which|that|whose|close|familiar|briefed|speaking|and|—|–)$/;
/** Before "of": the head is what they count. */
const COUNTING_OF =
  /^(?:one|two|three|four|five|some|many|several|most|both|each|dozens|hundreds|number|group|majority|none|chorus|handful|pair|couple)$/;
/** Words behind a head that stress it or tell of time: "Reis herself", "the union no longer". */
const BEHIND_HEAD =
  /^(?:himself|herself|itself|themselves|myself|ourselves|alone|again|also|too|once|twice|later|longer|no|not|never|since|then|now|still|ever)$/;

/** Token of the phrase's head noun: the last word before a comma, preposition, relative or bracket. */
export function headOf(layout: Layout, run: Run): number {
  let head = run.from;
  for (let at = run.from; at < run.to; at++) {
    const norm = normAt(layout, at);
    if (at > run.from && AFTER_HEAD.test(norm)) break;
    if (PREPOSITIONS.has(norm)) {
      if (at > run.from && !(norm === "of" && COUNTING_OF.test(normAt(layout, at - 1)))) break;
      continue;
    }
    if (at > run.from && (BEHIND_HEAD.test(norm) || ADVERBS.has(norm) || isManner(layout, at))) continue;
    if (/[\p{L}\p{N}]/u.test(norm) && norm !== "'s") head = at;
  }
  return head;
}

/** "contentedly" of "Bess contentedly from her corner": how it was said, behind a name. */
function isManner(layout: Layout, at: number): boolean {
  return /^\p{Ll}{3,}ly$/u.test(formAt(layout, at)) && isCapital(layout, at - 1) && !LY_NOUN.test(normAt(layout, at));
}
const LY_NOUN = /^(?:family|ally|assembly|daily|weekly|monthly|quarterly|supply|reply|rally|monopoly)$/;

/** The names inside a place, in order. */
export function namesIn({ text: { names } }: Layout, place: Span): NameMention[] {
  const found: NameMention[] = [];
  for (let at = firstFrom(names, place.start); at < names.length; at++) {
    const name = names[at];
    if (!name || name.span.start >= place.end) break;
    if (contains(place, name.span)) found.push(name);
  }
  return found;
}

/** "Reis's", "the envoys'": the name owns what follows. */
export function isPossessive(layout: Layout, name: NameMention): boolean {
  return /^['’]s?(?![\p{L}])/u.test(layout.text.account.text.slice(name.span.end, name.span.end + 3));
}
