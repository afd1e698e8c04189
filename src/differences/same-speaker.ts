import type { Source, Statement } from "../model/index.ts";
import { rangeOf, type Side } from "./side.ts";
import { isSameName, namesOf, type SameSource, sameSource } from "./sources.ts";
import { stemOf } from "./stems.ts";

/**
 * Whether two quotations are one speaker's: as `sameSource`, and whom one account calls "the chemist" is the one whom
 * either account names and calls a chemist, if nobody else there is called so. "The chemist" is somebody known: that the
 * other account has a name for the speaker does not make them two. Symmetric.
 */
export function sameSpeaker(a: Side, sa: Statement | undefined, b: Side, sb: Statement | undefined): SameSource {
  const known = sameSource(a, sa, b, sb);
  if (known === "same" || sa === undefined || sb === undefined) return known;
  const [described, side, named, other] = sb.source.kind === "named" ? [sa, a, sb, b] : [sb, b, sa, a];
  if (named.source.kind !== "named" || !isDescription(side, described)) return known;
  return isCalled(side, described.source, other, named.source) ? "same" : "unknown";
}

const DESCRIBED: ReadonlySet<string> = new Set(["anonymous", "office", "institution"]);

/** Whether a source is one person, known and not named: "the chemist", or a description carried over from before. */
function isDescription({ text }: Side, { source }: Statement): boolean {
  if (!DESCRIBED.has(source.kind) || (source.count ?? 1) > 1 || source.reasonUnnamed !== undefined) return false;
  const { mention } = source;
  return mention === undefined
    ? source.kind !== "institution"
    : /^(?:the\s|s?he$)/iu.test(text.slice(mention.start, mention.end));
}

/** Whether the words of a description are told of the named person, and of nobody else whom the accounts name. */
function isCalled(side: Side, described: Source, other: Side, named: Source): boolean {
  const words = headOf(side, described);
  const [name] = namesOf(other, named);
  if (name === undefined || words.length === 0) return false;
  const called = [side, other]
    .flatMap((each) => [...callingsOf(each)])
    .filter(([, stems]) => words.some((word) => stems.has(word)));
  return called.length > 0 && called.every(([calling]) => isSameName(calling, name));
}

/** Words after which a description says of what, or where: "the chemist at the harbour". */
const TAIL = /^(?:of|for|from|at|in|on|who|whose|which|that|with|to|before|behind)$/u;

/** Stem of the noun that a description turns on; none of a pronoun. */
function headOf(side: Side, { mention, name }: Source): readonly string[] {
  const written = mention === undefined ? (name ?? "") : side.text.slice(mention.start, mention.end);
  const pronoun = /^s?he$/iu.test(written);
  const words = (pronoun ? (name ?? "") : written)
    .toLowerCase()
    .split(/[^\p{L}\p{N}'’-]+/u)
    .filter(Boolean);
  const end = words.findIndex((word) => TAIL.test(word));
  const head = words.slice(0, end === -1 ? undefined : end).at(-1);
  return head === undefined || head === "the" ? [] : [stemOf(head)];
}

const MADE = new WeakMap<Side, ReadonlyMap<string, ReadonlySet<string>>>();

/** For each surname among an account's sources the telling stems of what stands with it where it is a source. */
function callingsOf(side: Side): ReadonlyMap<string, ReadonlySet<string>> {
  const made = MADE.get(side) ?? makeCallings(side);
  MADE.set(side, made);
  return made;
}

function makeCallings(side: Side): ReadonlyMap<string, ReadonlySet<string>> {
  const callings = new Map<string, Set<string>>();
  for (const { source } of side.reading.statements) {
    const [name] = source.kind === "named" ? namesOf(side, source) : [];
    if (name === undefined || source.mention === undefined) continue;
    const { from, to } = rangeOf(side.words, source.mention);
    const stems = callings.get(name) ?? new Set();
    callings.set(name, stems);
    for (let at = from; at < to; at++) if (side.words[at]?.telling === true) stems.add(side.stems[at] ?? "");
  }
  return callings;
}
