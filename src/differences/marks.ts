import type { Difference, Edit } from "../model/index.ts";
import { mirrored } from "../model/index.ts";
import { type Comparison, passage, type Rule, spanOfWords, turned } from "./comparison.ts";
import { settingStems } from "./quote-pairs.ts";
import { sameSpeaker } from "./same-speaker.ts";
import { isTitle, type Quote, type Side } from "./side.ts";
import { matchWording } from "./wording-match.ts";

/**
 * The same run of words in quotation marks in one account and without them in the other: promoted where the second has
 * the marks, demoted where the first has. Names and titles in marks are no speech.
 */
export const marksAround: Rule = (comparison, found) => [
  ...promotions(comparison, found, "b"),
  ...promotions(turned(comparison), found, "a").map(mirrored),
];

/** Share of a quotation's words that the other account must have without marks. */
const SAME_SHARE = 0.6;
/** A quotation of fewer words than this is looked for word by word in the same setting; lineage aligns no such runs. */
const SHORT = 4;
/** Words in one stretch that must agree for a longer quotation. */
const UNBROKEN = 3;

function promotions(comparison: Comparison, found: readonly Difference[], quoted: "a" | "b"): Difference[] {
  const done = new Set(found.map((difference) => difference[quoted]?.span.start));
  return comparison.b.quotes.flatMap((quote) => {
    if (done.has(quote.span.start) || isTitle(comparison.b, quote)) return [];
    const run = linkedRun(comparison, quote) ?? shortRun(comparison, quote);
    if (run === undefined || isTitle(comparison.a, run)) return [];
    const difference = promotion(comparison, quote, run);
    return isSpokenApart(comparison, quote, run) ? [] : [difference];
  });
}

/** Share of a quotation's words that must be there where the speaker is not known to be the same. */
const UNKNOWN_SHARE = 0.8;

/** Whether the words are another's, or no more than a part of what somebody else may have said. */
function isSpokenApart({ a, b }: Comparison, quote: Quote, run: Range): boolean {
  const source = sameSpeaker(a, a.reading.statements[a.statementAt[run.from] ?? -1], b, quote.statement);
  const match = matchWording(a.words.slice(run.from, run.to), b.words.slice(quote.from, quote.to));
  return source !== "same" && (match?.pairs.length ?? 0) < UNKNOWN_SHARE * (quote.to - quote.from);
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** The words of `a`, outside marks, that lineage aligned with the quotation. */
function linkedRun({ a, b, linkB }: Comparison, quote: Quote): Range | undefined {
  const linked: number[] = [];
  for (let at = quote.from; at < quote.to; at++) {
    const other = linkB[at] ?? -1;
    if (other !== -1 && a.quoteAt[other] === -1) linked.push(other);
  }
  if (linked.length < SHORT || linked.length < SAME_SHARE * (quote.to - quote.from)) return undefined;
  const range = { from: Math.min(...linked), to: Math.max(...linked) + 1 };
  const match = matchWording(a.words.slice(range.from, range.to), b.words.slice(quote.from, quote.to));
  const whole = range.to - range.from <= 2 * linked.length;
  return whole && match !== undefined && match.longest >= UNBROKEN && match.telling >= 2 ? range : undefined;
}

/** The same few words of `a`, outside marks, in a sentence that says the same otherwise too. */
function shortRun(comparison: Comparison, quote: Quote): Range | undefined {
  const { a, b } = comparison;
  const length = quote.to - quote.from;
  if (length > SHORT + 1 || !b.words.slice(quote.from, quote.to).some((word) => word.telling)) return undefined;
  const first = b.words[quote.from]?.key ?? "";
  const places = (a.places.get(first) ?? []).flatMap((from): Range[] => {
    const same = (k: number): boolean =>
      a.words[from + k]?.key === b.words[quote.from + k]?.key && a.quoteAt[from + k] === -1;
    return Array.from({ length }, (_, k) => k).every(same) ? [{ from, to: from + length }] : [];
  });
  const [only] = places.filter((place) => isSetAlike(comparison, place, quote));
  const keys = b.words.slice(quote.from, quote.to).map(({ key }) => key);
  return places.length > 1 || isWritten(b, keys, "without marks") || isWritten(a, keys, "in marks") ? undefined : only;
}

/**
 * Whether the account has a few words without marks, or in them. Quoted words that it has without marks as well are a
 * term, and nobody's own; words that it quotes elsewhere did not lose their marks.
 */
function isWritten(side: Side, keys: readonly string[], how: "without marks" | "in marks"): boolean {
  return (side.places.get(keys[0] ?? "") ?? []).some(
    (from) =>
      (side.quoteAt[from] === -1) === (how === "without marks") &&
      keys.every((key, k) => side.words[from + k]?.key === key),
  );
}

/** Telling stems two sentences must share, besides, for a few words of theirs to be the same ones. */
const SETTING_STEMS = 2;

function isSetAlike({ a, b, linkB }: Comparison, place: Range, quote: Quote): boolean {
  const statement = a.reading.statements[a.statementAt[place.from] ?? -1];
  const source = sameSpeaker(a, statement, b, quote.statement);
  const inside = linkB[quote.from] === place.from && runAround(linkB, quote) >= COPIED_RUN;
  if (source === "different" || settingStems(a, place, b, quote) < SETTING_STEMS) return false;
  const told = source === "same" && statement?.source.kind !== "own-voice";
  const fragment = quote.to - quote.from <= FRAGMENT;
  return fragment ? told && inside : told || inside;
}

/** Words of the copied run that a quoted word or two must stand in; and what a word or two are. */
const COPIED_RUN = 4;
const FRAGMENT = 2;

/** Words of the unbroken aligned run around a quotation. */
function runAround(links: Int32Array, quote: Quote): number {
  let [from, to] = [quote.from, quote.to];
  while (from > 0 && links[from - 1] !== -1 && links[from - 1] === (links[from] ?? -1) - 1) from--;
  while (to < links.length && links[to] !== -1 && links[to] === (links[to - 1] ?? -1) + 1) to++;
  return to - from;
}

function promotion({ a, b }: Comparison, quote: Quote, run: Range): Difference {
  const match = matchWording(a.words.slice(run.from, run.to), b.words.slice(quote.from, quote.to));
  const edits = [...(match?.outer ?? []), ...(match?.inner ?? [])]
    .sort((x, y) => x.b[0] - y.b[0] || x.a[0] - y.a[0])
    .map(
      (edit): Edit => ({
        a: edit.a[0] < edit.a[1] ? spanOfWords(a, run.from + edit.a[0], run.from + edit.a[1]) : undefined,
        b: edit.b[0] < edit.b[1] ? spanOfWords(b, quote.from + edit.b[0], quote.from + edit.b[1]) : undefined,
      }),
    );
  const same = edits.length === 0;
  return {
    kind: "promoted",
    a: passage(a, spanOfWords(a, run.from, run.to)),
    b: passage(b, quote.span),
    edits,
    saying: undefined,
    severity: same ? 2 : 3,
    verdict: undefined,
    why: same
      ? "the same words stand in quotation marks in one account and without them in the other"
      : "words in quotation marks in one account stand without them, and not all the same, in the other",
  };
}
