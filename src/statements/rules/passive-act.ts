import type { Cue } from "../cues.ts";
import { DETERMINERS } from "../data/closed-class.ts";
import { type Clause, type Draft, draft } from "../draft.ts";
import { contentEnd, type Starts } from "../ends.ts";
import { isCapital, isPunctuation, isQuoted, type Layout, normAt, spanOf } from "../layout.ts";
import { nounPhraseAt } from "../noun-phrases.ts";

/** Verbs whose object is told to do something: "was urged to leave". */
const TELLS_TO = new Set(
  "tell ask urge order instruct advise invite encourage warn request direct beg implore".split(" "),
);
/** Verbs whose object is given words: "was promised a road", "were offered five per cent". */
const GIVES = new Set("promise offer deny refuse".split(" "));
/** Verbs whose object has something said of it, behind a preposition: "was accused of lying". */
const SAYS_OF: ReadonlyMap<string, RegExp> = new Map([
  ["accuse", /^of$/],
  ["criticise", /^for$/],
  ["criticize", /^for$/],
  ["praise", /^for$/],
  ["blame", /^for$/],
  ["condemn", /^for$/],
  ["warn", /^(?:of|about|against)$/],
  ["thank", /^for$/],
  ["describe", /^as$/],
  ["hail", /^as$/],
  ["dismiss", /^as$/],
]);

/** "She was accused of lying", "drivers were told to wait", "the farm was promised a road": whom it is said of or to is told. */
export function passiveAct(layout: Layout, clause: Clause, starts: Starts): Draft | undefined {
  const { cue, subject } = clause;
  if (cue.voice !== "passive" || !subject || clause.order === "verb-first") return undefined;
  const by = normAt(layout, cue.words.to) === "by" ? nounPhraseAt(layout, cue.words.to + 1) : undefined;
  const at = by ? by.to : cue.words.to;
  const sort = complementAt(layout, cue, at);
  if (!sort) return undefined;
  const complement = spanOf(layout, { from: at, to: contentEnd(layout, at, starts, "act") });
  const whom = clause.relative ? undefined : spanOf(layout, subject);
  if (!complement) return undefined;
  return draft({
    rule: "passive-act",
    content: whom && sort === "object" ? [whom, complement] : [complement],
    cue: spanOf(layout, cue.words),
    source: by && spanOf(layout, by),
    negated: cue.negated,
  });
}

/** How the verb's object is spoken of or to, by what stands behind the verb; undefined when nothing is told. */
function complementAt(layout: Layout, { verb: { lemma } }: Cue, at: number): "object" | "given" | undefined {
  const norm = normAt(layout, at);
  if (TELLS_TO.has(lemma) && /^(?:to|not)$/.test(norm) && !DETERMINERS.has(normAt(layout, at + 1)))
    return isCapital(layout, at + 1) ? undefined : "object";
  if (SAYS_OF.get(lemma)?.test(norm)) return "object";
  if (!GIVES.has(lemma) || isPunctuation(layout, at) || norm === "to") return undefined;
  return isQuoted(layout, at) || DETERMINERS.has(norm) || layout.tokens[at]?.kind === "number" ? "given" : undefined;
}
