import type { Token } from "../text.ts";
import { DENOMINATORS, FRACTION_SIGNS, SCALES, SMALL_NUMBERS, SUFFIXES, VAGUE } from "./words.ts";

/** A number read from the tokens up to `to` (not included). */
export interface Quantity {
  readonly to: number;
  readonly low: number;
  readonly high: number;
  readonly share: boolean;
  /** Written in digits, and without a scale: what a year, an identifier or a score could be too. */
  readonly bare: boolean;
  /** A plural of unknown size ("hundreds"). */
  readonly vague: boolean;
}

const DIGITS = /^(\d{1,3}(?:,\d{3})+|\d{1,15})(\.\d{1,12})?([½⅓⅔¼¾⅕⅛])?(k|m|mn|bn|b|tn)?$/u;

/** The number that begins at token `at`, with its scale ("1.2 million"); undefined when none does. */
export function numberAt(tokens: readonly Token[], at: number, limit: number): Quantity | undefined {
  if (!canBegin(tokens[at])) return undefined;
  return (
    vagueAt(tokens, at, limit) ??
    fractionAt(tokens, at, limit) ??
    digitsAt(tokens, at, limit) ??
    wordsAt(tokens, at, limit)
  );
}

const BEGINNINGS = new Set([...SMALL_NUMBERS.keys(), ...VAGUE.keys(), "half", "a", "an", "several"]);

/** Whether a number can begin with this token. */
export function canBegin(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === "number" || (token.kind === "word" && BEGINNINGS.has(token.norm)));
}

function single(to: number, value: number, bare = false): Quantity {
  return { to, low: value, high: value, share: false, bare, vague: false };
}

/** "hundreds", "tens of thousands", "hundreds of thousands". */
function vagueAt(tokens: readonly Token[], at: number, limit: number): Quantity | undefined {
  const first = VAGUE.get(tokens[at]?.norm ?? "");
  if (!first) return severalAt(tokens, at, limit);
  let [low, high] = first;
  let to = at + 1;
  for (let scale = vagueScale(tokens, to, limit); scale !== undefined; scale = vagueScale(tokens, to, limit)) {
    high = (high + 1) * scale - 1;
    low *= scale;
    to += 2;
  }
  if (tokens[at]?.norm === "tens" && to === at + 1) return undefined;
  return { to, low, high, share: false, bare: false, vague: true };
}

/** "several hundred", "a few thousand": two to nearly ten of them. */
function severalAt(tokens: readonly Token[], at: number, limit: number): Quantity | undefined {
  const norm = tokens[at]?.norm;
  const to = norm === "several" ? at + 1 : norm === "a" && tokens[at + 1]?.norm === "few" ? at + 2 : undefined;
  const scale = to === undefined ? undefined : scaleAt(tokens, to, limit);
  if (to === undefined || scale === undefined) return undefined;
  return { to: to + 1, low: 2 * scale, high: 10 * scale - 1, share: false, bare: false, vague: true };
}

function vagueScale(tokens: readonly Token[], of: number, limit: number): number | undefined {
  const word = tokens[of + 1]?.norm ?? "";
  return tokens[of]?.norm === "of" && of + 1 < limit && word.endsWith("s") ? SCALES.get(word.slice(0, -1)) : undefined;
}

function digitsAt(tokens: readonly Token[], at: number, limit: number): Quantity | undefined {
  const token = tokens[at];
  if (token?.kind !== "number") return undefined;
  const sign = FRACTION_SIGNS.get(token.form);
  if (sign !== undefined) return { ...single(at + 1, sign), share: true };
  const parts = DIGITS.exec(token.form);
  if (!parts) return undefined;
  const [, whole = "", decimals = "", fraction = "", suffix = ""] = parts;
  let digits = whole.replaceAll(",", "");
  let to = at + 1;
  while (
    !decimals &&
    !suffix &&
    digits.length <= 12 &&
    whole.length <= 3 &&
    whole !== "0" &&
    isGroup(tokens, to, limit)
  )
    digits += tokens[to++]?.form ?? "";
  const value = Number(digits + decimals) + (FRACTION_SIGNS.get(fraction) ?? 0);
  const scale = SUFFIXES.get(suffix) ?? 1;
  return scaled(
    tokens,
    { ...single(to, exact(value * scale)), bare: scale === 1 && to === at + 1 && !whole.includes(",") && !decimals },
    limit,
  );
}

