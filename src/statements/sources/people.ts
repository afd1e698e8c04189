import { contains, overlaps, type Span, wordsAt } from "../../model/index.ts";
import type { Entity, NameMention } from "../../text/index.ts";
import { firstFrom, type Layout, normAt, type Run } from "../layout.ts";
import { bare, type Gender, type Known } from "./known.ts";
import { isPersonNoun } from "./person-nouns.ts";
import { headOf, isPossessive, namesIn } from "./phrases.ts";

const WOMEN =
  /(?:woman|women|girl|mother|mum|wife|widow|daughter|sister|aunt|queen|princess|actress|duchess|nun|lady|heiress|hostess)$/;
const MEN =
  /(?:man|men|boy|father|dad|husband|widower|son|brother|uncle|king|prince|duke|monk|lord|gentleman|fisherman)$/;

/** What a described person's head noun tells: "spokeswoman", "the father". */
export function genderOfNoun(norm: string): Gender | undefined {
  if (WOMEN.test(norm)) return "f";
  return MEN.test(norm) && !/(?:human|person|season|german|roman)$/.test(norm) ? "m" : undefined;
}

/** The people a phrase is about, named in its head and not as somebody's owner ("Reis's lawyer") or behind a preposition. */
export function peopleIn(layout: Layout, mention: Span, head: number): NameMention[] {
  const token = layout.tokens[head];
  const found = namesIn(layout, mention);
  const first = found.find((name) => isPerson(layout, name) && token && overlaps(name.span, token.span));
  if (!first || isPossessive(layout, first)) return [apposedPerson(layout, mention)].filter((one) => one !== undefined);
  return [first, ...joinedTo(layout, found, first, isPerson)];
}

/** "Ostra, Vell and the Cantons": the bodies and places a phrase joins; none where it names one alone. */
export function bodiesIn(layout: Layout, mention: Span, head: number): NameMention[] {
  const token = layout.tokens[head];
  const found = namesIn(layout, mention);
  const first = found.find((name) => isBody(layout, name) && token && overlaps(name.span, token.span));
  if (!first || isPossessive(layout, first)) return [];
  const joined = joinedTo(layout, found, first, isBody);
  return joined.length > 0 ? [first, ...joined] : [];
}

/** "Reis, Vell and Foreign Minister Ilen Tarsk": those named right behind the first, to the one behind "and". */
function joinedTo(
  layout: Layout,
  found: readonly NameMention[],
  first: NameMention,
  belongs: (layout: Layout, name: NameMention) => boolean,
): NameMention[] {
  const { text } = layout.text.account;
  const joined: NameMention[] = [];
  let end: number = first.span.end;
  for (const name of found.slice(found.indexOf(first) + 1)) {
    const between = text.slice(end, name.title?.start ?? name.span.start);
    const link = /^(,?\s+and(?:\s+the)?\s+|,\s+)$/u.exec(between);
    if (!link || !belongs(layout, name) || isPossessive(layout, name)) break;
    joined.push(name);
    end = name.span.end;
    if (between.includes("and")) return joined;
  }
  return [];
}

/** "the lead negotiator, Ana Reis": a person named right behind a comma. */
function apposedPerson(layout: Layout, mention: Span): NameMention | undefined {
  const { text } = layout.text.account;
  if (/\band\b/u.test(wordsAt(text, mention))) return undefined;
  return namesIn(layout, mention).find(
    (name) =>
      isPerson(layout, name) &&
      contains(mention, name.span) &&
      /,\s*$/u.test(text.slice(mention.start, name.title?.start ?? name.span.start)) &&
      /^\s*(?:,|$)/u.test(text.slice(name.span.end, mention.end)),
  );
}

/** "a deputy" of "Ana Reis, a deputy, said": the person named right before the comma that the phrase follows. */
export function describedBefore(layout: Layout, run: Run): NameMention | undefined {
  const comma = layout.tokens[run.from - 1];
  if (comma?.norm !== "," || !/^(?:a|an|the)$/.test(normAt(layout, run.from))) return undefined;
  if (!isPersonNoun(normAt(layout, headOf(layout, run)))) return undefined;
  const name = layout.text.names[firstFrom(layout.text.names, comma.span.start) - 1];
  const closed = normAt(layout, run.to) === ",";
  return name && closed && name.span.end === comma.span.start && isPerson(layout, name) ? name : undefined;
}

/** A body or a place; a people ("Russians") is neither. */
function isBody(layout: Layout, name: NameMention): boolean {
  const kind = layout.text.entities[name.entity]?.kind;
  return kind === "organisation" || kind === "place";
}

function isPerson(layout: Layout, name: NameMention): boolean {
  return layout.text.entities[name.entity]?.kind === "person";
}

/** A source that is these people. */
export function namedPeople(mention: Span, people: readonly Entity[]): Known {
  return namedGroup(mention, people, "named");
}

/** A source that is these people or bodies, whose names and parties are joined by "; ". */
export function namedGroup(mention: Span, members: readonly Entity[], kind: "named" | "institution"): Known {
  const [only, ...others] = members;
  return {
    source: {
      ...bare(kind, mention),
      name: listed(members.map(({ name }) => name)),
      party: listed(members.map(({ party }) => party)),
    },
    plural: others.length > 0,
    gender: others.length > 0 ? undefined : only?.gender,
    head: "",
  };
}

/** The names or parties of a group, each once, as one text. */
export function listed(members: readonly (string | undefined)[]): string | undefined {
  const known = [...new Set(members.filter((one) => one !== undefined))];
  return known.length > 0 ? known.join("; ") : undefined;
}
