import type { Quotation } from "../text/index.ts";
import type { Cue } from "./cues.ts";
import {
  DETERMINERS,
  MONTHS,
  OBJECT_PRONOUNS,
  PERSONAL,
  PREPOSITIONS,
  SUBORDINATORS,
  TIME_HEADS,
  WEEKDAYS,
} from "./data/closed-class.ts";
import { REPORTING_FORMS } from "./data/reporting-verbs.ts";
import type { Clause } from "./draft.ts";
import {
  isCapital,
  isPunctuation,
  isQuoted,
  type Layout,
  normAt,
  quotationOf,
  type Run,
  sentenceOf,
  tokenFrom,
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

/** The clauses of a text by their first token: where the sentence may turn to another reporter. */
export type Starts = ReadonlyMap<number, Clause>;

/**
 * End of what is said, from `from` to the end of the sentence: cut where the sentence goes back to its reporter (", he
 * added", "and said", ", adding") or turns to another (", but Reis said"), carried on to the end of a quotation that
 * runs past the sentence. An act is cut at its own clause's end as well.
 */
export function contentEnd(layout: Layout, from: number, starts: Starts, sort: "clause" | "act"): number {
  const sentence = sentenceOf(layout, from);
  let end = sentence.to;
  for (let at = from; at < end; at++) {
    const quotation = quotationOf(layout, at);
    if (quotation) {
      const past = tokenFrom(layout, quotation.outer.end);
      if (past > end) end = past;
      at = past - 1;
      if (past < end && returnsBehindQuotation(layout, quotation, past)) {
        end = past;
        break;
      }
      continue;
    }
    if (at === from) continue;
    if (
      endsAtSemicolon(layout, at, from) ||
      returnsToReporter(layout, at, from) ||
      turnsToOther(layout, at, from, starts) ||
      (sort === "act" && actEnds(layout, at, sentence.to))
    ) {
      end = at;
      break;
    }
  }
  return withoutStop(layout, from, end);
}

/** A semicolon turns to the outlet's own words, unless it divides a list behind a colon. */
function endsAtSemicolon(layout: Layout, at: number, from: number): boolean {
  if (normAt(layout, at) !== ";") return false;
  for (let before = from; before < at; before++) if (normAt(layout, before) === ":") return false;
  return true;
}

/** "… the “last offer,” said …": the comma inside the marks stands for one behind them. */
function returnsBehindQuotation(layout: Layout, quotation: Quotation, past: number): boolean {
  if (layout.text.account.text.charAt(quotation.inner.end - 1) !== ",") return false;
  return isReportingPast(layout, skipAuxiliaries(layout, past));
}

/** ", but Reis said …", "and the palace denied …", ", with Vell saying …", ", sources said." */
function turnsToOther(layout: Layout, at: number, from: number, starts: Starts): boolean {
  const norm = normAt(layout, at);
  if (!/^(?:,|and|but|;|—|–|--|while)$/.test(norm)) return false;
  let next = at + 1;
  if (/^(?:and|but|while|with|though|although|yet)$/.test(normAt(layout, next))) next++;
  const clause = starts.get(next);
  if (!clause || clause.relative || clause.cue.voice === "passive") return false;
  if (clause.shares)
    return (
      /^(?:and|but)$/.test(normAt(layout, next - 1)) &&
      isTold(layout, clause.cue) &&
      clause.subject !== undefined &&
      clause.subject.to <= from
    );
  if (next > at + 1 || norm !== ",") return true;
  return onlySettingFollows(layout, clause.cue, clause.after) !== undefined;
}

/** Whether a verb is told as done: "and considered", not "and consider". */
function isTold(layout: Layout, { voice, words, group }: Cue): boolean {
  const forms = REPORTING_FORMS.get(normAt(layout, words.from))?.forms;
  return voice === "finite" && (group.from < words.from || forms?.has("past") === true || forms?.has("s") === true);
}

/** Where the thing demanded, rejected or praised ends though its sentence goes on. */
function actEnds(layout: Layout, at: number, end: number): boolean {
  const norm = normAt(layout, at);
  if (/^(?:;|—|--|after|since|while|although|though)$/.test(norm)) return true;
  // "40–50 ships" has no blank before its dash.
  if (norm === "–" && layout.tokens[at]?.span.start !== layout.tokens[at - 1]?.span.end) return true;
  if (norm === "and" || norm === "but")
    return (
      isFiniteVerb(layout, skipAuxiliaries(layout, at + 1)) || (norm === "but" && normAt(layout, at - 1) !== "not")
    );
  if (settingEnd(layout, at, end) > at + 1 && MEDIUM.has(normAt(layout, settingEnd(layout, at, end) - 1))) return true;
  return norm === "," && !goesOnAsList(layout, at, end);
}

function isFiniteVerb(layout: Layout, at: number): boolean {
  const norm = normAt(layout, at);
  return (
    isVerbal(layout, at) || (/..ed$/.test(norm) && !isCapital(layout, at) && !DETERMINERS.has(normAt(layout, at - 1)))
  );
}

/** Whether a comma goes on with a list: the next pieces are plain phrases, the last behind "and" or "or". */
function goesOnAsList(layout: Layout, comma: number, end: number): boolean {
  const first = normAt(layout, comma + 1);
  if (
    /^(?:but|where|he|she|they|it|we|so|with|including|such|as|saying)$/.test(first) ||
    SUBORDINATORS.has(first)
  )
    return false;

  if (/^(?:who|which|whose)$/.test(first)) return true;
  if (first === "and" || first === "or")
    return (
      !joinsClause(layout, comma + 2, end) &&
      !isFiniteVerb(layout, skipAuxiliaries(layout, comma + 2)) &&
      !/^(?:he|she|they|it|we)$/.test(normAt(layout, comma + 2))
    );
  for (let at = comma + 1; at < end && at < comma + 25; at++) {
    const norm = normAt(layout, at);
    if (isQuoted(layout, at) || /^[;:—]$/.test(norm)) return false;
    if (norm === "," && /^(?:and|or)$/.test(normAt(layout, at + 1))) return true;
    if (norm === "and" && at > comma + 1 && !isFiniteVerb(layout, at + 1)) return true;
    if (isFiniteVerb(layout, at) && !/^(?:that|which|who|to|would|will)$/.test(normAt(layout, at - 1))) return false;
  }
  return false;
}

/** Whether the tree sees a clause with its own subject from `from` on that goes with a verb before. */
function joinsClause({ text: { syntax } }: Layout, from: number, end: number): boolean {
  if (!syntax) return false;
  for (let at = from; at < end; at++) {
    const head = syntax.heads[at] ?? -1;
    if (!/^nsubj/.test(syntax.relations[at] ?? "") || head <= at) continue;
    return syntax.relations[head] === "conj" && (syntax.heads[head] ?? from) < from;
  }
  return false;
}

function withoutStop(layout: Layout, from: number, end: number): number {
  let to = end;
  while (to > from && /^(?:[.,;:—–]|--)$/.test(normAt(layout, to - 1)) && !isQuoted(layout, to - 1)) to--;
  return to;
}

/** Whether at a comma or "and" the sentence turns back to reporting. */
function returnsToReporter(layout: Layout, at: number, from: number): boolean {
  const norm = normAt(layout, at);
  if (norm === ",") {
    let next = at + 1;
    if (/^(?:and|but|while|then|yet)$/.test(normAt(layout, next))) next++;
    if (normAt(layout, next) === "according") return true;
    const form = REPORTING_FORMS.get(normAt(layout, skipAdverbs(layout, next)));
    if (form?.forms.has("ing") && form.verb.takes.has("clause") && next === at + 1) return true;
    if (next > at + 1 && isReportingPast(layout, skipAuxiliaries(layout, next))) return true;
    return next === at + 1 && form?.verb.takes.has("clause") === true && isReportingPast(layout, next) && at > from + 3;
  }
  if (norm === "and" || norm === "but")
    return (
      isReportingPast(layout, skipAuxiliaries(layout, at + 1)) && !/^(?:who|which|that)$/.test(normAt(layout, at - 1))
    );
  return false;
}

/** Whether behind "and" or "but" at a token the reporter reports again. */
export function goesOnReporting(layout: Layout, at: number): boolean {
  return isReportingPast(layout, skipAuxiliaries(layout, at + 1));
}

function skipAdverbs(layout: Layout, at: number): number {
  return /^(?:also|later|then|further)$|ly$/.test(normAt(layout, at)) ? at + 1 : at;
}

function skipAuxiliaries(layout: Layout, at: number): number {
  let next = at;
  while (/^(?:has|have|had|also|later|then|again|repeatedly|is|was|n't|not|did|does)$|ly$/.test(normAt(layout, next)))
    next++;
  return next;
}

function isReportingPast(layout: Layout, at: number): boolean {
  const form = REPORTING_FORMS.get(normAt(layout, at));
  if (!form) return false;
  return (
    (form.forms.has("past") || form.forms.has("s") || form.forms.has("ing")) &&
    !isQuoted(layout, at) &&
    !DETERMINERS.has(normAt(layout, at - 1)) &&
    strongSpeech.has(form.verb.lemma)
  );
}
/** Verbs whose finite form after "and" is the reporter's again and hardly ever part of what is said. */
const strongSpeech: ReadonlySet<string> = new Set(
  "say add tell warn argue insist note claim stress declare accuse urge call deny reject dismiss describe explain reiterate repeat caution write announce condemn praise ask demand pledge promise vow threaten predict suggest express indicate regret assure brand".split(
    " ",
  ),
);

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
