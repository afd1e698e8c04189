import type { Text } from "../text/index.ts";
import { AGENTS, OWN_BODIES, STATE_BODIES } from "./data/bodies.ts";
import { OFFICE } from "./data/offices.ts";

/** The offices an account gives to people and what it calls bodies: what "the minister" and "the company" can stand for. */
export function callingsIn(text: Text): (readonly [entity: number, calling: string])[] {
  const { account, names, entities } = text;
  return names.flatMap(({ span: at, title, entity }) => {
    const person = entities[entity]?.kind === "person";
    const found: string[] = [];
    if (title) found.push(...officesOf(account.text.slice(title.start, title.end)));
    const behind = BEHIND.exec(account.text.slice(at.end, at.end + REACH))?.[1];
    if (behind !== undefined) found.push(...(person ? officesOf(behind) : []), ...bodyOf(behind));
    const lead = account.text.slice(Math.max(0, (title?.start ?? at.start) - REACH), title?.start ?? at.start);
    const before = BEFORE.exec(lead);
    if (before) found.push(...officesOf(before[1] ?? ""), ...bodyOf(before[1] ?? ""));
    return [...new Set(found)].map((calling) => [entity, calling] as const);
  });
}

const REACH = 80;
/** ", the foreign minister,": an apposition up to where something else begins. */
const BEHIND =
  /^(?:[’']s\s+\p{L}[\p{L}’'-]*)?,\s+((?:(?:the|a|an|its|their|\p{Lu}[\p{L}-]*[’']s?)\s+)?(?:[\p{L}’'-]+\s+){0,4}[\p{L}-]+?)(?=[,.;]|\s+(?:of|for|at|who|that|which|in)\s)/u;
/** "the operator, Brenn Ferries", "the health minister, Reis". */
const BEFORE =
  /(?:^|[\s“(])((?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)\s+|\p{Lu}[\p{L}-]*[’']s?\s+)(?:[\p{Ll}’'-]+\s+){0,3}[\p{Ll}-]+),\s+$/u;

function officesOf(words: string): string[] {
  const last = /[\p{L}-]+$/u.exec(words.trim())?.[0].toLowerCase() ?? "";
  return OFFICE.test(last) ? [last] : [];
}

function bodyOf(words: string): string[] {
  const last = /[\p{L}-]+$/u.exec(words.trim())?.[0].toLowerCase() ?? "";
  return (OWN_BODIES.has(last) || STATE_BODIES.has(last) || COMPANIES.has(last)) &&
    !AGENTS.has(last) &&
    !OFFICE.test(last)
    ? [last]
    : [];
}
const COMPANIES: ReadonlySet<string> = new Set(
  "company firm studio operator maker producer airline builder developer bidder buyer carrier exporter importer broadcaster publisher manufacturer retailer utility contractor club town city village island islands port".split(
    " ",
  ),
);
