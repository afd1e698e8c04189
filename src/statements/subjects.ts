import type { Sentence } from "../text/index.ts";
import type { Cue } from "./cues.ts";
import {
  ADVERBS,
  COORDINATORS,
  DETERMINERS,
  MONTHS,
  PERSONAL,
  PREPOSITIONS,
  RELATIVES,
  SUBORDINATORS,
  TIME_HEADS,
  WEEKDAYS,
} from "./data/closed-class.ts";
import { isCapital, isQuoted, type Layout, normAt, type Run, sentenceOf } from "./layout.ts";
import {
  beginsApposition,
  beginsNoun,
  isNounPhrase,
  isVerbal,
  nicknameAt,
  nounPhraseEnd,
  trimmedRun,
} from "./noun-phrases.ts";

/**
 * The noun phrase before the verb group, with what is set off by commas around it; undefined where there is none (the
 * verb shares another's subject, or the sentence turns round: "… , said the minister").
 */
export function subjectBefore(layout: Layout, cue: Cue): Run | undefined {
  const sentence = sentenceOf(layout, cue.words.from);
  const before = normAt(layout, cue.group.from - 1);
  if (
    /^(?:and|but|or|then)$/.test(before) ||
    cue.voice === "gerund" ||
    (cue.voice === "participle" && /^(?:,|--|—|–|or|while|before|after|when)$/.test(before))
  )
    return undefined;
  const end = skipSettingBack(layout, cue.group.from, sentence.from);
  if (normAt(layout, end - 1) === ",") return subjectBehindComma(layout, end - 1, sentence.from);
  const from = startWithout(layout, leftBoundary(layout, end, sentence.from, false), end);
  const relative = end - 1 > from && /^(?:who|which|that)$/.test(normAt(layout, end - 1));
  return nounRun(layout, from, relative ? end - 1 : end);
}

/** "Ana Reis, the mediator, said", "the aide, who asked not to be named, said": the phrase with what is set off behind it. */
function subjectBehindComma(layout: Layout, comma: number, floor: number): Run | undefined {
  if (opensAside(layout, comma, floor)) return undefined;
  const relative = relativeComma(layout, comma, floor);
  const from = startBeforeApposition(layout, leftBoundary(layout, relative ?? comma, floor, true), relative ?? comma);
  return nounRun(layout, from, comma);
}

/** The noun phrase that a relative word at `at` stands for; undefined where none ends before it. */
export function phraseBefore(layout: Layout, at: number): Run | undefined {
  const end = normAt(layout, at - 1) === "," ? at - 1 : at;
  const { from: floor } = sentenceOf(layout, at);
  return nounRun(layout, startWithout(layout, leftBoundary(layout, end, floor, false), end), end);
}

/** ", and, as a result, insisted": a setting behind "and" leaves the verb to the sentence's own subject. */
function opensAside(layout: Layout, comma: number, floor: number): boolean {
  let at = comma - 1;
  while (at > floor && normAt(layout, at) !== ",") at--;
  return normAt(layout, at) === "," && /^(?:and|but)$/.test(normAt(layout, at - 1)) && opensSetting(layout, at + 1);
}

/** The comma before a relative clause or a set-off phrase that the comma at `end` closes; undefined when it closes none. */
function relativeComma(layout: Layout, end: number, floor: number): number | undefined {
  let found: number | undefined;
  for (let at = end - 1; at > floor; at--) {
    if (isQuoted(layout, at) || /^[;:—]$/.test(normAt(layout, at))) return found;
    if (normAt(layout, at) === "," && opensSetOff(layout, at + 1)) found = at;
    if (found !== undefined && at < found && isVerbal(layout, at) && !isAgentive(layout, at)) return found;
  }
  return found;
}

/** "who …", "supported by …", "for the group", "on behalf of …", "with Vell": what may stand between subject and verb. */
export function opensSetOff(layout: Layout, at: number): boolean {
  const norm = normAt(layout, at);
  if (/^(?:who|which|whose|whom)$/.test(norm) || isAgentive(layout, at)) return true;
  if (/^(?:for|with|speaking|along|together|including|backed)$/.test(norm)) return true;
  return norm === "on" && normAt(layout, at + 1) === "behalf";
}

