import type { Source, Statement } from "../model/index.ts";
import { overlaps, wordsAt } from "../model/index.ts";
import type { Comparison } from "./comparison.ts";
import type { QuotePair } from "./quote-pairs.ts";
import { sentenceAround } from "./setting.ts";
import type { Quote, Side } from "./side.ts";
import { isSameName, namesOf, sameSource } from "./sources.ts";

/** Share of either quotation that must agree: of a part, who else is quoted inside is not known. */
const REASSIGNED_SHARE = 0.6;
/** Words that must agree before two speakers can be said to be given the same ones. */
const REASSIGNED_WORDS = 4;
const PRONOUN = /^(?:he|she|they|who|it)$/i;
/** Words that point back at a thing, not at who speaks: "a post that said". */
const POINTER = /^(?:that|which|this|what)$/i;

/** Whether a pair whose sources differ gives one quotation to two speakers, each known from the words beside it. */
export function isReassigned(comparison: Comparison, pair: QuotePair, unchanged: boolean): boolean {
  const { a, b, match, source } = pair;
  const words = match.pairs.length;
  if (source !== "different" || words < REASSIGNED_WORDS) return false;
  if (words < REASSIGNED_SHARE * Math.max(a.to - a.from, b.to - b.from)) return false;
  const known = isKnown(comparison.a, a, unchanged) && isKnown(comparison.b, b, unchanged);
  return known && !isRelayed(comparison, pair);
}

function isKnown(side: Side, { statement }: Quote, unchanged: boolean): boolean {
  const source = statement?.source;
  const mention = source?.mention && wordsAt(side.text, source.mention);
  // "The envoy" is somebody known, perhaps whom the other account names; "an envoy" is not.
  if (mention === undefined || (source?.kind === "anonymous" && /^the\s/iu.test(mention))) return false;
  if (source?.kind === "document" || POINTER.test(mention)) return false;
  // A pronoun may be taken for another's; that it is believed needs the whole quotation.
  return unchanged || !PRONOUN.test(mention);
}

/**
 * Whether the one speaker passes on what the other says, so that both accounts may name a link of one chain: "she told
 * him “…”", he said; Fenn quoted the envoy as saying.
 */
function isRelayed({ a, b }: Comparison, pair: QuotePair): boolean {
  const [inA, inB] = [statementsAt(a, pair.a), statementsAt(b, pair.b)];
  if (inA.some((one) => inB.some((other) => sameSource(a, one, b, other) === "same"))) return true;
  return isNamedBeside(a, pair.a, b, pair.b) || isNamedBeside(b, pair.b, a, pair.a);
}

const statementsAt = (side: Side, { span: at }: Quote): readonly Statement[] =>
  side.reading.statements.filter(({ quotations }) => quotations.some((quotation) => overlaps(quotation, at)));

/** Whether the sentence of a quotation names the other account's speaker too, beside its own. */
function isNamedBeside(side: Side, quote: Quote, other: Side, theirs: Quote): boolean {
  const source: Source | undefined = theirs.statement?.source;
  const names = source === undefined ? [] : namesOf(other, source);
  const beside = sentenceAround(side, quote).filter((at) => at < quote.from || at >= quote.to);
  return beside.some((at) => names.some((name) => isSameName(side.words[at]?.key ?? "", name)));
}
