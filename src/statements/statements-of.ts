import {
  bySpan,
  contains,
  cover,
  type Form,
  overlaps,
  type Source,
  type Span,
  type Statement,
  type StatementId,
  span,
} from "../model/index.ts";
import type { Text } from "../text/index.ts";
import { clausesOf } from "./clauses.ts";
import { coveredIn } from "./covered.ts";
import { takes } from "./cues.ts";
import { CONFIDENCE } from "./data/confidence.ts";
import type { Clause, Draft } from "./draft.ts";
import type { Starts } from "./ends.ts";
import { hedgesIn } from "./hedges.ts";
import { holdersOf, withoutOwnDoings } from "./holders.ts";
import { judged, type Labeller } from "./labeller/index.ts";
import { firstFrom, type Layout, layoutOf, normAt, type Run, sentenceOf, spanOf, tokenFrom } from "./layout.ts";
import { accordingTo } from "./rules/according-to.ts";
import { contentAfter } from "./rules/content-after.ts";
import { contentBefore } from "./rules/content-before.ts";
import { dashAttribution } from "./rules/dash-attribution.ts";
import { headlineColon } from "./rules/headline-colon.ts";
import { noComment } from "./rules/no-comment.ts";
import { nominalCue } from "./rules/nominal-cue.ts";
import { orphanQuotations } from "./rules/orphan-quotations.ts";
import { ownVoice } from "./rules/own-voice.ts";
import { passiveAct } from "./rules/passive-act.ts";
import { passiveBy } from "./rules/passive-by.ts";
import { reportedAct } from "./rules/reported-act.ts";
import { speakerLabels } from "./rules/speaker-labels.ts";
import { stance } from "./rules/stance.ts";
import { reasonsIn, sourcesOf } from "./sources.ts";

/** Rules that look at the whole text. */
const TEXT_RULES = [accordingTo, noComment, dashAttribution, speakerLabels, headlineColon, nominalCue] as const;
/** Rules that look at one reporting clause: the first that answers has it. */
const CLAUSE_RULES = [contentBefore, contentAfter, passiveAct, passiveBy, reportedAct, stance] as const;

/**
 * Everything said in the text, in reading order; none for a text in another language. The labeller needs a text with
 * trees. Cost near linear in tokens.
 */
export function statementsOf(text: Text, labeller?: Labeller): Statement[] {
  const layout = layoutOf(text);
  const drafts = draftsOf(layout, labeller);
  const sources = sourcesOf(layout, drafts);
  const statements = drafts.map((draft, index) => statementOf(layout, draft, sources[index]));
  const others = withoutOwnDoings(statements, holdersOf(layout, statements));
  const holders = holdersOf(layout, others);
  return others.map((statement, index) => ({ ...statement, within: holders[index] }));
}

/** One rule's finding, and whether it stands. */
export interface Finding extends Draft {
  readonly place: Span;
  readonly stands: boolean;
}

/** What every rule and the labeller find by themselves, those overruled too, in reading order. */
export function explained(text: Text, labeller?: Labeller): Finding[] {
  const layout = layoutOf(text);
  const kept = draftsOf(layout, labeller);
  const clauses = clausesOf(layout);
  const starts = new Map(clauses.map((clause) => [clause.from, clause]));
  const overruled = [
    ...TEXT_RULES.flatMap((rule) => rule(layout, starts)),
    ...clauses.flatMap((clause) => CLAUSE_RULES.map((rule) => rule(layout, clause, starts))),
  ]
    .filter((found) => found !== undefined)
    .filter((found) => !kept.some((other) => sameFinding(other, found)));
  const findings = [
    ...kept.map((found) => ({ ...found, stands: true })),
    ...overruled.map((found) => ({ ...found, stands: false })),
  ];
  return findings.map((found) => ({ ...found, place: placeOf(found) })).sort((a, b) => bySpan(a.place, b.place));
}

function sameFinding(a: Draft, b: Draft): boolean {
  return a.rule === b.rule && a.cue?.start === b.cue?.start;
}

/** What the rules find; then what the labeller leaves of it and adds; the outlet's own voice is the rest. */
function draftsOf(layout: Layout, labeller: Labeller | undefined): Draft[] {
  const ruled = ruledDrafts(layout);
  const drafts = labeller ? judged(layout, ruled, labeller) : ruled;
  drafts.push(...ownVoice(layout, drafts));
  return drafts.filter(readable(layout)).sort((a, b) => bySpan(placeOf(a), placeOf(b)));
}

/** What the rules find by themselves, in the order of the rules. */
export function ruledDrafts(layout: Layout): Draft[] {
  const clauses = clausesOf(layout);
  const starts = new Map(clauses.map((clause) => [clause.from, clause]));
  const drafts = TEXT_RULES.flatMap((rule) => rule(layout, starts));
  const cues = coveredIn(layout);
  const contents = coveredIn(layout);
  const note = ({ cue, content }: Draft) => {
    if (cue) cues.add(cue);
    for (const part of content) contents.add(part);
  };
  drafts.forEach(note);
  for (const clause of clauses) {
    const words = spanOf(layout, clause.cue.words);
    if (!words || cues.touches(words)) continue;
    const found = firstAnswer(layout, clause, starts);
    if (!found || (thinksAlong(layout, clause) && contents.holds(words))) continue;
    drafts.push(found);
    note(found);
  }
  return [...drafts, ...orphanQuotations(layout, drafts)];
}

/** "Reis said she believes …", "… she would accept …": what the speaker thinks is part of what she says, and no statement of its own. */
function thinksAlong(layout: Layout, { cue, subject }: Clause): boolean {
  const isView = takes(cue, "attitude") || cue.behind !== undefined || isModal(layout, cue.group);
  return isView && subject !== undefined && /^(?:he|she|they|it)$/.test(normAt(layout, subject.from));
}

