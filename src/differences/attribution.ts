import type { Difference, DifferenceKind, Passage, Severity, Source, Statement } from "../model/index.ts";
import { cover, lengthOf, mirrored, overlaps, wordsAt } from "../model/index.ts";
import { type Comparison, contentPassage, LONGEST_PLACE, passage, type Rule, turned } from "./comparison.ts";
import type { Counterpart } from "./counterparts.ts";
import { hasReportingSign, isMove, isOwnWord, isTurnedDown } from "./own-word.ts";
import { rangeOf, type Side } from "./side.ts";

/**
 * On whose word the same content stands: lost where one account gives a source and the other tells it in its own voice,
 * gained the other way round, changed where both give one and the two are not the same.
 */
export const attribution: Rule = (comparison, found) => [
  ...losses(comparison),
  ...losses(turned(comparison)).map(mirrored),
  ...changes(comparison, found),
];

/** A counterpart by its statements. */
type StatementPair = Omit<Counterpart, "a" | "b"> & { readonly a: Statement; readonly b: Statement };

const statementPair = (pair: Counterpart): StatementPair => ({ ...pair, a: pair.a.statement, b: pair.b.statement });

/** Telling stems and likeness from which two statements carry the same content. */
const COMMON_STEMS = 3;
const LIKE = 0.5;

/** Enough where more common words than that agree: a long sentence holds other things beside. */
const LIKE_PLAIN = 0.4;
/** How many of the stems must be common words. */
const PLAIN_STEMS = 2;
/** Where the speakers are not the same, the content must be the more so: two people often speak of the same things. */
const LIKE_OTHERS = 0.65;

/** Share of the longer statement that must be there too, where nothing was copied: of a long one, a short one is no twin. */
const BROAD = 0.3;
/** With other speakers and nothing copied, more still must agree: accounts of one event quote many people on it. */
const BROAD_OTHERS = 0.5;
const COMMON_OTHERS = 4;
/** Telling words aligned with the other account's from which something was copied. */
const COPIED_WORDS = 3;

const isSameContent = ({ common, plain, likeness, breadth, linked }: StatementPair): boolean =>
  common >= COMMON_STEMS &&
  plain >= PLAIN_STEMS &&
  (breadth >= BROAD || linked >= COPIED_WORDS) &&
  (likeness >= LIKE || linked >= 2 * COMMON_STEMS || (plain > COMMON_STEMS && likeness >= LIKE_PLAIN));

/** What `a` attributes and `b` tells in its own voice. */
function losses({ a, b, counterparts: all }: Comparison): Difference[] {
  const counterparts = all.map(statementPair);
  const attributed = new Set<Statement>();
  for (const pair of counterparts) {
    if (isSameContent(pair) && pair.b.source.kind !== "own-voice") attributed.add(pair.a);
  }
  const done = new Set<Statement>();
  return counterparts.flatMap((pair) => {
    const lost = isSameContent(pair) && pair.a.source.kind !== "own-voice" && pair.b.source.kind === "own-voice";
    if (
      !lost ||
      isPartOfReport(b, pair.b) ||
      attributed.has(pair.a) ||
      done.has(pair.a) ||
      done.has(pair.b) ||
      pair.a.form === "direct" ||
      isMove(a, pair.a) ||
      !isOwnWord(a, pair.a, b, contentPassage(b, pair.b).span)
    )
      return [];
    done.add(pair.a).add(pair.b);
    const severity = pair.a.source.kind === "estimate" || pair.a.source.kind === "anonymous" ? 3 : 2;
    return [
      difference(
        "attribution-lost",
        attributionPassage(a, pair.a),
        contentPassage(b, pair.b),
        severity,
        LOST[severity],
      ),
    ];
  });
}

/** Whether the sentence of an own-voice statement also reports somebody: then it may stand on that word. */
const isPartOfReport = (side: Side, statement: Statement): boolean =>
  hasReportingSign(side, rangeOf(side.words, statement.span)) ||
  side.reading.statements.some(({ source, span }) => source.kind !== "own-voice" && overlaps(span, statement.span));

