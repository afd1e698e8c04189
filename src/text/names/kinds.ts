import type { NameKind } from "../text.ts";
import { isCapitalised, isHyphen } from "./casing.ts";
import {
  GIVEN,
  HEADS_OF,
  ORG_HEADS,
  PLACE_BEGINNINGS,
  PLACE_ENDS,
  ROLE_WORDS,
  SAYING_VERBS,
  STATE_BODY,
} from "./lists.ts";
import { knownAt, type Page } from "./page.ts";

/** How strongly one mention speaks for one kind. */
export interface Vote {
  readonly kind: NameKind;
  /** 1 a guess, 6 known. */
  readonly weight: number;
  /** Told by what it does alone, which bodies and states do too: "Norrick said". */
  readonly acts?: true;
}

/** Surnames that are also heads of organisations or places: after a given name they are surnames. */
const SURNAMES = new Set(
  "Banks,Bay,Beach,Bridge,Brothers,Brooks,Chamber,Church,Coast,Court,Creek,Falls,Field,Ford,Forest,Garden,Grove,Guard,Hall,Hill,Hills,House,Lake,Lane,Land,Marsh,Mission,Mount,Park,Parks,Pass,Place,Pool,Port,Post,Power,Ridge,Rivers,Rock,Sands,Star,Stone,Street,Tower,Town,Watch,Waters,Wood,Woods,Works".split(
    ",",
  ),
);
const PLACE_PREPOSITIONS = new Set(["in", "near", "across", "throughout", "outside", "around", "inside"]);
const WEAK_PLACE_PREPOSITIONS = new Set([
  "at",
  "from",
  "to",
  "into",
  "through",
  "via",
  "towards",
  "toward",
  "off",
  "above",
  "over",
]);
/** Verbs whose subject is a person. */
const PERSONAL = new Set("who,whose,himself,herself".split(","));

/** What the words and their neighbours say of a name at tokens `from` to `to`. */
export function kindAt(page: Page, from: number, to: number): Vote {
  return kindOfWords(page, from, to) ?? kindOfPlace(page, from, to);
}

function vote(kind: NameKind, weight: number): Vote {
  return { kind, weight };
}

/** By the words of the name alone. */
function kindOfWords(page: Page, from: number, to: number): Vote | undefined {
  const { tokens } = page;
  const first = tokens[from];
  const last = tokens[to - 1];
  if (!first || !last) return undefined;
  const given = GIVEN.has(first.norm) && to - from >= 2 && !isHyphen(tokens, to - 1);
  const lead = knownAt(page, from, to, false);
  if (given && SURNAMES.has(last.form) && to - from <= 3 && !lead) return vote("person", 3);
  if (HEADS_OF.has(first.form) && tokens[from + 1]?.norm === "of")
    return vote(PLACE_ENDS.has(first.form) ? "place" : "organisation", 4);
  if (to - from > 1 && (ORG_HEADS.has(last.form) || STATE_BODY.has(last.form))) return vote("organisation", 4);
  if (holds(page, from, to, (form) => form === "&")) return vote("organisation", 4);
  if (
    holds(page, from, to, (form, at) => (form === "of" || form === "for") && ORG_HEADS.has(tokens[at - 1]?.form ?? ""))
  )
    return vote("organisation", 4);
  if (to - from > 1 && PLACE_ENDS.has(last.form)) return vote("place", given && !lead ? 1 : 4);
  if (given && !(lead && lead.to > from + 1)) return vote("person", 4);
  if (to - from > 1 && PLACE_BEGINNINGS.has(first.form)) return vote("place", 3);
  if (to - from > 1 && holds(page, from, to, (form) => /^\p{Lu}\.$/u.test(form))) return vote("person", 3);
  if (to - from > 1 && /^(?:jr|sr|ii|iii|iv)\.?$/u.test(last.norm)) return vote("person", 3);
  if (to - from > 1 && holds(page, from, to, (form) => ORG_HEADS.has(form))) return vote("organisation", 2);
  if (lead && to - from > 1 && lead.known.kind !== "people") return vote("organisation", 2);
  if (to === from + 1 && ORG_HEADS.has(last.form)) return vote("organisation", 2);
  if (to === from + 1 && GIVEN.has(first.norm)) return vote("person", 3);
  if (to === from + 1 && isAcronym(first.form)) return vote("organisation", 3);
  return undefined;
}

