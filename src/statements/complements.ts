import type { Cue } from "./cues.ts";
import {
  AUXILIARIES,
  DETERMINERS,
  MONTHS,
  OBJECT_PRONOUNS,
  PERSONAL,
  PREPOSITIONS,
  SUBORDINATORS,
  TIME_HEADS,
  WEEKDAYS,
} from "./data/closed-class.ts";
import {
  isCapital,
  isPunctuation,
  isQuoted,
  type Layout,
  normAt,
  quotationOf,
  type Run,
  sentenceOf,
} from "./layout.ts";
import { isVerbal } from "./noun-phrases.ts";
import { isVerbInTree } from "./syntax.ts";

const TELLING = new Set(
  "tell inform remind assure reassure warn ask urge advise notify alert promise accuse thank congratulate invite order instruct direct encourage beg implore".split(
    " ",
  ),
);
const WH = new Set("whether if how why what where when who which".split(" "));
/** Nouns that name how a thing was said: "in a statement", "at a news conference", "on Twitter". */
const MEDIUM = new Set(
  "statement interview speech tweet email e-mail letter post conference rally hearing briefing meeting report video call message note release address appearance debate testimony filing memo briefing television tv radio twitter facebook remarks comments text blog article editorial column op-ed podcast show program programme telephone phone court parliament congress".split(
    " ",
  ),
);

/** Whether a token names how a thing was said. */
export function namesMedium(layout: Layout, at: number): boolean {
  return MEDIUM.has(normAt(layout, at));
}

/** Where what is said begins, behind the cue: after whom it was told to and when and how. */
export interface Opening {
  readonly at: number;
  readonly sort: "quotation" | "that" | "question" | "bare" | "colon";
}

/** The opening of the thing said after `cue`, looking no further than its sentence. */
export function openingAfter(layout: Layout, cue: Cue, after: number): Opening | undefined {
  const sentence = sentenceOf(layout, cue.words.from);
  const bare = bareStart(layout, cue, after, sentence.to);
  for (let at = after; at < sentence.to && at < after + 40; at++) {
    const norm = normAt(layout, at);
    const setting = bare === undefined || at <= bare || isSetting(layout, bare, at);
    if (isQuoted(layout, at))
      return quotationBegins(layout, at) ? openingAtQuotation(layout, at, after, bare) : undefined;
    if (norm === ":") return { at: at + 1, sort: isQuoted(layout, at + 1) ? "quotation" : "colon" };
    if (setting && norm === "that" && complementizer(layout, at)) return { at, sort: "that" };
    if (setting && WH.has(norm) && norm !== "which" && norm !== "when") return { at, sort: "question" };
    if (bare !== undefined && at >= bare && (!setting || beginsClauseVerb(layout, at) || /^[;—]$/.test(norm))) break;
  }
  return bare === undefined || bare >= sentence.to ? undefined : { at: bare, sort: "bare" };
}

/** Whether the words between the cue and "that" only tell where and how: no clause of their own. */
function isSetting(layout: Layout, from: number, to: number): boolean {
  if (!PREPOSITIONS.has(normAt(layout, from)) && normAt(layout, from - 1) !== ",") return false;
  for (let at = from; at < to; at++) if (isVerbal(layout, at)) return false;
  return true;
}

function quotationBegins(layout: Layout, at: number): boolean {
  const quotation = quotationOf(layout, at);
  return quotation !== undefined && layout.tokens[at]?.span.start === quotation.outer.start;
}

/** A quotation right behind the cue or its setting is what is said; one in the middle of a clause is part of it. */
function openingAtQuotation(layout: Layout, at: number, after: number, bare: number | undefined): Opening {
  const comma = normAt(layout, at - 1) === ",";
  // "warned Ostra “will never sign” it": a quotation that begins with its verb has its subject before it.
  if (at > after && !comma && AUXILIARIES.has(normAt(layout, at + 1)) && !isCapital(layout, at + 1))
    return { at: after, sort: "bare" };
  if (at === after || comma || bare === undefined || bare >= at) return { at, sort: "quotation" };
  return { at: bare, sort: "bare" };
}

function complementizer(layout: Layout, at: number): boolean {
  const next = normAt(layout, at + 1);
  return !/^(?:is|was|said|would|will|has|had|,|\.)$/.test(next);
}

function beginsClauseVerb(layout: Layout, at: number): boolean {
  return (
    /^(?:is|was|are|were|has|have|had|will|would|can|could|should|must|does|did|do|'s|'re|'ll|might|may)$/.test(
      normAt(layout, at),
    ) && !isCapital(layout, at)
  );
}

/** Start of a clause without "that": behind the addressee and the plain settings. */
function bareStart(layout: Layout, cue: Cue, after: number, end: number): number | undefined {
  let at = after;
  if (TELLING.has(cue.verb.lemma)) at = addresseeEnd(layout, at, end);
  for (;;) {
    const next = settingEnd(layout, at, end);
    if (next === at) break;
    at = next;
  }
  while (normAt(layout, at) === ",") at++;
  return at < end && !(isPunctuation(layout, at) && !isQuoted(layout, at)) ? at : undefined;
}

/** A name, or a title in marks ("Orra One's “The Long Night”"). */
function opensName(layout: Layout, at: number): boolean {
  return isCapital(layout, at) || (isTitleMark(layout, at) && isCapital(layout, at + 1));
}

