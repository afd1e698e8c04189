import type { Entity, NameKind } from "../text.ts";
import type { Candidate } from "./candidates.ts";
import { genderOf } from "./gender.ts";
import { CALENDAR, GIVEN, PARTICLES } from "./lists.ts";
import type { Page } from "./page.ts";
import type { Named } from "./settled.ts";
import { keyOf, shortForms } from "./short-forms.ts";

/** Who the account names, growing as its mentions are read. */
interface Somebody {
  readonly kind: NameKind;
  words: readonly string[];
  name: string;
  gender: "f" | "m" | undefined;
  readonly titles: Set<string>;
  readonly mentions: number[];
}

/** The entities of the named candidates, and for each candidate the index of its own. */
export function linked(page: Page, named: readonly Named[]): { entities: Omit<Entity, "party">[]; of: number[] } {
  const people: Somebody[] = [];
  const of = new Array<number>(named.length).fill(-1);
  const join = (somebody: number, mention: number) => {
    const who = people[somebody];
    const name = named[mention];
    if (!who || !name) return;
    of[mention] = somebody;
    who.mentions.push(mention);
    if (isFuller(name, who)) {
      who.name = name.surface;
      who.words = name.words;
    }
    if (who.kind === "person") who.gender ??= genderOf(page, name.at);
    const title = titleOf(page, name.at);
    if (title) who.titles.add(title);
  };
  const add = (mention: number): number => {
    const name = named[mention];
    if (!name) return -1;
    people.push({
      kind: name.kind,
      words: name.words,
      name: name.surface,
      gender: undefined,
      titles: new Set(),
      mentions: [],
    });
    join(people.length - 1, mention);
    return people.length - 1;
  };
  linkFullNames(named, people, join, add);
  linkShortNames(page, named, people, of, join, add);
  linkOthers(page, named, of, join, add);
  return inOrder(people, of);
}

/** People of one surname that are told apart; of more than these the earliest are forgotten, to keep the cost linear. */
const MOST_BEARERS = 32;

type Join = (somebody: number, mention: number) => void;
type Add = (mention: number) => number;

function linkFullNames(named: readonly Named[], people: readonly Somebody[], join: Join, add: Add): void {
  const bySurname = new Map<string, number[]>();
  named.forEach((name, mention) => {
    if (name.kind !== "person" || name.words.length < 2 || PARTICLES.has(name.words[0] ?? "")) return;
    const surname = name.words.at(-1) ?? "";
    const bearers = bySurname.get(surname)?.slice(-MOST_BEARERS) ?? [];
    const same = bearers.find((index) => agree(name.words, people[index]?.words ?? []));
    if (same === undefined) push(bySurname, surname, add(mention));
    else join(same, mention);
  });
}

/** Whether two full names with one surname can be one person: given names, initials and nicknames do not contradict each other. */
function agree(a: readonly string[], b: readonly string[]): boolean {
  const middleA = a.slice(1, -1);
  const middleB = b.slice(1, -1);
  if (!sameGiven(a[0] ?? "", b[0] ?? ""))
    return (
      (middleB.length === 0 && middleA.includes(b[0] ?? "")) || (middleA.length === 0 && middleB.includes(a[0] ?? ""))
    );
  if (middleA.length === 0 || middleB.length === 0) return true;
  return middleA.some((word) => middleB.some((other) => sameGiven(word, other)));
}

function sameGiven(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return /^\p{L}\.?$/u.test(short) && long.startsWith(short.charAt(0));
}