/** A participle with its agent: "supported by", "opposed by". */
function isAgentive(layout: Layout, at: number): boolean {
  return normAt(layout, at + 1) === "by" && /..(?:ed|wn|en)$/.test(normAt(layout, at));
}

/** The subject of the sentence's main clause: the first noun phrase that is no setting, up to the first verb. */
export function mainSubject(layout: Layout, sentence: Sentence): Run | undefined {
  let from = sentence.from;
  while (from < sentence.to && (isOpening(layout, from) || /^[,.;:—–•-]$/.test(normAt(layout, from)))) from++;
  for (let guard = 0; guard < 4 && opensSetting(layout, from); guard++) {
    const end = pieceEnd(layout, from, sentence.to);
    if (end >= sentence.to) return undefined;
    from = end + 1;
  }
  for (let at = from; at < sentence.to; at++) {
    if (isQuoted(layout, at)) return undefined;
    if (normAt(layout, at) === "," && /^(?:who|which|whose)$/.test(normAt(layout, at + 1)))
      return nounRun(layout, from, at);
    if (!isVerbal(layout, at) && !/..ed$/.test(normAt(layout, at))) continue;
    if (relativeBefore(layout, at, from) !== undefined) continue;
    let to = at;
    while (to > from && (ADVERBS.has(normAt(layout, to - 1)) || /..ly$/.test(normAt(layout, to - 1)))) to--;
    return nounRun(layout, from, to);
  }
  return undefined;
}

function nounRun(layout: Layout, from: number, to: number): Run | undefined {
  const run = trimmedRun(layout, { from, to });
  return run && isNounPhrase(layout, run) ? run : undefined;
}

/** Whether the verb stands in a clause that hangs on a noun ("the aide who told …"). */
export function isRelative(layout: Layout, cue: Cue): boolean {
  const end = skipSettingBack(layout, cue.group.from, sentenceOf(layout, cue.words.from).from);
  return /^(?:who|which)$/.test(normAt(layout, end - 1));
}

/** "Ana Reis on Monday said": the setting between subject and verb is no part of either. */
function skipSettingBack(layout: Layout, end: number, floor: number): number {
  for (let at = end - 1; at > floor && at >= end - 6; at--) {
    const norm = normAt(layout, at);
    if (
      WEEKDAYS.has(norm) ||
      MONTHS.has(norm) ||
      TIME_HEADS.has(norm) ||
      /^\p{N}+$/u.test(norm) ||
      norm === "on" ||
      norm === "last" ||
      norm === "this" ||
      norm === "late" ||
      norm === "early" ||
      norm === "in"
    ) {
      if (
        (norm === "on" ||
          norm === "in" ||
          WEEKDAYS.has(norm) ||
          norm === "last" ||
          norm === "this" ||
          norm === "today" ||
          norm === "yesterday") &&
        at < end - 0
      ) {
        const before = normAt(layout, at - 1);
        if (
          !WEEKDAYS.has(before) &&
          before !== "on" &&
          before !== "last" &&
          before !== "this" &&
          before !== "late" &&
          before !== "early"
        )
          return timeOnly(layout, at, end) ? at : end;
      }
      continue;
    }
    return end;
  }
  return end;
}

function timeOnly(layout: Layout, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (
      /^(?:19|20)\d\d$/.test(normAt(layout, at)) ||
      WEEKDAYS.has(normAt(layout, at)) ||
      TIME_HEADS.has(normAt(layout, at)) ||
      MONTHS.has(normAt(layout, at))
    )
      return true;
  return false;
}