/** A mark around a title: titles are no quotations to the rules. */
function isTitleMark(layout: Layout, at: number): boolean {
  return /^[“”"‘’]$/.test(normAt(layout, at)) && !isQuoted(layout, at);
}

/** "told reporters", "told The Harbour Post", "told the committee's members". */
function addresseeEnd(layout: Layout, from: number, end: number): number {
  if (OBJECT_PRONOUNS.has(normAt(layout, from))) return from + 1;
  let at = from;
  if (DETERMINERS.has(normAt(layout, at))) at++;
  if (isCapital(layout, at)) {
    while (
      at < end &&
      (isCapital(layout, at) ||
        (/^(?:'s|of|and|-|the)$/.test(normAt(layout, at)) && opensName(layout, at + 1)) ||
        isTitleMark(layout, at))
    )
      at++;
    while (at < end && normAt(layout, at - 1) === "'s" && !isCapital(layout, at)) at++;
    return at;
  }
  while (
    at < end &&
    !DETERMINERS.has(normAt(layout, at)) &&
    !PREPOSITIONS.has(normAt(layout, at)) &&
    !SUBORDINATORS.has(normAt(layout, at)) &&
    !isPunctuation(layout, at) &&
    !isQuoted(layout, at) &&
    !isCapital(layout, at) &&
    !/^(?:he|she|they|it|we|i|you|to|there)$/.test(normAt(layout, at)) &&
    at < from + 4
  )
    at++;
  return at;
}

/** End of one "when or how" phrase that begins at `from`; `from` itself when none does. */
export function settingEnd(layout: Layout, from: number, end: number): number {
  const norm = normAt(layout, from);
  if (
    WEEKDAYS.has(norm) ||
    norm === "today" ||
    norm === "yesterday" ||
    norm === "tonight" ||
    norm === "later" ||
    norm === "earlier" ||
    norm === "recently" ||
    norm === "separately" ||
    norm === "afterwards"
  ) {
    const part = normAt(layout, from + 1);
    return TIME_HEADS.has(part) ? from + 2 : from + 1;
  }
  if (
    /^(?:this|last|earlier|late|early|next)$/.test(norm) &&
    (TIME_HEADS.has(normAt(layout, from + 1)) ||
      WEEKDAYS.has(normAt(layout, from + 1)) ||
      normAt(layout, from + 1) === "this" ||
      normAt(layout, from + 1) === "on")
  ) {
    return normAt(layout, from + 1) === "on"
      ? settingEnd(layout, from + 1, end)
      : TIME_HEADS.has(normAt(layout, from + 2))
        ? from + 3
        : from + 2;
  }
  if (!/^(?:in|at|on|during|via|through|by|over|after|before)$/.test(norm)) return from;
  return mediumEnd(layout, from, end);
}

/** "in a statement", "on Thursday", "at a rally in the capital": up to the medium or day and one place behind it. */
function mediumEnd(layout: Layout, from: number, end: number): number {
  for (let at = from + 1; at < end && at < from + 8; at++) {
    const norm = normAt(layout, at);
    if (isPunctuation(layout, at) || isQuoted(layout, at)) return from;
    if (WEEKDAYS.has(norm)) return TIME_HEADS.has(normAt(layout, at + 1)) ? at + 2 : at + 1;
    if (MONTHS.has(norm)) return /^\p{N}/u.test(normAt(layout, at + 1)) ? at + 2 : at + 1;
    if (/^(?:19|20)\d\d$/.test(norm)) return at + 1;
    if (MEDIUM.has(norm) && !MEDIUM.has(normAt(layout, at + 1))) return at + 1;
    if (/^(?:that|he|she|they|it|we|will|would|is|was|are)$/.test(norm)) return from;
  }
  return from;
}

/** Whether nothing but whom, when and how stands between `from` and the end of the sentence or its next comma. */
export function onlySettingFollows(layout: Layout, cue: Cue, from: number): Run | undefined {
  const sentence = sentenceOf(layout, cue.words.from);
  let at = from;
  if (TELLING.has(cue.verb.lemma)) at = addresseeEnd(layout, at, sentence.to);
  for (let guard = 0; guard < 12 && at < sentence.to; guard++) {
    const norm = normAt(layout, at);
    if (isQuoted(layout, at) || /^(?:[.,;:!?—–]|--|\.\.\.|…|[”"’])$/.test(norm)) return { from, to: at };
    const next = settingEnd(layout, at, sentence.to);
    at = next > at ? next : phraseEnd(layout, at, sentence.to);
    if (at < 0) return undefined;
  }
  return at >= sentence.to ? { from, to: sentence.to } : undefined;
}

/** A prepositional phrase or a clause of circumstance after a verb whose content stands before it. */
function phraseEnd(layout: Layout, from: number, end: number): number {
  if (
    !/^(?:in|at|on|during|after|before|to|of|from|outside|while|when|as|with|about|through|by|via|ahead|following|amid|for|between|among|aboard|inside|over|under|since|upon|alongside|beside|near|then|here|there|also|speaking|referring|citing|shortly|just|hours|days|minutes)$/.test(
      normAt(layout, from),
    )
  )
    return -1;
  if (normAt(layout, from) === "to" && isVerbInTree(layout, from + 1)) return -1;
  for (let at = from + 1; at < end; at++) {
    if (isQuoted(layout, at) || /^(?:[.,;:!?—–]|--)$/.test(normAt(layout, at))) return at;
    if (normAt(layout, at) === "that" && opensSaid(layout, at + 1)) return -1;
  }
  return end;
}

/** Behind "that": a noun phrase or a mark begins what is said, a verb goes on with the noun before. */
function opensSaid(layout: Layout, at: number): boolean {
  return isQuoted(layout, at) || DETERMINERS.has(normAt(layout, at)) || PERSONAL.has(normAt(layout, at));
}