/** Three digits behind one space: the next group of "1 234 567". */
function isGroup(tokens: readonly Token[], at: number, limit: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  return (
    at < limit &&
    token !== undefined &&
    before !== undefined &&
    /^\d{3}$/u.test(token.form) &&
    token.span.start === before.span.end + 1
  );
}

/** A scale behind the number: "3 million", "two hundred thousand". */
function scaled(tokens: readonly Token[], quantity: Quantity, limit: number): Quantity {
  let { to, low } = quantity;
  for (let scale = scaleAt(tokens, to, limit); scale !== undefined; scale = scaleAt(tokens, to, limit)) {
    low = exact(low * scale);
    to++;
  }
  const hyphened = to === quantity.to && tokens[to]?.form === "-" ? scaleAt(tokens, to + 1, limit) : undefined;
  if (hyphened !== undefined) {
    low = exact(low * hyphened);
    to += 2;
  }
  return to === quantity.to ? quantity : { ...quantity, to, low, high: low, bare: false };
}

function scaleAt(tokens: readonly Token[], at: number, limit: number): number | undefined {
  const word = tokens[at]?.norm ?? "";
  return at < limit && word !== "score" ? SCALES.get(word) : undefined;
}

/** Without the dust of binary fractions: 0.1 + 0.2 is 0.3. */
export function exact(value: number): number {
  return Number(value.toPrecision(12));
}

/** "twenty-one", "two hundred and fifty thousand", "two and a half million", "half a million", "a dozen". */
function wordsAt(tokens: readonly Token[], at: number, limit: number): Quantity | undefined {
  const norm = tokens[at]?.norm ?? "";
  if (norm === "half" && tokens[at + 1]?.norm === "a" && scaleAt(tokens, at + 2, limit))
    return scaled(tokens, single(at + 2, 0.5), limit);
  if ((norm === "a" || norm === "an") && scaleAt(tokens, at + 1, limit)) return plain(tokens, at + 1, 1, limit);
  if (norm === "a" && tokens[at + 1]?.norm === "couple" && at + 1 < limit) return single(at + 2, 2);
  const start = SMALL_NUMBERS.get(norm);
  if (start === undefined) return undefined;
  if (isAndHalf(tokens, at + 1, limit)) return scaled(tokens, single(at + 4, start + 0.5), limit);
  return plain(tokens, at, undefined, limit);
}

function isAndHalf(tokens: readonly Token[], at: number, limit: number): boolean {
  return (
    at + 2 < limit && tokens[at]?.norm === "and" && tokens[at + 1]?.norm === "a" && tokens[at + 2]?.norm === "half"
  );
}

/** Adds up number words: small ones add, "hundred" multiplies the group, larger scales close it. */
function plain(tokens: readonly Token[], from: number, first: number | undefined, limit: number): Quantity {
  let total = 0;
  let group = first ?? 0;
  let last = Number.POSITIVE_INFINITY;
  let at = from;
  while (at < limit) {
    const next = isJoin(tokens, at, limit) && at > from ? at + 1 : at;
    const small = SMALL_NUMBERS.get(tokens[next]?.norm ?? "");
    const scale = next === at ? scaleAt(tokens, at, limit) : undefined;
    if (small !== undefined && fits(small, last)) {
      group += small;
      last = small;
      at = next + 1;
    } else if (scale !== undefined && group > 0) {
      if (scale < 1000) group *= scale;
      else {
        total += group * scale;
        group = 0;
      }
      last = scale;
      at++;
    } else break;
  }
  return single(at, total + group);
}

/** "twenty" takes "one" behind it, "hundred" and "thousand" take anything smaller, "three" takes nothing. */
function fits(small: number, last: number): boolean {
  if (last >= 100) return true;
  return last >= 20 && last % 10 === 0 && small < 10 && small > 0;
}

/** A hyphen in "twenty-one", or "and" in "two hundred and fifty". */
function isJoin(tokens: readonly Token[], at: number, limit: number): boolean {
  const mark = tokens[at];
  if (!mark || at + 1 >= limit) return false;
  const before = tokens[at - 1]?.norm ?? "";
  if (mark.form === "-") return (SMALL_NUMBERS.get(before) ?? 0) >= 20 && mark.span.start === tokens[at - 1]?.span.end;
  return mark.norm === "and" && (SCALES.get(before) ?? 0) >= 100;
}

