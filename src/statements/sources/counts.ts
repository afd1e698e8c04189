import { type Span, wordsAt } from "../../model/index.ts";
import { DETERMINERS } from "../data/closed-class.ts";
import { NEARNESS, OFFICES, PLAIN_SOURCES, UNNAMED_PEOPLE } from "../data/source-words.ts";
import { isCapital, type Layout, normAt, type Run } from "../layout.ts";

/** Words that count sources and that no figure is read from. */
const COUNTING = new Map([
  ["another", 1],
  ["both", 2],
]);
const ORDINAL = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|other|single|senior)$/;

/** How many: the number before the head, or "one of the people"; a fourth source is one. */
export function countOf(layout: Layout, run: Run, head: number): number | undefined {
  const first = normAt(layout, run.from);
  if (!UNNAMED_PEOPLE.has(normAt(layout, head)) && !OFFICES.has(normAt(layout, head))) return undefined;
  const singular = !/s$|people|men$/.test(normAt(layout, head));
  for (let at = run.from; at < head; at++) {
    const norm = normAt(layout, at);
    const count = numberAt(layout, at);
    if (count === undefined || norm === "a" || norm === "an") continue;
    if (norm !== "one" || singular || normAt(layout, at + 1) === "of") return count;
  }
  if (!singular) return undefined;
  if (first === "a" || first === "an" || first === "one" || ORDINAL.test(normAt(layout, run.from + 1)))
    return PLAIN_SOURCES.has(normAt(layout, head)) || UNNAMED_PEOPLE.has(normAt(layout, head)) ? 1 : undefined;
  return undefined;
}

/** The whole number below a thousand that begins at a token, in words or digits. */
function numberAt(layout: Layout, at: number): number | undefined {
  const start = layout.tokens[at]?.span.start;
  const figure = layout.text.figures.find(({ span: { start: from } }) => from === start);
  const counts = figure && !figure.unit && figure.low === figure.high && Number.isInteger(figure.low);
  if (counts && figure.low < 1000) return figure.low;
  const norm = normAt(layout, at);
  return norm === "one" ? 1 : COUNTING.get(norm);
}

/** How many members "Ostra and the palace" or "the leaders of Ostra, Vell and Karsk" has; undefined for one. */
export function memberCount(layout: Layout, run: Run): number | undefined {
  let and = -1;
  for (let at = run.from + 1; at < run.to - 1; at++) {
    if (/^(?:who|which|that|whose)$/.test(normAt(layout, at))) break;
    if (normAt(layout, at) === "and" && isCapital(layout, at - 1 - (normAt(layout, at - 1) === "," ? 1 : 0))) and = at;
  }
  if (and < 0) return undefined;
  const after = and + 1;
  const named = isCapital(layout, after) || (DETERMINERS.has(normAt(layout, after)) && isCapital(layout, after + 1));
  if (!named) return undefined;
  let members = 2;
  for (let at = run.from + 1; at < and; at++)
    if (normAt(layout, at) === "," && at + 1 !== and && isCapital(layout, at + 1)) members++;
  return members;
}

/** Whom unnamed people are said to be close to or familiar with, as written. */
export function nearOf(layout: Layout, mention: Span): string | undefined {
  const words = wordsAt(layout.text.account.text, mention);
  const match = NEARNESS.exec(words);
  if (!match) return undefined;
  const near = words
    .slice(match.index + match[0].length)
    .split(/,|\s+(?:who|which|that|and who)\b/u)[0]
    ?.trim();
  return near || undefined;
}
