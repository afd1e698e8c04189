import {
  bySpan,
  contains,
  cover,
  type Form,
  type Source,
  type Span,
  type Statement,
  span,
} from "../../src/model/index.ts";
import type { Complain, Fault } from "./fault.ts";
import type { FootLine } from "./foot.ts";
import type { MarkedName } from "./marked-text.ts";
import type { Mark } from "./marks.ts";
import type { Paragraphs } from "./paragraphs.ts";
import { holderOf, type Sketch, sketchOf, spanOf } from "./sketch.ts";
import type { SourceFacts } from "./sources.ts";
import { checkCodes, checkCues, checkQuotations } from "./statement-checks.ts";
import { sourcesOf } from "./statement-sources.ts";

/** A statement as marked: what the product reads, without ids and confidence. */
export interface MarkedStatement extends Omit<Statement, "id" | "account" | "reason" | "confidence" | "within"> {
  /** Its number in the marks. */
  readonly label: number;
  /** Number of the statement it is told inside of. */
  readonly within: number | undefined;
}

/**
 * The statements that the marks and the foot make.
 * @param bare whether there is no cast: then a source without a code is a named one by its own words
 */
export function statementsOf(
  paragraphs: Paragraphs,
  foot: ReadonlyMap<number, FootLine>,
  names: readonly MarkedName[],
  bare: boolean,
): { statements: MarkedStatement[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const complain: Complain = ({ line, column }, message) => faults.push({ line, column, message });
  const labels = [...new Set(paragraphs.marks.flatMap((mark) => mark.statements))];
  const drafts = labels
    .map((label) => sketchOf(label, paragraphs.marks, foot.get(label), complain))
    .filter((one) => one !== undefined);
  for (const [label, { line }] of foot)
    if (!labels.includes(label)) complain({ line, column: 1 }, `no mark names statement ${label}`);
  const sketches = drafts
    .map((sketch) => ({ ...sketch, within: sketch.foot?.within ?? holderOf(sketch, drafts) }))
    .sort((a, b) => a.first.start - b.first.start || a.label - b.label);
  checkQuotations(paragraphs, sketches, complain);
  checkCues(paragraphs, sketches, complain);
  checkCodes(paragraphs.marks, complain);
  const sources = sourcesOf(sketches, paragraphs.text, names, bare, complain);
  const statements = sketches.map((sketch) => statementOf(sketch, sources.get(sketch.label), paragraphs, sketches));
  return { statements: statements.sort((a, b) => bySpan(a.span, b.span) || a.label - b.label), faults };
}

function statementOf(
  sketch: Sketch,
  facts: SourceFacts | undefined,
  paragraphs: Paragraphs,
  sketches: readonly Sketch[],
): MarkedStatement {
  const { label, content, cue, source, noComment } = sketch;
  const quotations = quotationsIn(content, paragraphs);
  const pieces = [...content, ...[cue, source].filter((mark) => mark !== undefined).map(spanOf)];
  const attached = (role: Mark["role"]) =>
    paragraphs.marks
      .filter(
        (mark) =>
          mark.role === role &&
          mark.end > mark.start &&
          (mark.statements.length > 0 ? mark.statements.includes(label) : innermost(spanOf(mark), sketches) === label),
      )
      .map(spanOf);
  const [head, ...rest] = pieces;
  const read: Source = {
    kind: facts?.kind ?? "anonymous",
    mention: source === undefined ? undefined : spanOf(source),
    name: facts?.name,
    party: facts?.party,
    count: facts?.count,
    near: facts?.near,
    via: facts?.via ?? [],
    reasonUnnamed: sketch.reason === undefined ? undefined : spanOf(sketch.reason),
  };
  return {
    label,
    span: rest.reduce(cover, head ?? spanOf(sketch.first)),
    content,
    cue: cue === undefined ? undefined : spanOf(cue),
    source: read,
    form: noComment === undefined ? formOf(paragraphs.text, content, quotations) : "no-comment",
    noComment,
    when: sketch.when === undefined ? undefined : spanOf(sketch.when),
    quotations,
    hedges: attached("hedge"),
    approximations: attached("approximation"),
    negated: sketch.negated,
    within: sketch.within,
    stance: sketch.stance,
  };
}

/** The statement in whose content the words lie; where several hold them, the one told innermost. */
function innermost(at: Span, sketches: readonly Sketch[]): number | undefined {
  const holders = sketches.filter(({ content }) => content.some((piece) => contains(piece, at)));
  return holders.find((one) => !holders.some((other) => other.within === one.label))?.label;
}

/** The outermost quotations that lie, with their marks, in the content, without scare quotations and titles. */
function quotationsIn(content: readonly Span[], paragraphs: Paragraphs): Span[] {
  const set = paragraphs.marks.filter((mark) => mark.role === "scare" || mark.role === "title");
  const inside = paragraphs.quotations.filter(
    ({ outer }) =>
      content.some((piece) => contains(piece, outer)) &&
      !set.some((mark) => mark.start <= outer.start && outer.end <= mark.end),
  );
  return inside
    .filter((one) => !inside.some((other) => other !== one && contains(other.inner, one.outer)))
    .map(({ inner }) => inner);
}

function formOf(text: string, content: readonly Span[], quotations: readonly Span[]): Form {
  const words = content.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)].map((match) =>
      span(start + match.index, start + match.index + match[0].length),
    ),
  );
  const quoted = words.filter((word) => quotations.some((outer) => contains(outer, word))).length;
  return quoted === 0 ? "indirect" : quoted === words.length ? "direct" : "mixed";
}