/** Words that may stand behind a fraction without "of" ("by a third", "a quarter less"). */
const AFTER_FRACTION = new Set([
  "of",
  "the",
  "its",
  "their",
  "his",
  "her",
  "our",
  "less",
  "more",
  "higher",
  "lower",
  "smaller",
  "larger",
  "as",
  "that",
  "those",
  "these",
]);

/** "a fifth of", "two-thirds", "three quarters", "half the", "one in four", "three out of five". */
function fractionAt(tokens: readonly Token[], at: number, limit: number): Quantity | undefined {
  const norm = tokens[at]?.norm ?? "";
  const next = tokens[at + 1]?.norm ?? "";
  if (norm === "half" && (AFTER_FRACTION.has(next) || endsPhrase(tokens, at + 1, limit)) && !isHalfTime(tokens, at))
    return shareOf(at + 1, 1, 2);
  const one = norm === "a" || norm === "an" || norm === "one";
  if (one && next === "half" && tokens[at - 1]?.norm === "and") return undefined;
  if (one && next === "half" && tokens[at + 2]?.norm === "of") return shareOf(at + 2, 1, 2);
  const top = one ? 1 : SMALL_NUMBERS.get(norm);
  if (top === undefined || top === 0) return inAt(tokens, at, limit, Number(tokens[at]?.form));
  const hyphen = tokens[at + 1]?.form === "-" ? 1 : 0;
  const word = tokens[at + 1 + hyphen]?.norm ?? "";
  const bottom =
    at + 1 + hyphen < limit
      ? DENOMINATORS.get(
          top === 1 ? word : word.replace(/ve?s$/u, (end) => (end === "ves" ? "f" : "")).replace(/s$/u, ""),
        )
      : undefined;
  if (bottom === undefined || (top > 1 && !word.endsWith("s") && word !== "half")) return inAt(tokens, at, limit, top);
  const to = at + 2 + hyphen;
  const certain =
    top > 1 ||
    hyphen === 1 ||
    AFTER_FRACTION.has(tokens[to]?.norm ?? "") ||
    (tokens[at - 1]?.norm === "by" && endsPhrase(tokens, to, limit));
  return certain && top < bottom ? shareOf(to, top, bottom) : undefined;
}

function shareOf(to: number, top: number, bottom: number): Quantity {
  const value = exact(top / bottom);
  return { to, low: value, high: value, share: true, bare: false, vague: false };
}

/** "one in four voters", "3 out of 5", "one of every ten". */
function inAt(tokens: readonly Token[], at: number, limit: number, top: number): Quantity | undefined {
  const hyphen = tokens[at + 1]?.form === "-" && tokens[at + 3]?.form === "-" ? 1 : 0;
  const word = tokens[at + 1 + hyphen]?.norm;
  const bottomAt =
    word === "in"
      ? at + 2 + 2 * hyphen + (tokens[at + 2]?.norm === "every" ? 1 : 0)
      : word === "out" && tokens[at + 2]?.norm === "of"
        ? at + 3 + (tokens[at + 3]?.norm === "every" ? 1 : 0)
        : undefined;
  if (bottomAt === undefined || bottomAt >= limit || !(top >= 1)) return undefined;
  const form = tokens[bottomAt]?.norm ?? "";
  const bottom = SMALL_NUMBERS.get(form) ?? (/^\d{1,4}$/u.test(form) ? Number(form) : Number.NaN);
  return bottom > top && bottom < 1500 ? shareOf(bottomAt + 1, top, bottom) : undefined;
}

/** Whether nothing that goes on with the phrase stands at token `at`. */
function endsPhrase(tokens: readonly Token[], at: number, limit: number): boolean {
  return (
    at >= limit ||
    tokens[at]?.kind === "punctuation" ||
    /^(?:and|to|in|since|over|from|by|as|when|after|last)$/u.test(tokens[at]?.norm ?? "")
  );
}

/** "the first half", "half past", "in half": no share of anything. */
function isHalfTime(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:first|second|other|latter|later|early|in|better|a|-)$/u.test(tokens[at - 1]?.norm ?? "") ||
    tokens[at + 1]?.form === "-"
  );
}