function linkShortNames(
  page: Page,
  named: readonly Named[],
  people: readonly Somebody[],
  of: readonly number[],
  join: Join,
  add: Add,
): void {
  const full = people.length;
  const alone = new Map<string, number>();
  const byLast = new Map<string, number[]>();
  const byFirst = new Map<string, number[]>();
  for (let index = 0; index < full; index++) {
    const words = people[index]?.words ?? [];
    push(byLast, words.at(-1) ?? "", index);
    push(byFirst, words[0] ?? "", index);
  }
  const latest = new Map<number, number>();
  named.forEach((name, mention) => {
    if (name.kind !== "person") return;
    if (of[mention] === -1) {
      const bearers = byLast.get(name.words.at(-1) ?? "")?.slice(0, MOST_BEARERS) ?? [];
      const held = bearers.filter((index) => endsWith(people[index]?.words ?? [], name.words));
      const key = name.words.join(" ");
      const someone = pick(page, people, held, name, latest) ?? firstNamed(page, byFirst, name) ?? alone.get(key);
      if (someone === undefined) alone.set(key, add(mention));
      else join(someone, mention);
    }
    latest.set(of[mention] ?? -1, mention);
  });
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function endsWith(words: readonly string[], tail: readonly string[]): boolean {
  return tail.every((word, index) => words[words.length - tail.length + index] === word);
}

/** A given name alone, or after "Sir" and its like, is the one person in the account who bears it. */
function firstNamed(page: Page, byFirst: ReadonlyMap<string, readonly number[]>, name: Named): number | undefined {
  const title = titleOf(page, name.at);
  if (name.words.length !== 1 || (title !== undefined && !BEFORE_GIVEN.test(title))) return undefined;
  const held = byFirst.get(name.words[0] ?? "") ?? [];
  return held.length === 1 ? held[0] : undefined;
}
const BEFORE_GIVEN = /^(?:sir|dame|lady|lord|king|queen|prince|princess|sheikh|sheikha|pope|brother|sister|father)$/u;

/** Which of several people with one surname is meant: by title, then by gender, then the one named last before. */
function pick(
  page: Page,
  people: readonly Somebody[],
  held: readonly number[],
  name: Named,
  latest: ReadonlyMap<number, number>,
): number | undefined {
  if (held.length < 2) return held[0];
  const title = titleOf(page, name.at);
  const titled = title ? held.filter((index) => people[index]?.titles.has(title)) : [];
  if (titled.length === 1) return titled[0];
  const gender = genderOf(page, name.at);
  const fitting = gender ? held.filter((index) => (people[index]?.gender ?? gender) === gender) : held;
  const before = (index: number) => latest.get(index) ?? -1;
  return [...(fitting.length > 0 ? fitting : held)].sort((a, b) => before(b) - before(a) || a - b)[0];
}

/** The title's last word, in lower case: what two mentions of one person share. */
function titleOf(page: Page, { from, title }: Candidate): string | undefined {
  const last = title < from ? page.tokens[from - 1]?.norm : undefined;
  return last && !CALENDAR.has(last) ? last : undefined;
}

/** Organisations, places and peoples: by known name, by spelling, by the acronym in brackets, by the end of a fuller name. */
function linkOthers(page: Page, named: readonly Named[], of: readonly number[], join: Join, add: Add): void {
  const byKey = new Map<string, number>();
  const keys = named.map((name) => (name.kind === "person" ? "" : keyOf(name)));
  const shortened = shortForms(page, named, keys);
  named.forEach((name, mention) => {
    if (name.kind === "person" || of[mention] !== -1) return;
    const own = `${name.kind === "people" ? "people" : ""} ${shortened.get(keys[mention] ?? "") ?? keys[mention]}`;
    const known = byKey.get(own);
    if (known !== undefined) join(known, mention);
    else byKey.set(own, add(mention));
  });
}

/** More words than what is known so far; a form in capitals gives way to any other. */
function isFuller(name: Named, who: Somebody): boolean {
  const shouts = (form: string) => form.length > 5 && form === form.toUpperCase();
  if (shouts(who.name) !== shouts(name.surface)) return shouts(who.name);
  return (
    name.words.length > who.words.length ||
    (name.words.length === who.words.length && name.surface.length > who.name.length)
  );
}

/** What titles and full names tell; of somebody who is only ever called by one word, what it tells as a given name. */
function genderOfWhole({ kind, words, gender, titles }: Somebody): "f" | "m" | undefined {
  const [only] = words;
  if (gender || kind !== "person" || words.length !== 1 || titles.size > 0 || only === undefined) return gender;
  return GIVEN.get(only);
}

/** The entities in the order of their first mention. */
function inOrder(
  people: readonly Somebody[],
  of: readonly number[],
): { entities: Omit<Entity, "party">[]; of: number[] } {
  for (const who of people) who.mentions.sort((a, b) => a - b);
  const order = people
    .map((_, index) => index)
    .sort((a, b) => (people[a]?.mentions[0] ?? 0) - (people[b]?.mentions[0] ?? 0));
  const place = new Map(order.map((old, now) => [old, now]));
  const entities = order.flatMap((index) => {
    const who = people[index];
    return who ? [{ kind: who.kind, name: who.name, gender: genderOfWhole(who), mentions: who.mentions }] : [];
  });
  return { entities, of: of.map((index) => place.get(index) ?? -1) };
}
