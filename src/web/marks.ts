import type { Span } from "../model/index.ts";

/** Something said about a span of an account's text. */
export interface Mark<T> {
  readonly span: Span;
  readonly value: T;
}

/** A stretch of text over which the same marks lie. */
export interface Piece<T> {
  readonly start: number;
  readonly end: number;
  /** In the order the marks were given. */
  readonly values: readonly T[];
}

/**
 * The text `[start, end)` cut wherever a mark begins or ends. The pieces cover it without gap or overlap; those that
 * carry a mark cover exactly that mark's span, as far as it lies within. Marks may overlap in any way.
 * Costs pieces times marks open at once.
 */
export function pieces<T>(start: number, end: number, marks: readonly Mark<T>[]): Piece<T>[] {
  const within = marks.filter(({ span }) => span.start < end && span.end > start);
  const cuts = new Set([start, end]);
  for (const { span } of within) {
    cuts.add(Math.max(start, span.start));
    cuts.add(Math.min(end, span.end));
  }
  const places = [...cuts].sort((a, b) => a - b);
  const waiting = within.map((mark, order) => ({ ...mark, order })).sort((a, b) => a.span.start - b.span.start);
  let next = 0;
  let open: typeof waiting = [];
  return places.slice(0, -1).map((from, index) => {
    open = open.filter(({ span }) => span.end > from);
    for (let mark = waiting[next]; mark !== undefined && mark.span.start <= from; mark = waiting[++next])
      open.push(mark);
    const values = open.toSorted((a, b) => a.order - b.order).map(({ value }) => value);
    return { start: from, end: places[index + 1] ?? end, values };
  });
}
