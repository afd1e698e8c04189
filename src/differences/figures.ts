import type { Difference, Passage, Severity, Verdict } from "../model/index.ts";
import { cover, wordsAt } from "../model/index.ts";
import type { Figure } from "../text/index.ts";
import { passage, type Rule } from "./comparison.ts";
import { type FigurePair, figurePairs } from "./figure-pairs.ts";
import type { Side } from "./side.ts";
import { rangeCovered } from "./verdict.ts";

/** The same quantity in both accounts; where it was copied with its sentence, only when it is not written the same. */
export const figures: Rule = (comparison) =>
  figurePairs(comparison).flatMap((pair) => {
    const difference = differenceOf(comparison.a, comparison.b, pair);
    const [one, other] = [writtenAt(comparison.a, difference.a), writtenAt(comparison.b, difference.b)];
    return one === other && pair.copied ? [] : [difference];
  });

function differenceOf(a: Side, b: Side, pair: FigurePair): Difference {
  const at = (side: Side, figure: Figure) => {
    const { countedSpan } = figure;
    const near = countedSpan !== undefined && Math.abs(countedSpan.start - figure.span.end) < NEAR;
    return passage(side, near ? cover(figure.span, countedSpan) : figure.span);
  };
  const [one, other] = [pair.a.figure, pair.b.figure];
  return {
    kind: "figure",
    a: at(a, one),
    b: at(b, other),
    edits: pair.verdict === "agree" ? [] : [{ a: one.span, b: other.span }],
    saying: undefined,
    severity: SEVERITY[pair.verdict],
    verdict: pair.verdict,
    why: whyOf(a, b, pair),
  };
}

/** What is counted is shown with the figure when it stands within this many code units of it. */
const NEAR = 40;

const SEVERITY: { readonly [verdict in Verdict]: Severity } = { agree: 1, compatible: 2, conflict: 3 };

function whyOf(one: Side, other: Side, { a, b, verdict }: FigurePair): string {
  if (verdict === "agree") return "the same value for the same thing";
  if (verdict === "compatible") return `${rangeCovered(a.measure, b.measure)}, so both can be right`;
  if (a.measure.dimension !== b.measure.dimension) return "the same number with another unit";
  const words = [wordsAt(one.text, a.figure.span), wordsAt(other.text, b.figure.span)].map((each) =>
    each.replace(/\s+/gu, " "),
  );
  const [low, high] = a.measure.low <= b.measure.low ? words : words.toReversed();
  return `two values for the same thing that cannot both be right: ${low} and ${high}`;
}

/** The words of a place in lower case, without its first article. */
const writtenAt = (side: Side, place: Passage | undefined): string | undefined =>
  place && wordsAt(side.text, place.span).toLowerCase().replace(/^the /, "");
