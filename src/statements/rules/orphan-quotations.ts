import { lengthOf, type Span } from "../../model/index.ts";
import { coveredIn } from "../covered.ts";
import { type Draft, draft } from "../draft.ts";
import type { Layout } from "../layout.ts";
import { sentenceOf, tokenFrom } from "../layout.ts";

/**
 * Quotations that stand alone as whole sentences, with no cue of their own: they go to the speaker who had the word
 * last. A quotation that continues one from the paragraph before belongs to the same statement's speaker.
 */
export function orphanQuotations(layout: Layout, drafts: readonly Draft[]): Draft[] {
  const taken = coveredIn(layout);
  for (const { content } of drafts) for (const part of content) taken.add(part);
  const orphans: Draft[] = [];
  for (const quotation of layout.text.quotations) {
    if (quotation.depth > 0 || (quotation.marks === "single" && lengthOf(quotation.inner) < 30)) continue;
    if (taken.touches(quotation.inner)) continue;
    if (!standsAlone(layout, quotation.outer) || isStageDirection(layout, quotation.inner)) continue;
    orphans.push(draft({ rule: "orphan-quotations", content: [quotation.inner], carried: "speaker" }));
  }
  return orphans;
}

/** "(Laughter.)": what a transcript tells of the room is nobody's word. */
function isStageDirection(layout: Layout, inner: Span): boolean {
  return /^\s*[([][^)\]]*[)\]]?[.!]?\s*$/u.test(layout.text.account.text.slice(inner.start, inner.end));
}

/** Whether the quotation fills its sentence or sentences, marks and stops aside. */
function standsAlone(layout: Layout, outer: Span): boolean {
  const from = tokenFrom(layout, outer.start);
  const to = tokenFrom(layout, outer.end);
  if (from >= to || sentenceOf(layout, from).from !== from) return false;
  const last = sentenceOf(layout, to - 1);
  const rest = layout.text.account.text.slice(outer.end, last.span.end);
  const words = to - from;
  return words >= 4 && !/[\p{L}\p{N}]/u.test(rest);
}
