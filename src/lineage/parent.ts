import { isoDateOf } from "../ingest/index.ts";
import { type Account, type AccountId, earlier, wordsAt } from "../model/index.ts";
import { agencyNamed } from "./agency-credit.ts";
import type { Strand } from "./evidence.ts";

/** The account that another was made from, and a fact that says so. */
export interface Parent {
  readonly id: AccountId;
  readonly why: string;
}

const FIRST = "it was published first";

/** What speaks for an account as the other's source, each looked at both ways. */
const SIGNS: readonly ((parent: Strand, child: Strand) => string | undefined)[] = [
  creditedByTheOther,
  namedByTheOther,
  agencysOwn,
  publishedFirst,
];

/** The account the other was made from, when all that speaks on it agrees. */
export function parentOf(a: Strand, b: Strand): Parent | undefined {
  const found = [
    [a, b],
    [b, a],
  ].flatMap(([parent, child]) =>
    SIGNS.flatMap((sign): Parent[] => {
      const why = parent && child && sign(parent, child);
      return why === undefined || parent === undefined ? [] : [{ id: parent.text.account.id, why }];
    }),
  );
  const [first] = found;
  return first !== undefined && found.every(({ id }) => id === first.id)
    ? { id: first.id, why: found.map(({ why }) => why).join("; ") }
    : undefined;
}

/** The account that was published first, when that can be told. */
export function firstOf(a: Strand, b: Strand): Parent | undefined {
  if (publishedFirst(a, b) !== undefined) return { id: a.text.account.id, why: FIRST };
  return publishedFirst(b, a) === undefined ? undefined : { id: b.text.account.id, why: FIRST };
}

/** Whether the account is the agency's own: by outlet, or by a credit for the whole text with no other outlet known. */
export function isBy(strand: Strand, agency: string): boolean {
  const { outlet } = strand.text.account;
  if (outlet !== undefined) {
    return agencyNamed(outlet) === agency || outlet.toLowerCase().includes(agency.toLowerCase());
  }
  return strand.credit?.kind === "own" && strand.credit.agency === agency;
}

/** The other account credits the agency that this one is by, and is not by it. */
function creditedByTheOther(parent: Strand, child: Strand): string | undefined {
  const agency = child.credit?.agency;
  if (agency === undefined || !isBy(parent, agency) || isBy(child, agency)) return undefined;
  return `the other account credits ${agency}`;
}

/** Letters of the shortest outlet whose name is no chance word. */
const SHORTEST_NAME = 4;

/** The other account names the outlet of this one, and this one does not name the other's. */
function namedByTheOther(parent: Strand, child: Strand): string | undefined {
  const { outlet } = parent.text.account;
  const { outlet: other, text } = child.text.account;
  if (outlet === undefined || outlet.length < SHORTEST_NAME || outlet === other || !text.includes(outlet))
    return undefined;
  return parent.text.account.text.includes(other ?? outlet) ? undefined : `the other account names ${outlet}`;
}

/** This one is an agency's own copy, which is there to be taken over, and the other is by an outlet that is no agency. */
function agencysOwn(parent: Strand, child: Strand): string | undefined {
  const { credit } = parent;
  const { outlet } = child.text.account;
  if (credit?.kind !== "own" || !isBy(parent, credit.agency) || outlet === undefined) return undefined;
  if (agencyNamed(outlet) !== undefined || (child.credit !== undefined && isBy(child, child.credit.agency)))
    return undefined;
  return `it is ${credit.agency}’s own copy, and ${outlet} is no agency`;
}

function publishedFirst(parent: Strand, child: Strand): string | undefined {
  const [here, there] = [parent.text.account, child.text.account];
  const first = earlier(dayOf(here, there), dayOf(there, here));
  return first === "a" ? FIRST : undefined;
}

const DAY = /\b(?:\p{Lu}\p{Ll}{2,8}\.? \d{1,2}|\d{1,2} \p{Lu}\p{Ll}{2,8})\b/u;

/**
 * When the account came out. A dateline says no year ("HAVEN, June 3"): it is the one that brings the day nearest to the
 * other account's.
 */
function dayOf({ published, text, blocks }: Account, other: Account): string | undefined {
  if (published !== undefined || other.published === undefined) return published;
  const dateline = blocks.find(({ kind }) => kind === "dateline");
  const day = dateline && DAY.exec(wordsAt(text, dateline.span))?.[0];
  if (day === undefined) return undefined;
  const year = Number(other.published.slice(0, 4));
  const days = [year - 1, year, year + 1].flatMap((each) => isoDateOf(`${day} ${each}`) ?? []);
  const away = (date: string) => Math.abs(Date.parse(date) - Date.parse(other.published ?? ""));
  return days.toSorted((x, y) => away(x) - away(y))[0];
}
