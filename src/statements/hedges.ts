import { type Span, span } from "../model/index.ts";
import { HEDGES } from "./data/source-words.ts";

/** The words within `content` that weaken it, in order; the month of May and "could not" are none. */
export function hedgesIn(text: string, content: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const part of content) {
    const words = text.slice(part.start, part.end);
    for (const pattern of HEDGES) {
      for (const match of words.matchAll(pattern)) {
        if (isMonth(words, match.index, match[0]) || isAbility(words, match.index, match[0])) continue;
        found.push(span(part.start + match.index, part.start + match.index + match[0].length));
      }
    }
  }
  return found
    .sort((a, b) => a.start - b.start)
    .filter((hedge, index, all) => index === 0 || hedge.start >= (all[index - 1]?.end ?? 0));
}

/** "A tap that only one hand could close": what can be done, in a clause that hangs on a noun or under "only" or "no". */
function isAbility(words: string, at: number, form: string): boolean {
  if (!form.toLowerCase().startsWith("could")) return false;
  return (
    /\b(?:that|which|who|only|no|nobody|nothing|never|before|until)\s+(?:[\p{L}’'-]+\s+){0,3}$/iu.test(
      words.slice(Math.max(0, at - 50), at),
    ) && !/^could (?:be|have)$/iu.test(form)
  );
}

/** "May" with a capital inside a sentence, or beside a number, is the month. */
function isMonth(words: string, at: number, form: string): boolean {
  if (!form.startsWith("May")) return false;
  return at > 0 || /^\s+\p{N}/u.test(words.slice(at + form.length));
}
