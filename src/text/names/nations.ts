import type { Token } from "../text.ts";
import { isCapitalised } from "./casing.ts";
import { GAZETTEER, type Known } from "./gazetteer.ts";
import { GIVEN, NO_NAMES, TITLES } from "./lists.ts";
import { statesIn } from "./states.ts";

const SUFFIXES = ["n", "an", "ian", "ean", "ish", "ese", "i", "ic"];
const ENDINGS = ["", "a", "ia", "y", "e", "o", "land"];
const SHORTEST_STEM = 4;

/**
 * Countries and peoples no list knows, told by the account itself: "Kestrian" beside "Kestria" (both the adjective and the
 * country), "Kestria's foreign minister". By their exact spelling. Linear in the number of tokens.
 */
export function nationsOf(tokens: readonly Token[]): ReadonlyMap<string, Known> {
  const forms = new Set<string>();
  for (const token of tokens) if (isCapitalised(token) && token.form.length >= SHORTEST_STEM) forms.add(token.form);
  const nations = new Map<string, Known>();
  for (const form of forms) {
    if (
      GAZETTEER.exact.has(form) ||
      GIVEN.has(form.toLowerCase()) ||
      NO_NAMES.has(form) ||
      TITLES.has(form.toLowerCase())
    )
      continue;
    const country = countryOf(form, forms);
    if (!country) continue;
    const known = GAZETTEER.exact.get(country);
    const party = known ? known.party : country;
    nations.set(form, { kind: "people", name: `${country}: people`, party, adjective: true, state: false });
    if (!known) nations.set(country, { kind: "place", name: country, party, adjective: false, state: false });
  }
  for (const name of statesIn(tokens))
    if (!nations.has(name)) nations.set(name, { kind: "place", name, party: name, adjective: false, state: false });
  return nations;
}

/** The country among `forms` whose people or adjective `form` is. */
function countryOf(form: string, forms: ReadonlySet<string>): string | undefined {
  for (const word of form.endsWith("s") ? [form, form.slice(0, -1)] : [form])
    for (const suffix of SUFFIXES) {
      if (!word.endsWith(suffix)) continue;
      const stem = word.slice(0, -suffix.length);
      if (stem.length < SHORTEST_STEM) continue;
      for (const ending of ENDINGS) {
        const country = stem + ending;
        if (country === word || GIVEN.has(country.toLowerCase())) continue;
        if (forms.has(country) ? isPlaceLike(country) : suffix.endsWith("n") && isPlace(country)) return country;
      }
    }
  return undefined;
}

function isPlaceLike(form: string): boolean {
  const known = GAZETTEER.exact.get(form);
  return known === undefined || known.kind === "place";
}

function isPlace(form: string): boolean {
  return GAZETTEER.exact.get(form)?.kind === "place";
}