const LOST = {
  2: "one account says on whose word this stands, the other tells it in its own voice",
  3: "one account gives this as an estimate or on unnamed sources' word, the other tells it as fact in its own voice",
} as const;

/** The same content on different words. */
function changes({ a, b, counterparts: all }: Comparison, found: readonly Difference[]): Difference[] {
  const counterparts = all.map(statementPair);
  const done = new Set<Statement>();
  const reassigned = found.filter(({ kind }) => kind === "reassigned");
  return counterparts.flatMap((pair) => {
    if (!isSameContent(pair) || done.has(pair.a) || done.has(pair.b)) return [];
    done.add(pair.a).add(pair.b);
    const [one, other] = [pair.a.source, pair.b.source];
    if (
      one.kind === "own-voice" ||
      other.kind === "own-voice" ||
      one.mention === undefined ||
      other.mention === undefined
    ) {
      return [];
    }
    if (
      reassigned.some(
        (known) => known.a !== undefined && lengthOf(cover(known.a.span, pair.a.span)) <= lengthOf(pair.a.span),
      )
    ) {
      return [];
    }
    const change = changeOf(a, b, pair);
    if (change === undefined) return [];
    return [
      difference(
        "attribution-changed",
        attributionPassage(a, pair.a),
        attributionPassage(b, pair.b),
        change.severity,
        change.why,
      ),
    ];
  });
}

function changeOf(
  a: Side,
  b: Side,
  pair: StatementPair,
): { readonly severity: Severity; readonly why: string } | undefined {
  const [one, other] = [pair.a.source, pair.b.source];
  if (isTurnedDown(a, pair.a, b, pair.b)) return undefined;
  const unnamed = [one, other].filter(({ kind }) => kind === "anonymous").length;
  if (unnamed === 2) return countChange(one, other);
  if (pair.source !== "same" && !isSurelySame(pair)) return undefined;
  if (unnamed === 1) return { severity: 3, why: "unnamed sources in one account, a named source in the other" };
  if (pair.source === "different")
    return { severity: 3, why: "the same content stands on the word of different speakers" };
  const people = [one, other].filter(({ kind }) => kind === "named").length;
  const bodies = [isBody(a, one), isBody(b, other)].filter(Boolean).length;
  // One name is one speaker, whatever a short account leaves open about it.
  if (people === 1 && bodies === 1 && one.name !== other.name) {
    return { severity: 2, why: "a person in one account, a body or document in the other" };
  }
  return undefined;
}

/** Whether a body or a document is meant; "the farmer" is a person however he is called. */
const isBody = (side: Side, { kind, mention }: Source): boolean =>
  kind === "document" ||
  (kind === "institution" && mention !== undefined && /\p{Lu}/u.test(wordsAt(side.text, mention).replace(/^The /, "")));

const isSurelySame = ({ likeness, breadth, common, linked }: StatementPair): boolean =>
  likeness >= LIKE_OTHERS && (linked >= COPIED_WORDS || (breadth >= BROAD_OTHERS && common >= COMMON_OTHERS));

/** One unnamed person against several. How groups are described is another rule's. */
function countChange(one: Source, other: Source): { readonly severity: Severity; readonly why: string } | undefined {
  if (one.count === other.count || (one.count !== 1 && other.count !== 1)) return undefined;
  return { severity: 2, why: "one unnamed person in one account, several in the other" };
}

/** The source with its cue, where the two stand together; else the cue, else the source, else the content. */
export function attributionPassage(side: Side, statement: Statement): Passage {
  const { mention } = statement.source;
  const { cue } = statement;
  if (mention === undefined || cue === undefined) {
    const only = mention ?? cue;
    return only === undefined ? contentPassage(side, statement) : passage(side, only);
  }
  const both = cover(mention, cue);
  return passage(side, lengthOf(both) <= LONGEST_PLACE / 2 ? both : mention);
}

function difference(kind: DifferenceKind, a: Passage, b: Passage, severity: Severity, why: string): Difference {
  return { kind, a, b, edits: [], saying: undefined, severity, verdict: undefined, why };
}
