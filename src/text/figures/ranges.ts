import type { Token } from "../text.ts";
import { numberAt, type Quantity } from "./numbers.ts";
import { CURRENCY_SIGNS, SCALES } from "./words.ts";

/** A range and the token its first word is. */
export interface Range extends Quantity {
  readonly from: number;
}

/** "10 to 15", "between 10 and 15 million", "10%-15%", "two or three" where its first number stands at token `at`. */
export function rangeAt(
  tokens: readonly Token[],
  at: number,
  limit: number,
  first: Quantity | undefined,
): Range | undefined {
  if (!first || first.vague) return undefined;
  const between =
    tokens[at - 1]?.norm === "between" ||
    (tokens[at - 1] !== undefined &&
      CURRENCY_SIGNS.has(tokens[at - 1]?.form ?? "") &&
      tokens[at - 2]?.norm === "between");
  const join = afterPercent(tokens, first.to);
  const norm = tokens[join]?.norm ?? "";
  const dash = norm === "-" || norm === "–" || norm === "—";
  const joins =
    norm === "to" ||
    (dash && tokens[join]?.span.start === tokens[join - 1]?.span.end) ||
    (norm === "or" && first.high < 100) ||
    (norm === "and" && between);
  if (!joins || join + 1 >= limit) return undefined;
  const start = CURRENCY_SIGNS.has(tokens[join + 1]?.form ?? "") ? join + 2 : join + 1;
  const second = numberAt(tokens, start, limit);
  if (!second || second.vague || second.share !== first.share) return undefined;
  const low = first.low * sharedScale(tokens, first, second);
  if (low >= second.high || (norm === "or" && second.high > 2 * low + 1) || (dash && isScore(tokens, at, second.to)))
    return undefined;
  return { ...second, low, bare: false, from: between && norm === "and" ? betweenAt(tokens, at) : at };
}

function betweenAt(tokens: readonly Token[], at: number): number {
  return tokens[at - 1]?.norm === "between" ? at - 1 : at - 2;
}

function afterPercent(tokens: readonly Token[], at: number): number {
  const norm = tokens[at]?.norm;
  if (norm === "%" || norm === "percent") return at + 1;
  return norm === "per" && tokens[at + 1]?.norm === "cent" ? at + 2 : at;
}

/** "10 to 15 million": the scale of the second number is the first one's too. */
function sharedScale(tokens: readonly Token[], first: Quantity, second: Quantity): number {
  if (!first.bare && first.low >= 100) return 1;
  const last = tokens[second.to - 1];
  const scale = SCALES.get(last?.norm ?? "") ?? SCALES.get(/[a-z]+$/u.exec(last?.norm ?? "")?.[0] ?? "");
  return scale !== undefined && first.low < 1000 && first.low * scale < second.high ? scale : 1;
}

/** "won 2-3", "a 4-5 vote". */
function isScore(tokens: readonly Token[], at: number, to: number): boolean {
  return (
    /^(?:win|victory|defeat|loss|draw|lead|vote|decision|ruling|majority|record|scoreline)$/u.test(
      tokens[to]?.norm ?? "",
    ) || /^(?:won|beat|lost|drew|win|score|vote|voted|by|leading|led)$/u.test(tokens[at - 1]?.norm ?? "")
  );
}
