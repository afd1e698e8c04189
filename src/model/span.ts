declare const brand: unique symbol;
/** A value of type `T` that only its maker may call a `Name`. */
export type Branded<T, Name extends string> = T & { readonly [brand]: Name };

/** Offset into an account's text, in UTF-16 code units: what `String.slice` takes. */
export type Offset = Branded<number, "Offset">;

/** The half-open range `[start, end)` of one account's text. Never empty, never cuts a surrogate pair. */
export interface Span {
  readonly start: Offset;
  readonly end: Offset;
}

/**
 * The span `[start, end)`.
 * @throws RangeError when the two are not whole numbers with `0 <= start < end`.
 */
export function span(start: number, end: number): Span {
  if (!(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end)) {
    throw new RangeError(`a span needs whole numbers with 0 <= start < end, found [${start}, ${end})`);
  }
  return { start: start as Offset, end: end as Offset };
}

/** The words a span points at. */
export function wordsAt(text: string, at: Span): string {
  return text.slice(at.start, at.end);
}

/** Length in UTF-16 code units. */
export function lengthOf(at: Span): number {
  return at.end - at.start;
}

/** Whether the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` holds all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The smallest span that holds both. */
export function cover(a: Span, b: Span): Span {
  return span(Math.min(a.start, b.start), Math.max(a.end, b.end));
}

/** Reading order: by start, the longer first where two start together. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** `at` without white space at its ends; undefined when nothing is left. */
export function trimmed(text: string, at: Span): Span | undefined {
  let { start, end } = at as { start: number; end: number };
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return start < end ? span(start, end) : undefined;
}

/** `at` where it has no more than `most` code units; else its first words that fit, or as much of a longer word. */
export function firstWords(text: string, at: Span, most: number): Span {
  if (lengthOf(at) <= most) return at;
  const blank = text.slice(at.start, at.start + most + 1).search(/\s+\S*$/u);
  if (blank > 0) return span(at.start, at.start + blank);
  const end = at.start + most;
  const pair = /[\uD800-\uDBFF]/.test(text.charAt(end - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(end));
  return span(at.start, pair ? end - 1 : end);
}
