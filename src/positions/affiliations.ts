import { contains } from "../model/index.ts";
import type { NameMention, Text } from "../text/index.ts";
import { OWN_BODIES } from "./data/bodies.ts";
import { OFFICE } from "./data/offices.ts";

/** How the words around a person's name are turned into the body they speak for. */
export interface Bodies {
  /** What a name that is no person's stands for; undefined where it is a person's. "likely": it could be a body's too. */
  readonly named: (name: NameMention, taken?: "likely") => string | undefined;
  /** The one body of the story that a head noun can mean ("union", "minister"). */
  readonly headed: (head: string) => string | undefined;
}

/** The body each person of an account speaks for, as the words beside each of their names tell it; one vote a name. */
export function affiliationsIn(text: Text, bodies: Bodies): (readonly [entity: number, body: string])[] {
  return text.names.flatMap((name, index) => {
    if (text.entities[name.entity]?.kind !== "person") return [];
    const body = behind(text, bodies, name, index) ?? before(text, bodies, name, index);
    return body === undefined ? [] : [[name.entity, body] as const];
  });
}

/** How far from a name its affiliation may stand, in code units. */
const REACH = 130;

const OF_BODY =
  /^,\s+(?:\p{N}+,\s+)?(?:(?:the|a|an|its|their)\s+(?:(?!(?:who|whose|which|that|by|said|told)\s)[\p{Ll}’'-]+\s+){1,7}?|(?:speaking|acting)\s+)?(?:of|for|at|with)\s+(?:the\s+)?(?:[\p{Ll}-]+\s+)?$/u;
/** "Reis, managing director of Brenn Ferries": an office without an article. */
const BARE_OFFICE = /^,\s+(?:\p{N}+,\s+)?((?:[\p{Ll}-]+\s+){1,4})(?:of|for|at)\s+(?:the\s+)?$/u;
/** "the Minister of Labour": what an office is for is nobody’s party. */
const PORTFOLIO = /(?<!prime )\b(?:minist(?:er|ry)|secretary|department)\s+(?:of|for)\s+(?:the\s+)?$/iu;
const WHOSE = /^,\s+whose\s+(?:\p{Ll}+\s+)?$/u;
const WHO_LEADS =
  /^,?\s+(?:(?:the|a|an)\s+(?:[\p{Ll}-]+\s+){1,5})?who\s+(?:[^,;.“”"]*\s)?(?:leads?|led|heads?|headed|chairs?|chaired|runs?|ran|represents?|represented|commands?|commanded|owns?|founded|presides?\s+over|(?:speaks?|spoke|works?|worked|negotiates?|negotiated|acts?|acted)\s+for)\s+(?:the\s+)?(?:\p{Ll}+\s+){0,2}$/u;
const OF_DESCRIBED =
  /^,\s+(?:(?:the|a|an)\s+)?(?:[\p{Ll}-]+\s+){0,6}?(?:of|for|at)\s+(?:the|its|their)\s+(?:[\p{Ll}-]+\s+)?(\p{L}\p{Ll}+)/u;
const LEADS_DESCRIBED = new RegExp(WHO_LEADS.source.replace(/\$$/u, "(\\p{L}\\p{Ll}+)"), "u");
const DESCRIBED_OWNER = /^,\s+(?:the|its|their)\s+(?:[\p{Ll}-]+\s+)?(\p{L}+?)[’']s?\s+\p{Ll}/u;

/** "Reis, who leads the Guild", "Reis, the Guild’s chairwoman", "Reis, the union’s secretary". */
function behind(text: Text, { named, headed }: Bodies, name: NameMention, index: number): string | undefined {
  const words = text.account.text.slice(name.span.end, name.span.end + REACH).replace(/\n[\s\S]*$/u, "");
  if (!/^,?\s/u.test(words)) return undefined;
  for (const other of [text.names[index + 1], text.names[index + 2]]) {
    if (!other || other.span.start - name.span.end > REACH) continue;
    const between = words.slice(0, other.span.start - name.span.end);
    if (PORTFOLIO.test(between)) continue;
    if (OFFICE.test(BARE_OFFICE.exec(between)?.[1] ?? "")) return named(other, "likely");
    const body = named(other);
    if (body === undefined) continue;
    if (OF_BODY.test(between) || WHO_LEADS.test(between) || /^\s+of\s+(?:the\s+)?$/u.test(between)) return body;
    if (
      WHOSE.test(between) &&
      OWN_BODIES.has(
        body
          .split(/[\s-]+/u)
          .at(-1)
          ?.toLowerCase() ?? "",
      )
    )
      return body;
    const after = text.account.text.slice(other.span.end, other.span.end + 60);
    if (/^,\s+(?:the\s+)?$/u.test(between) && (/^[’']s?\s+\p{Ll}/u.test(after) || officeFollows(after))) return body;
  }
  const owned = /^,\s+(?:its|their)\s+((?:[\p{L}-]+\s+){0,3}[\p{L}-]+)[,.]/u.exec(words)?.[1];
  if (owned && OFFICE.test(owned)) return lastBody(text, named, name.title?.start ?? name.span.start);
  const described = DESCRIBED_OWNER.exec(words) ?? OF_DESCRIBED.exec(words) ?? LEADS_DESCRIBED.exec(words);
  return described ? headed(described[1] ?? "") : undefined;
}

/** " foreign minister Reis": an office that a name stands right before. */
function officeFollows(words: string): boolean {
  const run = /^\s+((?:[\p{Ll}-]+\s+){0,3}[\p{Ll}-]+)/u.exec(words);
  return run?.[1] !== undefined && OFFICE.test(run[1]);
}

/** "the Guild’s chairwoman, Reis", "Ostra’s Foreign Minister Reis", "the head of the Guild, Reis", "its founder, Reis". */
function before(text: Text, { named, headed }: Bodies, name: NameMention, index: number): string | undefined {
  const start = name.title?.start ?? name.span.start;
  for (const other of [text.names[index - 1], text.names[index - 2]]) {
    if (!other || other.span.end > start || start - other.span.end > REACH) continue;
    const body = named(other);
    if (body === undefined) continue;
    const between = text.account.text.slice(other.span.end, start);
    const owned = /^[’']s?\s+((?:[\p{L}-]+\s+){0,5}?)(?:[\p{L}-]+,\s*)?$/u.exec(between);
    if (owned && (OFFICE.test(between) || name.title)) return body;
    if (/^\s+(?:[\p{Ll}-]+\s+){0,3}[\p{Ll}-]+,?\s+$/u.test(between) && OFFICE.test(between)) return body;
    const lead = text.account.text.slice(Math.max(0, other.span.start - 50), other.span.start);
    const office = /(?:\p{L}+\s+){1,2}(?:of|for|at)\s+(?:the\s+)?$/u.exec(lead)?.[0];
    if (/^,\s+$/u.test(between) && office && OFFICE.test(office) && !PORTFOLIO.test(office)) return body;
  }
  const lead = text.account.text.slice(Math.max(0, start - 70), start);
  const owner =
    /\b(?:[Tt]he|[Ii]ts|[Tt]heir)\s+(?:[\p{Ll}-]+\s+)?(\p{Ll}+?)[’']s?\s+(?:[\p{Ll}-]+\s+){0,4}[\p{Ll}-]*,?\s*$/u.exec(
      lead,
    );
  if (owner && (name.title || OFFICE.test(owner[0]))) return headed(owner[1] ?? "");
  const pronoun = /(?:^|[\s“])(?:its|their)\s+(?:[\p{Ll}-]+\s+){0,3}[\p{Ll}-]+,?\s+$/iu.exec(lead);
  return pronoun && OFFICE.test(pronoun[0]) ? lastBody(text, named, start) : undefined;
}

/** The body named last before an offset, in its sentence or the one before. */
function lastBody(text: Text, named: Bodies["named"], at: number): string | undefined {
  const index = text.sentences.findIndex(({ span }) => span.start <= at && at < span.end);
  for (const sentence of [text.sentences[index], text.sentences[index - 1]]) {
    if (!sentence) continue;
    const name = text.names.findLast(
      (one) => one.span.end <= at && contains(sentence.span, one.span) && named(one, "likely") !== undefined,
    );
    if (name) return named(name, "likely");
  }
  return undefined;
}
