import { type Account, span } from "../../model/index.ts";
import type { Figure, Sentence, Token } from "../text.ts";
import { type Approximation, approximationAfter, approximationBefore } from "./approximations.ts";
import { countedAt } from "./counted.ts";
import { dateTokens } from "./dates.ts";
import { countsNothing } from "./identifiers.ts";
import { type Measured, moneyBefore, unitAt } from "./measures.ts";
import { numberAt, type Quantity } from "./numbers.ts";
import { rangeAt } from "./ranges.ts";
import { sizeAt } from "./sizes.ts";

/**
 * The quantities of an account in reading order, never overlapping: counts, shares, money, measures, ranges, and sizes told
 * by comparison. Dates, clock times, ages, ordinals and numbers that name something are none. Linear in the number of tokens.
 */
export function figuresOf(
  account: Account,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
): readonly Figure[] {
  const figures: Figure[] = [];
  const dated = dateTokens(account, tokens, sentences);
  for (const { from, to } of sentences) {
    for (let at = from; at < to; ) {
      const found = dated[at] ? undefined : figureAt(tokens, at, from, to);
      const last = figures.at(-1);
      if (found && !(last && last.span.end > found.figure.span.start)) figures.push(found.figure);
      at = Math.max(found?.to ?? 0, at + 1);
    }
  }
  return figures;
}

interface Found {
  readonly figure: Figure;
  /** Token after it. */
  readonly to: number;
}

function figureAt(tokens: readonly Token[], at: number, first: number, limit: number): Found | undefined {
  const money = moneyBefore(tokens, at, limit);
  const start = money?.to ?? at;
  const number = numberAt(tokens, start, limit);
  const size = sizeAt(tokens, at, limit, number);
  if (size) {
    const approximation = approximationBefore(tokens, at, first);
    return {
      figure: figureOf(
        tokens,
        at,
        size.to,
        approximation,
        { low: size.times, high: size.times, unit: "size-of" },
        size.counted,
      ),
      to: size.to,
    };
  }
  const range = rangeAt(tokens, start, limit, number);
  const quantity = range ?? number;
  if (!quantity || (!money && countsNothing(tokens, start, quantity, first))) return undefined;
  return measured(tokens, { at: Math.min(at, range?.from ?? at), first, limit }, quantity, money);
}

interface Place {
  readonly at: number;
  readonly first: number;
  readonly limit: number;
}

function measured(
  tokens: readonly Token[],
  { at, first, limit }: Place,
  quantity: Quantity,
  money: Measured | undefined,
): Found | undefined {
  const unit = unitAt(tokens, quantity, limit, money);
  if (!unit) return undefined;
  const trailing = approximationAfter(tokens, unit.to, limit);
  const leading = approximationBefore(tokens, at, first);
  const to = trailing?.to ?? unit.to;
  const counted = countedAt(tokens, to, limit);
  const factor = unit.factor;
  const value = { low: quantity.low * factor, high: quantity.high * factor, unit: unit.unit };
  const figure = figureOf(tokens, at, to, leading ?? trailing, clean(value), counted);
  return { figure: quantity.vague && figure.bound === "exact" ? { ...figure, bound: "about" } : figure, to };
}

function clean(value: Value): Value {
  return { ...value, low: Number(value.low.toPrecision(12)), high: Number(value.high.toPrecision(12)) };
}

type Value = Pick<Figure, "low" | "high" | "unit">;

function figureOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  approximation: Approximation | undefined,
  value: Value,
  counted: ReturnType<typeof countedAt>,
): Figure {
  return {
    span: between(tokens, Math.min(from, approximation?.from ?? from), to),
    ...value,
    counted: counted?.key ?? "",
    countedSpan: counted?.span,
    approximation: approximation && between(tokens, approximation.from, approximation.to),
    bound: approximation?.bound ?? "exact",
  };
}

function between(tokens: readonly Token[], from: number, to: number) {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (!first || !last) throw new RangeError(`no tokens ${from} to ${to} of ${tokens.length}`);
  return span(first.span.start, last.span.end);
}
