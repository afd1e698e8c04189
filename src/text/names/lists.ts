import { COMMON_WORDS, SAYING } from "./data/common-words.ts";
import { EITHER, MEN, WOMEN } from "./data/given-names.ts";
import {
  NOT_NAMES,
  OF_HEADS,
  ORGANISATION_HEADS,
  PLACE_HEADS,
  PLACE_STARTS,
  STATE_BODIES,
} from "./data/organisation-words.ts";
import { ADDRESS, OFFICE_PARTY, OFFICES, ROLE_MODIFIERS, ROLES } from "./data/titles.ts";

const set = (list: string) => new Set(list.trim().split(/,\s*/u));
const words = (list: string) => list.trim().split(/\s+/u);

/** Lower case. */
export const COMMON: ReadonlySet<string> = new Set(words(COMMON_WORDS));
export const SAYING_VERBS: ReadonlySet<string> = set(SAYING);
export const ORG_HEADS: ReadonlySet<string> = set(ORGANISATION_HEADS);
export const STATE_BODY: ReadonlySet<string> = set(STATE_BODIES);
export const PLACE_ENDS: ReadonlySet<string> = set(PLACE_HEADS);
export const PLACE_BEGINNINGS: ReadonlySet<string> = set(PLACE_STARTS);
export const HEADS_OF: ReadonlySet<string> = set(OF_HEADS);
export const NO_NAMES: ReadonlySet<string> = set(NOT_NAMES);

/** Given names in lower case with the gender they tell. */
export const GIVEN: ReadonlyMap<string, "f" | "m" | undefined> = new Map([
  ...words(MEN).map((name) => [name.toLowerCase(), "m"] as const),
  ...words(WOMEN).map((name) => [name.toLowerCase(), "f"] as const),
  ...words(EITHER).map((name) => [name.toLowerCase(), undefined] as const),
]);

const addressed = [
  ...[...set(ADDRESS.man)].map((word) => [word.toLowerCase(), "m"] as const),
  ...[...set(ADDRESS.woman)].map((word) => [word.toLowerCase(), "f"] as const),
  ...[...set(ADDRESS.either)].map((word) => [word.toLowerCase(), undefined] as const),
];
/** Forms of address in lower case with the gender they tell. */
export const ADDRESSES: ReadonlyMap<string, "f" | "m" | undefined> = new Map(addressed);
/** Offices and forms of address as one lookup, in lower case, words parted by one space. */
export const TITLES: ReadonlySet<string> = new Set([
  ...addressed.map(([word]) => word),
  ...[...set(OFFICES)].map((office) => office.toLowerCase()),
]);
/** First words of titles, in lower case, to look no further where none begins. */
export const TITLE_STARTS: ReadonlySet<string> = new Set(
  [...TITLES].flatMap((title) => [title.split(/[ -]/u)[0] ?? title]),
);
export const ROLE_WORDS: ReadonlySet<string> = set(ROLES);
export const ROLE_MODIFYING: ReadonlySet<string> = set(ROLE_MODIFIERS);
/** Party that an office alone tells, by the office in lower case. */
export const PARTY_OF_OFFICE: ReadonlyMap<string, string> = new Map(
  OFFICE_PARTY.split(",").map((pair) => {
    const [office = "", party = ""] = pair.split("=");
    return [office.toLowerCase(), party] as const;
  }),
);
/** Words inside a person's name that are written small. */
export const PARTICLES: ReadonlySet<string> = set(
  "de,la,las,los,les,le,da,do,dos,del,della,di,van,von,der,den,ter,bin,ibn,al,el,bint,y,e,du,des,zu,ul,abu,af",
);
/** Days and months in lower case; "may", "march", "august", "april", "june" also name people. */
export const CALENDAR: ReadonlySet<string> = set(
  "monday,tuesday,wednesday,thursday,friday,saturday,sunday,mon.,tue.,tues.,wed.,thu.,thurs.,fri.,sat.,sun.,january,february,march,april,may,june,july,august,september,october,november,december,jan.,feb.,mar.,apr.,jun.,jul.,aug.,sept.,sep.,oct.,nov.,dec.",
);
