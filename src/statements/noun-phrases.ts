import {
  ADVERBS,
  AUXILIARIES,
  COMMON_VERBS,
  COORDINATORS,
  DETERMINERS,
  MONTHS,
  PERSONAL,
  PREPOSITIONS,
  SUBORDINATORS,
  TIME_HEADS,
  WEEKDAYS,
} from "./data/closed-class.ts";
import { REPORTING_FORMS } from "./data/reporting-verbs.ts";
import { formAt, isCapital, isQuoted, type Layout, normAt, type Run, sentenceOf } from "./layout.ts";

/** Prepositions that tie a phrase to the noun before it ("leaders of", "sources close to", "minister for"). */
const NOUN_TYING = new Set("of for from with to at in on against between within near under behind".split(" "));
/** Prepositions that begin where, when or how a thing was said, when they stand behind the source. */
const SETTING = new Set(
  "in at on during after before outside while when as to about since until through by via amid ahead over".split(" "),
);

/** The noun phrase that begins at `from`, to the end of its appositions; undefined where none begins. */
export function nounPhraseAt(layout: Layout, from: number): Run | undefined {
  if (from >= layout.tokens.length || isQuoted(layout, from) || !beginsNoun(layout, from)) return undefined;
  return trimmedRun(layout, { from, to: nounPhraseEnd(layout, from, sentenceOf(layout, from).to) });
}

export function beginsNoun(layout: Layout, at: number): boolean {
  const norm = normAt(layout, at);
  if (isCapital(layout, at)) return !WEEKDAYS.has(norm) && !MONTHS.has(norm);
  if (SUBORDINATORS.has(norm) || PREPOSITIONS.has(norm) || COORDINATORS.has(norm) || AUXILIARIES.has(norm))
    return false;
  return /\p{L}|\p{N}/u.test(norm) && !ADVERBS.has(norm) && !TIME_HEADS.has(norm) && !/ly$/.test(norm);
}

export function nounPhraseEnd(layout: Layout, from: number, end: number): number {
  let relative = false;
  for (let at = from; at < end; at++) {
    const norm = normAt(layout, at);
    if (isQuoted(layout, at) && !nicknameAt(layout, at)) return at;
    if (/^(?:who|whose|which|that)$/.test(norm)) relative = true;
    if (/^(?:[,.;:!?—–]|--|\.\.\.|…)$/.test(norm)) return at;
    if (WEEKDAYS.has(norm) || norm === "today" || norm === "yesterday") return at;
    if (norm === "this" || norm === "last" || norm === "earlier" || norm === "later") return at > from ? at : end;
    if (at > from && SUBORDINATORS.has(norm) && !relative) return at;
    if (at > from && SETTING.has(norm) && !tiesToNoun(layout, at, relative)) return at;
    if (at > from && !relative && isVerbal(layout, at)) return at;
    if (at > from && !relative && /^(?:and|but)$/.test(norm) && turnsToVerb(layout, at + 1)) return at;
    if (at > from && norm === "adding") return at;
    if (at > from && /ing$/.test(norm) && REPORTING_FORMS.has(norm) && !isCapital(layout, at)) return at;
  }
  return end;
}

/** Behind "and": another verb or pronoun, so that the phrase before is done ("…, said Reis and left"). */
function turnsToVerb(layout: Layout, at: number): boolean {
  const next = ADVERBS.has(normAt(layout, at)) ? at + 1 : at;
  const norm = normAt(layout, next);
  return PERSONAL.has(norm) || isVerbal(layout, next) || REPORTING_FORMS.has(norm) || /..ed$/.test(norm);
}

/** "a professor at Harrow College" against "said Ana Reis at a rally": a common noun before, and no setting after. */
function tiesToNoun(layout: Layout, at: number, relative: boolean): boolean {
  const before = at - 1;
  if (relative) return true;
  if (
    /^(?:a|an|the|his|her|their|this|that)$/.test(normAt(layout, at + 1)) &&
    /^(?:statement|interview|speech|tweet|email|e-mail|letter|post|conference|news|press|rally|hearing|briefing|phone|telephone|meeting|report|video|call|message|note)$/.test(
      normAt(layout, at + 2),
    )
  )
    return false;
  return NOUN_TYING.has(normAt(layout, at)) && !isCapital(layout, before) && /\p{L}/u.test(normAt(layout, before));
}

export function beginsApposition(layout: Layout, at: number): boolean {
  const norm = normAt(layout, at);
  if (norm === "who" || norm === "whose") return true;
  if (
    /ing$/.test(norm) ||
    SUBORDINATORS.has(norm) ||
    PREPOSITIONS.has(norm) ||
    COORDINATORS.has(norm) ||
    PERSONAL.has(norm) ||
    ADVERBS.has(norm)
  )
    return false;
  return beginsNoun(layout, at);
}

/** A phrase has a pronoun, a name or a noun as its head, and is not only adverbs and prepositions. */
export function isNounPhrase(layout: Layout, run: Run): boolean {
  if (run.to - run.from > 45) return false;
  const last = normAt(layout, run.to - 1);
  if (run.to - run.from === 1) {
    if (PERSONAL.has(last)) return true;
    if (
      /^(?:there|here|that|which|what|to|not|it|this)$/.test(last) ||
      PREPOSITIONS.has(last) ||
      SUBORDINATORS.has(last) ||
      ADVERBS.has(last)
    )
      return last === "who";
  }
  if (PREPOSITIONS.has(normAt(layout, run.from))) return false;
  if (PREPOSITIONS.has(last) || (DETERMINERS.has(last) && run.to - run.from > 3 && last === "the")) return false;
  for (let at = run.from; at < run.to; at++) if (/\p{L}/u.test(formAt(layout, at))) return true;
  return false;
}

export function trimmedRun(layout: Layout, run: Run): Run | undefined {
  let { from, to } = run;
  while (from < to && /^(?:,|and|but|or|\(|\)|--|—|–|•|\*|-|"|“|”|'|’|‘)$/.test(normAt(layout, from))) from++;
  while (to > from && /^(?:,|--|—|–|"|“|”)$/.test(normAt(layout, to - 1))) to--;
  return from < to ? { from, to } : undefined;
}

/** A short quoted run inside a name (James “Jim” Reed) does not end the phrase. */
export function nicknameAt(layout: Layout, at: number): boolean {
  const quotation = layout.text.quotations[layout.quotationAt[at] ?? -1];
  if (!quotation || quotation.inner.end - quotation.inner.start > 24) return false;
  const inner = layout.text.account.text.slice(quotation.inner.start, quotation.inner.end);
  return /^\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]*)?$/u.test(inner);
}

/** Whether a token is surely a finite verb or auxiliary and no noun. */
export function isVerbal(layout: Layout, at: number): boolean {
  const norm = normAt(layout, at);
  if (norm === "'s" || norm === "may" || norm === "will") return norm !== "'s" && !isCapital(layout, at);
  if (COMMON_VERBS.has(norm) && !nounReading(layout, at)) return true;
  if (AUXILIARIES.has(norm)) return true;
  const form = REPORTING_FORMS.get(norm);
  if (!form) return false;
  if (form.forms.has("past"))
    return (
      !DETERMINERS.has(normAt(layout, at - 1)) && !PREPOSITIONS.has(normAt(layout, at - 1)) && !isCapital(layout, at)
    );
  return false;
}

function nounReading(layout: Layout, at: number): boolean {
  const before = normAt(layout, at - 1);
  return DETERMINERS.has(before) || PREPOSITIONS.has(before) || before === "'s" || isCapital(layout, at);
}
