import { keyOf } from "../lineage/index.ts";
import { contains, wordsAt } from "../model/index.ts";
import type { Figure } from "../text/index.ts";
import { type Measure, measureOf } from "./measures.ts";
import { type Range, wordsAround } from "./setting.ts";
import { rangeOf, type Side } from "./side.ts";
import { stemOf } from "./stems.ts";

/** A figure of an account with what it is compared by. */
export interface PlacedFigure {
  readonly figure: Figure;
  readonly measure: Measure;
  readonly range: Range;
  /** Stems of what is counted; empty when that was not found or is a unit. */
  readonly counted: readonly string[];
  /** Indices of the telling words of its sentence, itself and what is counted left out. */
  readonly around: readonly number[];
  /** Whether its account counts this hardly anywhere else: "people" and a currency tell no two figures apart. */
  readonly distinct: boolean;
}

const MADE = new WeakMap<Side, readonly PlacedFigure[]>();

/** The figures of an account that can be compared, in order. */
export function placedFigures(side: Side): readonly PlacedFigure[] {
  const made = MADE.get(side) ?? side.reading.text.figures.flatMap((figure) => placed(side, figure));
  MADE.set(side, made);
  return made;
}

function placed(side: Side, figure: Figure): readonly PlacedFigure[] {
  const range = rangeOf(side.words, figure.span);
  // How many people speak is the rule's that looks at sources.
  if (range.from >= range.to || isOfSource(side, figure)) return [];
  const measure = measureOf(figure, wordsAt(side.text, figure.span));
  const counted = stemsOf(figure.counted);
  const around = wordsAround(side, range, counted);
  const rivals = side.reading.text.figures.filter((other) => headOf(other) === headOf(figure));
  const distinct = rivals.length <= MOST_RIVALS && !PEOPLE.has(headOf(figure));
  return [{ figure, measure, range, counted, around, distinct }];
}

const isOfSource = (side: Side, { span }: Figure): boolean =>
  side.reading.statements.some(
    ({ source }) => source.kind === "anonymous" && source.mention !== undefined && contains(source.mention, span),
  );

/** Figures of an account that may count the same before counting it tells nothing. */
const MOST_RIVALS = 2;
const PEOPLE: ReadonlySet<string> = new Set("person people man woman child other official source victim".split(" "));
/** Stems of these words as they stand in a text. */
export const COUNTED_PEOPLE: ReadonlySet<string> = new Set(
  [...PEOPLE].flatMap((word) => [stemOf(word), stemOf(`${word}s`)]),
);
/** The noun itself among the words that name what is counted; "" when none was found. */
export const headOf = ({ counted }: Figure): string => counted.split(" ").at(-1) ?? "";

const stemsOf = (words: string): readonly string[] =>
  words
    .split(/[\s-]+/u)
    .filter((word) => word !== "")
    .map((word) => stemOf(keyOf(word)));
