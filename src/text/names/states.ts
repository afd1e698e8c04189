import type { Token } from "../text.ts";
import { isCapitalised } from "./casing.ts";
import { STATE_SIGNS, STATE_SIGNS_WEAK } from "./data/state-signs.ts";
import { GAZETTEER } from "./gazetteer.ts";
import { CALENDAR, COMMON, GIVEN, NO_NAMES, ORG_HEADS, PLACE_ENDS, STATE_BODY, TITLES } from "./lists.ts";

/** Weight of a sign that a state alone gives, and of one that companies and heads of government give too. */
const STRONG = 2;
const WEAK = 1;
/** Signs that must come together for a word to be a state's name. */
const ENOUGH = 2;
const SHORTEST = 4;
/** Words between "'s" and what is owned: "Kestria's deputy foreign minister". */
const MOST_MODIFIERS = 3;
/** Words between "Minister for" and "of": "Foreign Affairs", "Public Health". */
const MOST_FIELD_WORDS = 4;

/**
 * States no list knows, told by what the account says they have: "Kestria's foreign minister", "the parliament of Kestria".
 * By exact spelling; linear in the number of tokens.
 */
export function statesIn(tokens: readonly Token[]): ReadonlySet<string> {
  const signs = new Map<string, number>();
  const never = new Set<string>();
  const small = new Set(tokens.filter((token) => !isCapitalised(token)).map(({ form }) => form));
  tokens.forEach((token, at) => {
    if (!isCapitalised(token)) return;
    if (isNamedPerson(tokens, at)) never.add(token.form);
    const weight = signAt(tokens, at);
    if (weight > 0) signs.set(token.form, (signs.get(token.form) ?? 0) + weight);
  });
  return new Set(
    [...signs]
      .filter(([form, weight]) => weight >= ENOUGH && !never.has(form) && !small.has(form.toLowerCase()))
      .map(([form]) => form)
      .filter(canBeState),
  );
}

function canBeState(form: string): boolean {
  const lower = form.toLowerCase();
  return (
    form.length >= SHORTEST &&
    form !== form.toUpperCase() &&
    !GAZETTEER.folded.has(lower) &&
    ![NO_NAMES, ORG_HEADS, STATE_BODY, PLACE_ENDS].some((list) => list.has(form)) &&
    ![COMMON, CALENDAR, TITLES, GIVEN].some((list) => list.has(lower))
  );
}

/** "Elin Orrin", "Mr Orrin", "President Orrin": the word is somebody's surname. */
function isNamedPerson(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before || !isCapitalised(before)) return false;
  return (
    TITLES.has(before.norm) || GIVEN.has(before.norm) || !(COMMON.has(before.norm) || GAZETTEER.exact.has(before.form))
  );
}

/** What the words around one mention tell. */
function signAt(tokens: readonly Token[], at: number): number {
  const after = tokens[at + 1];
  if (after?.norm === "'s" || after?.norm === "'") return ownedAt(tokens, at + 2);
  // "Kestria Foreign Minister Ana Reis": a company has no ministers.
  if (
    /^(?:Foreign|Prime|Defence|Defense|Interior|Finance)$/u.test(after?.form ?? "") &&
    tokens[at + 2]?.form === "Minister"
  )
    return STRONG;
  if (tokens[at - 1]?.norm === "of")
    return tokens[at - 2]?.norm === "government" || isField(tokens, at - 1) ? STRONG : signOf(tokens, at - 2);
  return tokens[at - 1]?.norm === "the" ? signOf(tokens, at + 1) : 0;
}

/** Whether "of" stands behind "Minister for Foreign Affairs" or "Minister of Finance". */
function isField(tokens: readonly Token[], of: number): boolean {
  let at = of - 1;
  while (at > of - MOST_FIELD_WORDS && isCapitalised(tokens[at])) at--;
  return at < of - 1 && /^(?:of|for)$/u.test(tokens[at]?.norm ?? "") && tokens[at - 1]?.form === "Minister";
}

/** The sign in the noun phrase that begins at a token and is owned by what stands before. */
function ownedAt(tokens: readonly Token[], from: number): number {
  for (let at = from; at <= from + MOST_MODIFIERS; at++) {
    const weight = signOf(tokens, at);
    if (weight > 0) return weight;
    if (tokens[at]?.kind !== "word") return 0;
  }
  return 0;
}

function signOf(tokens: readonly Token[], at: number): number {
  const norm = tokens[at]?.norm ?? "";
  if (STATE_SIGNS.has(norm)) return STRONG;
  return STATE_SIGNS_WEAK.has(norm) ? WEAK : 0;
}
