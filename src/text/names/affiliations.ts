import { isCapitalised } from "./casing.ts";
import { COMMON, NO_NAMES, PARTY_OF_OFFICE, ROLE_MODIFYING, ROLE_WORDS } from "./lists.ts";
import { knownAt, type Page, surfaceOf, titleEnd } from "./page.ts";
import type { Run } from "./runs.ts";
import type { Named } from "./settled.ts";

/** How far an apposition is read, in tokens. */
const REACH = 12;

/** Finds the party of the organisation that stands at a token, as far as the account tells it. */
export type PartyAt = (token: number) => string | undefined;

/** Whom the words around one mention of a person say that person speaks for; undefined when they do not say. */
export function affiliationAt(page: Page, { at }: Named, partyAt: PartyAt): string | undefined {
  return (
    fromTitle(page, at.title, at.from, partyAt) ??
    fromPossessor(page, at.title, partyAt) ??
    fromBrackets(page, at.to) ??
    fromBehind(page, at.to, partyAt) ??
    fromBefore(page, at, partyAt)
  );
}

/** "Russian Foreign Minister", "White House spokesman", "Acme chief executive". */
function fromTitle(page: Page, from: number, to: number, partyAt: PartyAt): string | undefined {
  for (let at = from; at < to; at++) {
    const party = partyAt(at) ?? knownAt(page, at, to, false)?.known.party;
    if (party) return party;
  }
  const end = bodyEnd(page, from, to);
  return end > from ? surfaceOf(page, from, end) : undefined;
}

/** End of the capitalised words of a title that name a body nobody knows ("Acme" in "Acme spokesman"). */
export function bodyEnd(page: Page, from: number, to: number): number {
  if (knownAt(page, from, to, false)?.known.kind === "place") return from;
  let end = from;
  while (end < to && isCapitalised(page.tokens[end]) && titleEnd(page, end, to) === end) {
    const token = page.tokens[end];
    if (
      !token ||
      NO_NAMES.has(token.form) ||
      ROLE_MODIFYING.has(token.norm) ||
      page.casing.small.has(token.norm) ||
      (page.casing.initial[end] === 1 && COMMON.has(token.norm))
    )
      return from;
    end++;
  }
  return end < to && (ROLE_WORDS.has(page.tokens[to - 1]?.norm ?? "") || titleEnd(page, end, to) > end) ? end : from;
}

/** "Kestria's president, …", "the ministry's spokeswoman". */
function fromPossessor(page: Page, title: number, partyAt: PartyAt): string | undefined {
  const mark = page.tokens[title - 1]?.norm;
  return mark === "'s" || mark === "'" ? partyAt(title - 2) : undefined;
}

/** "(D-Ohio)", ", R-Ohio,", "(D)". */
function fromBrackets(page: Page, to: number): string | undefined {
  const opening = page.tokens[to]?.form;
  const letter = page.tokens[to + 1]?.form;
  if ((opening !== "(" && opening !== ",") || (letter !== "D" && letter !== "R" && letter !== "D." && letter !== "R."))
    return undefined;
  const after = page.tokens[to + 2]?.form;
  if (after !== "-" && after !== "–" && after !== ")") return undefined;
  return letter.startsWith("D") ? "Democratic Party" : "Republican Party";
}

/** "Jane Roe of the RAND Institute", "Jane Roe, a spokeswoman for the Foreign Ministry". */
function fromBehind(page: Page, to: number, partyAt: PartyAt): string | undefined {
  const next = page.tokens[to]?.norm ?? "";
  if (next === "of" || next === "from" || next === "with" || next === "at") {
    const at = page.tokens[to + 1]?.norm === "the" ? to + 2 : to + 1;
    return isCapitalised(page.tokens[at]) ? partyAt(at) : undefined;
  }
  return next === "," ? inApposition(page, to + 1, partyAt) : undefined;
}

/** What stands between a role and the body it is held in. */
const JOINING = new Set(["of", "for", "at", "with", "from", "to"]);

/** The party told by an apposition that begins at token `at`: before its role, or after "of", "for", "at" behind it. */
function inApposition(page: Page, at: number, partyAt: PartyAt): string | undefined {
  let role = false;
  let before: string | undefined;
  let joined = false;
  for (let index = at; index < at + REACH; index++) {
    const token = page.tokens[index];
    if (!token || /^[,.;:—”"()]$/u.test(token.form)) return undefined;
    if (ROLE_WORDS.has(token.norm) || titleEnd(page, index, index + 4) > index) {
      role = true;
      if (before) return before;
      joined = false;
      continue;
    }
    if (JOINING.has(token.norm)) joined = true;
    else if (token.norm !== "the" && !isCapitalised(token)) joined = false;
    if (/^(?:said|says|told|who|which|was|is|has|had)$/u.test(token.norm)) return undefined;
    if (!isCapitalised(token)) continue;
    const party = partyAt(index);
    if (role && joined && party) return party;
    if (!role) before ??= party;
  }
  return undefined;
}

/** "The president of Kestria, Ana Belo, …": the role stands before the name. */
function fromBefore(
  page: Page,
  { from, title }: { from: number; title: number },
  partyAt: PartyAt,
): string | undefined {
  if (title < from || page.tokens[from - 1]?.form !== ",") return undefined;
  let role = false;
  let party: string | undefined;
  for (let index = from - 2; index >= Math.max(0, from - REACH); index--) {
    const token = page.tokens[index];
    if (!token || /^[,.;:—”"“()]$/u.test(token.form)) break;
    if (ROLE_WORDS.has(token.norm) || titleEnd(page, index, index + 3) > index) role = true;
    party ??= partyAt(index);
    if (role && party) return party;
  }
  return undefined;
}

/** The party that the office alone tells ("Secretary of State"). */
export function partyOfOffice(page: Page, { from, to }: Pick<Run, "from" | "to">): string | undefined {
  return from < to ? PARTY_OF_OFFICE.get(surfaceOf(page, from, to).toLowerCase()) : undefined;
}
