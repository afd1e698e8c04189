import type { Token } from "../text.ts";
import { isCapitalised, isHyphen } from "./casing.ts";
import { GAZETTEER, type Known } from "./gazetteer.ts";
import {
  CALENDAR,
  COMMON,
  GIVEN,
  HEADS_OF,
  NO_NAMES,
  ORG_HEADS,
  PARTICLES,
  PLACE_ENDS,
  TITLE_STARTS,
} from "./lists.ts";
import { knownAt, type Page, titleEnd } from "./page.ts";

/** Tokens `from` to `to` (not included) that may be one name, with or without a title in front. */
export interface Run {
  readonly from: number;
  readonly to: number;
  /** Index of its sentence. */
  readonly sentence: number;
  /** What the gazetteer says of all of it. */
  readonly known: Known | undefined;
}

/** Tokens of one run at most: more capitals in a row are no name, and reading a run costs more than its length. */
const LONGEST_RUN = 16;

/** White space inside a name, in code units: a line end with some indent at most. */
const WIDEST_GAP = 5;

/** Runs of capitalised words in reading order, never overlapping. */
export function runsOf(page: Page): Run[] {
  const runs: Run[] = [];
  page.sentences.forEach((sentence, index) => {
    const casing = page.casing.casings[index];
    let at = sentence.from;
    while (at < sentence.to) {
      const run =
        casing === "running"
          ? runAt(page, at, sentence.to, index)
          : plainAt(page, at, sentence.to, index, casing === "capitals");
      if (run) runs.push(run);
      at = run ? run.to : at + 1;
    }
  });
  return runs;
}

/** In a headline or a line of capitals only a known name counts; names of the account itself are added later. */
function plainAt(page: Page, at: number, limit: number, sentence: number, folded: boolean): Run | undefined {
  if (!isCapitalised(page.tokens[at])) return undefined;
  const hit = knownAt(page, at, limit, folded);
  if (!hit || (folded && COMMON.has(page.tokens[at]?.norm ?? "") && hit.to === at + 1)) return undefined;
  return { from: at, to: hit.to, sentence, known: hit.known };
}

function runAt(page: Page, at: number, limit: number, sentence: number): Run | undefined {
  if (!begins(page, at, limit)) return undefined;
  let to = Math.max(at + 1, titleEnd(page, at, limit));
  if (PARTICLES.has(page.tokens[at]?.norm ?? "") && isHyphen(page.tokens, to)) to += 2;
  const end = Math.min(limit, at + LONGEST_RUN);
  for (let next = extended(page, at, to, end); next > to; next = extended(page, at, to, end)) to = next;
  const hit = knownAt(page, at, limit, false);
  if (hit && hit.to >= to) return { from: at, to: hit.to, sentence, known: hit.known };
  return { from: at, to, sentence, known: undefined };
}

/** Whether a name can begin with this token. */
function begins(page: Page, at: number, limit: number): boolean {
  const token = page.tokens[at];
  if (token?.kind !== "word") return false;
  if (!isCapitalised(token))
    return (
      (token.norm === "al" || token.norm === "el") &&
      isHyphen(page.tokens, at + 1) &&
      isCapitalised(page.tokens[at + 2])
    );
  if (token.norm === "i" || token.norm.startsWith("'") || token.form.startsWith("@") || token.form.startsWith("#"))
    return false;
  if (knownAt(page, at, limit, false)) return true;
  if (PLURAL_ACRONYM.test(token.form)) return false;
  if (isCalendar(page, at)) return false;
  return page.casing.initial[at]
    ? beginsSentence(page, at, limit)
    : !isSmallWord(token.norm) && !isCommonNoun(page, at, limit);
}

/** A word with its capital from its place: a name by its form, by what follows, or by how the account writes it elsewhere. */
function beginsSentence(page: Page, at: number, limit: number): boolean {
  const { capitalised, small } = page.casing;
  const { norm, form } = page.tokens[at] ?? { norm: "", form: "" };
  const follows = isFollowed(page, at, limit);
  if (isSmallWord(norm)) return false;
  if (capitalised.has(norm) && !small.has(norm) && !NO_NAMES.has(form)) return true;
  if (COMMON.has(norm)) return follows && (TITLE_STARTS.has(norm) || GIVEN.has(norm));
  if (NO_NAMES.has(form)) return follows;
  if (GIVEN.has(norm) || capitalised.has(norm)) return true;
  if (small.has(norm)) return follows && TITLE_STARTS.has(norm);
  return follows || !COMMON_ENDING.test(norm);
}

