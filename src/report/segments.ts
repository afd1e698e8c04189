import { type Span, span } from "../model/index.ts";

/** A mark on a stretch of text. */
export interface Mark<M> {
  readonly span: Span;
  readonly mark: M;
}

/** A run of text under the same marks throughout. */
export interface Segment<M> {
  readonly span: Span;
  /** In the order they were given. */
  readonly marks: readonly M[];
}

/**
 * `whole` cut wherever a mark begins or ends. The segments are in order, leave nothing out and never overlap; what lies
 * outside `whole` is let go. Cost: marks × log marks, and marks × the depth of their overlap.
 */
export function segmentsOf<M>(whole: Span, marks: readonly Mark<M>[]): Segment<M>[] {
  const inside = marks
    .map(({ span: at, mark }, order) => ({
      start: Math.max(at.start, whole.start),
      end: Math.min(at.end, whole.end),
      mark,
      order,
    }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || a.order - b.order);
  const cuts = [...new Set([whole.start, whole.end, ...inside.flatMap(({ start, end }) => [start, end])])];
  cuts.sort((a, b) => a - b);
  let next = 0;
  let open: typeof inside = [];
  return cuts.slice(0, -1).map((start, i) => {
    open = open.filter(({ end }) => end > start);
    for (let begun = inside[next]; begun !== undefined && begun.start <= start; begun = inside[++next])
      open.push(begun);
    open.sort((a, b) => a.order - b.order);
    return { span: span(start, cuts[i + 1] ?? whole.end), marks: open.map(({ mark }) => mark) };
  });
}
