import type { Difference } from "../model/index.ts";
import { contains, overlaps, wordsAt } from "../model/index.ts";
import { type Comparison, piecesPassage, type Rule } from "./comparison.ts";
import { holdsOnTerms, isToldOnTerms } from "./conditions.ts";
import { type Counterpart, onePerUnit, type Unit } from "./counterparts.ts";
import { NEGATION_WORDS } from "./hedge-words.ts";
import { rangeOf, type Side } from "./side.ts";

/**
 * Statements that say the same in other words, both without quotation marks: a denial where one of them denies what the
 * other says with the same words, a hedge lost or gained where one holds a hedge and the other none, else wording. What earlier rules found in the same two places is not said again.
 */
export const reportedWording: Rule = (comparison, found) => {
  const pairs = onePerUnit(comparison.counterparts.filter(isSameSaying)).filter(
    (pair) => !isSaid(comparison, pair, found),
  );
  return pairs
    .filter((pair, at) =>
      pairs.every((other, where) => other === pair || !isWithin(pair, other) || (isWithin(other, pair) && at < where)),
    )
    .map((pair) => differenceOf(comparison, pair));
};

/** Whether both sayings of a pair are told inside those of the other: the two pairs are one then, and told once. */
const isWithin = (part: Pick<Counterpart, "a" | "b">, whole: Pick<Counterpart, "a" | "b">): boolean =>
  holds(whole.a, part.a) && holds(whole.b, part.b);

const holds = (whole: Unit, part: Unit): boolean =>
  part.pieces.every((piece) => whole.pieces.some((around) => contains(around, piece)));

const COMMON_STEMS = 3;
const LIKE = 0.5;
/** With the speaker unknown on either side more must agree. */
const LIKE_UNKNOWN = 0.7;

function isSameSaying({ a, b, likeness, common, plain, source }: Counterpart): boolean {
  const told = a.statement.source.kind !== "own-voice" && b.statement.source.kind !== "own-voice";
  const unquoted = !a.quoted && !b.quoted;
  const alike = source === "same" ? likeness >= LIKE : source === "unknown" && likeness >= LIKE_UNKNOWN;
  return told && unquoted && plain > 0 && common >= COMMON_STEMS && alike;
}

type Sides = Pick<Comparison, "a" | "b">;

const isHedged = ({ statement, pieces }: Unit): boolean =>
  statement.hedges.some((hedge) => pieces.some((piece) => overlaps(piece, hedge)));

function isSaid(comparison: Comparison, { a, b }: Counterpart, found: readonly Difference[]): boolean {
  const written = [
    a.pieces.map((at) => wordsAt(comparison.a.text, at)).join(" "),
    b.pieces.map((at) => wordsAt(comparison.b.text, at)).join(" "),
  ];
  const [one = "", other = ""] = written.map((words) => words.toLowerCase());
  // A part of it is not it in other words: the two readings end in different places.
  if (one.includes(other) || other.includes(one)) return true;
  if (isSameWords(comparison, { a, b })) return true;
  return found.some(
    (known) =>
      known.kind !== "figure" &&
      !known.kind.startsWith("attribution") &&
      a.pieces.some((at) => known.a !== undefined && overlaps(at, known.a.span)) &&
      b.pieces.some((at) => known.b !== undefined && overlaps(at, known.b.span)),
  );
}

/** What a unit says besides function words, a month by its first letters, and whether it denies it. */
function saidBy(side: Side, { pieces }: Unit): { readonly telling: string; readonly denies: boolean } {
  const words = pieces.flatMap((piece) => {
    const { from, to } = rangeOf(side.words, piece);
    return side.words.slice(from, to).map((word, index) => ({ ...word, stem: side.stems[from + index] ?? word.key }));
  });
  const telling = words.flatMap(({ telling, key, stem }) => {
    const month = MONTH.exec(key)?.[1];
    return month !== undefined ? [month] : telling && !NEGATION_WORDS.has(key) ? [stem] : [];
  });
  return {
    telling: telling.sort().join(" "),
    denies: words.filter(({ key }) => NEGATION_WORDS.has(key)).length % 2 === 1,
  };
}

/** A month in full or shortened; "may" is mostly no month, and is written in one way. */
const MONTH =
  /^(jan(?=uary|$)|feb(?=ruary|$)|mar(?=ch|$)|apr(?=il|$)|ju[nl](?=[ey]|$)|aug(?=ust|$)|sep(?=t|tember|$)|oct(?=ober|$)|nov(?=ember|$)|dec(?=ember|$))\p{L}*\.?$/u;

/** Whether both say the same with the same words, but for tense and how a date is written. */
function isSameWords({ a, b }: Sides, pair: Pick<Counterpart, "a" | "b">): boolean {
  const [x, y] = [saidBy(a, pair.a), saidBy(b, pair.b)];
  return x.telling === y.telling && x.denies === y.denies && isHedged(pair.a) === isHedged(pair.b);
}

/** Whether one denies what the other says, with the same words else. */
function isDenied({ a, b }: Sides, pair: Counterpart): boolean {
  const [x, y] = [saidBy(a, pair.a), saidBy(b, pair.b)];
  return x.telling === y.telling && x.denies !== y.denies;
}

function differenceOf({ a, b }: Comparison, pair: Counterpart): Difference {
  const hedged = { a: isHedged(pair.a), b: isHedged(pair.b) };
  const denied = isDenied({ a, b }, pair);
  const kind = denied ? "negation" : hedged.a === hedged.b ? "wording" : hedged.a ? "hedge-lost" : "hedge-gained";
  const bare = kind === "wording" && isBare({ a, b }, pair);
  return {
    kind,
    a: piecesPassage(a, pair.a.pieces),
    b: piecesPassage(b, pair.b.pieces),
    edits: [],
    saying: undefined,
    severity: bare ? 3 : SEVERITY[kind],
    verdict: undefined,
    why: bare ? "one account says on what terms it holds, the other tells it without" : WHY[kind],
  };
}

/** Whether one of the two has terms in it and the other account none at that place. */
function isBare({ a, b }: Sides, pair: Pick<Counterpart, "a" | "b">): boolean {
  const [x, y] = [pair.a.pieces, pair.b.pieces];
  return (holdsOnTerms(a, x) && !isToldOnTerms(b, y)) || (holdsOnTerms(b, y) && !isToldOnTerms(a, x));
}

const SEVERITY = { negation: 3, "hedge-lost": 2, "hedge-gained": 2, wording: 1 } as const;

const WEAKENED = "one account says it with words that weaken it, the other without any";
const WHY = {
  negation: "one account denies what the other says in the same words",
  "hedge-lost": WEAKENED,
  "hedge-gained": WEAKENED,
  wording: "the same in other words",
} as const;
