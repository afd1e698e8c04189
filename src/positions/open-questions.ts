import { contains, type Span, span } from "../model/index.ts";
import type { Move } from "./move.ts";
import { aboutOf } from "./points.ts";
import { innermost } from "./standing.ts";
import { toldFlatly } from "./told-flatly.ts";
import { holdersIn, type Setting } from "./who.ts";

const OPEN =
  /\b(?:unclear|not clear|uncertain|not certain|unknown|an open question|remains? to be seen)\b[^.;]*?\b(?:whether(?: or not)?|if)\s+(?=([^.;,]{2,60}?)\s+(?:would|will|could|can|might|is|was|were|has|had)\s)/giu;

/** "It is unclear whether Vell would sign": what Vell wants is not known, and that is said. */
export function openQuestions(setting: Setting, sentence: { readonly span: Span }): Move[] {
  const { text, statements } = setting;
  const words = text.account.text.slice(sentence.span.start, sentence.span.end);
  return [...words.matchAll(OPEN)].flatMap((match) => {
    const at = sentence.span.start + match.index + match[0].length;
    const mention = span(at, at + (match[1] ?? "").length);
    const statement = innermost(statements, mention);
    const limit = statement?.content.find((part) => contains(part, mention))?.end ?? sentence.span.end;
    const { points } = aboutOf(text, mention.end, limit);
    return holdersIn(setting, mention).flatMap((holder) =>
      (holder.known ? points.slice(0, 1) : []).map((point) =>
        toldFlatly(setting, { ...holder, mention }, { stance: "unknown", point, statement, hedged: true }),
      ),
    );
  });
}
