import { contentEnd, type Starts } from "../complements.ts";
import { takes } from "../cues.ts";
import { DETERMINERS, PREPOSITIONS } from "../data/closed-class.ts";
import { type Clause, type Draft, draft } from "../draft.ts";
import { isPunctuation, isQuoted, type Layout, normAt, spanOf } from "../layout.ts";

/** "She rejected the plan", "Ostra demanded the withdrawal of …", "he refused to sign": the complement is the act. */
export function reportedAct(layout: Layout, clause: Clause, starts: Starts): Draft | undefined {
  const { cue } = clause;
  if (!takes(cue, "act") && !takes(cue, "attitude")) return undefined;
  if (cue.voice === "passive" || cue.voice === "infinitive" || clause.order === "verb-first") return undefined;
  const at = clause.after;
  if (!beginsComplement(layout, at, cue.words.to - cue.words.from > 1)) return undefined;
  const to = contentEnd(layout, at, starts, "act");
  const content = spanOf(layout, { from: at, to });
  if (!content) return undefined;
  return draft({
    rule: "reported-act",
    content: [content],
    cue: spanOf(layout, cue.words),
    source: clause.subject && spanOf(layout, clause.subject),

    negated: cue.negated,
  });
}

function beginsComplement(layout: Layout, at: number, particle: boolean): boolean {
  const norm = normAt(layout, at);
  if (isQuoted(layout, at)) return true;
  if (isPunctuation(layout, at) || norm === "") return false;
  if (particle) return true;
  if (norm === "by" || norm === "as" || norm === "when" || norm === "while" || norm === "after" || norm === "before")
    return false;
  return DETERMINERS.has(norm) || !PREPOSITIONS.has(norm);
}
