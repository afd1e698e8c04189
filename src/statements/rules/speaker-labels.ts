import { type Span, span, trimmed } from "../../model/index.ts";
import { type Draft, draft } from "../draft.ts";
import { formAt, isCapital, type Layout, normAt, spanOf, tokenFrom } from "../layout.ts";

/** A paragraph that begins with its speaker's name and a colon, as transcripts and interviews print them. */
interface Labelled {
  readonly label: Span;
  readonly colon: Span;
  readonly content: Span;
}

const LONGEST_LABEL = 7;
/** Fewer labelled paragraphs are lists or headlines, not a conversation. */
const FEWEST_TURNS = 3;

/** "REIS: We are done." in a transcript: the label is the source, the colon the cue, the rest what is said. */
export function speakerLabels(layout: Layout): Draft[] {
  const turns = layout.text.account.blocks
    .filter(({ kind }) => kind === "paragraph")
    .map(({ span: block }) => labelled(layout, block))
    .filter((turn) => turn !== undefined);
  const speakers = new Set(turns.map(({ label }) => layout.text.account.text.slice(label.start, label.end)));
  if (turns.length < FEWEST_TURNS || speakers.size === turns.length) return [];
  return turns.map(({ label, colon, content }) =>
    draft({ rule: "speaker-labels", content: [content], cue: colon, source: label }),
  );
}

function labelled(layout: Layout, block: Span): Labelled | undefined {
  let from = tokenFrom(layout, block.start);
  if (/^(?:["“”'‘]|``)$/.test(formAt(layout, from))) from++;
  for (let at = from; at < from + LONGEST_LABEL; at++) {
    const token = layout.tokens[at];
    if (!token || token.span.end > block.end) return undefined;
    if (normAt(layout, at) === ":") return turnOf(layout, from, at, block);
    if (!isCapital(layout, at) && !/^(?:of|the|de|van|von|\.|\(|\)|'s|-)$/.test(normAt(layout, at))) return undefined;
  }
  return undefined;
}

function turnOf(layout: Layout, from: number, colon: number, block: Span): Labelled | undefined {
  const label = spanOf(layout, { from, to: colon });
  const mark = layout.tokens[colon]?.span;
  if (!label || !mark || mark.end >= block.end) return undefined;
  const content = trimmed(layout.text.account.text, span(mark.end, block.end));
  return content && /\p{L}/u.test(layout.text.account.text.slice(content.start, content.end))
    ? { label, colon: mark, content }
    : undefined;
}
