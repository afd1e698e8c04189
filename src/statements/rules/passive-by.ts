import { takes } from "../cues.ts";
import { type Clause, type Draft, draft } from "../draft.ts";
import { type Layout, normAt, spanOf } from "../layout.ts";
import { nounPhraseAt } from "../noun-phrases.ts";

/** "The plan was rejected by the council": the agent is the source, the subject what it acts on. */
export function passiveBy(layout: Layout, clause: Clause): Draft | undefined {
  const { cue, subject } = clause;
  if (cue.voice !== "passive" || !subject || clause.relative) return undefined;
  if (!takes(cue, "act") && !takes(cue, "clause")) return undefined;
  const by = cue.words.to;
  if (normAt(layout, by) !== "by") return undefined;
  const agent = nounPhraseAt(layout, by + 1);
  const content = spanOf(layout, subject);
  if (!agent || !content) return undefined;
  return draft({
    rule: "passive-by",
    content: [content],
    cue: spanOf(layout, cue.words),
    source: spanOf(layout, agent),
    negated: cue.negated,
  });
}
