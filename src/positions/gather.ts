import { contains, type Evidence, type Position, type PositionId, STANDINGS } from "../model/index.ts";
import type { Text } from "../text/index.ts";
import { byTime, type Dated, type Scope } from "./changes.ts";
import type { Move } from "./move.ts";
import { NO_COMMENT, type Termed } from "./story-terms.ts";
import type { Weighed } from "./terms.ts";
import { days } from "./when.ts";

/** The positions of a story, by term in order of use (pinned ones first, silence last), then party, then time. */
export function gatheredOf(
  termed: readonly Termed[],
  texts: ReadonlyMap<string, Text>,
  pinned: ReadonlySet<string>,
): Dated[] {
  const cells = new Map<string, Termed[]>();
  for (const one of termed) {
    const { move } = one;
    const when = move.earlier ? `earlier ${move.asOf?.slice(0, 7) ?? ""}` : "";
    const key = JSON.stringify([one.term, move.party, move.stance, when]);
    const list = cells.get(key);
    if (list) list.push(one);
    else cells.set(key, [one]);
  }
  const uses = new Map<string, number>();
  for (const { term } of termed) uses.set(term, (uses.get(term) ?? 0) + 1);
  const used = (term: string) =>
    pinned.has(term) ? Number.MAX_SAFE_INTEGER : term === NO_COMMENT ? 0 : (uses.get(term) ?? 0);
  return [...cells.values()]
    .flatMap((list) => stretches(list).map((stretch) => datedOf(stretch, texts)))
    .sort(
      (x, y) =>
        used(y.position.term) - used(x.position.term) ||
        compare(x.position.term, y.position.term) ||
        compare(x.position.party.name, y.position.party.name) ||
        byTime(x, y),
    );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** The same stance told again after this many days is a new telling, not a copy. */
const SAME_NEWS_DAYS = 5;

/** One stance told on days far apart is one position a stretch. */
function stretches(list: readonly Termed[]): Termed[][] {
  const ordered = [...list].sort(
    (a, b) =>
      compare(a.move.asOf ?? "", b.move.asOf ?? "") ||
      compare(a.move.account, b.move.account) ||
      a.move.point.start - b.move.point.start,
  );
  const found: Termed[][] = [];
  for (const one of ordered) {
    const last = found.at(-1);
    const [since, now] = [last?.at(-1)?.move.asOf, one.move.asOf];
    if (last && (since === undefined || now === undefined || days(now) - days(since) < SAME_NEWS_DAYS)) last.push(one);
    else found.push([one]);
  }
  return found;
}

function datedOf(stretch: readonly Termed[], texts: ReadonlyMap<string, Text>): Dated {
  const moves = [...stretch]
    .map(({ move }) => move)
    .sort(
      (a, b) =>
        STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing) ||
        compare(a.asOf ?? "", b.asOf ?? "") ||
        compare(a.account, b.account) ||
        a.point.start - b.point.start,
    );
  const [first] = moves;
  const term = stretch[0]?.term;
  if (!first || term === undefined) throw new RangeError("a position needs at least one move");
  const evidence = evidenceOf(moves);
  const [lead, ...rest] = evidence;
  if (!lead) throw new RangeError("a position needs at least one move");
  const dates = moves.flatMap(({ asOf }) => asOf ?? []).sort();
  const position: Position = {
    id: `${first.account}/${first.point.start}-${first.point.end}/${first.party}/${first.stance}/${term}` as PositionId,
    party: { name: first.party, mention: first.mention },
    term,
    stance: first.stance,
    asOf: dates[0],
    conditions: distinct(moves.flatMap(({ account, conditions }) => conditions.map((span) => ({ account, span })))),
    standing: first.standing,
    hedged: moves.every(({ hedged }) => hedged),
    evidence: [lead, ...rest],
  };
  return {
    position,
    earlier: moves.some(({ earlier }) => earlier),
    letsGo: moves.some(({ letsGo }) => letsGo),
    scope: scopeOf(stretch, texts),
  };
}

function evidenceOf(moves: readonly Move[]): Evidence[] {
  return distinct(moves.map(({ account, point, statement }) => ({ account, span: point, statement })));
}

function distinct<
  P extends { readonly account: string; readonly span: { readonly start: number; readonly end: number } },
>(places: readonly P[]): P[] {
  const seen = new Set<string>();
  return places.filter(({ account, span }) => {
    const key = `${account} ${span.start} ${span.end}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function scopeOf(stretch: readonly Weighed[], texts: ReadonlyMap<string, Text>): Scope {
  const names = new Set<string>();
  const figures: { value: number; unit: string }[] = [];
  for (const {
    move: { account, point },
    names: part,
  } of stretch) {
    const text = texts.get(account);
    if (!text) continue;
    const inside = text.names.filter(({ span }) => contains(point, span));
    for (const name of part ?? inside.map(({ span }) => text.account.text.slice(span.start, span.end))) names.add(name);
    for (const { span, high, unit, counted } of text.figures)
      if (contains(point, span)) figures.push({ value: high, unit: unit || counted });
  }
  return { names, figures };
}
