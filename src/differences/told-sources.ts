import type { Difference, DifferenceKind, Passage, Severity, Span, Statement } from "../model/index.ts";
import { contains, mirrored, overlaps, QUOTATION_DIFFERENCE_KINDS, wordsAt } from "../model/index.ts";
import { attributionPassage } from "./attribution.ts";
import { clausesOf } from "./clauses.ts";
import { type Comparison, LONGEST_PLACE, passage, type Rule, spanOfWords, turned } from "./comparison.ts";
import { REPORTING_SIGNS } from "./hedge-words.ts";
import { isMove, isOwnWord, isTurnedDown } from "./own-word.ts";
import { isSameContent } from "./same-content.ts";
import type { Range } from "./setting.ts";
import { rangeOf, type Side } from "./side.ts";
import { sameSource } from "./sources.ts";
import { tellings, twinOf } from "./tellings.ts";
import { type Telling, turnedTelling } from "./word-tellings.ts";

/**
 * On whose word two tellings of one thing stand: lost where one account gives a source and the other tells it itself,
 * changed where unnamed sources are counted otherwise, or are named in one account alone. What earlier rules said of the
 * same places is not said again.
 */
export const toldSources: Rule = (comparison, found) => {
  const told = tellings(comparison);
  const back = told.map(turnedTelling);
  const all = [
    ...told.flatMap((telling) => lost(comparison, telling, told)),
    ...back.flatMap((telling) => lost(turned(comparison), telling, back)).map(mirrored),
    ...sayings(comparison, found),
    ...told.flatMap((telling) => changed(comparison, telling)),
    ...described(comparison),
  ];
  const kept: Difference[] = [];
  for (const each of all) {
    const sides = each.kind === "attribution-changed" ? 2 : 1;
    if (!isSaid(each, [...found, ...kept], sides)) kept.push(each);
  }
  return kept;
};

/** Weight of shared words from which a clause without a source tells what the other account attributes. */
const LOST_WEIGHT = 5;
/** Weight of all they share, so that a bare figure is not enough. */
const LOST_ENOUGH = 6.5;

function lost({ a, b }: Comparison, telling: Telling, all: readonly Telling[]): Difference[] {
  const statement = reportIn(a, telling, "a");
  if (statement === undefined || statement.form === "direct" || isTranscript(a, statement)) return [];
  if (isMove(a, statement) || telling.weight < LOST_ENOUGH) return [];
  const clauses = clausesOf(b, telling.b);
  const twin = twinOf(telling, telling.a, clauses, LOST_WEIGHT);
  if (twin === undefined || isReport(b, twin)) return [];
  // What is told once on somebody's word need not be so again.
  if (all.some((other) => other.a.from === telling.a.from && reportIn(b, other, "b") !== undefined)) return [];
  const sentence = spanOfWords(b, telling.b.from, telling.b.to);
  const whole = !isReport(b, telling.b) && sentence.end - sentence.start <= LONGEST_PLACE;
  const place = whole ? sentence : spanOfWords(b, twin.from, twin.to);
  const shown = whole ? telling.b : twin;
  if (!isSameContent(a, statement, telling, b, shown)) return [];
  if (place.end - place.start > LONGEST_PLACE || !isOwnWord(a, statement, b, place)) return [];
  const grave = statement.source.kind === "estimate" || statement.source.kind === "anonymous";
  return [
    difference(
      "attribution-lost",
      attributionPassage(a, statement),
      passage(b, place),
      grave ? 3 : 2,
      "one account says on whose word this stands, the other tells it in its own voice",
    ),
  ];
}

/** Kinds whose two sides are one thing said by one speaker. */
const ONE_SAYING: ReadonlySet<DifferenceKind> = new Set(
  QUOTATION_DIFFERENCE_KINDS.filter((kind) => kind !== "reassigned" && kind !== "spliced"),
);

