import { keyOf } from "../lineage/index.ts";
import type { Source, Statement } from "../model/index.ts";
import { wordsAt } from "../model/index.ts";
import type { Side } from "./side.ts";

/** Whether two statements stand on the same word. "unknown" when a source is missing or the descriptions cannot tell. */
export type SameSource = "same" | "different" | "unknown";

/** Heads that describe a person without saying who: they fit any name of that sort. */
const OPEN_HEADS = new Set(
  "he she they who it spokesman spokeswoman spokesperson minister president official officials sources source police".split(
    " ",
  ),
);

/** Compares by name first, then by the words of the mention. Symmetric. */
export function sameSource(a: Side, sa: Statement | undefined, b: Side, sb: Statement | undefined): SameSource {
  if (sa === undefined || sb === undefined) return "unknown";
  const kinds = [sa.source.kind, sb.source.kind];
  const promised = [sa, sb].some(({ source }) => source.reasonUnnamed !== undefined);
  // Who asked not to be named is not the one whom the other account names.
  if (promised && kinds.includes("anonymous") && kinds.includes("named")) return "different";
  const [one, other] = [namesOf(a, sa.source), namesOf(b, sb.source)];
  if (one.length === 0 || other.length === 0) return "unknown";
  if (one.some((word) => other.some((each) => isSameName(word, each)))) return "same";
  if (isShortName(sa, sb) || isShortName(sb, sa)) return "same";
  const sameParty = sa.source.party !== undefined && sa.source.party === sb.source.party;
  const unnamed = [sa, sb].filter(({ source }) => source.kind === "anonymous").length;
  if (unnamed === 2) return "unknown";
  // Whom a pronoun means, and whose a quotation without a cue is, was worked out: too thin to set one against another.
  if (isWorkedOut(a, sa) || isWorkedOut(b, sb)) return "unknown";
  if (unnamed === 1) return sameParty || kinds.includes("document") ? "unknown" : "different";
  if (sa.source.kind === "named" && sb.source.kind === "named") return "different";
  return sameParty ? "same" : "unknown";
}

const PRONOUN = /^(?:he|she|they|it|we|i)$/i;

/** Whether the text does not name the speaker beside the statement. */
function isWorkedOut(side: Side, { source, cue, form }: Statement): boolean {
  if (source.kind !== "named") return false;
  const { mention } = source;
  return mention === undefined || (cue === undefined && form === "direct") || PRONOUN.test(wordsAt(side.text, mention));
}

/**
 * Whether two words are one name: told by its stem where outlets write it in other letters ("Zelenskyy", "Zelensky"), and
 * long ones with a letter more, less, other or out of its place ("Sundwell", "Sundwall").
 */
export function isSameName(one: string, other: string): boolean {
  if (one === other) return true;
  const length = Math.min(one.length, other.length);
  if (length < LONG_NAME || Math.abs(one.length - other.length) > 2) return false;
  return (
    one.slice(0, length - OPEN_LETTERS) === other.slice(0, length - OPEN_LETTERS) ||
    (length >= SLIP_NAME && isSlip(one, other))
  );
}

/** Whether two words differ by one letter, or by two neighbours in each other's place. */
function isSlip(one: string, other: string): boolean {
  let from = 0;
  while (from < one.length && one[from] === other[from]) from++;
  let [x, y] = [one.length, other.length];
  while (x > from && y > from && one[x - 1] === other[y - 1]) {
    x--;
    y--;
  }
  const [left, right] = [one.slice(from, x), other.slice(from, y)];
  return Math.max(left.length, right.length) <= 1 || (left.length === 2 && left === [...right].reverse().join(""));
}

/**
 * Whether two people of different names are given two statements: also where a pronoun stands for one of them, which is
 * too thin to say that words were given to another and enough not to take two people's words for one's.
 */
export function isOtherPerson(a: Side, sa: Statement | undefined, b: Side, sb: Statement | undefined): boolean {
  if (sa?.source.kind !== "named" || sb?.source.kind !== "named") return false;
  const [one, other] = [namesOf(a, sa.source), namesOf(b, sb.source)];
  const met = one.some((word) => other.some((each) => isSameName(word, each)));
  return one.length > 0 && other.length > 0 && !met && !isShortName(sa, sb) && !isShortName(sb, sa);
}

/** Whether one name is a single word of the other: some peoples call a person by the first. */
function isShortName({ source: { name: short, kind } }: Statement, { source: { name: full } }: Statement): boolean {
  return kind === "named" && short !== undefined && !short.includes(" ") && (full?.split(" ") ?? []).includes(short);
}

/** Letters at a name's end in which spellings differ, and of a name long enough to leave these open. */
const OPEN_LETTERS = 2;
const LONG_NAME = 6;
/** Letters of a name in which one that differs is a slip or a house's spelling; "Hanson" and "Hansen" are two. */
const SLIP_NAME = 7;
/** The article before an Arab name, which outlets join to it or not: "al Sadr", "al-Sadr". */
const ARTICLE = /^(?:al|el)-(?=\p{L}{3})/u;

/** The words by which a source can be known again: surname of a person, all telling words of a description. */
export function namesOf(side: Side, source: Source): readonly string[] {
  const made = NAMES.get(source) ?? makeNames(side, source);
  NAMES.set(source, made);
  return made;
}

/** Names made before: a story's sources are each held against all others'. */
const NAMES = new WeakMap<Source, readonly string[]>();

function makeNames(side: Side, source: Source): readonly string[] {
  const mention = source.mention === undefined ? "" : wordsAt(side.text, source.mention);
  // Of two bodies that say one thing the name is that of the first.
  const several = source.kind !== "named" && /\band\b/u.test(mention);
  const written = several ? mention : (source.name ?? mention);
  const keys = written
    .split(/[\s,]+/u)
    .map((word) => keyOf(word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$|['’]s$/gu, "")).replace(ARTICLE, ""));
  const telling = keys.filter(
    (key) => key.length > 2 && !OPEN_HEADS.has(key) && !["the", "and", "for", "of"].includes(key),
  );
  return source.kind === "named" ? telling.slice(-1) : telling;
}
