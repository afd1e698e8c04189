import type { Comparison } from "./comparison.ts";
import type { Side } from "./side.ts";

/** A half-open range of words. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** How far two places say the same around them. */
export interface Setting {
  /** Telling stems the two sentences share, the places themselves left out. */
  readonly common: number;
  /** Share of the shorter sentence's telling words, the place left out, that they are. */
  readonly likeness: number;
  /** Whether a word that touches one place was aligned with the word that touches the other on the same side. */
  readonly beside: boolean;
  /** Whether the two sentences are the same, word for word. */
  readonly sameSentence: boolean;
}

/** A sentence is looked at this many words to each side at most. */
const REACH = 60;

export function settingOf(comparison: Comparison, x: Range, y: Range): Setting {
  const { a, b, linkA } = comparison;
  const [one, other] = [placeOf(a, x), placeOf(b, y)];
  let common = 0;
  for (const stem of one.stems) if (other.stems.has(stem)) common++;
  return {
    common,
    likeness: common / Math.max(1, Math.min(one.stems.size, other.stems.size)),
    beside: linkA[x.from - 1] === y.from - 1 || linkA[x.to] === y.to,
    sameSentence: one.keys === other.keys,
  };
}

/** A place in an account with the sentence it starts in. */
interface Place {
  /** Telling stems of the sentence, the place left out. */
  readonly stems: ReadonlySet<string>;
  /** The sentence's words. */
  readonly keys: string;
}

/** Places made before: each is looked at beside every other account of a story. */
const MADE = new WeakMap<Side, Map<string, Place>>();

function placeOf(side: Side, range: Range): Place {
  const known = MADE.get(side) ?? new Map<string, Place>();
  MADE.set(side, known);
  const key = `${range.from} ${range.to}`;
  const made = known.get(key) ?? makePlace(side, range);
  known.set(key, made);
  return made;
}

function makePlace(side: Side, range: Range): Place {
  const sentence = sentenceAround(side, range);
  const telling = sentence.filter((at) => side.words[at]?.telling === true && !within(range, at));
  return {
    stems: new Set(telling.map((at) => side.stems[at] ?? "")),
    keys: sentence.map((at) => side.words[at]?.key).join(" "),
  };
}

const within = (range: Range, at: number): boolean => at >= range.from && at < range.to;

/** Indices of the words of the sentence that a range starts in, itself included. */
export function sentenceAround(side: Side, range: Range): readonly number[] {
  const sentence = side.words[range.from]?.sentence;
  const found: number[] = [];
  for (let at = Math.max(0, range.from - REACH); at < range.to + REACH; at++) {
    if (side.words[at]?.sentence === sentence) found.push(at);
  }
  return found;
}

/** Share of the shorter sentence's telling words that both have in a sentence that was copied, and how many. */
const COPIED_SHARE = 0.5;
const COPIED_STEMS = 3;

/** Whether the two sentences are one, or nearly, in both accounts, and a word beside the places was copied with them. */
export const isCopied = ({ beside, common, likeness }: Setting): boolean =>
  beside && common >= COPIED_STEMS && likeness >= COPIED_SHARE;

/** Words to each side of a place in which what is said of it stands. */
const NEAR_WORDS = 40;

/** Indices of the telling words of a range's sentence, one a stem; those of the range, `without` and figures left out. */
export function wordsAround(side: Side, range: Range, without: readonly string[]): readonly number[] {
  const { sentence } = side.words[range.from] ?? { sentence: -1 };
  const around = new Map<string, number>();
  for (let at = Math.max(0, range.from - NEAR_WORDS); at < range.to + NEAR_WORDS; at++) {
    const word = side.words[at];
    const stem = side.stems[at] ?? "";
    if (word?.sentence !== sentence || !word.telling || /\d/.test(word.key) || within(range, at)) continue;
    if (!without.includes(stem) && !around.has(stem)) around.set(stem, at);
  }
  return [...around.values()];
}
