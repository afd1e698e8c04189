import { wordsAt } from "../../../src/model/index.ts";
import { datesOf } from "../../../src/text/figures/dates.ts";
import { figuresOf } from "../../../src/text/figures/figures.ts";
import { type DateMention, type Figure, sentencesOf, tokensOf } from "../../../src/text/index.ts";
import { written } from "../paragraphs.ts";

export function figures(text: string): readonly Figure[] {
  const account = written(text);
  const tokens = tokensOf(account);
  return figuresOf(account, tokens, sentencesOf(account, tokens));
}

export function dates(text: string, published?: string): readonly DateMention[] {
  const account = written(text, published);
  const tokens = tokensOf(account);
  return datesOf(account, tokens, sentencesOf(account, tokens));
}

/** Each figure as "words = value unit, counted": a range as "low..high", a bound other than exact in front of the value. */
export function read(text: string): string[] {
  return figures(text).map(({ span: at, low, high, unit, counted, bound }) => {
    const value = low === high ? `${low}` : `${low}..${high}`;
    return `${wordsAt(text, at)} = ${bound === "exact" ? "" : `${bound} `}${value}${unit ? ` ${unit}` : ""}${counted ? `, ${counted}` : ""}`;
  });
}

/** Each date as "words = iso kind". */
export function dated(text: string, published?: string): string[] {
  return dates(text, published).map(({ span: at, iso, kind }) => `${wordsAt(text, at)} = ${iso ?? "?"} ${kind}`);
}