/** Endings of common nouns, adverbs and participles more than of names. */
const COMMON_ENDING =
  /(?:ly|ing|ed|tions?|ness|ments?|ities|ity|ous|ful|able|ible|ive|less|ists?|ers|ors|isms?|ances?|ences?|ages?|ics)$/u;

function isFollowed(page: Page, at: number, limit: number): boolean {
  if (at + 1 >= limit) return false;
  return isCapitalised(page.tokens[at + 1]) || (isHyphen(page.tokens, at + 1) && isCapitalised(page.tokens[at + 2]));
}

/** "the Government", "a Parliament": a common word alone behind an article keeps its meaning under a capital. */
function isCommonNoun(page: Page, at: number, limit: number): boolean {
  const token = page.tokens[at];
  if (!token || isFollowed(page, at, limit) || GIVEN.has(token.norm) || titleEnd(page, at, limit) > at + 1)
    return false;
  const next = page.tokens[at + 1]?.norm;
  if (next === "of" && HEADS_OF.has(token.form)) return false;
  if (!COMMON.has(token.norm) && !ORG_HEADS.has(token.form) && !PLACE_ENDS.has(token.form)) return false;
  const before = page.tokens[at - 1];
  return ARTICLES.has(before?.norm ?? "") || before?.kind === "number" || page.casing.small.has(token.norm);
}
/** "MPs", "CEOs": people or things of a sort, named by nobody's name. */
const PLURAL_ACRONYM = /^\p{Lu}{2,}s$/u;
const ARTICLES = new Set(
  "the a an this that these those our my his her its their your no any each every 's ' some all".split(" "),
);

const SMALL_WORDS = new Set(
  "hundreds thousands dozens millions billions scores a an the and or but if in on at by for from of to as is are was were be been it its he she they we you i my his her their our your this that these those not no yes so do does did has have had will would can could may might must shall should who whom what when where why how which than then there here with without about into over under between after before because while since until though although also just only very too more most much many all any some each both either neither such own same other another new first last one two".split(
    " ",
  ),
);
function isSmallWord(norm: string): boolean {
  return SMALL_WORDS.has(norm);
}

/** A day or a month; "May", "April" and the like are a person where a given name or title says so. */
function isCalendar(page: Page, at: number): boolean {
  const token = page.tokens[at];
  if (!token || !CALENDAR.has(token.norm)) return false;
  const next = page.tokens[at + 1];
  if (
    (token.norm === "april" || token.norm === "june" || token.norm === "august") &&
    isCapitalised(next) &&
    !CALENDAR.has(next?.norm ?? "")
  )
    return false;
  return true;
}

/** End of the run `from` to `to` when it goes on; `to` when it does not. */
function extended(page: Page, from: number, to: number, limit: number): number {
  const { tokens } = page;
  const token = tokens[to];
  const before = tokens[to - 1];
  if (!token || !before || to >= limit) return to;
  if (isHyphen(tokens, to)) return hyphenEnd(page, from, to, limit);
  if (isNickname(page, to) && to + 3 < limit) return to + 4;
  if (isTheirBody(page, to) && to + 1 < limit) return to + 2;
  if (before.span.end === token.span.start && !before.form.endsWith(".")) return to;
  if (token.span.start - before.span.end > WIDEST_GAP) return to;
  if (endsName(page, before, to - 1, from)) return to;
  if (isCapitalised(token)) {
    if (token.norm === "i" || (CALENDAR.has(token.norm) && !(token.norm === "may" && GIVEN.has(before.norm))))
      return to;
    return isSmallWord(token.norm) &&
      token.form.length > 1 &&
      (token.form === "WILL" || !/^(?:will|new|first)$/u.test(token.norm))
      ? to
      : Math.max(to + 1, titleEnd(page, to, limit));
  }
  const next = tokens[to + 1];
  if (token.form === "&" && isCapitalised(next) && to + 1 < limit) return to + 2;
  if (token.norm === "of" || token.norm === "for") return ofEnd(page, from, to, limit);
  return PARTICLES.has(token.norm) ? particleEnd(page, from, to, limit) : to;
}

