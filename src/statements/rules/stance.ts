import { DETERMINERS, PERSONAL, PREPOSITIONS } from "../data/closed-class.ts";
import type { Behind } from "../data/stance-idioms.ts";
import { type Clause, type Draft, draft } from "../draft.ts";
import { contentEnd, type Starts } from "../ends.ts";
import { isCapital, isPunctuation, isQuoted, type Layout, normAt, type Run, spanOf } from "../layout.ts";

/** "The port is open to a review", "Vell would settle for nine", "the union made it clear that …": an idiom is the cue. */
export function stance(layout: Layout, clause: Clause, starts: Starts): Draft | undefined {
  const { cue, subject, after } = clause;
  if (!cue.behind || !subject || clause.order === "verb-first") return undefined;
  if (cue.voice === "passive" || cue.voice === "infinitive") return undefined;
  const behind = [...cue.behind].find((sort) => FITS[sort](layout, after));
  if (!behind || (behind === "figure" && isQuantity(layout, subject))) return undefined;
  // "It is not clear what it would cost": nobody's view.
  if (behind === "that" && normAt(layout, subject.from) === "it") return undefined;
  const content = spanOf(layout, {
    from: after,
    to: contentEnd(layout, after, starts, behind === "that" ? "clause" : "act"),
  });
  if (!content) return undefined;
  return draft({
    rule: "stance",
    content: [content],
    cue: spanOf(layout, cue.group),
    source: spanOf(layout, subject),
    negated: cue.negated,
  });
}

/** What rises and falls by itself: "the price went up to 18" tells nobody's stance. */
const QUANTITIES = new Set(
  "price prices cost costs rate rates number numbers figure figures share shares total toll fee fees wage wages sales bill bills inflation unemployment output turnout temperature temperatures level levels water sum tally count value profit profits debt support score speed it this that".split(
    " ",
  ),
);

function isQuantity(layout: Layout, { from, to }: Run): boolean {
  for (let at = from; at < to; at++) if (QUANTITIES.has(normAt(layout, at))) return to - from < 8;
  return false;
}

/** Whether what stands behind an idiom is what it takes. */
const FITS: { readonly [sort in Behind]: (layout: Layout, at: number) => boolean } = {
  noun: (layout, at) => {
    const norm = normAt(layout, at);
    if (isQuoted(layout, at) || DETERMINERS.has(norm)) return true;
    return norm !== "" && norm !== "to" && !isPunctuation(layout, at) && !PREPOSITIONS.has(norm);
  },
  to: (layout, at) =>
    normAt(layout, at) === "to" && !DETERMINERS.has(normAt(layout, at + 1)) && !isCapital(layout, at + 1),
  that: (layout, at) => /^(?:that|whether|how|what|why)$/.test(normAt(layout, at)) || PERSONAL.has(normAt(layout, at)),
  figure: (layout, at) =>
    layout.tokens[at]?.kind === "number" ||
    /^(?:[$€£¥]|half|a|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)$/.test(normAt(layout, at)),
};
