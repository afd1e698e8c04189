import { SPEECH_NOUNS } from "../data/speech-nouns.ts";
import { type Draft, draft } from "../draft.ts";
import { contentEnd, type Starts } from "../ends.ts";
import { isCapital, isQuoted, type Layout, normAt, type Run, sentenceOf, spanOf } from "../layout.ts";
import { isVerbal } from "../noun-phrases.ts";

/** Nouns that report by themselves, with nobody named: "amid reports that …". */
const HEARSAY = new Set(
  "reports allegations accusations claims warnings rumours rumors word speculation news".split(" "),
);

/** "Reis’s claim that …", "the warning by the council that …", "reports that …": the noun is the cue. */
export function nominalCue(layout: Layout, starts: Starts): Draft[] {
  const drafts: Draft[] = [];
  for (let at = 0; at + 2 < layout.tokens.length; at++) {
    if (!SPEECH_NOUNS.has(normAt(layout, at)) || isQuoted(layout, at) || isVerbUse(layout, at)) continue;
    const agent = agentBehind(layout, at);
    const that = agent ? agent.to : at + 1;
    if (normAt(layout, that) !== "that" || !opensClause(layout, that + 1)) continue;
    const content = spanOf(layout, { from: that, to: contentEnd(layout, that, starts, "clause") });
    if (!content) continue;
    const source = agent ?? ownerBefore(layout, at);
    if (!source && !HEARSAY.has(normAt(layout, at))) continue;
    drafts.push(
      draft({
        rule: source ? "owned-nominal-cue" : "nominal-cue",
        content: [content],
        cue: spanOf(layout, { from: at, to: at + 1 }),
        source: source && spanOf(layout, source),
      }),
    );
  }
  return drafts;
}

/** "Officials fear that": a verb, told by the plural or pronoun before it. */
function isVerbUse(layout: Layout, at: number): boolean {
  const before = normAt(layout, at - 1);
  if (
    /^(?:to|will|would|could|can|may|might|must|should|not|n't|he|she|they|it|we|i|you|who|also|has|have|had)$/.test(
      before,
    )
  )
    return true;
  if (
    /^(?:the|a|an|'s|his|her|their|its|our|my|your|this|that|any|no|some|of|by|with|on|about|despite|amid|and|for|from|to)$/.test(
      before,
    )
  )
    return false;
  return /[^s']s$/.test(before) || isCapital(layout, at - 1);
}

/** "by the council" between the noun and "that". */
function agentBehind(layout: Layout, noun: number): Run | undefined {
  if (!/^(?:by|from)$/.test(normAt(layout, noun + 1))) return undefined;
  for (let at = noun + 2; at < noun + 12; at++) {
    if (normAt(layout, at) === "that") return at > noun + 2 ? { from: noun + 2, to: at } : undefined;
    if (isQuoted(layout, at) || /^[,.;:]$/.test(normAt(layout, at)) || isVerbal(layout, at)) return undefined;
  }
  return undefined;
}

/** "Reis’s", "the ministry’s", "his" before the noun and its adjectives. */
function ownerBefore(layout: Layout, noun: number): Run | undefined {
  const floor = sentenceOf(layout, noun).from;
  for (let at = noun - 1; at >= floor && at >= noun - 4; at--) {
    const norm = normAt(layout, at);
    if (/^(?:his|her|their|its)$/.test(norm)) return { from: at, to: at + 1 };
    if (norm === "'s" || (norm === "'" && /s$/.test(normAt(layout, at - 1)))) return ownerEndingAt(layout, at, floor);
    if (/^(?:the|a|an|of|by|,)$/.test(norm) || isVerbal(layout, at)) return undefined;
  }
  return undefined;
}

function ownerEndingAt(layout: Layout, mark: number, floor: number): Run | undefined {
  let from = mark - 1;
  while (
    from > floor &&
    (isCapital(layout, from - 1) ||
      /^(?:the|a|an)$/.test(normAt(layout, from - 1)) ||
      (!isCapital(layout, from) &&
        /^\p{Ll}+$/u.test(normAt(layout, from - 1)) &&
        /^(?:the|a|an)$/.test(normAt(layout, from - 2))))
  )
    from--;
  return { from, to: mark };
}

/** A relative "that" has its verb at once; a clause has a subject first. */
function opensClause(layout: Layout, at: number): boolean {
  return (
    !isVerbal(layout, at) && !/^(?:,|\.|n't|not|'s)$/.test(normAt(layout, at)) && !/..(?:ed)$/.test(normAt(layout, at))
  );
}
