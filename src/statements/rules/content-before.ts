import type { Span } from "../../model/index.ts";
import { quotationBefore } from "../clauses.ts";
import { onlySettingFollows, settingEnd } from "../complements.ts";
import { type Cue, takes } from "../cues.ts";
import { PREPOSITIONS, SUBORDINATORS, WEEKDAYS } from "../data/closed-class.ts";
import { REPORTING_FORMS } from "../data/reporting-verbs.ts";
import { type Clause, type Draft, draft } from "../draft.ts";
import { behindSemicolon, contentEnd, goesOnReporting, type Starts } from "../ends.ts";
import { isQuoted, type Layout, normAt, quotationOf, type Run, sentenceOf, spanOf, tokenFrom } from "../layout.ts";
import { isVerbal } from "../noun-phrases.ts";

/**
 * "“…,” she said." and "The talks had failed, she said." and both interrupted: what is said stands before its reporter,
 * and may go on behind.
 */
export function contentBefore(layout: Layout, clause: Clause, starts: Starts): Draft | undefined {
  const { cue } = clause;
  if (
    !(takesClause(cue) || takes(cue, "quote")) ||
    cue.voice === "gerund" ||
    cue.voice === "passive" ||
    clause.relative ||
    clause.shares
  )
    return undefined;
  if (cue.voice === "participle" && clause.order === "subject-first") return undefined;
  // "…, Vell admitted to a packed hall": the verb's particle opens the setting.
  const following =
    onlySettingFollows(layout, cue, clause.after) ??
    (clause.after === cue.words.to ? onlySettingFollows(layout, cue, cue.words.from + 1) : undefined);
  const quoted = ownQuotation(layout, clause);
  const open = quoted && (opensSentence(layout, clause) || !endsSpeech(layout, quoted));
  if (open && !following && !resumes(layout, clause.after)) return undefined;
  const before = quoted
    ? quotedPart(layout, quoted)
    : following && takesClause(cue) && clausePart(layout, clause, following.to);
  if (!before) return undefined;
  const content = [spanOf(layout, before), ...resumed(layout, clause, following, quoted !== undefined, starts)].filter(
    (part) => part !== undefined,
  );
  const [first, ...rest] = content;
  if (!first) return undefined;
  return draft({
    rule: quoted ? "quotation-before-cue" : "clause-before-cue",
    content: [first, ...rest],
    cue: spanOf(layout, cue.words),
    source: clause.subject && spanOf(layout, clause.subject),
    negated: cue.negated,
  });
}

/** Verbs of finding and ruling, which can stand behind what a study or a court says. */
const FINDS = new Set("find state rule determine establish demonstrate remark hold assume expect".split(" "));

/** Whether the cue's verb can stand behind a clause: "The talks had failed, she believes", "…, a survey found". */
function takesClause(cue: Cue): boolean {
  return takes(cue, "clause") || takes(cue, "attitude") || FINDS.has(cue.verb.lemma);
}

/** The quotation before the reporter: in its sentence or, in the same paragraph, right before it. */
function ownQuotation(layout: Layout, clause: Clause): Run | undefined {
  const quoted = quotationBefore(layout, clause.from);
  if (!quoted) return undefined;
  const own = sentenceOf(layout, clause.cue.words.from);
  const other = sentenceOf(layout, quoted.from);
  if (own.block !== other.block) return undefined;
  // A sentence before ends with its quotation: only one that is nothing else can wait for the reporter.
  const ended = sentenceOf(layout, quoted.to - 1).to <= own.from;
  return ended && (other.from !== quoted.from || resumes(layout, clause.after)) ? undefined : quoted;
}

/** Whether the reporter begins a sentence of its own: then what stands before is no quotation that waits for it. */
function opensSentence(layout: Layout, { from, cue }: Clause): boolean {
  return sentenceOf(layout, cue.words.from).from === from;
}

