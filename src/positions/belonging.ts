import type { Text } from "../text/index.ts";
import { affiliationsIn, type Bodies } from "./affiliations.ts";
import { OUTLET_WORDS } from "./data/bodies.ts";
import { fullName, possessed } from "./full-names.ts";

/** "Fisheries Minister Reis": what a ministry is for is nobody's party. */
export function isPortfolio({ account }: Text, party: string): boolean {
  return [`${party} Minister`, `${party} Secretary`, `Minister of ${party}`, `Minister for ${party}`].some((office) =>
    account.text.includes(office),
  );
}

/** Gives every person the party that the words beside the name tell most often, over all accounts; gives the full names. */
export function affiliate(
  texts: readonly Text[],
  byName: Map<string, string>,
  byHead: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const votes = new Map<string, Map<string, number>>();
  const people = new Set<string>();
  const vote = (name: string, body: string, weight: number) => {
    const own = votes.get(name) ?? new Map<string, number>();
    own.set(body, (own.get(body) ?? 0) + weight);
    votes.set(name, own);
  };
  for (const text of texts) {
    const nameOf = (entity: number) => {
      const of = text.entities[entity];
      return of ? fullName(text, of.name, of.mentions[0]) : "";
    };
    for (const [entity, one] of text.entities.entries()) {
      const { kind, party, name } = one;
      if (kind !== "person") continue;
      if (name.includes(" ")) people.add(nameOf(entity));
      if (!party || isPortfolio(text, party) || HONOUR.test(party)) continue;
      vote(nameOf(entity), followed(byName, party), standsBeside(text, one, party) ? BESIDE_THE_NAME : OF_ONE_ACCOUNT);
    }
    const bodies: Bodies = {
      named: ({ span: at, entity }, taken) => {
        const of = text.entities[entity];
        if (
          !of ||
          (of.kind === "person" && of.name.includes(" ") && (!taken || isCalled(text, of))) ||
          isPaper(text, of.name) ||
          HONOUR.test(of.name)
        )
          return undefined;
        const full = nameOf(entity);
        const tail = possessed(text, at.end).replaceAll("'", "’");
        return followed(byName, of.party ?? (full.endsWith(tail) ? full : full + tail));
      },
      headed: (head) => byHead.get(head.toLowerCase()),
    };
    for (const [entity, body] of affiliationsIn(text, bodies)) vote(nameOf(entity), body, 1);
  }
  for (const [name, own] of votes) {
    const [best] = [...own].filter(([body]) => body !== name).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    if (best) byName.set(name.toLowerCase(), best[0]);
  }
  aliasSurnames(byName, people);
  return people;
}

/** "H. E.", "Her Majesty": an honour, and nobody's name. */
export const HONOUR =
  /^(?:(?:\p{Lu}\.\s*)+|(?:(?:His|Her|Your|Their)\s+)?(?:Majesty|Highness|Excellency|Excellencies|Holiness|Honour|Honor|Lordship|Ladyship|Eminence|Grace))$/u;

/** Whether somebody is told of as a person: by a title, or by a given name that tells more. */
function isCalled({ names }: Text, { gender, mentions }: Text["entities"][number]): boolean {
  return gender !== undefined || mentions.some((at) => names[at]?.title !== undefined);
}

/** Whether a name is that of the paper itself. */
function isPaper({ account }: Text, name: string): boolean {
  return (
    account.outlet === name &&
    name
      .toLowerCase()
      .split(/[\s-]+/u)
      .some((word) => OUTLET_WORDS.has(word))
  );
}

/** What an account's own reading of a name weighs beside one place that tells whom it belongs to. */
const OF_ONE_ACCOUNT = 0.9;

/** What it weighs where the party stands in the title itself: "Ysmenian Prime Minister Reis". */
const BESIDE_THE_NAME = 1.9;

function standsBeside({ account, names }: Text, { mentions }: Text["entities"][number], party: string): boolean {
  const stem = party.slice(0, Math.max(SHORTEST_STEM, party.length - LONGEST_ENDING));
  return mentions.some((at) => {
    const name = names[at];
    const from = name?.title?.start ?? name?.span.start ?? 0;
    const words = account.text.slice(Math.max(0, from - party.length - LONGEST_ENDING), name?.span.start ?? 0);
    return words.includes(stem);
  });
}
/** So much of a country's name its people keep: "Ysmene", "Ysmenian". */
const SHORTEST_STEM = 4;
const LONGEST_ENDING = 4;

/** A surname alone stands for the one person of the story who bears it. */
function aliasSurnames(byName: Map<string, string>, people: ReadonlySet<string>): void {
  const bearers = new Map<string, string[]>();
  for (const name of people) {
    const surname = (name.split(" ").at(-1) ?? "").toLowerCase();
    bearers.set(surname, [...(bearers.get(surname) ?? []), name]);
  }
  for (const [surname, names] of bearers) {
    const [only] = names;
    const alone = byName.get(surname);
    if (only === undefined || names.length > 1 || (alone !== undefined && alone.toLowerCase() !== surname)) continue;
    byName.set(surname, byName.get(only.toLowerCase()) ?? only);
  }
}

/** The party at the end of what a name stands for. */
export function followed(byName: ReadonlyMap<string, string>, name: string): string {
  let at = name;
  for (let step = 0; step < FURTHEST; step++) {
    const next = byName.get(at.toLowerCase());
    if (next === undefined || next === at) break;
    at = next;
  }
  return at;
}
const FURTHEST = 4;
