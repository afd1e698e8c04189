import { contains, overlaps, type Span, span } from "../../src/model/index.ts";
import type { Cast } from "./cast.ts";
import type { Fault } from "./fault.ts";
import type { ReadText } from "./marked-text.ts";
import { PLAIN_CAPITALS } from "./plain-capitals.ts";

/** Kinds of block in which every name and number has to be marked; headlines may stand in title case or capitals. */
const CHECKED = new Set(["paragraph", "caption"]);

/** A capital inside a sentence that is no name of the cast, and a digit that no mark explains. */
export function incompleteIn(read: ReadText, cast: Cast): Fault[] {
  const { text, blocks, names, figures, dates, statements } = read.marked;
  const known = [...names.map((name) => name.span), ...read.exempt];
  const counted = [...figures, ...dates, ...known, ...statements.flatMap(({ when }) => when ?? [])];
  const checked = blocks.filter(({ kind }) => CHECKED.has(kind)).map((block) => block.span);
  const capitals = [...text.matchAll(/(?<![\p{L}\p{N}’'])\p{Lu}[\p{L}\p{M}]*/gu)]
    .map((match) => spanOf(match))
    .filter(
      (at) =>
        inside(checked, at) &&
        !touches([...known, ...figures, ...dates], at) &&
        !startsSentence(text, at) &&
        !PLAIN_CAPITALS.has(wordAt(text, at)),
    );
  const digits = [...text.matchAll(/\d+/g)]
    .map((match) => spanOf(match))
    .filter((at) => inside(checked, at) && !touches([...counted, ...read.numbers], at));
  const fault = (at: Span, message: string): Fault => ({ ...read.placeOf(at.start), message });
  return [
    ...(cast.members.length === 0
      ? []
      : capitals.map((at) =>
          fault(at, `“${wordAt(text, at)}” is no name of cast.txt; list it there, or write {plain …} if it is no name`),
        )),
    ...digits.map((at) =>
      fault(
        at,
        `“${wordAt(text, at)}” lies in no {f …}, {d …} or {w1 …}; mark the figure or date, or write {x …} if it counts nothing`,
      ),
    ),
  ];
}

function spanOf(match: RegExpExecArray): Span {
  return span(match.index, match.index + match[0].length);
}

function wordAt(text: string, at: Span): string {
  return text.slice(at.start, at.end);
}

function inside(outers: readonly Span[], at: Span): boolean {
  return outers.some((outer) => contains(outer, at));
}

function touches(others: readonly Span[], at: Span): boolean {
  return others.some((other) => overlaps(other, at));
}

/** After a full stop, a colon, an opening quotation mark or at the start of a paragraph a capital says nothing. */
function startsSentence(text: string, at: Span): boolean {
  return /(?:^|\n|[.!?:;…]["”’')\]]*\s+|[“‘"'([]|[–—-]\s+|\s['"])["“‘'([]*$/u.test(
    text.slice(Math.max(0, at.start - 12), at.start),
  );
}