/** Index after the nearest token to the left that no noun phrase runs across. */
function leftBoundary(layout: Layout, end: number, floor: number, acrossCommas: boolean): number {
  for (let at = end - 1; at >= floor; at--) {
    if (isQuoted(layout, at) && !isQuoted(layout, end)) {
      if (nicknameAt(layout, at)) continue;
      return at + 1;
    }
    const norm = normAt(layout, at);
    if (/^(?:[;:—–]|--|\.\.\.|…)$/.test(norm) || (norm === ")" && opensSentenceAt(layout, at, floor))) return at + 1;
    if (norm === "," && !acrossCommas && !listComma(layout, at, end)) return at + 1;
    if (isVerbal(layout, at) && !(acrossCommas && isAgentive(layout, at))) {
      const relative = relativeBefore(layout, at, floor);
      if (relative === undefined) return verbBoundary(layout, at, floor, end);
      at = relative;
      continue;
    }
    if (SUBORDINATORS.has(norm) && !relativeThat(layout, at, end)) return at + 1;
    if (COORDINATORS.has(norm) && norm !== "and" && norm !== "or" && norm !== "nor") return at + 1;
    if (norm === "and" && !joinsNouns(layout, at, floor)) return at + 1;
  }
  return floor;
}

/** "(Photo: the port authority) Ostra said": a sentence that begins with brackets begins behind them. */
function opensSentenceAt(layout: Layout, bracket: number, floor: number): boolean {
  return normAt(layout, floor) === "(" && isCapital(layout, bracket + 1);
}

/** Index of the "who", "which" or "that" whose clause the verb at `at` belongs to. */
function relativeBefore(layout: Layout, verb: number, floor: number): number | undefined {
  for (let at = verb - 1; at >= Math.max(floor, verb - 6); at--) {
    const norm = normAt(layout, at);
    if (norm === "who" || norm === "which" || norm === "whose" || norm === "whom") return at;
    if (norm === "," || isVerbal(layout, at)) return undefined;
  }
  return undefined;
}

function relativeThat(layout: Layout, at: number, end: number): boolean {
  if (!RELATIVES.has(normAt(layout, at))) return false;
  const next = at + 1;
  return normAt(layout, at) !== "that" ? next < end : false;
}

/** Where the phrase starts when a verb that is not in a relative clause stands before it. */
function verbBoundary(layout: Layout, verb: number, _floor: number, end: number): number {
  let at = verb + 1;
  while (at < end - 1 && (ADVERBS.has(normAt(layout, at)) || normAt(layout, at) === "that")) at++;
  return at;
}

const LONGEST_LIST = 90;

/** The comma of "Ostra, Vell and the Free Cantons said": short named pieces up to the last, behind "and". */
function listComma(layout: Layout, comma: number, end: number): boolean {
  if (!isCapital(layout, comma - 1) && !/^[)]$/.test(normAt(layout, comma - 1))) return false;
  let joined = false;
  let piece = 0;
  for (let at = comma + 1; at < end && at < comma + LONGEST_LIST; at++) {
    const norm = normAt(layout, at);
    if (norm === "," || norm === "and") {
      joined ||= norm === "and";
      piece = 0;
      continue;
    }
    piece++;
    const named =
      isCapital(layout, at) ||
      /^(?:the|of|and|others?|'s|-|\/|&|de|del|several|other|some|many|countries|parties|developing|small)$/.test(norm);
    if (!named || piece > 7) return false;
  }
  return joined;
}

function joinsNouns(layout: Layout, and: number, floor: number): boolean {
  const before = and - 1;
  if (before < floor) return false;
  if (normAt(layout, before) === ",")
    return (
      listComma(layout, before, and + 2) ||
      (isCapital(layout, before - 1) && isCapital(layout, and + 1) && hasListComma(layout, before - 1, floor))
    );
  if (isCapital(layout, before) && isCapital(layout, and + 1))
    return !clauseVerbBefore(layout, before, floor) || adjacentNames(layout, and);
  return !clauseVerbBefore(layout, before, floor);
}

function adjacentNames(layout: Layout, and: number): boolean {
  return isCapital(layout, and - 1) && isCapital(layout, and + 1) && !PERSONAL.has(normAt(layout, and + 1));
}

