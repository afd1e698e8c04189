import { contains, overlaps } from "../model/index.ts";
import type { Text } from "../text/index.ts";
import { GENERIC_WORDS } from "./data/generic.ts";
import type { Features, Weighed } from "./terms.ts";

/**
 * The points with what a bare figure leaves unsaid: "wants twelve visits; the general would take eight" is eight visits.
 * Such a figure takes the words of the figure told last before it in its account, at less weight than that has them.
 */
export function withCounted(points: readonly Weighed[], texts: ReadonlyMap<string, Text>): Weighed[] {
  const byAccount = Map.groupBy(points, ({ move }) => move.account);
  const filled = new Map<Weighed, Weighed>();
  for (const [account, own] of byAccount) {
    const text = texts.get(account);
    if (!text) continue;
    const counted: Weighed[] = [];
    for (const one of own.toSorted((a, b) => a.move.point.start - b.move.point.start)) {
      if (!text.figures.some(({ span }) => contains(one.move.point, span))) continue;
      const before = isBare(text, one) ? counted.findLast((other) => mayCount(text, one, other)) : undefined;
      const full = before ? { ...one, features: joined(one.features, before.features) } : one;
      if (before) filled.set(one, full);
      counted.push(full);
    }
  }
  return points.map((one) => filled.get(one) ?? one);
}

/** How far back a figure's noun may stand, in code units: a paragraph or two. */
const REACH = 700;
const INHERITED = 0.7;

function mayCount({ figures }: Text, { move: { point } }: Weighed, { move: { point: other } }: Weighed): boolean {
  if (other.end > point.start || point.start - other.end > REACH) return false;
  const [a, b] = [point, other].map((at) => figures.find(({ span }) => contains(at, span)));
  // "seven" may be per cent where per cent were told before; hours are no marks.
  return a !== undefined && b !== undefined && (a.unit === "" || a.unit === b.unit);
}

/** Whether a point says nothing but how many. */
function isBare({ account, figures, tokens }: Text, { move: { point } }: Weighed): boolean {
  return tokens
    .filter(({ span, kind }) => kind === "word" && overlaps(span, point))
    .every(
      ({ span, norm }) =>
        figures.some((figure) => overlaps(figure.span, span)) ||
        norm.length < SHORTEST_NOUN ||
        GENERIC_WORDS.has(norm) ||
        IN_PASSING.test(account.text.slice(span.start, span.end)),
    );
}
const SHORTEST_NOUN = 4;
const IN_PASSING =
  /^(?:perhaps|instead|guarantee|provide|contribute|everybody|everyone|more|less|fewer|than|most|least|about|that|this|with|from|only|each)$/iu;

function joined(own: Features, before: Features): Features {
  const all = new Map(own);
  for (const [stem, weight] of before) {
    if (!stem.startsWith("= ") && INHERITED * weight > (all.get(stem) ?? 0)) all.set(stem, INHERITED * weight);
  }
  return all;
}
