import type { Entity } from "../../text/index.ts";
import { isCapital, type Layout, normAt, type Run, spanOf, tokenFrom } from "../layout.ts";
import { namesIn } from "./phrases.ts";

/** A body's name in the account. */
interface Body {
  /** Token of the name's end. */
  readonly to: number;
  readonly entity: Entity;
}

const BODIES = new WeakMap<Layout, ReadonlyMap<string, readonly Body[]>>();
/** Words for any body of a sort, whatever its name: these stand for the body named last before, if one alone was near. */
const ANY_BODY =
  /^(?:company|firm|group|organisation|organization|agency|body|outlet|newspaper|paper|network|broadcaster|manufacturer|maker|retailer|airline|operator|carrier|charity|think-tank|watchdog|institution|institute|association|foundation)$/;
/** Words for what a study or report may be called again. */
const ANY_PAPER = /^(?:report|study|survey|review)$/;
/** Words that a body's name ends in and that stand for every government or people as well: no sign of one body. */
const NO_HEAD = /^(?:government|people|state|states|city|country|party|side|force|forces|army|navy|military)$/;
/** Tokens within which a body must have been named to be "the company". */
const NEAR = 90;

/** "bank" of "National Bank of Ostra": what a body may be called again; "" for a name of one word. */
function headWord(name: string): string {
  const [before = ""] = name.toLowerCase().split(/\s(?:of|for|on|in|at)\s/u);
  return name.includes(" ") ? (before.split(/[\s-]+/u).at(-1) ?? "") : "";
}

/** The mentions of bodies under the heads of their names, looked up once a text. */
function bodiesIn(layout: Layout): ReadonlyMap<string, readonly Body[]> {
  const known = BODIES.get(layout);
  if (known) return known;
  const bodies = new Map<string, Body[]>();
  for (const name of layout.text.names) {
    const entity = layout.text.entities[name.entity];
    if (entity?.kind !== "organisation") continue;
    const to = tokenFrom(layout, name.span.end);
    const word = headWord(entity.name);
    const list = bodies.get(word);
    if (list) list.push({ to, entity });
    else bodies.set(word, [{ to, entity }]);
  }
  BODIES.set(layout, bodies);
  return bodies;
}

/** "the union", "the League": the body whose name that word heads; "the company": the only body named near before. */
export function bodyOf(layout: Layout, run: Run, head: number): Entity | undefined {
  if (!/^(?:the|this|that)$/.test(normAt(layout, run.from)) || head !== run.from + 1) return undefined;
  const norm = normAt(layout, head);
  if (NO_HEAD.test(norm)) return undefined;
  const own = bodiesIn(layout).get(norm) ?? [];
  const last = lastBefore(own, run.from) ?? (isCapital(layout, head) ? own[0] : undefined);
  if (last) return last.entity;
  if (ANY_BODY.test(norm)) return onlyBodyNear(layout, run.from);
  return ANY_PAPER.test(norm) ? namedPaper(layout, run.from) : undefined;
}

const PAPERS = new WeakMap<Layout, readonly Body[]>();

/** "the report": the one study, survey or the like that the account has named so far. */
function namedPaper(layout: Layout, token: number): Entity | undefined {
  const papers = PAPERS.get(layout) ?? papersIn(layout);
  PAPERS.set(layout, papers);
  const [first, second] = papers;
  return first && first.to <= token && (second === undefined || second.to > token) ? first.entity : undefined;
}

/** The first mention of each study, survey or the like that has a name, in reading order. */
function papersIn(layout: Layout): Body[] {
  const first = new Map<Entity, Body>();
  for (const word of ["report", "study", "survey", "review"])
    for (const body of bodiesIn(layout).get(word) ?? [])
      if (!first.has(body.entity) && ANY_PAPER.test(body.entity.name.toLowerCase().split(" ").at(-1) ?? ""))
        first.set(body.entity, body);
  return [...first.values()].sort((a, b) => a.to - b.to);
}

function lastBefore(bodies: readonly Body[], token: number): Body | undefined {
  let low = 0;
  let high = bodies.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bodies[middle]?.to ?? 0) <= token) low = middle + 1;
    else high = middle;
  }
  return bodies[low - 1];
}

function onlyBodyNear(layout: Layout, token: number): Entity | undefined {
  const place = spanOf(layout, { from: Math.max(0, token - NEAR), to: token });
  if (!place) return undefined;
  const near = namesIn(layout, place).flatMap(({ entity }) => layout.text.entities[entity] ?? []);
  const bodies = new Set(near.filter(({ kind }) => kind === "organisation"));
  const [only] = bodies;
  return bodies.size === 1 ? only : undefined;
}