function hasListComma(layout: Layout, from: number, floor: number): boolean {
  for (let at = from; at > Math.max(floor, from - 8); at--)
    if (normAt(layout, at) === ",") return isCapital(layout, at - 1);
  return false;
}

/** Tokens before "and" in which its clause has a verb or is none: a sentence without end costs no more. */
const CLAUSE_REACH = 60;

function clauseVerbBefore(layout: Layout, from: number, floor: number): boolean {
  for (let at = from; at >= Math.max(floor, from - CLAUSE_REACH); at--) {
    if (normAt(layout, at) === ",") return false;
    if (isVerbal(layout, at)) return true;
  }
  return false;
}

/** Start of the subject when an apposition stands between it and the verb: the first piece that is no setting. */
function startBeforeApposition(layout: Layout, left: number, end: number): number {
  let from = left;
  for (;;) {
    const piece = pieceEnd(layout, from, end);
    if (piece >= end) return from;
    if (!opensSetting(layout, from)) return from;
    from = piece + 1;
  }
}

/** Start of the subject in the last piece before the verb, without the clause's own opening words. */
function startWithout(layout: Layout, left: number, end: number): number {
  let from = left;
  while (from < end && (isOpening(layout, from) || normAt(layout, from) === ",")) from++;
  // "At the rally Ana Reis said": a setting without its comma ends where the name or pronoun begins.
  if (PREPOSITIONS.has(normAt(layout, from)) && isCapital(layout, from)) return lastNameStart(layout, from, end);
  return from;
}

function isOpening(layout: Layout, at: number): boolean {
  const norm = normAt(layout, at);
  return (
    COORDINATORS.has(norm) ||
    (SUBORDINATORS.has(norm) && norm !== "that") ||
    (ADVERBS.has(norm) && norm !== "here" && norm !== "there") ||
    norm === "so"
  );
}

function lastNameStart(layout: Layout, from: number, end: number): number {
  let at = end - 1;
  if (PERSONAL.has(normAt(layout, at))) return at;
  while (at > from && (isCapital(layout, at) || normAt(layout, at) === "'s" || normAt(layout, at) === "-")) at--;
  if (DETERMINERS.has(normAt(layout, at)) || isCapital(layout, at)) return Math.max(at, from + 1);
  return at + 1 < end ? at + 1 : nounStart(layout, from, end);
}

/** Start of the last plain noun phrase: its article. */
function nounStart(layout: Layout, from: number, end: number): number {
  for (let at = end - 1; at > from; at--) if (DETERMINERS.has(normAt(layout, at))) return at;
  return from + 1;
}

function pieceEnd(layout: Layout, from: number, end: number): number {
  for (let at = from; at < end; at++) if (normAt(layout, at) === "," && !isQuoted(layout, at)) return at;
  return end;
}

/** Whether a piece between commas tells when, where or how, and so cannot be the subject. */
function opensSetting(layout: Layout, from: number): boolean {
  const norm = normAt(layout, from);
  if (PREPOSITIONS.has(norm) || isOpening(layout, from)) return true;
  return /(?:ing|ly)$/.test(norm) || WEEKDAYS.has(norm) || (/ed$/.test(norm) && !isCapital(layout, from + 1));
}

/**
 * The noun phrase behind a verb that is turned round ("…, said Ana Reis, who leads the council"), to the end of its
 * appositions; undefined where no noun phrase begins.
 */
export function subjectAfter(layout: Layout, cue: Cue): Run | undefined {
  const sentence = sentenceOf(layout, cue.words.from);
  const from = cue.words.to;
  const first = normAt(layout, from);
  if (from >= sentence.to || isQuoted(layout, from) || !beginsNoun(layout, from)) return undefined;
  if (PERSONAL.has(first)) return { from, to: from + 1 };
  let to = nounPhraseEnd(layout, from, sentence.to);
  while (normAt(layout, to) === "," && beginsApposition(layout, to + 1)) {
    const next = nounPhraseEnd(layout, to + 1, sentence.to);
    if (next <= to + 1) break;
    to = next;
  }
  return trimmedRun(layout, { from, to });
}
