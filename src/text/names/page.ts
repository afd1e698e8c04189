import type { Account } from "../../model/index.ts";
import type { Sentence, Token } from "../text.ts";
import type { CasingEvidence } from "./casing.ts";
import { GAZETTEER, type Known } from "./gazetteer.ts";
import { TITLE_STARTS, TITLES } from "./lists.ts";

/** A place to look at: the account's words with what their capitals tell. */
export interface Page {
  readonly account: Account;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly casing: CasingEvidence;
  /** Nations known from this account alone, by exact spelling. */
  readonly nations: ReadonlyMap<string, Known>;
  /** What has been looked up at a token so far; the one thing of a page that changes while it is read. */
  readonly hits: (Hit | "nothing" | undefined)[];
}

/** The words of tokens `from` to `to` as a name is looked up: one space for white space, straight apostrophes. */
export function surfaceOf(page: Page, from: number, to: number): string {
  const first = page.tokens[from];
  const last = page.tokens[to - 1];
  if (!first || !last) return "";
  const words = page.account.text.slice(first.span.start, last.span.end);
  return /[\s’]/u.test(words) ? words.replaceAll("’", "'").replace(/\s+/gu, " ") : words;
}

/** A known name and the token after it. */
export interface Hit {
  readonly to: number;
  readonly known: Known;
}

/** The longest known name that begins at token `at` and ends before `limit`. Any case in a line of capitals. */
export function knownAt(page: Page, at: number, limit: number, folded: boolean): Hit | undefined {
  if (folded) return lookedUp(page, at, limit, true);
  let hit = page.hits[at];
  if (hit === undefined) {
    hit = lookedUp(page, at, page.tokens.length, false) ?? NOTHING;
    page.hits[at] = hit;
  }
  if (hit === NOTHING) return undefined;
  return hit.to <= limit ? hit : lookedUp(page, at, limit, false);
}

const NOTHING = "nothing";

function lookedUp(page: Page, at: number, limit: number, folded: boolean): Hit | undefined {
  const token = page.tokens[at];
  if (!token) return undefined;
  const nation = page.nations.get(token.form);
  let found: Hit | undefined = nation && { to: at + 1, known: nation };
  const longest = GAZETTEER.longest.get(token.norm);
  if (longest === undefined) return found;
  for (let to = at + 1; to <= limit; to++) {
    const last = page.tokens[to - 1];
    if (!last || last.span.end - token.span.start > longest + 2) break;
    const surface = surfaceOf(page, at, to);
    const known = GAZETTEER.exact.get(surface) ?? (folded ? GAZETTEER.folded.get(surface.toLowerCase()) : undefined);
    if (known) found = { to, known };
  }
  return found;
}

/** Words of a title at most, "Chancellor of the Exchequer" being four. */
const LONGEST_TITLE = 6;

/** End of the longest title that begins at token `at` and ends before `limit`; `at` when none does. */
export function titleEnd(page: Page, at: number, limit: number): number {
  const first = page.tokens[at];
  if (!first || !TITLE_STARTS.has(first.norm)) return at;
  let end = at;
  for (let to = at + 1; to <= Math.min(limit, at + LONGEST_TITLE); to++)
    if (TITLES.has(surfaceOf(page, at, to).toLowerCase())) end = to;
  return end;
}
