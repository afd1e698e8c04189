import type { Quotation } from "../text/index.ts";
import { namesMedium, onlySettingFollows, settingEnd } from "./complements.ts";
import type { Cue } from "./cues.ts";
import { DETERMINERS, PREPOSITIONS, SUBORDINATORS } from "./data/closed-class.ts";
import { REPORTING_FORMS } from "./data/reporting-verbs.ts";
import type { Clause } from "./draft.ts";
import { isCapital, isQuoted, type Layout, normAt, quotationOf, sentenceOf, tokenFrom } from "./layout.ts";
import { isVerbal } from "./noun-phrases.ts";

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
  let isList = false;
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
    const semicolon = normAt(layout, at) === ";";
    // Looked for once, at the first semicolon: a list of thousands would cost its square.
    if (semicolon) isList ||= hasColon(layout, from, at);
    if (
      (semicolon && !isList) ||
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

/** Behind a colon semicolons divide a list; others turn to the outlet's own words. */
function hasColon(layout: Layout, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (normAt(layout, at) === ":") return true;
  return false;
}

/** "… the “last offer,” said …": the comma inside the marks stands for one behind them. */
function returnsBehindQuotation(layout: Layout, quotation: Quotation, past: number): boolean {
  if (layout.text.account.text.charAt(quotation.inner.end - 1) !== ",") return false;
  return isReportingPast(layout, skipAuxiliaries(layout, past));
}

/** ", but Reis said …", "and the palace denied …", ", with Vell saying …", ", sources said." */
function turnsToOther(layout: Layout, at: number, from: number, starts: Starts): boolean {
  const norm = normAt(layout, at);
  if (!/^(?:,|and|but|;|:|—|–|--|while)$/.test(norm)) return false;
  let next = at + 1;
  if (/^(?:and|but|while|with|though|although|yet)$/.test(normAt(layout, next))) next++;
  const clause = starts.get(next);
  if (!clause || clause.relative || clause.cue.behind || clause.cue.voice === "passive") return false;
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
    return isFiniteVerb(layout, skipAuxiliaries(layout, at + 1)) || (norm === "but" && !limits(layout, at));
  if (settingEnd(layout, at, end) > at + 1 && namesMedium(layout, settingEnd(layout, at, end) - 1)) return true;
  return norm === "," && !goesOnAsList(layout, at, end);
}

/** "not nine but ten", "26 billion but no further": "but" that goes on with what is offered or refused. */
function limits(layout: Layout, but: number): boolean {
  return normAt(layout, but - 1) === "not" || /^(?:not|no|only)$/.test(normAt(layout, but + 1));
}

function isFiniteVerb(layout: Layout, at: number): boolean {
  const norm = normAt(layout, at);
  // "owned by the grid and paid for by everybody": a participle with its agent.
  if (normAt(layout, at + 1) === "by" || normAt(layout, at + 2) === "by") return false;
  return (
    isVerbal(layout, at) || (/..ed$/.test(norm) && !isCapital(layout, at) && !DETERMINERS.has(normAt(layout, at - 1)))
  );
}

/** Behind a comma they still tell on what terms something is accepted, offered or refused. */
const CONDITIONS = new Set(
  "provided providing unless if whether assuming until together beginning starting subject".split(" "),
);

/** Whether a comma goes on with a list: the next pieces are plain phrases, the last behind "and" or "or". */
function goesOnAsList(layout: Layout, comma: number, end: number): boolean {
  const first = normAt(layout, comma + 1);
  if (CONDITIONS.has(first)) return true;
  if (PREPOSITIONS.has(first) && /^(?:which|whom)$/.test(normAt(layout, comma + 2))) return true;
  if (/^(?:but|where|he|she|they|it|we|so|with|including|such|as|saying)$/.test(first) || SUBORDINATORS.has(first))
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
    // "2050, the year that stands in her programme and on umbrellas": an aside, no list.
    if (/^(?:that|which|who)$/.test(norm)) return false;
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
    STRONG_SPEECH.has(form.verb.lemma)
  );
}

/** Verbs whose finite form after "and" is the reporter's again and hardly ever part of what is said. */
const STRONG_SPEECH: ReadonlySet<string> = new Set(
  "say add tell warn argue insist note claim stress declare accuse urge call deny reject dismiss describe explain reiterate repeat caution write announce condemn praise ask demand pledge promise vow threaten predict suggest express indicate regret assure brand".split(
    " ",
  ),
);

/** First token behind the last semicolon outside marks, `from` where there is none. */
export function behindSemicolon(layout: Layout, from: number, to: number): number {
  for (let at = to - 1; at > from; at--) if (normAt(layout, at) === ";" && !isQuoted(layout, at)) return at + 1;
  return from;
}
