import { contains, lengthOf, type Span } from "../../model/index.ts";
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
    const heading = headingOf(layout, quotation.outer);
    if (quotation.depth > 0 || (!heading && quotation.marks === "single" && lengthOf(quotation.inner) < 30)) continue;
    if (taken.touches(quotation.inner) || isStageDirection(layout, quotation.inner)) continue;
    if (!(heading ? fillsHeading(layout, heading, quotation.outer) : standsAlone(layout, quotation.outer))) continue;
    orphans.push(draft({ rule: "orphan-quotations", content: [quotation.inner], carried: "speaker" }));
  }
  return orphans;
}

/** The headline or crosshead that a quotation stands in. */
function headingOf({ text: { account } }: Layout, outer: Span): Span | undefined {
  const headings = account.blocks.filter(({ kind }) => kind === "headline" || kind === "crosshead");
  return headings.find(({ span: block }) => contains(block, outer))?.span;
}

/** Whether a heading is the quotation alone, or goes on behind it with a colon: "‘In that order’: doctors against closure". */
function fillsHeading({ text: { account } }: Layout, heading: Span, outer: Span): boolean {
  const before = account.text.slice(heading.start, outer.start);
  const behind = account.text.slice(outer.end, heading.end);
  return !/[\p{L}\p{N}]/u.test(before) && (/^\s*:/.test(behind) || !/[\p{L}\p{N}]/u.test(behind));
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
