import { contains, type Span, type Stance, span } from "../model/index.ts";
import type { Move } from "./move.ts";
import { innermost } from "./standing.ts";
import { toldFlatly } from "./told-flatly.ts";
import { holdersIn, type Setting } from "./who.ts";

/** "Joint patrols remain off the table for Vell": what a thing is to a party, behind what it is. */
const VERDICT =
  /(?<point>(?:^|(?<=[,;:“"]\s?))[^,;:“”"]{3,120}?)\s+(?:is|are|was|were|remains?|remained|would be|will be)\s+(?:still\s+|simply\s+|wholly\s+)?(?:(?<no>off the table|out of the question|not on the table|not negotiable|non-negotiable|unacceptable|not acceptable|a non-starter|no option|not an option|a red line)|acceptable)\s+(?:for|to)\s+(?<party>[^,.;:“”"]{2,60})/giu;

/** Every place where a thing is told to be out of the question for a party, or acceptable to it. */
export function verdicts(setting: Setting, sentence: { readonly span: Span }): Move[] {
  const { text, statements } = setting;
  const words = text.account.text.slice(sentence.span.start, sentence.span.end);
  return [...words.matchAll(VERDICT)].flatMap((match) => {
    const { point = "", no, party = "" } = match.groups ?? {};
    // "Vell said that joint patrols": the clause is what is judged.
    const lead = /^(?:.*\bthat\b)?\s*/isu.exec(point)?.[0].length ?? 0;
    const from = sentence.span.start + match.index + lead;
    if (point.slice(lead).trim() === "") return [];
    const at = span(from, from + point.slice(lead).trimEnd().length);
    const end = sentence.span.start + match.index + match[0].length;
    const mention = span(end - party.length, end - party.length + party.trimEnd().length);
    const statement = innermost(statements, mention);
    if (statement && !statement.content.some((part) => contains(part, at))) return [];
    const stance: Stance = no === undefined ? "accept" : "reject";
    return holdersIn(setting, mention).flatMap((holder) =>
      holder.known
        ? [toldFlatly(setting, { ...holder, mention }, { stance, point: at, statement, hedged: false })]
        : [],
    );
  });
}
