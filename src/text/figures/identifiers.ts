import { GAZETTEER } from "../names/gazetteer.ts";
import { COMMON } from "../names/lists.ts";
import type { Token } from "../text.ts";
import { isPlural } from "./counted.ts";
import type { Quantity } from "./numbers.ts";
import { CURRENCY_SIGNS, NUMBERED, UNITS } from "./words.ts";

/** Whether the number at tokens `from` to `quantity.to` counts nothing: a year, an age, a name's number, a score. */
export function countsNothing(tokens: readonly Token[], from: number, quantity: Quantity, first: number): boolean {
  const { to, bare } = quantity;
  const before = tokens[from - 1];
  if (isPronounOne(tokens, from, to) || isDialled(tokens, from, to)) return true;
  if (isAge(tokens, from, to)) return true;
  if (NUMBERED.has(before?.norm ?? "") && from - 1 >= first)
    return !(before?.norm === "number" || before?.norm === "numbers") || bare;
  if (before?.norm === "of" && tokens[from - 2]?.norm === "group") return true;
  if (!bare) return false;
  return (
    isAddress(tokens, to) ||
    isGlued(tokens, from, to) ||
    isYear(tokens, from, to) ||
    isNamesNumber(tokens, from, to, first)
  );
}

/** "no one", "one can", "this one": "one" counts only before "of" or a noun. */
function isPronounOne(tokens: readonly Token[], from: number, to: number): boolean {
  if (tokens[from]?.norm !== "one" || to !== from + 1) return false;
  if (
    /^(?:no|this|that|the|each|every|any|which|another|some|good|new|only|every|day)$/u.test(
      tokens[from - 1]?.norm ?? "",
    )
  )
    return true;
  const next = tokens[to];
  if (next?.norm === "of" || next?.form === "-") return false;
  return next?.kind !== "word" || STOPS_ONE.has(next.norm) || next.norm.startsWith("'");
}
const STOPS_ONE = new Set(
  "can could may might must should would will is was has had does did cannot that which who whose to another on in at by for with from as and or but if when where than then day thing way".split(
    " ",
  ),
);

/** Digits that begin with a nought, or stand beside other bare digits: a telephone number, a code. */
function isDialled(tokens: readonly Token[], from: number, to: number): boolean {
  const digits = (token: Token | undefined) => /^\d+$/u.test(token?.form ?? "");
  const form = tokens[from]?.form ?? "";
  if (!/^\d/u.test(form)) return false;
  return /^0\d/u.test(form) || (digits(tokens[from]) && (digits(tokens[from - 1]) || digits(tokens[to])));
}

/** "45-year-old", "aged 45", "Jane Roe, 45,". */
function isAge(tokens: readonly Token[], from: number, to: number): boolean {
  const skip = tokens[to]?.form === "-" ? to + 1 : to;
  if (/^(?:years?|months?|weeks?|days?)$/u.test(tokens[skip]?.norm ?? "")) {
    const old = tokens[skip + 1]?.form === "-" ? skip + 2 : skip + 1;
    if (/^olds?$/u.test(tokens[old]?.norm ?? "") || (tokens[old]?.norm === "of" && tokens[old + 1]?.norm === "age"))
      return true;
  }
  const comma = tokens[from - 1];
  const name = tokens[from - 2];
  return (
    comma?.form === "," &&
    name !== undefined &&
    /^\p{Lu}/u.test(name.form) &&
    /^[,.;]$/u.test(tokens[to]?.form ?? "") &&
    to === from + 1
  );
}

/** Set against a letter, a slash, a colon, another number: "F-16", "9/11", "3-1", "555-0134". */
function isGlued(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens[from - 1];
  const after = tokens[to];
  const start = tokens[from]?.span.start;
  const end = tokens[to - 1]?.span.end;
  if (before && before.span.end === start && !/^[([“‘"'$£€¥₽₴₹—–~<>≈≥≤+]$/u.test(before.form))
    return !CURRENCY_SIGNS.has(before.form);
  if (!after || after.span.start !== end) return false;
  return (
    /^[/:#@_]$/u.test(after.form) ||
    (after.form === "-" && tokens[to + 1]?.kind === "number" && tokens[to + 1]?.span.start === after.span.end) ||
    (after.kind === "word" && !UNITS.has(after.norm) && !after.norm.startsWith("'"))
  );
}

/** Four bare digits between 1500 and 2099, unless a plural or a unit says that they count. */
function isYear(tokens: readonly Token[], from: number, to: number): boolean {
  if (to !== from + 1 || !/^(?:1[5-9]|20)\d\d$/u.test(tokens[from]?.form ?? "")) return false;
  const next = tokens[to]?.norm ?? "";
  const before = tokens[from - 1]?.norm ?? "";
  if (CURRENCY_SIGNS.has(before) || UNITS.has(next) || next === "%" || next === "percent" || next === "per")
    return false;
  return !(
    isPlural(next) &&
    !/^(?:in|since|by|from|until|of|during|before|after|early|late|the|to|and|between)$/u.test(before) &&
    /^\p{Ll}/u.test(tokens[to]?.form ?? "")
  );
}

/** "131 West 23rd Street", "10 Downing Street": capitals behind the number that end in no plural. */
function isAddress(tokens: readonly Token[], to: number): boolean {
  let at = to;
  while (/^\p{Lu}\p{Ll}/u.test(tokens[at]?.form ?? "") && at - to < 4) at++;
  if (at === to) return false;
  const last = tokens[at - 1];
  const next = tokens[at];
  if (isPlural(last?.norm ?? "") || GAZETTEER.exact.get(last?.form ?? "")?.kind === "people") return false;
  return !(next?.kind === "word" && isPlural(next.norm));
}

/** "Boeing 737", "Apollo 11": behind a capital that is neither the sentence's first nor a place. */
function isNamesNumber(tokens: readonly Token[], from: number, to: number, first: number): boolean {
  const before = tokens[from - 1];
  if (!before || from - 1 < first || before.kind !== "word" || !/^\p{Lu}/u.test(before.form)) return false;
  if (from - 1 === first && COMMON.has(before.norm)) return false;
  return (
    !(GAZETTEER.exact.has(before.form) && isPlural(tokens[to]?.norm ?? "")) &&
    !(COMMON.has(before.norm) && from - 1 === first)
  );
}
