/** A statement of somebody, as places in its text; the form scorers take. */
export interface Attribution {
  readonly content: readonly (readonly [start: number, end: number])[];
  readonly cue: readonly (readonly [start: number, end: number])[];
}

/** A marked or found statement and the one of the other side that tells most of the same words. */
export interface Match<T extends Attribution> {
  readonly attribution: T;
  /** Words in both over words in either, 0 to 1. */
  readonly overlap: number;
}

/** Least share of words in which two contents are one. */
export const SAME_CONTENT = 0.5;

/** For each of `these`, how well one of `others` matches its content; those without content are left out. */
export function matchesIn<T extends Attribution>(
  text: string,
  these: readonly T[],
  others: readonly Attribution[],
): Match<T>[] {
  const known = others.map(({ content }) => wordsIn(text, content));
  return these
    .filter(({ content }) => content.length > 0)
    .map((attribution) => {
      const own = wordsIn(text, attribution.content);
      return { attribution, overlap: Math.max(0, ...known.map((words) => shareOf(own, words))) };
    });
}

/** Share of right ones by a name, "according-to 35/38; …", the commonest first. */
export function sharesBy<T extends Attribution>(
  matches: readonly Match<T>[],
  nameOf: (attribution: T) => string,
): string {
  const groups = Map.groupBy(matches, ({ attribution }) => nameOf(attribution));
  return [...groups]
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .map(([name, group]) => `${name} ${group.filter(({ overlap }) => overlap >= SAME_CONTENT).length}/${group.length}`)
    .join("; ");
}

/** Offsets at which words of these places begin. */
function wordsIn(text: string, places: Attribution["content"]): Set<number> {
  const starts = new Set<number>();
  for (const [start, end] of places)
    for (const { index } of text.slice(start, end).matchAll(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu))
      starts.add(start + index);
  return starts;
}

function shareOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const both = [...a].filter((start) => b.has(start)).length;
  return both === 0 ? 0 : both / (a.size + b.size - both);
}
