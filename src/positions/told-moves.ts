import { contains, overlaps, type Span, type Stance, type Statement, span } from "../model/index.ts";
import type { Text } from "../text/index.ts";
import type { Act } from "./acts.ts";
import { ownName } from "./bodies.ts";
import { OPPOSING, SUPPORTING } from "./data/sides.ts";
import type { Move } from "./move.ts";
import { actorsIn, type Side } from "./parties.ts";
import { aboutOf, conditionBefore } from "./points.ts";
import { sided } from "./positions-of.ts";
import { limitOf } from "./reach.ts";
import { innermost, standingOf } from "./standing.ts";
import type { Subject } from "./subjects.ts";
import { NEWSGATHERING, SILENT, UNNAMED } from "./supposed.ts";
import { dateOf, isPast } from "./when.ts";
import { type Holder, holdersIn, type Setting } from "./who.ts";

/** An act, and whose it is. */
export interface Placed {
  readonly act: Act;
  readonly subject: Subject | undefined;
}

/** What an act has its holders want, one move a holder and thing; `next` is the verb after it in the sentence. */
export function movesOfAct(setting: Setting, { act, subject }: Placed, next: Placed | undefined): Move[] {
  if (!subject || subject.under === "if") return [];
  const { text, statements } = setting;
  const holders = holdersIn(setting, subject.mention);
  if (holders.length === 0 || (OWN_WILL.has(act.needs) && !holders.every(({ known }) => known))) return [];
  const statement = innermost(statements, act.cue);
  const limit = limitOf(setting, act, statement, next);
  const about = aboutOf(text, act.cue.end, subject.setOff ? closingComma(text, act.cue.end, limit) : limit, {
    denied: act.needs === "denied" || (act.denied === "not" && act.stance !== "reject"),
    ...(subject.setOff ? {} : { furthest: limitOf(setting, act, statement, undefined) }),
  });
  const before = conditionBefore(text, act.sentence.span, subject.mention.start);
  const conditions = [...about.conditions, ...(before ? [before] : [])];
  const stance =
    subject.under === "whether"
      ? "unknown"
      : (ownAim(text, act) ??
        stanceOfAct(act, conditions.length > 0, LEFT_OPEN.test(text.account.text.slice(act.cue.start, act.cue.end))));
  if (!stance) return [];
  if (stance === "reject" && SILENT.test(text.account.text.slice(act.cue.end, act.cue.end + 40))) return [];
  if (
    stance === "demand" &&
    UNNAMED.test(text.account.text.slice(act.cue.start, about.points.at(-1)?.end ?? act.cue.end))
  )
    return [];
  if (act.needs === "noun" && about.points.length === 0) return [];
  if (about.points.some((point) => NEWSGATHERING.test(text.account.text.slice(point.start, point.end)))) return [];
  const told = about.points.filter((point) => !isSetting(text, point));
  const points = pointsOr(told, antecedentPoint(text, act, subject), act.cue).map((point) => ({ point, as: stance }));
  const beside = sidesBeside(setting, act, subject);
  const given =
    stance === "demand"
      ? meanwhile(text, points.at(-1)?.point.end ?? act.cue.end, limitOf(setting, act, undefined, next))
      : undefined;
  if (given) points.push({ point: given, as: "offer" });
  return [...holders.map((holder) => ({ ...holder, side: SPEAKER })), ...beside].flatMap(({ name, mention, side }) =>
    points.map(
      ({ point, as }): Move => ({
        account: text.account.id,
        party: name,
        mention,
        stance: sided(pressed(setting, act, statement, name) ?? as, side),
        point,
        statement: statement?.id,
        standing: standingOf(setting, statement, name, act.cue),
        hedged:
          act.hedged || (statement?.hedges ?? []).some((hedge) => hedge.start >= act.from && hedge.end <= act.cue.end),
        conditions,
        asOf: dateOf(text, act),
        earlier: act.earlier || isPast(text, act),
        letsGo: act.denied === "no longer",
        breath: act.cue.start,
        bare: point === act.cue,
        weak: isShort(text, act, subject) ? "quoted" : "no",
      }),
    ),
  );
}

/** Verbs of doing: they tell a will only of somebody known. */
const OWN_WILL: ReadonlySet<Act["needs"]> = new Set(["modal", "will", "denied"]);
const SPEAKER = "speaker" as const;

const BESIDE = new RegExp(
  String.raw`^,?\s+(?:and\s+)?(?:${SUPPORTING}|${OPPOSING})(?: in this)? by\s[^;]*,?\s*$`,
  "iu",
);

/** "Reis, supported by Vell and opposed by Karsk, proposed": those who stand beside whoever acts. */
function sidesBeside(setting: Setting, act: Act, { mention }: Subject): (Holder & { readonly side: Side })[] {
  const { text } = setting;
  if (act.needs === "noun" || mention.end >= act.from || mention.start < act.sentence.span.start) return [];
  const between = text.account.text.slice(mention.end, act.from);
  if (!BESIDE.test(between)) return [];
  return actorsIn(text, span(mention.start, act.from)).flatMap(({ mention: at, side }) =>
    side === SPEAKER ? [] : holdersIn(setting, at).map((holder) => ({ ...holder, side })),
  );
}

