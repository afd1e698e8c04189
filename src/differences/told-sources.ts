import type { Difference, DifferenceKind, Passage, Severity, Statement } from "../model/index.ts";
import { mirrored, overlaps, wordsAt } from "../model/index.ts";
import { attributionPassage } from "./attribution.ts";
import { type Comparison, LONGEST_PLACE, passage, type Rule, spanOfWords, turned } from "./comparison.ts";
import { REPORTING_SIGNS } from "./hedge-words.ts";
import type { Range } from "./setting.ts";
import { rangeOf, type Side } from "./side.ts";
import { sameSource } from "./sources.ts";
import { type Telling, tellings } from "./tellings.ts";

/**
 * On whose word two tellings of one thing stand: lost where one account gives a source and the other tells it itself,
 * changed where unnamed sources are counted otherwise, or are named in one account alone. What earlier rules said of the
 * same places is not said again.
 */
export const toldSources: Rule = (comparison, found) => {
  const told = tellings(comparison);
  const back = told.map((telling) => ({ ...telling, a: telling.b, b: telling.a }));
  const all = [
    ...told.flatMap((telling) => lost(comparison, telling)),
    ...back.flatMap((telling) => lost(turned(comparison), telling)).map(mirrored),
    ...told.flatMap((telling) => changed(comparison, telling)),
  ];
  const kept: Difference[] = [];
  for (const each of all) if (!isSaid(each, [...found, ...kept])) kept.push(each);
  return kept;
};

/** Weight of shared words, and its share, from which a sentence without a source tells what the other attributes. */
const LOST_WEIGHT = 9;
const LOST_SHARE = 0.4;

function lost({ a, b }: Comparison, telling: Telling): Difference[] {
  if (telling.weight < LOST_WEIGHT || telling.share < LOST_SHARE) return [];
  const statement = reportOf(a, telling.a, telling);
  if (statement === undefined || statement.form === "direct" || isTranscript(a, statement)) return [];
  if (isReport(b, telling.b)) return [];
  const place = spanOfWords(b, telling.b.from, telling.b.to);
  if (place.end - place.start > LONGEST_PLACE) return [];
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

function changed({ a, b }: Comparison, telling: Telling): Difference[] {
  const [one, other] = [reportOf(a, telling.a, telling), reportOf(b, telling.b, telling)];
  if (one === undefined || other === undefined) return [];
  const change = changeOf(a, one, b, other);
  if (change === undefined) return [];
  const places = [attributionPassage(a, one), attributionPassage(b, other)] as const;
  return [difference("attribution-changed", places[0], places[1], change.severity, change.why)];
}

/** Share of the weight of shared words that a statement must hold to be what tells them. */
const HELD = 0.5;

/** The statement of a sentence that says most of the shared words on somebody's word, the outermost of nested ones. */
function reportOf(side: Side, { from, to }: Range, { shared, weight }: Telling): Statement | undefined {
  const sentence = spanOfWords(side, from, to);
  const held = side.reading.statements
    .filter(({ source, span }) => source.kind !== "own-voice" && overlaps(span, sentence))
    .map((statement) => {
      const stems = new Set(
        statement.content.flatMap((piece) => {
          const range = rangeOf(side.words, piece);
          return side.stems.slice(Math.max(range.from, from), Math.min(range.to, to));
        }),
      );
      const sum = [...stems].reduce((total, stem) => total + (shared.get(stem) ?? 0), 0);
      return { statement, sum };
    })
    .filter(({ sum }) => sum >= HELD * weight);
  const [best] = held.sort((x, y) => y.sum - x.sum || y.statement.span.end - x.statement.span.end);
  return best?.statement;
}

/** "Stenn: …" */
const isTranscript = (side: Side, { cue }: Statement): boolean => cue !== undefined && wordsAt(side.text, cue) === ":";

/** Whether anything in the sentence is on somebody's word, whether or not a statement was read there. */
const isReport = (side: Side, { from, to }: Range): boolean => {
  const sentence = spanOfWords(side, from, to);
  return (
    side.reading.statements.some(({ source, span }) => source.kind !== "own-voice" && overlaps(span, sentence)) ||
    side.quoteAt.subarray(from, to).some((quote) => quote !== -1) ||
    side.words.slice(from, to).some(({ key }) => REPORTING_SIGNS.has(key))
  );
};

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

const PRONOUN = /^(?:he|she|they|it|we|i|who|which|that|those|both|one)\b/i;
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

const isSaid = (each: Difference, found: readonly Difference[]): boolean =>
  found.some(
    ({ kind, a, b }) =>
      (kind.startsWith("attribution") || kind === "reassigned") &&
      ((a !== undefined && each.a !== undefined && overlaps(a.span, each.a.span)) ||
        (b !== undefined && each.b !== undefined && overlaps(b.span, each.b.span))),
  );
