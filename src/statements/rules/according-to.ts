import type { Span } from "../../model/index.ts";
import { PREPOSITIONS, SUBORDINATORS } from "../data/closed-class.ts";
import { REPORTING_FORMS } from "../data/reporting-verbs.ts";
import { type Draft, draft } from "../draft.ts";
import { behindSemicolon } from "../ends.ts";
import { isCapital, isQuoted, type Layout, normAt, type Run, sentenceOf, spanOf } from "../layout.ts";
import { isVerbal } from "../noun-phrases.ts";

/** Nouns of "in the … of X" and "by X's own …", which say that X says it. */
const WORDS_OF = new Set(
  "words view opinion judgment judgement eyes telling reckoning estimate estimates estimation account phrase reading version count assessment calculation calculations figures understanding".split(
    " ",
  ),
);
const LONGEST_OWNER = 7;

/**
 * "According to X, …", "…, according to X.", "… , in the words of X, …": the rest of the sentence is what X says.
 */
export function accordingTo(layout: Layout): Draft[] {
  const drafts: Draft[] = [];
  for (let at = 0; at + 2 < layout.tokens.length; at++) {
    const size = isQuoted(layout, at) ? 0 : cueSize(layout, at);
    const found = size > 0 ? draftAt(layout, at, size) : (ownedAt(layout, at) ?? estimatedAt(layout, at));
    if (found) drafts.push(found);
  }
  return drafts;
}

/** Tokens of "according to", "in the words of" at a token; 0 where none stands. */
function cueSize(layout: Layout, at: number): number {
  const norm = normAt(layout, at);
  if (norm === "according") return normAt(layout, at + 1) === "to" ? 2 : 0;
  if (!/^(?:in|by|on)$/.test(norm) || normAt(layout, at + 1) !== "the" || normAt(layout, at + 3) !== "of") return 0;
  return WORDS_OF.has(normAt(layout, at + 2)) ? 4 : 0;
}

/** "By the port's own count, …", "…, in her view.": a whole phrase between commas or the sentence's ends. */
function ownedAt(layout: Layout, at: number): Draft | undefined {
  if (!/^(?:in|by|on)$/.test(normAt(layout, at)) || isQuoted(layout, at)) return undefined;
  const { from, to: end } = sentenceOf(layout, at);
  const opens = at - from <= 1;
  let noun = at + 2;
  while (noun < Math.min(end, at + LONGEST_OWNER) && !WORDS_OF.has(normAt(layout, noun))) noun++;
  const own = normAt(layout, noun - 1) === "own" ? noun - 1 : noun;
  const mark = /^(?:'s|')$/.test(normAt(layout, own - 1)) ? own - 1 : own;
  if (mark === own && !/^(?:his|her|its|their)$/.test(normAt(layout, own - 1))) return undefined;
  if (noun >= at + LONGEST_OWNER || !/^[,.;]$/.test(normAt(layout, noun + 1))) return undefined;
  if (!opens && normAt(layout, at - 1) !== ",") return undefined;
  const source = spanOf(layout, { from: at + 1, to: mark });
  const parts = opens
    ? [rest(layout, noun + 1, end)]
    : [before(layout, from, at), normAt(layout, noun + 1) === "," ? tail(layout, noun + 1, end) : undefined];
  const [first, ...others] = parts.filter((part) => part !== undefined);
  const cue = spanOf(layout, { from: noun, to: noun + 1 });
  return first && source ? draft({ rule: "according-to", content: [first, ...others], cue, source }) : undefined;
}

/** What figures and forecasts stand on: "by one estimate", "on present forecasts", "by a count of the crew lists". */
const ESTIMATED = new Set(
  "estimate estimates forecast forecasts projection projections count counts tally tallies survey poll polls calculation calculations reckoning".split(
    " ",
  ),
);
const LONGEST_ESTIMATE = 14;
/** "That is, on a forecast of snow, …" finds nothing. */
const SHORTEST_FINDING = 4;
/** How far behind its preposition the noun stands: "by the ministry's latest internal estimate". */
const FARTHEST_NOUN = 5;

/** "…, by one estimate.", "On present forecasts, …": an estimate in a phrase of its own is whose word it is. */
function estimatedAt(layout: Layout, at: number): Draft | undefined {
  if (!/^(?:by|on)$/.test(normAt(layout, at)) || isQuoted(layout, at)) return undefined;
  const { from, to: end } = sentenceOf(layout, at);
  const opens = at === from;
  if (!opens && (normAt(layout, at - 1) !== "," || at - from < SHORTEST_FINDING)) return undefined;
  let noun = at + 1;
  while (noun < at + FARTHEST_NOUN && !ESTIMATED.has(normAt(layout, noun)) && !PREPOSITIONS.has(normAt(layout, noun)))
    noun++;
  if (!ESTIMATED.has(normAt(layout, noun))) return undefined;
  let to = noun + 1;
  while (to < Math.min(end, at + LONGEST_ESTIMATE) && !/^[,.;:]$/.test(normAt(layout, to))) to++;
  const source = spanOf(layout, { from: at + 1, to });
  const content = opens ? rest(layout, to, end) : before(layout, from, at);
  if (!content || !source || !/^[,.;]$/.test(normAt(layout, to))) return undefined;
  return draft({ rule: "according-to", content: [content], cue: spanOf(layout, { from: at, to: at + 1 }), source });
}

