import type { Layout } from "../text/index.ts";

/**
 * Accounts that can be called up again, in the order of their ids: many more than are held as texts at once. The same
 * place gives the same account every time.
 */
export interface Shelf {
  readonly count: number;
  textAt(at: number): string;
  outletAt(at: number): string | undefined;
  /** The prints of its text, as `printSetOf` gives them, where they were kept. */
  printsAt?(at: number): Uint32Array | undefined;
  /** The account cut into words: costs a hundred times what its text does. */
  readAt(at: number): Layout;
}

/** What `make` gives for each number, the `most` last asked for kept. */
export function remembered<T>(most: number, make: (at: number) => T): (at: number) => T {
  const kept = new Map<number, T>();
  return (at) => {
    const known = kept.get(at);
    if (known !== undefined) {
      kept.delete(at);
      kept.set(at, known);
      return known;
    }
    const made = make(at);
    if (kept.size >= most)
      for (const oldest of kept.keys()) {
        kept.delete(oldest);
        break;
      }
    kept.set(at, made);
    return made;
  };
}
