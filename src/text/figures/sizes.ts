import { span } from "../../model/index.ts";
import type { Token } from "../text.ts";
import { type Counted, countedAt } from "./counted.ts";
import type { Quantity } from "./numbers.ts";

/** A comparison with the size of a place. */
export interface Size {
  /** Token after "of". */
  readonly to: number;
  /** How many times that size. */
  readonly times: number;
  readonly counted: Counted;
}

const TIMES = new Map([
  ["twice", 2],
  ["half", 0.5],
  ["double", 2],
  ["triple", 3],
]);

/** "the size of Ohio", "twice the size of the U.S. state of Ohio" at token `at`; `number` is what stands there, if any. */
export function sizeAt(
  tokens: readonly Token[],
  at: number,
  limit: number,
  number: Quantity | undefined,
): Size | undefined {
  const word = TIMES.get(tokens[at]?.norm ?? "");
  const counted = number && tokens[number.to]?.norm === "times" ? number.to + 1 : undefined;
  const the = word !== undefined ? at + 1 : (counted ?? at);
  if (tokens[the]?.norm !== "the" || tokens[the + 1]?.norm !== "size" || tokens[the + 2]?.norm !== "of")
    return undefined;
  const place = placeAt(tokens, the + 3, limit);
  return place && { to: the + 3, times: word ?? (counted === undefined ? 1 : (number?.low ?? 1)), counted: place };
}

/** The place itself: behind "the American state of" and the like. */
function placeAt(tokens: readonly Token[], from: number, limit: number): Counted | undefined {
  let start = from;
  for (let at = from; at < Math.min(limit, from + 8); at++) {
    const token = tokens[at];
    if (!token || token.kind === "punctuation") break;
    if (token.norm === "of") start = at + 1;
  }
  let to = start;
  while (to < limit && /^\p{Lu}/u.test(tokens[to]?.form ?? "")) to++;
  const first = tokens[start];
  const last = tokens[to - 1];
  if (to === start || !first || !last)
    return countedAt(tokens, /^an?$/u.test(tokens[start]?.norm ?? "") ? start + 1 : start, limit);
  const key = tokens
    .slice(start, to)
    .map((token) => token.norm)
    .join(" ");
  return { key, span: span(first.span.start, last.span.end) };
}
