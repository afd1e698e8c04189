import { type Block, bySpan, contains, overlaps, type Span, span } from "../../src/model/index.ts";
import { type Cast, type CastKind, type CastMember, mentionsIn, NO_CAST } from "./cast.ts";
import { byPlace, CorpusError, type Fault } from "./fault.ts";
import { readFoot } from "./foot.ts";
import type { Mark, Role } from "./marks.ts";
import { type NumberedLine, type Paragraphs, paragraphsOf } from "./paragraphs.ts";
import { type MarkedStatement, statementsOf } from "./statements.ts";

/** One place where a name stands. */
export interface MarkedName {
  readonly span: Span;
  readonly kind: CastKind;
  /** The fullest form; undefined for a name marked in place that the cast does not list. */
  readonly member: CastMember | undefined;
}

/** A text as a person marked it. All spans are into `text`, which holds no marks. */
export interface MarkedText {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** In reading order of their spans. */
  readonly statements: readonly MarkedStatement[];
  /** In reading order, never overlapping. */
  readonly names: readonly MarkedName[];
  /** Number, unit and approximator; not what is counted. */
  readonly figures: readonly Span[];
  readonly dates: readonly Span[];
  /** Runs in quotation marks that are speech, without their marks. */
  readonly quotations: readonly Span[];
  /** Hedges in no statement: the outlet's own. */
  readonly ownHedges: readonly Span[];
  readonly ownApproximations: readonly Span[];
}

/** A read text and all that is wrong with it; the text is of use only when `faults` is empty. */
export interface ReadText {
  readonly marked: MarkedText;
  readonly faults: readonly Fault[];
  readonly placeOf: Paragraphs["placeOf"];
  /** Where words need no name and digits no mark: datelines, titles of works, words marked as plain. */
  readonly exempt: readonly Span[];
  /** Numbers that count nothing. */
  readonly numbers: readonly Span[];
}

/**
 * Reads a marked text: paragraphs one a line, and after a line `---` what the foot says of single statements.
 * Without a cast, a source without a code is a named one by its own words.
 * @throws CorpusError with every fault, when there is one
 */
export function readMarked(marked: string, cast: Cast = NO_CAST): MarkedText {
  const lines = marked.split("\n").map((text, index) => ({ text, line: index + 1 }));
  const read = readMarkedLines(lines, cast);
  if (read.faults.length > 0) throw new CorpusError("marked text", read.faults);
  return read.marked;
}

/** As `readMarked`, of lines that keep their numbers, with the faults as data. */
export function readMarkedLines(lines: readonly NumberedLine[], cast: Cast): ReadText {
  const rule = lines.findIndex(({ text }) => text === "---");
  const paragraphs = paragraphsOf(rule < 0 ? lines : lines.slice(0, rule));
  const { foot, faults: footFaults } = readFoot(rule < 0 ? [] : lines.slice(rule + 1));
  const names = namesOf(paragraphs, cast);
  const { statements, faults } = statementsOf(paragraphs, foot, names, cast === NO_CAST);
  const inStatement = (at: Span) =>
    statements.some((one) => [...one.hedges, ...one.approximations].some((other) => contains(other, at)));
  const own = (role: Role) => spansOf(paragraphs.marks, role).filter((at) => !inStatement(at));
  const speech = paragraphs.quotations.filter(({ outer }) => !isWithin(outer, paragraphs.marks, ["scare", "title"]));
  return {
    marked: {
      text: paragraphs.text,
      blocks: paragraphs.blocks,
      statements,
      names,
      figures: spansOf(paragraphs.marks, "figure"),
      dates: spansOf(paragraphs.marks, "date"),
      quotations: speech.map(({ inner }) => inner),
      ownHedges: own("hedge"),
      ownApproximations: own("approximation"),
    },
    faults: [...paragraphs.faults, ...footFaults, ...faults].sort(byPlace),
    placeOf: paragraphs.placeOf,
    numbers: spansOf(paragraphs.marks, "number"),
    exempt: (["dateline", "title", "plain"] as const).flatMap((role) => spansOf(paragraphs.marks, role)),
  };
}

function spansOf(marks: readonly Mark[], role: Role): Span[] {
  return marks
    .filter((mark) => mark.role === role && mark.end > mark.start)
    .map((mark) => span(mark.start, mark.end))
    .sort(bySpan);
}

function isWithin(at: Span, marks: readonly Mark[], roles: readonly Role[]): boolean {
  return roles.some((role) => spansOf(marks, role).some((outer) => contains(outer, at)));
}

/** Names marked in place, and all forms of the cast that lie in no other mark for names or plain words. */
function namesOf(paragraphs: Paragraphs, cast: Cast): MarkedName[] {
  const inPlace: MarkedName[] = paragraphs.marks
    .filter((mark) => mark.role === "name" && mark.end > mark.start)
    .map((mark) => ({
      span: span(mark.start, mark.end),
      kind: kindOf(mark),
      member: cast.byForm.get(paragraphs.text.slice(mark.start, mark.end)),
    }));
  const taken = [...inPlace.map((name) => name.span), ...spansOf(paragraphs.marks, "plain")];
  const found = mentionsIn(paragraphs.text, cast)
    .map(({ start, end, member }) => ({ span: span(start, end), kind: member.kind, member }))
    .filter((name) => !taken.some((other) => overlaps(other, name.span)));
  return [...inPlace, ...found].sort((a, b) => bySpan(a.span, b.span));
}

function kindOf(mark: Mark): CastKind {
  const [code] = mark.codes;
  return code === "person" || code === "org" || code === "place" || code === "people" ? code : "other";
}