function draftAt(layout: Layout, at: number, size: number): Draft | undefined {
  const sentence = sentenceOf(layout, at);
  const opens = at - sentence.from <= 1;
  const source = { from: at + size, to: sourceEnd(layout, at + size, sentence.to, opens) };
  const parts = opens
    ? [rest(layout, source.to, sentence.to)]
    : [before(layout, sentence.from, at), tail(layout, source.to, sentence.to)];
  const [first, ...others] = parts.filter((part) => part !== undefined);
  const mention = spanOf(layout, source);
  if (!first || !mention) return undefined;
  return draft({
    rule: "according-to",
    content: [first, ...others],
    cue: spanOf(layout, { from: at, to: at + size }),
    source: mention,
  });
}

/** The source runs to the comma behind which the clause begins or goes on, over the commas of its own appositions. */
function sourceEnd(layout: Layout, from: number, end: number, opens: boolean): number {
  let to = end;
  while (to > from && /^[.;!?]$/.test(normAt(layout, to - 1))) to--;
  for (let at = from; at < to; at++) {
    if (/^(?:[;:—]|--|–)$/.test(normAt(layout, at))) return at;
    if (
      normAt(layout, at) === "," &&
      (opens ? clauseFollows(layout, at + 1, to) || !isCapital(layout, at - 1) : turnsBack(layout, at + 1))
    )
      return at;
    if (!opens && at > from && SUBORDINATORS.has(normAt(layout, at)) && normAt(layout, at) !== "that") return at;
  }
  return to;
}

/** Whether what stands behind a comma is the clause: it has a verb, or no further comma follows it. */
function clauseFollows(layout: Layout, from: number, to: number): boolean {
  if (/^(?:who|which|whose)$/.test(normAt(layout, from))) return false;
  for (let at = from; at < to; at++) {
    if (normAt(layout, at) === "," && !isQuoted(layout, at)) return false;
    if (isVerbal(layout, at) || /..ed$/.test(normAt(layout, at)) || isQuoted(layout, at)) return true;
  }
  return true;
}

/** In a trailing "according to" a comma ends the source when the sentence takes up again. */
function turnsBack(layout: Layout, at: number): boolean {
  if (/..ing$/.test(normAt(layout, at)) && !isCapital(layout, at)) return true;
  return /^(?:and|but|while|which|as|with|though|although|when|after|before|including|adding|because|since|compared|down|up|more|less|is|was|has|had|were|are|will|would)$/.test(
    normAt(layout, at),
  );
}

function before(layout: Layout, from: number, at: number): Span | undefined {
  let to = at;
  while (to > from && /^(?:,|—|–|--|-|\()$/.test(normAt(layout, to - 1))) to--;
  let start = behindSemicolon(layout, from, to);
  while (start < to && /^(?:but|and|so|yet|meanwhile|,|still|however)$/.test(normAt(layout, start))) start++;
  return run(layout, { from: start, to });
}

/** Behind the source a sentence goes on with its own verb or with a phrase; a new clause is no longer the source's. */
function goesOn(layout: Layout, from: number, to: number): boolean {
  if (isVerbal(layout, from) || isVerbal(layout, from + 1)) return true;
  for (let at = from; at < to; at++) if (isVerbal(layout, at) || normAt(layout, at) === ";") return false;
  return true;
}

function rest(layout: Layout, from: number, end: number): Span | undefined {
  let start = from;
  while (start < end && /^(?:,|—|–|--|-|\))$/.test(normAt(layout, start))) start++;
  if (/^(?:and|but|while)$/.test(normAt(layout, start)) && start > from) start++;
  let to = end;
  while (to > start && /^[.;!?]$/.test(normAt(layout, to - 1)) && !isQuoted(layout, to - 1)) to--;
  return to - start > 1 ? run(layout, { from: start, to }) : undefined;
}

function tail(layout: Layout, from: number, end: number): Span | undefined {
  let start = from;
  while (start < end && /^(?:,|—|–|--|-|\))$/.test(normAt(layout, start))) start++;
  if (/^(?:who|which)$/.test(normAt(layout, start)) && REPORTING_FORMS.has(normAt(layout, start + 1))) return undefined;
  if (/..ing$/.test(normAt(layout, start)) && REPORTING_FORMS.has(normAt(layout, start))) return undefined;
  return normAt(layout, from) !== ";" && goesOn(layout, start, end) ? rest(layout, from, end) : undefined;
}

function run(layout: Layout, range: Run): Span | undefined {
  return spanOf(layout, range);
}