/** A quotation that ends with its own comma, question or exclamation mark waits for its reporter. */
function endsSpeech(layout: Layout, quoted: Run): boolean {
  const quotation = quotationOf(layout, quoted.from);
  return (
    quotation !== undefined &&
    /[,?!—–-]$/u.test(layout.text.account.text.slice(quotation.inner.start, quotation.inner.end))
  );
}

/** The quotation, or all of the clause that it ends. */
function quotedPart(layout: Layout, quoted: Run): Run {
  const sentence = sentenceOf(layout, quoted.from);
  const quotation = quotationOf(layout, quoted.from);
  if (!quotation) return quoted;
  const lead = leadStart(layout, sentence.from, quoted.from);
  return lead < quoted.from ? { from: lead, to: quoted.to } : innerRun(layout, quoted);
}

/** Start of the words that lead into a partial quotation, behind another reporter's clause in the same sentence. */
function leadStart(layout: Layout, from: number, to: number): number {
  let start = from;
  for (let at = from; at < to; at++) {
    if (isQuoted(layout, at)) start = at + 1;
    else if (REPORTING_FORMS.has(normAt(layout, at)) && normAt(layout, to - 1) !== "the") {
      const { forms, verb } = REPORTING_FORMS.get(normAt(layout, at)) ?? {};
      if (forms?.has("past") && (verb?.takes.has("clause") || verb?.takes.has("quote"))) return to;
    }
  }
  while (start < to && /^(?:,|and|but|[.:;—–])$/.test(normAt(layout, start))) start++;
  return start;
}

/** A quotation without its marks. */
function innerRun(layout: Layout, run: Run): Run {
  const quotation = quotationOf(layout, run.from);
  if (!quotation) return run;
  const from = tokenFrom(layout, quotation.inner.start);
  const to = tokenFrom(layout, quotation.inner.end);
  return from < to ? { from, to } : run;
}

/** The clause between the start of the sentence and the comma before the reporter. */
function clausePart(layout: Layout, clause: Clause, after: number): Run | undefined {
  const sentence = sentenceOf(layout, clause.cue.words.from);
  let to = clause.from;
  if (!/^(?:,|—|–|--)$/.test(normAt(layout, to - 1))) return undefined;
  to--;
  let from = behindSemicolon(layout, sentence.from, to);
  while (from < to && /^(?:but|and|so|yet|,|•|-|—)$/.test(normAt(layout, from))) from++;
  if (normAt(layout, after) === ":") return undefined;
  const opensQuotation = normAt(layout, after) === "," && isQuoted(layout, after + 1);
  if (opensQuotation && (/..(?:ed|ing)$/.test(normAt(layout, from)) || SUBORDINATORS.has(normAt(layout, from))))
    return undefined;
  const goesOn = normAt(layout, after) === "," && after + 1 < sentence.to;
  if (!goesOn && (to - from < 3 || isSetting(layout, from, to))) return undefined;
  return from < to ? { from, to } : undefined;
}

/** "In a statement", "After the vote": a piece that opens with a preposition and has no verb of its own. */
function isSetting(layout: Layout, from: number, to: number): boolean {
  const first = normAt(layout, from);
  if (!PREPOSITIONS.has(first) && !WEEKDAYS.has(first) && !/..(?:ing|ed)$/.test(first)) return false;
  for (let at = from; at < to; at++) if (isVerbal(layout, at)) return false;
  return true;
}

function resumes(layout: Layout, at: number): boolean {
  return normAt(layout, at) === "," && isQuoted(layout, at + 1);
}

