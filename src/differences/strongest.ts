/** Two places of two accounts that may be one, the surer the higher. */
export interface Candidate<T> {
  readonly a: T;
  readonly b: T;
  readonly strength: number;
}

/** The candidates, surest first, each place in one at most; of two as sure the one that starts first. */
export function strongestOnce<C extends Candidate<C["a"]>>(
  candidates: readonly C[],
  startOf: (place: C["a"]) => number,
): C[] {
  const taken = new Set<C["a"]>();
  return candidates
    .toSorted((x, y) => y.strength - x.strength || startOf(x.a) - startOf(y.a) || startOf(x.b) - startOf(y.b))
    .filter(({ a, b }) => {
      if (taken.has(a) || taken.has(b)) return false;
      taken.add(a).add(b);
      return true;
    });
}
