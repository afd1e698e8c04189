import { DOER, NO_DOER, PEOPLE } from "../data/person-nouns.ts";
import { DOCUMENTS, ESTIMATES, INSTITUTIONS, OFFICES, UNNAMED_PEOPLE } from "../data/source-words.ts";

/** Pronouns and numbers among the heads of unnamed people: they describe nobody. */
const NO_NOUN = /^(?:many|some|others?|another|one|most|several|both|none|everyone|nobody|few|all)$/;

/** Whether a word in lower case surely is a noun for a person, or for people. */
export function isListedPerson(norm: string): boolean {
  return !NO_NOUN.test(norm) && (OFFICES.has(norm) || UNNAMED_PEOPLE.has(norm));
}

/** Whether a word in lower case is a noun for a person, or for people, by list or by ending. */
export function isPersonNoun(norm: string): boolean {
  if (NO_NOUN.test(norm)) return false;
  const among = (list: ReadonlySet<string>) => list.has(norm) || list.has(norm.replace(/s$/, ""));
  if (isListedPerson(norm) || among(PEOPLE)) return true;
  if (INSTITUTIONS.has(norm) || DOCUMENTS.has(norm) || ESTIMATES.has(norm)) return false;
  return DOER.test(norm) && !among(NO_DOER);
}

/** Whether a noun for people stands for several. */
export function isPluralNoun(norm: string): boolean {
  if (/(?:boss|press|ess)$/.test(norm)) return false;
  return /[^s]s$|men$|^(?:people|children|police|many|some|others|both|couple|pair|crew)$/.test(norm);
}