function isModal(layout: Layout, { from, to }: Run): boolean {
  for (let at = from; at < to; at++)
    if (/^(?:would|will|could|might|may|can|wo|ca|'d|'ll)$/.test(normAt(layout, at))) return true;
  return false;
}

function firstAnswer(layout: Layout, clause: Clause, starts: Starts): Draft | undefined {
  for (const rule of CLAUSE_RULES) {
    const found = rule(layout, clause, starts);
    if (found) return found;
  }
  return undefined;
}

/**
 * Statements are read from what the outlet wrote: not from site furniture, bylines or datelines. Why somebody is not
 * named belongs to the source and is no statement of its own.
 */
function readable(layout: Layout): (draft: Draft) => boolean {
  const closed = coveredIn(layout);
  for (const { kind, span: block } of layout.text.account.blocks) {
    if (kind === "boilerplate" || kind === "byline" || kind === "dateline") closed.add(block);
  }
  const reasons = coveredIn(layout);
  for (const reason of reasonsIn(layout)) reasons.add(reason);
  return (draft) => !(draft.cue && reasons.holds(draft.cue)) && !closed.holds(placeOf(draft));
}

function placeOf(draft: Draft): Span {
  const [first, ...rest] = [...draft.content, draft.cue, draft.source].filter((part) => part !== undefined);
  if (!first) throw new RangeError(`a draft of ${draft.rule} points at nothing`);
  return rest.reduce(cover, first);
}

function statementOf(layout: Layout, draft: Draft, source: Source | undefined): Statement {
  const { account } = layout.text;
  if (!source) throw new RangeError(`a draft of ${draft.rule} has no source`);
  const place = placeOf(draft);
  const content = [...draft.content].sort(bySpan);
  const quotations = quotationsIn(layout, content);
  return {
    id: `${account.id}:${place.start}-${place.end}${draft.cue ? `@${draft.cue.start}` : ""}` as StatementId,
    account: account.id,
    span: place,
    content,
    cue: draft.cue,
    source,
    form: formOf(layout, draft, content, quotations),
    noComment: draft.noComment,
    when: whenOf(layout, draft, content),
    quotations,
    hedges: hedgesIn(account.text, content),
    approximations: approximationsIn(layout, content),
    negated: draft.negated,
    within: undefined,
    stance: undefined,
    reason: draft.rule,
    confidence: CONFIDENCE[draft.rule] ?? 0,
  };
}

/** Quoted runs inside the content, clipped to it, without their marks. */
function quotationsIn(layout: Layout, content: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const part of content) {
    let last = -1;
    for (let at = tokenFrom(layout, part.start); at < layout.tokens.length; at++) {
      if ((layout.tokens[at]?.span.start ?? part.end) >= part.end) break;
      const index = layout.quotationAt[at] ?? -1;
      const quotation = layout.text.quotations[index];
      if (!quotation || index === last) continue;
      last = index;
      const start = Math.max(quotation.inner.start, part.start);
      const end = Math.min(quotation.inner.end, part.end);
      if (start < end) found.push(span(start, end));
    }
  }
  return found.sort(bySpan);
}

/** Approximators inside the content, in order. */
function approximationsIn({ text }: Layout, content: readonly Span[]): Span[] {
  return content.flatMap((part) => {
    const found: Span[] = [];
    for (let at = firstFrom(text.figures, part.start); at < text.figures.length; at++) {
      const figure = text.figures[at];
      if (!figure || figure.span.start >= part.end) break;
      if (figure.approximation && contains(part, figure.approximation)) found.push(figure.approximation);
    }
    return found;
  });
}

function formOf(layout: Layout, draft: Draft, content: readonly Span[], quotations: readonly Span[]): Form {
  if (draft.noComment) return "no-comment";
  if (draft.ownVoice) return "own-voice";
  let words = 0;
  let quoted = 0;
  for (const part of content) {
    for (let at = tokenFrom(layout, part.start); at < layout.tokens.length; at++) {
      const token = layout.tokens[at];
      if (!token || token.span.start >= part.end) break;
      if (token.kind !== "word" && token.kind !== "number") continue;
      words++;
      if (quotations.some((quotation) => contains(quotation, token.span))) quoted++;
    }
  }
  if (quoted === 0) return "indirect";
  return quoted === words ? "direct" : "mixed";
}

const WHEN =
  /\b(?:(?:late |early |earlier )?(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?|yesterday|today|tonight|(?:earlier )?(?:this|last) (?:week|month|year|morning|afternoon|evening|night|weekend|spring|summer|autumn|fall|winter)|earlier (?:today|on [A-Z]\w+day)|in (?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?)\b/gu;

/** How far from its cue a time may begin, and the most that one takes, in code units. */
const NEAR_CUE = 80;
const LONGEST_WHEN = 60;

/** When it was said: a time beside the cue, outside what is said. */
function whenOf(layout: Layout, draft: Draft, content: readonly Span[]): Span | undefined {
  if (!draft.cue) return undefined;
  const { text } = layout.text.account;
  const { end } = draft.cue;
  const sentence = sentenceOf(layout, tokenFrom(layout, draft.cue.start));
  // Only what is near: sentences of ten thousand words with as many reporters would cost their square.
  const from = Math.max(sentence.span.start, end - NEAR_CUE - LONGEST_WHEN);
  const to = Math.min(sentence.span.end, end + NEAR_CUE + LONGEST_WHEN);
  for (const match of text.slice(from, to).matchAll(WHEN)) {
    const start = from + match.index;
    const when = span(start, start + match[0].length);
    if (!content.some((part) => overlaps(part, when)) && Math.abs(when.start - end) < NEAR_CUE) return when;
  }
  return undefined;
}
