import { isCapitalised, isHyphen } from "./casing.ts";
import { GIVEN, ORG_HEADS, PLACE_ENDS, ROLE_MODIFYING, ROLE_WORDS } from "./lists.ts";
import { knownAt, type Page, titleEnd } from "./page.ts";
import type { Run } from "./runs.ts";

/**
 * Where the name begins in a run that opens with a title ("Russian Foreign Minister | Sergei Lavrov"): the run's end when
 * there is a title alone, with what it is for ("Secretary of State for Trade"), its start when there is none.
 */
export function nameStart(page: Page, { from, to }: Run): number {
  if (isCapitalRole(page, from, to)) return from + 1;
  let at = from;
  for (let start = from; start < to; ) {
    let end = titleEnd(page, start, to);
    if (end === start) {
      const token = page.tokens[start];
      if (token && GIVEN.has(token.norm) && !knownAt(page, start, to, false)) break;
      if (at > from && !isModifier(page, start, to)) break;
      start = knownAt(page, start, to, false)?.to ?? start + 1;
      continue;
    }
    while (isHyphen(page.tokens, end) && titleEnd(page, end + 1, to) > end + 1) end = titleEnd(page, end + 1, to);
    at = end;
    start = end;
  }
  if (at > from && /^(?:of|for)$/u.test(page.tokens[at]?.norm ?? "")) return behindField(page, at, to);
  if (at > from && at === to - 1 && isHead(page, at)) return from;
  if (at > from && (isHyphen(page.tokens, at) || isGivenLed(page, from, at))) return from;
  return at;
}

/** "Ana Reis" of "Minister for Foreign Affairs Ana Reis", told by the given name; without one the end: all is an office. */
function behindField(page: Page, joining: number, to: number): number {
  for (let at = joining + 2; at + 1 < to; at++) if (GIVEN.has(page.tokens[at]?.norm ?? "")) return at;
  return to;
}

/** "Mathematician" of "Mathematician Ilen Vell": what somebody does, with a capital because it opens the sentence. */
function isCapitalRole(page: Page, from: number, to: number): boolean {
  const role = page.tokens[from];
  if (!role || to - from !== 3 || page.casing.initial[from] !== 1) return false;
  if (titleEnd(page, from, to) > from || GIVEN.has(role.norm) || isHead(page, to - 1)) return false;
  if (!ROLE_WORDS.has(role.norm) && !CALLING.test(role.norm)) return false;
  return GIVEN.has(page.tokens[from + 1]?.norm ?? "") || !knownAt(page, from + 1, to, false);
}
const CALLING = /..(?:ologist|ician|atrist|onomist|writer|maker|keeper|driver|worker|holder|woman|man)$/u;

/** "General Motors", "Justice Department": the word after the title makes a body or a place of the whole. */
function isHead(page: Page, at: number): boolean {
  const form = page.tokens[at]?.form ?? "";
  return ORG_HEADS.has(form) || PLACE_ENDS.has(form);
}

/** "Stephen King": a given name before what looks like a title makes it a surname. */
function isGivenLed(page: Page, from: number, at: number): boolean {
  const first = page.tokens[from];
  return (
    first !== undefined &&
    GIVEN.has(first.norm) &&
    at - from <= 3 &&
    titleEnd(page, from, at) === from &&
    !knownAt(page, from, at, false)
  );
}

/** A capitalised word that may stand between two titles ("President and Chief", "Vice President Elect"). */
function isModifier(page: Page, at: number, limit: number): boolean {
  const token = page.tokens[at];
  if (!token) return false;
  return (ROLE_MODIFYING.has(token.norm) && titleEnd(page, at + 1, limit) > at + 1) || token.norm === "elect";
}

/**
 * Where a role in lower case directly before token `at` begins ("deputy foreign minister", "White House spokesman"), with
 * the name that qualifies it; `at` when none stands there. Never before `limit`.
 */
export function roleStart(page: Page, at: number, limit: number): number {
  const { tokens } = page;
  const role = tokens[at - 1];
  if (!role || at - 1 < limit || isCapitalised(role) || !(ROLE_WORDS.has(role.norm) || isCalling(page, at - 1)))
    return at;
  let start = at - 1;
  while (
    start - 1 >= limit &&
    (ROLE_MODIFYING.has(tokens[start - 1]?.norm ?? "") ||
      isHyphen(tokens, start - 1) ||
      ROLE_WORDS.has(tokens[start - 1]?.norm ?? ""))
  )
    start--;
  while (start < at && tokens[start]?.kind !== "word") start++;
  let name = start;
  while (name - 1 >= limit && start - name < 5 && (isCapitalised(tokens[name - 1]) || isHyphen(tokens, name - 1)))
    name--;
  while (
    name < start &&
    (tokens[name]?.kind !== "word" || page.casing.initial[name] === 1) &&
    !knownAt(page, name, start, false)
  )
    name++;
  return name;
}

/** "Norwegian drummer": a word for one who does something, behind a country's adjective. */
function isCalling(page: Page, at: number): boolean {
  const before = page.tokens[at - 1];
  if (!before || !isCapitalised(before) || !/(?:er|or|ist|ian|man|woman|ant)$/u.test(page.tokens[at]?.norm ?? ""))
    return false;
  return knownAt(page, at - 1, at, false)?.known.adjective === true;
}