/** By what stands around it. */
function kindOfPlace(page: Page, from: number, to: number): Vote {
  const { tokens } = page;
  const before = tokens[from - 1]?.norm ?? "";
  const after = tokens[to]?.norm ?? "";
  const single = to === from + 1;
  if (after === "," && isPlaceName(page, to + 1)) return vote("place", 3);
  if (BODY_NOUNS.has(after) || BODY_NOUNS.has(before)) return vote("organisation", 3);
  if (PLACE_NOUNS.has(after) || (before === "of" && PLACE_NOUNS.has(tokens[from - 2]?.norm ?? "")))
    return vote("place", 3);
  if (SAYING_VERBS.has(after)) return { kind: "person", weight: 3, acts: true };
  if (
    PERSONAL.has(after) ||
    (after === "," && (PERSONAL.has(tokens[to + 1]?.norm ?? "") || tokens[to + 1]?.kind === "number"))
  )
    return vote("person", 3);
  if (PLACE_PREPOSITIONS.has(before)) return vote("place", 3);
  if (after === "," && isDescription(page, to + 1)) return vote("person", 3);
  if (SAYING_VERBS.has(before)) return { kind: "person", weight: 2, acts: true };
  if (ROLE_WORDS.has(after)) return vote("organisation", 2);
  if (single && isListed(page, from, to)) return vote("place", 2);
  if (before === "the") return vote(single ? "place" : "organisation", 1.5);
  if (!single) return vote("person", 2);
  if (WEAK_PLACE_PREPOSITIONS.has(before)) return vote("place", 1.5);
  return { kind: "person", weight: 1, acts: true };
}

/** Common nouns that stand beside the name of what they mean. */
const BODY_NOUNS = new Set(
  "newspaper daily weekly tabloid magazine website agency broadcaster channel network firm company airline carrier retailer supermarket bank party movement militia think-tank thinktank startup giant maker chipmaker automaker carmaker conglomerate subsidiary shares stock employees".split(
    " ",
  ),
);
const PLACE_NOUNS = new Set(
  "region province city town village district neighbourhood neighborhood suburb river island peninsula valley coast county airport port prison camp state border".split(
    " ",
  ),
);

/** One of a list of places: "Toledo, Ostramund and Lima". */
function isListed(page: Page, from: number, to: number): boolean {
  const joins = (at: number) => /^(?:,|and|or|&)$/u.test(page.tokens[at]?.norm ?? "");
  if (joins(to) && isPlaceName(page, to + 1)) return true;
  if (!joins(from - 1)) return false;
  for (let start = from - 2; start >= Math.max(0, from - 4); start--) {
    const hit = isCapitalised(page.tokens[start]) ? knownAt(page, start, from - 1, false) : undefined;
    if (hit?.to === from - 1) return hit.known.kind === "place";
  }
  return false;
}

/** "Jane Roe, a spokeswoman", "Jane Roe, deputy minister". */
function isDescription(page: Page, at: number): boolean {
  for (let index = at; index < at + 4; index++) {
    const token = page.tokens[index];
    if (token?.kind !== "word") return false;
    if (ROLE_WORDS.has(token.norm)) return true;
  }
  return false;
}

function isPlaceName(page: Page, at: number): boolean {
  return isCapitalised(page.tokens[at]) && knownAt(page, at, at + 4, false)?.known.kind === "place";
}

function holds(page: Page, from: number, to: number, test: (form: string, at: number) => boolean): boolean {
  for (let at = from; at < to; at++) if (test(page.tokens[at]?.form ?? "", at)) return true;
  return false;
}

/** "KNB", "U.S.A.", "K-12" apart: two to six capitals, perhaps with stops or digits. */
export function isAcronym(form: string): boolean {
  return /^(?:\p{Lu}\.?){2,6}$|^\p{Lu}{2,6}\p{N}{1,2}$/u.test(form);
}
