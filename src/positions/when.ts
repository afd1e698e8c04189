import { contains } from "../model/index.ts";
import type { Text } from "../text/index.ts";
import type { Act } from "./acts.ts";

/** The date in the words around an act, where they tell one that is past; else the account's, if it is told as of that day. */
export function dateOf(text: Text, act: Act): string | undefined {
  return pastDate(text, act) ?? (isPast(text, act) || act.earlier ? undefined : text.account.published?.slice(0, 10));
}

/** "now refuses": told as of the account's day, whatever else the sentence dates. */
function isNow({ account }: Text, { cue }: Act): boolean {
  return /\bnow\b[^,;.]*$/iu.test(account.text.slice(Math.max(0, cue.start - 25), cue.start));
}

/** Whether a date and a cue stand in one clause: a date at the head of the sentence dates what follows it. */
function inOneClause(
  { account }: Text,
  { sentence, cue }: Act,
  date: { readonly start: number; readonly end: number },
): boolean {
  if (date.start - sentence.span.start < 15) return true;
  const [from, to] = date.end <= cue.start ? [date.end, cue.start] : [cue.end, date.start];
  return from >= to || !/[,;](?!\s+which\b)/u.test(account.text.slice(from, to));
}

function pastDate(text: Text, act: Act): string | undefined {
  const { cue, sentence } = act;
  if (isNow(text, act)) return undefined;
  const published = text.account.published?.slice(0, 10);
  const near = text.dates.find(({ span: at, iso, kind }) => {
    if (iso === undefined || kind === "duration" || !/^\d{4}/u.test(iso) || iso.includes("W")) return false;
    if (!contains(sentence.span, at) || at.start > cue.end + 60 || at.end < cue.start - 90) return false;
    if (!inOneClause(text, act, at)) return false;
    const lead = text.account.text.slice(Math.max(sentence.span.start, at.start - 12), at.start);
    if (
      /\b(?:by|from|before|until|till|to|after|than)\s+(?:the\s+)?(?:end of\s+)?$/iu.test(lead) &&
      at.start >= cue.end
    )
      return false;
    // "backs the September date": which date, not when.
    if (/\b(?:the|a|an)\s+$/iu.test(lead) && at.start >= cue.end && /^\s+\p{Ll}/u.test(text.account.text.slice(at.end)))
      return false;
    return published === undefined || iso.slice(0, published.length) <= published.slice(0, iso.length);
  });
  return near?.iso;
}

const PAST =
  /\b(?:until (?:now|the|last)|previously|formerly|initially|originally|at first|earlier (?:this|in)|last (?:week|month|year|spring|summer|autumn|fall|winter)|in the (?:spring|summer|autumn|fall|winter)|(?:weeks?|months?|years?) ago|(?:first|second|earlier|previous) rounds?)\b/iu;

/** Whether an act is told as lying well before its account: by a word for the past, or by a date. */
export function isPast(text: Text, act: Act): boolean {
  if (isNow(text, act)) return false;
  const { sentence, cue } = act;
  const from = Math.max(sentence.span.start, cue.start - 90);
  const words = text.account.text.slice(from, Math.min(sentence.span.end, cue.end + 60));
  if (PAST.test(words)) return true;
  const date = pastDate(text, act);
  const published = text.account.published?.slice(0, 10);
  if (date !== undefined && published === undefined) return true;
  return date !== undefined && published !== undefined && days(published) - days(date) >= LONG_AGO;
}

/** From how many days before its account a stance counts as an earlier one: within the week it is the same news. */
const LONG_AGO = 5;

/** Days since 1 January 1970 of a day; of a month or a year, of its end. */
export function days(iso: string): number {
  const full = iso.length === 4 ? `${iso}-12-31` : iso.length === 7 ? `${iso}-28` : iso.slice(0, 10);
  return Math.floor(Date.parse(full) / 86_400_000);
}
