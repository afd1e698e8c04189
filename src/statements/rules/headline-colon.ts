import { contains, span } from "../../model/index.ts";
import { type Draft, draft } from "../draft.ts";
import {
  firstFrom,
  isCapital,
  isQuoted,
  type Layout,
  normAt,
  quotationOf,
  type Run,
  spanOf,
  tokenFrom,
} from "../layout.ts";
import { isVerbal } from "../noun-phrases.ts";

const LONGEST_SOURCE = 6;

/** "Reis: Talks are over" and "Talks are over: minister": a headline's colon stands for its cue. */
export function headlineColon(layout: Layout): Draft[] {
  const drafts: Draft[] = [];
  for (const { kind, span: block } of layout.text.account.blocks) {
    if (kind !== "headline" && kind !== "crosshead") continue;
    const from = tokenFrom(layout, block.start);
    const to = tokenFrom(layout, block.end);
    const colon = colonIn(layout, from, to);
    const mark = layout.tokens[colon]?.span;
    if (colon < 0 || !mark) continue;
    const sides = sidesOf(layout, { from, to: colon }, { from: colon + 1, to });
    const source = sides && spanOf(layout, sides.source);
    const content = sides && spanOf(layout, sides.content);
    if (source && content)
      drafts.push(draft({ rule: "headline-colon", content: [content], cue: span(mark.start, mark.end), source }));
  }
  return drafts;
}

function colonIn(layout: Layout, from: number, to: number): number {
  for (let at = from + 1; at < to - 1; at++) if (normAt(layout, at) === ":" && !isQuoted(layout, at)) return at;
  return -1;
}

/** The side that names a person or body the account names elsewhere, or an office, is the source. */
function sidesOf(layout: Layout, left: Run, right: Run): { source: Run; content: Run } | undefined {
  const named = isQuotation(layout, left) && nameAt(layout, right);
  if (named) return { source: named, content: left };
  if (isSource(layout, left) && hasClause(layout, right)) return { source: left, content: right };
  if (isSource(layout, right) && hasClause(layout, left)) return { source: right, content: left };
  return undefined;
}

/** Whether a side is one quotation and nothing else. */
function isQuotation(layout: Layout, { from, to }: Run): boolean {
  const quotation = quotationOf(layout, from);
  const place = spanOf(layout, { from, to });
  return quotation !== undefined && place !== undefined && contains(quotation.outer, place);
}

/** "“A rent for nothing”: Vell digs in": the person or body whose name opens a side. */
function nameAt(layout: Layout, { from, to }: Run): Run | undefined {
  const { names, entities } = layout.text;
  const start = layout.tokens[from]?.span.start ?? -1;
  const name = names[firstFrom(names, start)];
  const kind = name && entities[name.entity]?.kind;
  if (!name || name.span.start !== start || (kind !== "person" && kind !== "organisation")) return undefined;
  return { from, to: Math.min(to, tokenFrom(layout, name.span.end)) };
}

function isSource(layout: Layout, run: Run): boolean {
  if (run.to - run.from > LONGEST_SOURCE || run.from >= run.to) return false;
  const place = spanOf(layout, run);
  for (let at = run.from; at < run.to; at++) if (isVerbal(layout, at) || isQuoted(layout, at)) return false;
  const { names, entities } = layout.text;
  return names.some((name) => {
    const entity = entities[name.entity];
    if (!place || name.span.end !== place.end || name.span.start < place.start) return false;
    return entity?.kind === "person" || entity?.kind === "organisation";
  });
}

function hasClause(layout: Layout, run: Run): boolean {
  if (run.to - run.from < 3) return false;
  for (let at = run.from; at < run.to; at++) {
    const norm = normAt(layout, at);
    if (
      isQuoted(layout, at) ||
      isVerbal(layout, at) ||
      /..(?:ed|ing|es|ts|ns|ls|ds|ks)$/.test(norm) ||
      (/^(?:to|is|are|will|not)$/.test(norm) && !isCapital(layout, at))
    )
      return true;
  }
  return false;
}
