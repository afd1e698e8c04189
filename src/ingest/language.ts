import { englishCoverOf } from "./english-cover.ts";
import { FUNCTION_WORDS } from "./lists/function-words.ts";

/** Fewer words than this say too little of their language. */
const FEWEST_WORDS = 40;
/** Words looked at: enough for any text, cheap on a long one. */
const MOST_WORDS = 2000;
/**
 * Share of running words that a language's list must cover: enough by itself, or less where no other comes near it
 * (lists, recipes). English copy measures 0.20 to 0.50 by its list and at most 0.10 by any other.
 */
const LEAST_COVER = 0.16;
const LEAST_LONE_COVER = 0.06;
const LONE = 1.8;
const CERTAIN_COVER = 0.28;
const LEAST_SCRIPT_SHARE = 0.4;

/** Scripts and the language each is read as; where several share one, `byLetters` tells. */
const SCRIPTS: readonly (readonly [language: string, letters: RegExp])[] = [
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["zh", /\p{Script=Han}/gu],
  ["ko", /\p{Script=Hangul}/gu],
  ["ru", /\p{Script=Cyrillic}/gu],
  ["el", /\p{Script=Greek}/gu],
  ["ar", /\p{Script=Arabic}/gu],
  ["he", /\p{Script=Hebrew}/gu],
  ["hi", /\p{Script=Devanagari}/gu],
  ["bn", /\p{Script=Bengali}/gu],
  ["pa", /\p{Script=Gurmukhi}/gu],
  ["gu", /\p{Script=Gujarati}/gu],
  ["ta", /\p{Script=Tamil}/gu],
  ["te", /\p{Script=Telugu}/gu],
  ["kn", /\p{Script=Kannada}/gu],
  ["ml", /\p{Script=Malayalam}/gu],
  ["si", /\p{Script=Sinhala}/gu],
  ["th", /\p{Script=Thai}/gu],
  ["lo", /\p{Script=Lao}/gu],
  ["my", /\p{Script=Myanmar}/gu],
  ["km", /\p{Script=Khmer}/gu],
  ["ka", /\p{Script=Georgian}/gu],
  ["hy", /\p{Script=Armenian}/gu],
  ["am", /\p{Script=Ethiopic}/gu],
];

/** Letters that tell languages of one script apart, the first that is found in some number. */
const BY_LETTERS: Readonly<{ [script: string]: readonly (readonly [language: string, letters: RegExp])[] }> = {
  ru: [
    ["be", /[ўЎ]/g],
    ["uk", /[іїєґІЇЄҐ]/g],
    ["mk", /[ѓќѕЃЌЅ]/g],
    ["sr", /[ђћџљњјЂЋЏЉЊЈ]/g],
    ["kk", /[әғқңөұүһ]/g],
    ["ru", /[ыэёЫЭЁ]/g],
    ["bg", /[ъщЪЩ]/g],
  ],
  ar: [
    ["ur", /[ٹڈڑےھں]/g],
    ["fa", /[پچژگی]/g],
  ],
};

/** Letters as telling as these must make up this share of a text's letters. */
const TELLING_SHARE = 0.004;

/**
 * ISO 639-1 of the language `text` is mostly written in; undefined when it has too few words to tell or is in none of
 * the languages known here. A script of its own tells from the first sentence on.
 */
export function languageOf(text: string): string | undefined {
  const sample = text.slice(0, 20_000);
  if (isPlainlyEnglish(sample)) return "en";
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return undefined;
  const script = scriptOf(sample, letters);
  if (script !== undefined) return script;
  const words = (
    sample
      .toLowerCase()
      .replace(/’/g, "'")
      .match(/[\p{L}']+/gu) ?? []
  ).slice(0, MOST_WORDS);
  return words.length < FEWEST_WORDS ? undefined : byFunctionWords(words);
}

/** What the rest of this page would find as well, told of nearly every text at a tenth of the cost. */
function isPlainlyEnglish(sample: string): boolean {
  const cover = englishCoverOf(sample, MOST_WORDS);
  if (cover === undefined || cover.words < FEWEST_WORDS || cover.small / cover.words < CERTAIN_COVER) return false;
  let [ascii, beyond] = [0, 0];
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at);
    if (code >= 0x80) beyond++;
    else if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) ascii++;
  }
  return ascii > (1 - LEAST_SCRIPT_SHARE) * (ascii + beyond);
}

function scriptOf(sample: string, letters: number): string | undefined {
  const share = (pattern: RegExp) => (sample.match(pattern)?.length ?? 0) / letters;
  if (share(/[a-zA-Z]/g) > 1 - LEAST_SCRIPT_SHARE) return undefined;
  const kana = share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  if (kana > 0.1) return "ja";
  const found = letters < 8 ? undefined : SCRIPTS.find(([, pattern]) => share(pattern) >= LEAST_SCRIPT_SHARE)?.[0];
  if (found === undefined) return undefined;
  return BY_LETTERS[found]?.find(([, telling]) => share(telling) >= TELLING_SHARE)?.[0] ?? found;
}

const LANGUAGES = Object.keys(FUNCTION_WORDS);

/** By small word, the languages that have it, as indices. */
const LANGUAGES_OF: ReadonlyMap<string, readonly number[]> = languagesOf();

function languagesOf(): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [index, language] of LANGUAGES.entries())
    for (const word of new Set((FUNCTION_WORDS[language] ?? "").split(" ")))
      found.set(word, [...(found.get(word) ?? []), index]);
  return found;
}

function byFunctionWords(words: readonly string[]): string | undefined {
  const counts = new Uint32Array(LANGUAGES.length);
  for (const word of words) for (const index of LANGUAGES_OF.get(word) ?? []) counts[index] = (counts[index] ?? 0) + 1;
  let [best, second]: [Cover, Cover] = [
    { language: undefined, cover: 0 },
    { language: undefined, cover: 0 },
  ];
  // English stands first, and no other language comes near this cover of its list.
  for (const [index, language] of LANGUAGES.entries()) {
    const cover = (counts[index] ?? 0) / words.length;
    if (language === "en" && cover >= CERTAIN_COVER) return language;
    if (cover > best.cover) [best, second] = [{ language, cover }, best];
    else if (cover > second.cover) second = { language, cover };
  }
  const alone = best.cover >= LEAST_LONE_COVER && best.cover >= LONE * second.cover;
  return best.cover >= LEAST_COVER || alone ? best.language : undefined;
}

interface Cover {
  readonly language: string | undefined;
  readonly cover: number;
}