/** "warned that her country would halve its exports": what one would do oneself, told as a warning, is a threat. */
function pressed(setting: Setting, act: Act, statement: Statement | undefined, party: string): Stance | undefined {
  if (act.needs !== "modal" || !statement?.cue || ownName(setting, statement) !== party) return undefined;
  const cue = setting.text.account.text.slice(statement.cue.start, statement.cue.end);
  return /^(?:warn|threaten)/iu.test(cue) && contains(statement.span, act.cue) ? "threaten" : undefined;
}

/**
 * In a headline, or in quotation marks together with whoever acts, words are short or somebody’s way of speaking: they
 * make no term by themselves.
 */
function isShort({ account, quotations }: Text, { sentence, cue }: Act, { mention }: Subject): boolean {
  return (
    account.blocks[sentence.block]?.kind !== "paragraph" ||
    quotations.some(({ outer, depth }) => depth === 0 && contains(outer, cue) && overlaps(outer, mention))
  );
}

/** "in October", "at 4 a.m.": when it was done, and not what. */
function isSetting({ account, dates }: Text, point: Span): boolean {
  const words = account.text.slice(point.start, point.end);
  if (
    !/^(?:in|at|on|since|until|during|before|after|as|last|this|earlier|yesterday|today|even|again|repeatedly|publicly)\b/iu.test(
      words,
    )
  )
    return false;
  return (
    words.length < 25 ||
    dates.some(({ span: at }) => at.start - point.start < 12 && at.start >= point.start && point.end - at.end < 12)
  );
}

function pointsOr(told: readonly Span[], antecedent: Span | undefined, cue: Span): readonly Span[] {
  if (told.length > 0) return told;
  return [antecedent ?? cue];
}

/** "the 40 percent he demanded", "a toll, which he had demanded": what a relative clause hangs on. */
function antecedentPoint({ account }: Text, { sentence }: Act, { mention }: Subject): Span | undefined {
  const lead = account.text.slice(sentence.span.start, mention.start);
  const match =
    /(?:^|[\s(—“])((?:the|a|an|its|his|her|their|\p{N})[^,.;:—]{1,60}?),?\s+(?:which|that|whom|on which|on whom)?\s*$/iu.exec(
      lead,
    );
  const words = match?.[1];
  if (!match || !words || /\b(?:that|said|and|but|if|whether|when|while|as|because)$/iu.test(words)) return undefined;
  const cut = words.search(/(?:^|\s)(?:the|a|an|its|his|her|their)\s(?!.*\s(?:the|a|an|its|his|her|their)\s)/iu);
  const from = match.index + match[0].indexOf(words) + Math.max(cut, 0);
  const end = match.index + match[0].indexOf(words) + words.length;
  const start = sentence.span.start + from + (/^\s/u.test(lead.slice(from)) ? 1 : 0);
  return start < sentence.span.start + end ? span(start, sentence.span.start + end) : undefined;
}

/** "insists only on a withdrawal, while halting its own advance": what it would do itself, beside what it demands. */
function meanwhile(text: Text, from: number, to: number): Span | undefined {
  const match = /^,?\s+while\s+(\p{L}+ing\b[^.;]*)/iu.exec(text.account.text.slice(from, to));
  const words = match?.[1]?.trimEnd();
  const start = from + (match?.[0].length ?? 0) - (match?.[1]?.length ?? 0);
  return words ? span(start, start + words.length) : undefined;
}

/** The comma that ends a set-off clause: the first one before `to`, where no list goes on behind it. */
function closingComma({ account }: Text, from: number, to: number): number {
  const words = account.text.slice(from, to);
  const comma = /,\s+(?=(?:\p{Ll}+(?:ed|s)|is|was|has|had|will|would|said|now|also|then)\b)/u.exec(words);
  return comma ? from + comma.index : to;
}

/** "wants to end the war": an act of its own that a party holds out, and nothing asked of others. */
function ownAim({ account }: Text, { cue, stance, denied }: Act): Stance | undefined {
  if (stance !== "demand" || denied !== "no") return undefined;
  const words = account.text.slice(cue.start, cue.end + 20);
  return /^want(?:s|ed)?\s+to\s+(?:end|make|help|work|avoid|see)\b/iu.test(words) ? "commit" : undefined;
}

/** Of what is denied, the verbs whose denial leaves a thing possible. */
const LEFT_OPEN = /^(?:rul|exclud)/iu;

/** The stance that is left after denial and condition; undefined where none is taken. */
function stanceOfAct({ stance, needs, denied }: Act, conditioned: boolean, open: boolean): Stance | undefined {
  if (denied === "no longer") return stance === "reject" || stance === "demand" ? "accept" : "reject";
  if (denied === "not") {
    if (stance === "reject") {
      if (needs !== "firm") return "reject";
      // "has not ruled out a truce" leaves the door open; "did not reject it" says nothing.
      return conditioned ? "conditional" : open ? "accept" : "unknown";
    }
    if (stance === "demand") return "reject";
    if (stance === "doubt" || stance === "threaten") return undefined;
    return "reject";
  }
  // "pledged 26 million, provided that …": what is only given for something is not yet given.
  if (conditioned && (needs === "ready" || needs === "modal" || stance === "offer" || stance === "commit"))
    return "conditional";
  return stance;
}
