import { bySpan, contains, type NoComment, type Span, STANCES, type Stance, span } from "../../src/model/index.ts";
import type { Complain } from "./fault.ts";
import type { FootLine } from "./foot.ts";
import type { Mark } from "./marks.ts";

/** Code on a cue, and what it says of a refusal or failure to answer. */
export const NO_COMMENT_CODES: Readonly<Record<string, NoComment>> = {
  "no-reply": "did-not-respond",
  declined: "declined",
  unreachable: "unreachable",
};

/** What stands about one statement, before its source is resolved. */
export interface Sketch {
  readonly label: number;
  readonly content: readonly Span[];
  readonly cue: Mark | undefined;
  readonly source: Mark | undefined;
  readonly when: Mark | undefined;
  readonly reason: Mark | undefined;
  readonly foot: FootLine | undefined;
  readonly first: Mark;
  readonly within: number | undefined;
  readonly noComment: NoComment | undefined;
  readonly negated: boolean;
  /** The text names nobody who says it: no source is carried over. */
  readonly nobody: boolean;
  readonly stance: Stance | undefined;
}

/** What the marks and the foot say of one statement; undefined when no mark of it holds words. */
export function sketchOf(
  label: number,
  marks: readonly Mark[],
  foot: FootLine | undefined,
  complain: Complain,
): Sketch | undefined {
  const own = marks.filter((mark) => mark.statements.includes(label) && mark.end > mark.start);
  const [first] = own;
  if (first === undefined) return undefined;
  const only = (role: Mark["role"]) => {
    const [one, second] = own.filter((mark) => mark.role === role);
    if (second !== undefined) complain(second, `statement ${label} has a second ${role}; a statement has one`);
    return one;
  };
  const content = own.filter((mark) => mark.role === "content");
  const sketch = {
    label,
    cue: only("cue"),
    source: only("source"),
    when: only("when"),
    reason: only("reason"),
    foot,
    first,
  };
  for (const mark of content) {
    const cross = own.find(
      (other) =>
        other !== mark &&
        ["source", "cue", "content"].includes(other.role) &&
        mark.start < other.end &&
        other.start < mark.end,
    );
    if (cross !== undefined)
      complain(
        cross,
        `the ${cross.role} of statement ${label} overlaps its content; close the content before it and open it again after it`,
      );
  }
  const codes = sketch.cue?.codes ?? [];
  const noComment = codes.map((code) => NO_COMMENT_CODES[code]).find((code) => code !== undefined);
  if (content.length === 0 && noComment === undefined)
    complain(
      first,
      `statement ${label} has no content; mark it with {${label} …}, or give its cue one of :${Object.keys(NO_COMMENT_CODES).join(" :")}`,
    );
  return {
    ...sketch,
    content: content.map((mark) => span(mark.start, mark.end)).sort(bySpan),
    within: undefined,
    noComment,
    nobody: codes.includes("nobody"),
    negated: codes.includes("neg") || foot?.negated === true,
    stance: foot?.stance ?? STANCES.find((stance) => codes.includes(stance)),
  };
}

/** The statement in whose content all of this one lies; the innermost. */
export function holderOf(sketch: Sketch, all: readonly Sketch[]): number | undefined {
  const pieces = [...sketch.content, ...(sketch.cue === undefined ? [] : [spanOf(sketch.cue)])];
  const holders = all.filter(
    (other) => other !== sketch && pieces.every((piece) => other.content.some((outer) => contains(outer, piece))),
  );
  const size = (other: Sketch) => other.content.reduce((sum, { start, end }) => sum + end - start, 0);
  return holders.sort((a, b) => size(a) - size(b) || a.label - b.label)[0]?.label;
}

/** Where a mark lies. */
export function spanOf(mark: Mark): Span {
  return span(mark.start, mark.end);
}