/** What is said behind the reporter: after a comma in the same sentence, then quotations that follow it directly. */
function resumed(
  layout: Layout,
  clause: Clause,
  following: Run | undefined,
  quoted: boolean,
  starts: Starts,
): (Span | undefined)[] {
  const sentence = sentenceOf(layout, clause.cue.words.from);
  const parts: (Span | undefined)[] = [];
  let at = following?.to ?? clause.after;
  const next = settingEnd(layout, at, sentence.to);
  if (next > at) at = next;
  if (/^[,:—–]$/.test(normAt(layout, at)) && at + 1 < sentence.to) {
    if (isQuoted(layout, at + 1)) {
      const run = quotedFrom(layout, at + 1);
      parts.push(spanOf(layout, innerRun(layout, run)));
      at = run.to;
    } else if (quoted) {
      const next = quotationBehind(layout, at + 1, starts);
      if (next) parts.push(next.content);
      if (next) at = next.to;
    } else return normAt(layout, at) === "," ? [plainRest(layout, at + 1, starts)] : [];
  }
  at = Math.max(at, sentence.to - (isQuoted(layout, sentence.to - 1) ? 0 : 1));
  return [...parts, ...directlyFollowing(layout, at, sentence.block)];
}

/** "“…,” Reis said, turning to the map, “…”" and "“…,” Reis said, but “…”": the quotation behind a few words of the outlet. */
function quotationBehind(
  layout: Layout,
  from: number,
  starts: Starts,
): { readonly content: Span | undefined; readonly to: number } | undefined {
  const { to: end } = sentenceOf(layout, from);
  const joined = /^(?:and|but)$/.test(normAt(layout, from)) && isQuoted(layout, from + 1);
  for (let at = from; at < end; at++) {
    if (isQuoted(layout, at)) {
      if (!joined && normAt(layout, at - 1) !== ",") return undefined;
      const run = quotedFrom(layout, at);
      return { content: spanOf(layout, joined ? { from, to: run.to } : innerRun(layout, run)), to: run.to };
    }
    if (starts.has(at) || /^[;:—–]$/.test(normAt(layout, at))) return undefined;
  }
  return undefined;
}

/** "…, Reis said, including three schools", "…, replacing her would be hard": an -ing that is no doing of the reporter's. */
function isOwnSubject({ text: { syntax }, tokens }: Layout, at: number): boolean {
  return tokens[at]?.norm === "including" || syntax?.relations[at]?.startsWith("csubj") === true;
}

/** "The road was shut, Reis said, and would stay shut": what the sentence goes on with, up to another reporter. */
function plainRest(layout: Layout, from: number, starts: Starts): Span | undefined {
  const first = normAt(layout, from);
  if (
    (/ing$/.test(first) && !isOwnSubject(layout, from)) ||
    /^(?:who|which|as|while|when|after|before|in|at|on|during|though|although)$/.test(first)
  )
    return undefined;
  if (/^(?:and|but)$/.test(first) && (starts.has(from + 1) || goesOnReporting(layout, from))) return undefined;
  return spanOf(layout, { from, to: contentEnd(layout, from, starts, "clause") });
}

function quotedFrom(layout: Layout, from: number): Run {
  let to = from;
  while (layout.quotationAt[to] === layout.quotationAt[from] && to < layout.tokens.length) to++;
  return { from, to };
}

/** Quotations that make up whole sentences directly behind, in the same paragraph, until anything else is said. */
function directlyFollowing(layout: Layout, from: number, block: number): (Span | undefined)[] {
  const parts: (Span | undefined)[] = [];
  let at = from;
  while (/^[.!?]$/.test(normAt(layout, at)) && !isQuoted(layout, at)) at++;
  while (
    at < layout.tokens.length &&
    isQuoted(layout, at) &&
    sentenceOf(layout, at).block === block &&
    sentenceOf(layout, at).from === at
  ) {
    const run = quotedFrom(layout, at);
    const next = run.to;
    const ends =
      next >= layout.tokens.length ||
      sentenceOf(layout, next).block !== block ||
      sentenceOf(layout, next).from === next;
    if (!ends) break;
    parts.push(spanOf(layout, innerRun(layout, run)));
    at = next;
  }
  return parts;
}
