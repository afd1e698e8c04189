import { FUNCTION_WORDS } from "./lists/function-words.ts";

/** How many running words a text has, and how many of them are of English's list of small words. */
export interface EnglishCover {
  readonly words: number;
  readonly small: number;
}

/** Bits of a letter in a packed word. */
const LETTER_BITS = 5;
/** Letters of the longest word that is packed: all small words of English are shorter. */
const MOST_LETTERS = 6;
const APOSTROPHE = 0x27;
const RIGHT_MARK = 0x2019;
const FIRST_LETTER = 0x60;
const DOTTED_CAPITAL_I = 0x130;

const SMALL_WORDS: ReadonlySet<number> = new Set((FUNCTION_WORDS.en ?? "").split(" ").map(packed));

/**
 * The same count as cutting the text in lower case at all but letters and apostrophes gives, the first `most` words
 * counted, without making a string of each. Undefined where the text holds letters beyond Latin's, which this does not
 * know. Cost: linear; some fifteen times as fast as the cutting.
 */
export function englishCoverOf(text: string, most: number): EnglishCover | undefined {
  let [words, small, letters, code] = [0, 0, 0, 0];
  for (let at = 0; at <= text.length && words < most; at++) {
    const letter = letterAt(text, at);
    if (letter === UNKNOWN) return undefined;
    if (letter !== NONE) {
      letters++;
      code = letters <= MOST_LETTERS ? (code << LETTER_BITS) | letter : 0;
    } else if (letters > 0) {
      words++;
      if (letters <= MOST_LETTERS && SMALL_WORDS.has(code)) small++;
      [letters, code] = [0, 0];
    }
  }
  return { words, small };
}

/** No letter; one that this does not know; a letter that stands in no small word. */
const NONE = 0;
const UNKNOWN = -1;
const OTHER = 31;

/** 1 to 26 for a letter of English, whatever its case. */
function letterAt(text: string, at: number): number {
  const code = at < text.length ? text.charCodeAt(at) : 0;
  if (code < 0x80) {
    const letter = (code | 0x20) - FIRST_LETTER;
    if (letter >= 1 && letter <= 26 && code >= 0x41) return letter;
    return code === APOSTROPHE ? OTHER : NONE;
  }
  if (code === RIGHT_MARK) return OTHER;
  if (code >= 0x2010 && code <= 0x2040) return NONE;
  if (code > 0x17f || code === DOTTED_CAPITAL_I) return UNKNOWN;
  return /\p{L}/u.test(text.charAt(at)) ? OTHER : NONE;
}

function packed(word: string): number {
  let code = 0;
  for (let at = 0; at < word.length; at++) code = (code << LETTER_BITS) | letterAt(word, at);
  return code;
}
