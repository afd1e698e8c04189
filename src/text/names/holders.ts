import { OFFICE_HOLDERS } from "./data/office-holders.ts";
import { rows } from "./gazetteer.ts";

interface Term {
  readonly party: string;
  /** ISO 8601 years or months, as precise as known; "" where open. */
  readonly since: string;
  readonly until: string;
}

const BY_NAME = new Map<string, Term[]>();
const BY_SURNAME = new Map<string, Term[]>();

for (const [starred = "", spellings, party = "", terms = ""] of rows(OFFICE_HOLDERS)) {
  const name = starred.replace(/^\*/u, "");
  const held = terms.split(",").map((term) => {
    const [since = "", until = ""] = term.split("/");
    return { party, since, until };
  });
  for (const form of [name, ...(spellings ? spellings.split(",") : [])]) {
    append(BY_NAME, form.toLowerCase(), held);
    if (starred.startsWith("*"))
      append(BY_SURNAME, (/(?:(?:von|van|al)[ -].*|[^ ]+)$/u.exec(form)?.[0] ?? form).toLowerCase(), held);
  }
}

function append(map: Map<string, Term[]>, key: string, terms: readonly Term[]): void {
  map.set(key, [...(map.get(key) ?? []), ...terms]);
}

/**
 * The party a well-known person held an office for when the account was published; without a date, the one held last.
 * Undefined for people not on the list, and outside their terms.
 * @param name Full name or, for the best known, the surname; any case.
 * @param published ISO 8601, as precise as known.
 */
export function partyOfHolder(name: string, published: string | undefined): string | undefined {
  const terms = BY_NAME.get(name.toLowerCase()) ?? BY_SURNAME.get(name.toLowerCase()) ?? [];
  const then = published?.slice(0, 7) ?? "";
  return terms.findLast((term) => then === "" || covers(term, then))?.party;
}

/** Compared as far as both are precise: a term "2014/2019" covers all of 2014 and 2019. */
function covers({ since, until }: Term, then: string): boolean {
  const cut = (date: string) => Math.min(date.length, then.length);
  return (
    then.slice(0, cut(since)) >= since.slice(0, cut(since)) &&
    (until === "" || then.slice(0, cut(until)) <= until.slice(0, cut(until)))
  );
}
