import { ENGLISH_SPEAKING } from "./data/english-speaking.ts";
import { GAZETTEER } from "./gazetteer.ts";

/** Whether a party speaks in English in public: undefined where it is no country that is known. */
export function speaksEnglish(party: string): boolean | undefined {
  const known = GAZETTEER.exact.get(party);
  if (known?.kind !== "place" || known.party !== party) return undefined;
  return ENGLISH_SPEAKING.has(party);
}