/** "Schoolteachers’ Union", "Writers' Guild": a body called by those in it, who are no people with a country. */
function isTheirBody(page: Page, at: number): boolean {
  const [before, mark, head] = page.tokens.slice(at - 1, at + 2);
  return (
    mark?.norm === "'" &&
    before?.span.end === mark.span.start &&
    /^\p{Lu}.*[^s]s$/u.test(before.form) &&
    ORG_HEADS.has(head?.form ?? "") &&
    !knownAt(page, at - 1, at, false)
  );
}

/** “Jim” in "James “Jim” Reed": one capitalised word in marks between two others. */
function isNickname({ tokens }: Page, at: number): boolean {
  return (
    /^["“‘'(]$/u.test(tokens[at]?.form ?? "") &&
    /^["”’')]$/u.test(tokens[at + 2]?.form ?? "") &&
    isCapitalised(tokens[at - 1]) &&
    isCapitalised(tokens[at + 1]) &&
    !/^\p{Lu}{2,}$/u.test(tokens[at + 1]?.form ?? "") &&
    isCapitalised(tokens[at + 3])
  );
}

/** An abbreviation that closes a name ("Inc.", "Jr.") closes it here too; a stop in the middle ("George W.") does not. */
function endsName(page: Page, before: Token, at: number, from: number): boolean {
  return at > from && /^(?:inc|ltd|llc|plc|co|corp)\.?$/u.test(before.norm) && page.tokens[at + 1]?.form !== "&";
}

/** "Bank of England", "Ministry of the Interior", "Department of Health and Human Services", "Minister for Trade". */
function ofEnd(page: Page, from: number, of: number, limit: number): number {
  const { tokens } = page;
  const head = tokens[of - 1];
  const isOffice = head?.form === "Minister" && of - 1 === from;
  if (!head || !(isOffice || HEADS_OF.has(head.form))) return of;
  const at = tokens[of + 1]?.norm === "the" ? of + 2 : of + 1;
  if (at >= limit || !isCapitalised(tokens[at]) || isCalendar(page, at)) return of;
  const joins = tokens[at + 1]?.norm === "and" && isCapitalised(tokens[at + 2]) && at + 2 < limit;
  const abstract =
    !knownAt(page, at, limit, false) &&
    /(?:ment|ion|th|cs|ce|ry|de|gy|ty|re|ture|irs|rs|ts|es|ing)$/u.test(tokens[at]?.norm ?? "");
  return joins && abstract ? at + 3 : at + 1;
}

/** "Ursula von der Leyen", "Mohammed bin Salman", "Ali al-Sistani". */
function particleEnd(page: Page, from: number, to: number, limit: number): number {
  const { tokens } = page;
  let at = to;
  while (at < limit && at - to < 3 && (PARTICLES.has(tokens[at]?.norm ?? "") || isHyphen(tokens, at))) at++;
  const known = to === from + 1 && GAZETTEER.exact.get(tokens[from]?.form ?? "");
  return at < limit && isCapitalised(tokens[at]) && !known ? at + 1 : to;
}

/** A hyphen joins ("Jean-Claude") unless it stands between two names ("US-Russia") or before a common word. */
function hyphenEnd(page: Page, from: number, hyphen: number, limit: number): number {
  const { tokens } = page;
  const after = hyphen + 1;
  if (after >= limit) return hyphen;
  if (
    knownAt(page, from, limit, false)?.to === hyphen &&
    (knownAt(page, after, limit, false) || !isCapitalised(tokens[after]))
  )
    return hyphen;
  if (PARTICLES.has(tokens[after]?.norm ?? "") && isHyphen(tokens, after + 1) && isCapitalised(tokens[after + 2]))
    return after + 3;
  if (!isCapitalised(tokens[after]))
    return /^\p{Ll}{1,6}$/u.test(tokens[after]?.form ?? "") &&
      GIVEN.has(tokens[hyphen - 1]?.norm ?? "") &&
      !COMMON.has(tokens[after]?.norm ?? "")
      ? after + 1
      : hyphen;
  const apart = (at: number) =>
    page.casing.capitalised.has(tokens[at]?.norm ?? "") && !GIVEN.has(tokens[at]?.norm ?? "");
  return hyphen === from + 1 && apart(from) && apart(after) && !isCapitalised(tokens[after + 1]) ? hyphen : after + 1;
}