/** The speakers of one saying that earlier rules found in both accounts. */
function sayings({ a, b }: Comparison, found: readonly Difference[]): Difference[] {
  return found.flatMap((known) => {
    const [one, other] = [statementHolding(a, known.a), statementHolding(b, known.b)];
    return ONE_SAYING.has(known.kind) && one !== undefined && other !== undefined
      ? changeBetween(a, one, b, other)
      : [];
  });
}

const statementHolding = (side: Side, place: Passage | undefined): Statement | undefined =>
  side.reading.statements.find(
    ({ source, content }) =>
      source.kind !== "own-voice" && place !== undefined && content.some((piece) => overlaps(piece, place.span)),
  );

/** A person whose office or body is given other names in the two accounts, where each first tells whose word it is. */
function described({ a, b }: Comparison): Difference[] {
  const others = descriptions(b);
  return [...descriptions(a)].flatMap(([name, one]) => {
    const other = others.get(name);
    if (other === undefined) return [];
    const own = (x: Description, y: Description): boolean => [...x.names].some((word) => !y.names.has(word));
    if (!own(one, other) || !own(other, one)) return [];
    const why = "the same person's office or body is given other names";
    return [difference("attribution-changed", passage(a, one.mention), passage(b, other.mention), 1, why)];
  });
}

interface Description {
  readonly mention: Span;
  /** Names of bodies in it. */
  readonly names: ReadonlySet<string>;
}

/** By a named speaker's surname the first mention that describes the person with a name of something else. */
function descriptions(side: Side): ReadonlyMap<string, Description> {
  const found = new Map<string, Description>();
  for (const { source } of side.reading.statements) {
    const { kind, mention, name } = source;
    const surname = name?.split(" ").at(-1)?.toLowerCase();
    if (kind !== "named" || mention === undefined || name === undefined || surname === undefined) continue;
    const names = side.reading.text.names
      .filter((each) => each.kind === "organisation" && contains(mention, each.span))
      .map((each) => wordsAt(side.text, each.span).toLowerCase());
    if (names.length > 0 && !found.has(surname)) found.set(surname, { mention, names: new Set(names) });
  }
  return found;
}

function changed({ a, b }: Comparison, telling: Telling): Difference[] {
  const [one, other] = [reportIn(a, telling, "a"), reportIn(b, telling, "b")];
  if (one === undefined || other === undefined || isTurnedDown(a, one, b, other)) return [];
  return changeBetween(a, one, b, other);
}

function changeBetween(a: Side, one: Statement, b: Side, other: Statement): Difference[] {
  if (isTranscript(a, one) || isTranscript(b, other)) return [];
  const change = changeOf(a, one, b, other);
  if (change === undefined) return [];
  const places = [attributionPassage(a, one), attributionPassage(b, other)] as const;
  return [difference("attribution-changed", places[0], places[1], change.severity, change.why)];
}

/** Share of the weight of shared words that a statement must hold to be what tells them. */
const HELD = 0.5;

/** The statement of a sentence that says most of the shared words on somebody's word, the outermost of nested ones. */
function reportOf(
  side: Side,
  { from, to }: Range,
  links: readonly (readonly [words: readonly number[], weight: number])[],
): Statement | undefined {
  const sentence = spanOfWords(side, from, to);
  const all = links.reduce((sum, [, weight]) => sum + weight, 0);
  const held = side.reading.statements
    .filter(({ source, span }) => source.kind !== "own-voice" && overlaps(span, sentence))
    .map((statement) => {
      const ranges = statement.content.map((piece) => rangeOf(side.words, piece));
      const holds = (at: number): boolean => ranges.some((range) => at >= range.from && at < range.to);
      const sum = links.reduce((total, [words, weight]) => (words.some(holds) ? total + weight : total), 0);
      return { statement, sum };
    })
    .filter(({ sum }) => sum > 0 && sum >= HELD * all);
  const [best] = held.sort((x, y) => y.sum - x.sum || y.statement.span.end - x.statement.span.end);
  return best?.statement;
}

