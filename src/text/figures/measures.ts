import type { Token } from "../text.ts";
import type { Quantity } from "./numbers.ts";
import { CURRENCY_SIGNS, CURRENCY_WORDS, DOLLARS, UNITS } from "./words.ts";

/** A unit that ends before token `to`, and what a number with it is multiplied by. */
export interface Measured {
  readonly to: number;
  readonly unit: string;
  readonly factor: number;
}

/** Money in front of the number: "$", "US$", "EUR". */
export function moneyBefore(tokens: readonly Token[], at: number, limit: number): Measured | undefined {
  const token = tokens[at];
  if (!token || at + 1 >= limit) return undefined;
  const sign = CURRENCY_SIGNS.get(token.form);
  if (sign)
    return tokens[at + 1]?.span.start === token.span.end || tokens[at + 1]?.kind === "number"
      ? { to: at + 1, unit: sign, factor: 1 }
      : undefined;
  if (tokens[at + 1]?.form === "$" && tokens[at + 1]?.span.start === token.span.end) {
    const dollars = DOLLARS.get(token.norm);
    return dollars ? { to: at + 2, unit: dollars, factor: 1 } : undefined;
  }
  const code = /^[A-Z]{3}$/u.test(token.form) ? CURRENCY_WORDS.get(token.norm) : undefined;
  return code && tokens[at + 1]?.kind === "number" ? { to: at + 1, unit: code, factor: 1 } : undefined;
}

/** The unit of a quantity: its share, its money, what stands behind it; "" for a plain count. Undefined when it is none. */
export function unitAt(
  tokens: readonly Token[],
  quantity: Quantity,
  limit: number,
  money: Measured | undefined,
): Measured | undefined {
  const { to } = quantity;
  if (money) return { ...money, to };
  if (quantity.share) return { to, unit: "share", factor: 1 };
  const hyphen = tokens[to]?.form === "-" && tokens[to - 1]?.span.end === tokens[to]?.span.start ? 1 : 0;
  const at = to + hyphen;
  const plain = { to, unit: "", factor: 1 };
  if (at >= limit) return plain;
  return (
    percentAt(tokens, at, limit) ??
    moneyAt(tokens, at, limit) ??
    squareAt(tokens, at, limit) ??
    lengthAt(tokens, at, limit) ??
    plain
  );
}

function percentAt(tokens: readonly Token[], at: number, limit: number): Measured | undefined {
  const norm = tokens[at]?.norm ?? "";
  if (norm === "%" || norm === "percent" || norm === "pc" || norm === "pct") {
    const point = tokens[at + 1]?.form === "-" ? at + 2 : at + 1;
    return norm === "%" && /^points?$/u.test(tokens[point]?.norm ?? "") && point < limit
      ? { to: point + 1, unit: "points", factor: 0.01 }
      : { to: at + 1, unit: "share", factor: 0.01 };
  }
  if (norm === "per" && tokens[at + 1]?.norm === "cent" && at + 1 < limit)
    return { to: at + 2, unit: "share", factor: 0.01 };
  if (norm === "percentage" && /^points?$/u.test(tokens[at + 1]?.norm ?? "") && at + 1 < limit)
    return { to: at + 2, unit: "points", factor: 0.01 };
  return undefined;
}

/** Dollars that are not the United States'. */
const OTHER_DOLLARS = new Map([
  ["australian", "AUD"],
  ["canadian", "CAD"],
  ["hong kong", "HKD"],
  ["new zealand", "NZD"],
  ["singapore", "SGD"],
]);
const LANDS =
  /^(?:us|u\.s\.|american|australian|canadian|singapore|swiss|british|russian|japanese|chinese|indian|turkish|israeli)$/u;

/** "3 million euros", "3 US dollars", "3 Hong Kong dollars". */
function moneyAt(tokens: readonly Token[], at: number, limit: number): Measured | undefined {
  const two = `${tokens[at]?.norm} ${tokens[at + 1]?.norm}`;
  const skip = OTHER_DOLLARS.has(two) ? 2 : LANDS.test(tokens[at]?.norm ?? "") ? 1 : 0;
  const code = at + skip < limit ? CURRENCY_WORDS.get(tokens[at + skip]?.norm ?? "") : undefined;
  if (!code) return undefined;
  const land = skip === 2 ? two : (tokens[at]?.norm ?? "");
  return { to: at + skip + 1, unit: code === "USD" ? (OTHER_DOLLARS.get(land) ?? code) : code, factor: 1 };
}

/** "square kilometres", "sq km", "cubic metres". */
function squareAt(tokens: readonly Token[], at: number, limit: number): Measured | undefined {
  const word = tokens[at]?.norm ?? "";
  const power = /^(?:square|sq|sq\.)$/u.test(word) ? "²" : /^(?:cubic|cu|cu\.)$/u.test(word) ? "³" : undefined;
  const unit = power && at + 1 < limit ? UNITS.get(tokens[at + 1]?.norm ?? "") : undefined;
  return unit ? { to: at + 2, unit: unit + power, factor: 1 } : undefined;
}

function lengthAt(tokens: readonly Token[], at: number, limit: number): Measured | undefined {
  const word = tokens[at]?.norm ?? "";
  const unit = UNITS.get(word);
  if (!unit) return undefined;
  const nautical = tokens[at + 1]?.norm;
  if (unit === "degree" && /^(?:celsius|fahrenheit|c|f)$/u.test(nautical ?? "") && at + 1 < limit)
    return { to: at + 2, unit: /^f/u.test(nautical ?? "") ? "°F" : "°C", factor: 1 };
  return {
    to: at + 1,
    unit: unit === "decade" ? "year" : unit === "century" ? "year" : unit,
    factor: unit === "decade" ? 10 : unit === "century" ? 100 : 1,
  };
}
