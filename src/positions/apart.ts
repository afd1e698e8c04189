import type { Weighed } from "./terms.ts";

/** Every two points that are wanted in one breath, or are told apart parts of one list. */
export function apartIn(points: readonly Weighed[]): [number, number][] {
  const breaths = new Map<string, number[]>();
  points.forEach(({ move: { account, breath } }, index) => {
    const key = `${account} ${breath}`;
    breaths.set(key, [...(breaths.get(key) ?? []), index]);
  });
  const listed = [...breaths.values()].flatMap((together) =>
    together.flatMap((a, at) =>
      together.slice(at + 1).flatMap((b): [number, number][] => (listedTogether(points[a], points[b]) ? [[a, b]] : [])),
    ),
  );
  const threats = points.flatMap((a, at) =>
    a.move.stance === "threaten"
      ? points.flatMap((b, other): [number, number][] => (isPressedFor(a, b) ? [[at, other]] : []))
      : [],
  );
  const staying = points.flatMap(({ words }, index) => (STAYING.test(words) && !GOING.test(words) ? [index] : []));
  const going = points.flatMap(({ words }, index) => (GOING.test(words) && !STAYING.test(words) ? [index] : []));
  return [...listed, ...threats, ...staying.flatMap((a) => going.map((b): [number, number] => [a, b]))];
}

/** "Its boats remain in the bay" and "all boats out of the bay" are two terms: to want both is no agreement. */
const STAYING = /\b(?:remain(?:s|ed|ing)?|stay(?:s|ed|ing)?)\s+(?:in|at|on|where|there|until|under)\b/iu;
const GOING =
  /\b(?:out of|leave|leaving|withdraw(?:s|al|n|ing)?|pull(?:s|ed|ing)? (?:out|back)|removal of|quit|gone)\b/iu;

/** What one threatens with is not what one wants by it, where both are told together. */
function isPressedFor({ move: threat }: Weighed, { move: other }: Weighed): boolean {
  return (
    other.stance !== "threaten" &&
    other.account === threat.account &&
    other.party === threat.party &&
    Math.abs(other.point.start - threat.point.start) < TOGETHER
  );
}
/** Within so many code units two wishes are told together. */
const TOGETHER = 250;

/** Two things that one party wants in one breath are two terms. */
function listedTogether(one: Weighed | undefined, other: Weighed | undefined): boolean {
  const [a, b] = [one?.move, other?.move];
  if (!a || !b || a.account !== b.account || a.breath !== b.breath || a.party !== b.party) return false;
  return a.stance === b.stance && (a.point.start !== b.point.start || one?.names !== other?.names);
}
