import { AGENCIES } from "./lists/agencies.ts";

const AGENCY = AGENCIES.map((name) => name.replace(/[/.]/g, "\\$&")).join("|");
const DASH = "(?:[-–—―]{1,3})";
const MONTH = "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?";
const DATE = `(?:${MONTH}\\s+\\d{1,2}|\\d{1,2}\\s+${MONTH})(?:,?\\s+\\d{4})?`;
// Latin letters alone, and no Unicode classes: those cost more to compile than a whole text costs to read.
const UPPER = "A-ZÀ-ÖØ-Þ";
const LETTER = "A-Za-zÀ-ÖØ-öø-ž";
const CAPS = `[${UPPER}][${UPPER}.'’-]+(?:[ /][${UPPER}][${UPPER}.'’-]*){0,4}`;
const PLACE = `[${UPPER}][${LETTER}.'’-]+(?:[ /][${UPPER}][${LETTER}.'’-]*){0,4}`;
const SIGN = `(?:\\((?:${AGENCY})\\)|/(?:${AGENCY})/)`;
const ANY_SIGN = `(?:${SIGN}|\\([${UPPER}][${LETTER}0-9 .&/-]{1,30}\\))`;
/** In the order they are tried: the more a form holds besides the place, the less it must be in capitals. */
const FORMS: readonly RegExp[] = [
  // London, March 3 (Reuters) -   Kyiv, Ukraine (AP) —   MOSCOW, May 26. /TASS/.
  new RegExp(`^${PLACE}(?:, ${PLACE}){0,2}(?:[,.]? ${DATE})?[.,]? ${SIGN}(?:\\s*${DASH}\\s|\\.? (?=[${UPPER}"“]))`),
  // GENEVA, March 3 (Lakeland News) -
  new RegExp(`^${CAPS}(?:, ${PLACE}){0,2}(?:[,.]? ${DATE})?[.,]? ${ANY_SIGN}\\s*${DASH}\\s`),
  // London, March 3 –   HEMPSTEAD, N.Y., Sept. 26 —
  new RegExp(`^${PLACE}(?:, ${PLACE}){0,2},? ${DATE}\\s*(?:${DASH}|:)\\s`),
  // PLANO, Texas —   BEIJING —
  new RegExp(`^${CAPS}(?:, ${PLACE}){0,2}\\s${DASH}\\s(?=[${UPPER}0-9"'“‘])`),
  // (Reuters) -
  new RegExp(`^${SIGN}\\s*${DASH}\\s`),
];

/** "FILE -" opens a caption. */
const SEPARATOR = /^(?!FILE\b)[^a-z].*?(?:[-–—―]\s|\/\.? |\) )/;
/** Longest dateline: three places, a date and an agency. */
const LONGEST_DATELINE = 110;

/** Length of the dateline that `paragraph` starts with, without the white space after it; 0 when it has none. */
export function datelineLengthOf(paragraph: string): number {
  const head = paragraph.slice(0, LONGEST_DATELINE);
  if (!SEPARATOR.test(head)) return 0;
  for (const form of FORMS) {
    const found = form.exec(head)?.[0].trimEnd();
    if (found !== undefined && found.length < paragraph.trimEnd().length) return found.length;
  }
  return 0;
}
