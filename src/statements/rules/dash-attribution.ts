import { span } from "../../model/index.ts";
import { type Draft, draft } from "../draft.ts";
import { isQuoted, type Layout, normAt, sentenceOf, spanOf, tokenFrom } from "../layout.ts";
import { isVerbal } from "../noun-phrases.ts";

const LONGEST_SOURCE = 14;

/** "“…” — Ana Reis, teacher": a quotation signed by a dash, to the end of its paragraph. */
export function dashAttribution(layout: Layout): Draft[] {
  const drafts: Draft[] = [];
  for (const quotation of layout.text.quotations) {
    if (quotation.depth > 0 || quotation.ending === "open") continue;
    const dash = tokenFrom(layout, quotation.outer.end);
    if (!/^(?:―|—|–|--|-)$/.test(normAt(layout, dash)) || isQuoted(layout, dash)) continue;
    const block = layout.text.account.blocks[sentenceOf(layout, dash).block];
    if (!block) continue;
    let to = tokenFrom(layout, block.span.end);
    while (to > dash + 1 && /^[.]$/.test(normAt(layout, to - 1))) to--;
    const source = spanOf(layout, { from: dash + 1, to });
    if (!source || to - dash - 1 > LONGEST_SOURCE || !signs(layout, dash + 1, to)) continue;
    const mark = layout.tokens[dash]?.span;
    drafts.push(
      draft({ rule: "dash-attribution", content: [quotation.inner], cue: mark && span(mark.start, mark.end), source }),
    );
  }
  return drafts;
}

/** A name or description and no clause. */
function signs(layout: Layout, from: number, to: number): boolean {
  if (!/^\p{Lu}/u.test(layout.tokens[from]?.form ?? "") && !/^(?:the|a|an)$/.test(normAt(layout, from))) return false;
  for (let at = from; at < to; at++) if (isQuoted(layout, at) || isVerbal(layout, at)) return false;
  return true;
}