/** The same of one side of a telling. */
const reportIn = (side: Side, telling: Telling, at: "a" | "b"): Statement | undefined =>
  reportOf(
    side,
    telling[at],
    telling.links.map((link) => [link[at], link.weight]),
  );

/** "Stenn: …" */
const isTranscript = (side: Side, { cue }: Statement): boolean => cue !== undefined && wordsAt(side.text, cue) === ":";

/** Words around a clause in which somebody may be named on whose word it stands. */
const AROUND = 5;

/** Whether anything in the clause, or beside it in its sentence, is on somebody's word, whether or not it was so read. */
function isReport(side: Side, { from, to }: Range): boolean {
  const clause = spanOfWords(side, from, to);
  const { sentence } = side.words[from] ?? {};
  const near = side.words.slice(Math.max(0, from - AROUND), to + AROUND).filter((word) => word.sentence === sentence);
  return (
    side.reading.statements.some(
      ({ source, content }) => source.kind !== "own-voice" && content.some((piece) => overlaps(piece, clause)),
    ) ||
    side.quoteAt.subarray(from, to).some((quote) => quote !== -1) ||
    near.some(({ key }) => REPORTING_SIGNS.has(key))
  );
}

type Change = { readonly severity: Severity; readonly why: string };

function changeOf(a: Side, one: Statement, b: Side, other: Statement): Change | undefined {
  const written = [mentionOf(a, one), mentionOf(b, other)] as const;
  if (written[0] === "" || written[1] === "" || written[0] === written[1]) return undefined;
  const unnamed = [isUnnamed(one, written[0]), isUnnamed(other, written[1])] as const;
  const counts = [one.source.count, other.source.count] as const;
  if (unnamed[0] && unnamed[1]) {
    if (counts[0] === counts[1]) return undefined;
    return { severity: 2, why: "unnamed sources are counted in one account and not, or otherwise, in the other" };
  }
  const kinds = [one.source.kind, other.source.kind];
  if (unnamed[0] === unnamed[1] || !kinds.includes("named")) return undefined;
  if (sameSource(a, one, b, other) === "same") return undefined;
  return { severity: 3, why: "unnamed sources in one account, a named source in the other" };
}

const mentionOf = (side: Side, { source }: Statement): string =>
  source.mention === undefined ? "" : wordsAt(side.text, source.mention);

const PRONOUN = /^(?:(?:he|she|they|it|we|i|who|which|that|those|both)\b|one(?! of the ))/i;
/** "the minister" may be the one whom the other account names; "a minister", "ministers" need not be. */
const KNOWN = /^(?:the|his|her|their|its|our|this|that|these)\b/i;

/** Whether people are meant who are not named: "two aides", "insiders", "a broker in this town". */
function isUnnamed({ source }: Statement, written: string): boolean {
  if (PRONOUN.test(written)) return false;
  if (source.kind === "anonymous") return true;
  return source.kind !== "named" && source.kind !== "document" && !KNOWN.test(written) && !/\p{Lu}/u.test(written);
}

function difference(kind: DifferenceKind, a: Passage, b: Passage, severity: Severity, why: string): Difference {
  return { kind, a, b, edits: [], saying: undefined, severity, verdict: undefined, why };
}

/** Whether an earlier difference of sources stands at the same places, on so many sides at least. */
const isSaid = (each: Difference, found: readonly Difference[], sides: 1 | 2): boolean =>
  found.some(({ kind, a, b }) => {
    if (!kind.startsWith("attribution") && kind !== "reassigned") return false;
    const same = (one: Passage | undefined, other: Passage | undefined): boolean =>
      one !== undefined && other !== undefined && overlaps(one.span, other.span);
    return Number(same(a, each.a)) + Number(same(b, each.b)) >= sides;
  });
