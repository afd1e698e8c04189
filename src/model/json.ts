import type { Branded, Span } from "./span.ts";
import { span } from "./span.ts";

/** A value as it stands in JSON: spans are `[start, end]`, what is absent is null, ids are plain strings. */
export type Json<T> = T extends undefined
  ? null
  : T extends Span
    ? [start: number, end: number]
    : T extends string | number | boolean | null
      ? Plain<T>
      : T extends readonly (infer E)[]
        ? Json<E>[]
        : { -readonly [K in keyof T]: Json<T[K]> };
/** A branded string is a plain one in JSON; a union of literals stays one. */
type Plain<T> = T extends Branded<string, string> ? string : T;

/** `value` with its spans as pairs and its absences as null. Pure; cost linear in the size of the value. */
export function jsonOf<T>(value: T): Json<T> {
  return toPlain(value) as Json<T>;
}

function toPlain(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.map(toPlain);
  if (typeof value !== "object") return value;
  if (isSpan(value)) return [value.start, value.end];
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toPlain(inner)]));
}

function isSpan(value: object): value is Span {
  return "start" in value && "end" in value && Object.keys(value).length === 2;
}

/**
 * The value that `json` was made from by `jsonOf`: a pair of whole numbers is a span, null is undefined. No type of the
 * record holds any other list of numbers, so the two can be told apart by shape alone.
 */
export function fromJson<T>(json: Json<T>): T {
  return toValue(json) as T;
}

function toValue(json: unknown): unknown {
  if (json === null || json === undefined) return undefined;
  if (Array.isArray(json)) {
    const [start, end] = json;
    if (json.length === 2 && Number.isInteger(start) && Number.isInteger(end)) return span(start, end);
    return json.map(toValue);
  }
  if (typeof json !== "object") return json;
  return Object.fromEntries(Object.entries(json).map(([key, inner]) => [key, toValue(inner)]));
}
