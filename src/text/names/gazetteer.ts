import type { NameKind } from "../text.ts";
import { BODIES, PEOPLES } from "./data/bodies.ts";
import { COUNTRIES } from "./data/countries.ts";
import { PLACES, US_STATES } from "./data/places.ts";

/** What is known of a name before any account is read. */
export interface Known {
  readonly kind: NameKind;
  /** The name all spellings of one thing share ("United States" of "U.S."); names of two things differ. */
  readonly name: string;
  /** Whom it speaks for or belongs to. */
  readonly party: string | undefined;
  /** Written this way it is also, or only, an adjective ("Russian", "US"). */
  readonly adjective: boolean;
  /** A state of the United States. */
  readonly state: boolean;
}

/** Names by their exact spelling, by their spelling in lower case, and the longest that begins with a word. */
export interface Gazetteer {
  readonly exact: ReadonlyMap<string, Known>;
  readonly folded: ReadonlyMap<string, Known>;
  /** Length in code units of the longest name whose first word, in lower case, is the key. */
  readonly longest: ReadonlyMap<string, number>;
}

/** Seats that stand for a body rather than a town: organisations, where a capital is a place. */
const SEATS = new Set(
  (
    "Zhongnanhai,Elysee,Élysée,Elysee Palace,Élysée Palace,Quai d'Orsay,Matignon,Bundestag,Bundesrat,Lok Sabha,Rajya Sabha," +
    "Dáil,Knesset,Palazzo Chigi,Storting,Malacañang,Malacanang,Sejm,Kremlin,State Duma,Duma,Federation Council,Blue House," +
    "Moncloa,Riksdag,Bankova,Verkhovna Rada,Rada,Whitehall,Downing Street,Number 10,No 10,No. 10,10 Downing Street," +
    "Westminster,Buckingham Palace,White House,Pentagon,Foggy Bottom,State Department,Miraflores"
  ).split(","),
);

/** Words that are other things far more often than the name they also are, unless the account says otherwise. */
const WEAK = new Set([
  "Labour",
  "Lords",
  "Commons",
  "Conservatives",
  "Isis",
  "Fed",
  "Shell",
  "Apple",
  "Amazon",
  "CAR",
  "The Guardian",
  "Guardian",
  "Economist",
]);

function build(): Gazetteer {
  const exact = new Map<string, Known>();
  const add = (form: string, known: Known) => {
    const bare = form.replace(/^the /, "");
    if (bare && !exact.has(bare)) exact.set(bare, known);
  };
  for (const [name = "", others, seats, adjectives, people] of rows(COUNTRIES)) {
    const known = { name, party: name, adjective: false, state: false };
    const demonym: Known = { kind: "people", name: `${name}: people`, party: name, adjective: true, state: false };
    for (const form of [name, ...listed(others)])
      add(form, { ...known, kind: "place", adjective: listed(adjectives).includes(form) });
    for (const seat of listed(seats))
      add(seat, { ...known, kind: SEATS.has(seat) ? "organisation" : "place", name: seat });
    for (const form of listed(adjectives)) add(form, demonym);
    for (const form of listed(people)) add(form, { ...demonym, adjective: false });
  }
  for (const [name = "", others, party, adjectives] of rows(BODIES)) {
    const whose = party === "=" ? name : party || undefined;
    for (const form of [name, ...listed(others)])
      add(form, { kind: "organisation", name, party: whose, adjective: false, state: false });
    for (const form of listed(adjectives))
      add(form, { kind: "people", name: `${name}: people`, party: whose, adjective: true, state: false });
  }
  for (const form of listed(PEOPLES))
    add(form, { kind: "people", name: `${form}: people`, party: undefined, adjective: true, state: false });
  for (const name of listed(US_STATES))
    add(name, { kind: "place", name, party: undefined, adjective: false, state: true });
  for (const name of listed(PLACES))
    add(name, { kind: "place", name, party: undefined, adjective: false, state: false });
  const brussels: Known = { kind: "place", name: "Brussels", party: "European Union", adjective: false, state: false };
  exact.set("Brussels", brussels);
  for (const form of WEAK) exact.delete(form);
  return { exact, folded: foldedOf(exact), longest: longestOf(exact) };
}

function foldedOf(exact: ReadonlyMap<string, Known>): Map<string, Known> {
  const folded = new Map<string, Known>();
  for (const [form, known] of exact) if (!folded.has(form.toLowerCase())) folded.set(form.toLowerCase(), known);
  return folded;
}

function longestOf(exact: ReadonlyMap<string, Known>): Map<string, number> {
  const longest = new Map<string, number>();
  for (const form of exact.keys()) {
    const first = /^(?:(?:\p{L}\.){2,}|[^\s-]+)/u.exec(form)?.[0]?.toLowerCase().replace(/'s$/u, "") ?? form;
    longest.set(first, Math.max(longest.get(first) ?? 0, form.length));
  }
  return longest;
}

/** The fields of each line of a data file. */
export function rows(data: string): string[][] {
  return data
    .trim()
    .split("\n")
    .map((line) => line.split("|"));
}

/** The entries of one comma-parted list; "Washington, DC" keeps its comma by the space behind it. */
export function listed(list: string | undefined): string[] {
  return list ? list.trim().split(/,(?! )/u) : [];
}

export const GAZETTEER = build();
