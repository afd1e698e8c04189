import type { PartyAt } from "./affiliations.ts";
import { isCapitalised } from "./casing.ts";
import { ORG_HEADS, ROLE_MODIFYING, STATE_BODY } from "./lists.ts";
import type { Page } from "./page.ts";
import type { Named } from "./settled.ts";

/** An organisation's mention that ends before token `end`. */
interface Body {
  readonly end: number;
  readonly entity: number;
}

/**
 * A lookup of the party of whatever is named at a token: a body no country's own is its own party, and "the ministry" is
 * the ministry named last before. Each look-up is logarithmic in the number of names.
 * @param partyOf Party of an entity that is no person, by its index.
 */
export function partiesAt(
  page: Page,
  named: readonly Named[],
  of: readonly number[],
  partyOf: (entity: number) => string | undefined,
): PartyAt {
  const owner = new Map<number, number>();
  const bodies = new Map<string, Body[]>();
  named.forEach(({ at, kind, words }, mention) => {
    const entity = of[mention];
    if (kind === "person" || entity === undefined || isField(page, at.from)) return;
    for (let token = at.from; token < at.to; token++) owner.set(token, entity);
    if (kind !== "organisation") return;
    for (const word of words) {
      const list = bodies.get(word);
      if (list) list.push({ end: at.to, entity });
      else bodies.set(word, [{ end: at.to, entity }]);
    }
  });
  return (token) => {
    const entity = owner.get(token) ?? lastBody(page, bodies, token);
    return entity === undefined ? undefined : partyOf(entity);
  };
}

/** "Finance" of "the Minister of Finance": what an office is for, and no body of its own. */
function isField(page: Page, at: number): boolean {
  const [office, joining] = [page.tokens[at - 2]?.norm ?? "", page.tokens[at - 1]?.norm ?? ""];
  if (joining === "for")
    return (
      OFFICES_FOR_FIELDS.has(office) ||
      // "Secretary of State for", "Under-Secretary-General for".
      ((office === "state" || office === "general") && page.tokens[at - 4]?.norm === "secretary")
    );
  return joining === "of" && office === "minister" && !ROLE_MODIFYING.has(page.tokens[at - 3]?.norm ?? "");
}
const OFFICES_FOR_FIELDS = new Set(["minister", "secretary", "commissioner", "undersecretary"]);

/** The organisation named last before that a head in lower case ("ministry") stands for. */
function lastBody(page: Page, bodies: ReadonlyMap<string, readonly Body[]>, token: number): number | undefined {
  const norm = page.tokens[token]?.norm ?? "";
  const head = norm.charAt(0).toUpperCase() + norm.slice(1);
  if (isCapitalised(page.tokens[token]) || !(ORG_HEADS.has(head) || STATE_BODY.has(head))) return undefined;
  const list = bodies.get(norm) ?? [];
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.end ?? 0) <= token) low = middle + 1;
    else high = middle;
  }
  return list[low - 1]?.entity;
}
