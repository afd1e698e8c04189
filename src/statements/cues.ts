import {
  ADVERBS,
  AUXILIARIES,
  BE_FORMS,
  DETERMINERS,
  NEGATIONS,
  PERSONAL,
  POSSESSIVES,
  PREPOSITIONS,
} from "./data/closed-class.ts";
import { REPORTING_FORMS, type ReportingForm, type ReportingVerb, type Takes } from "./data/reporting-verbs.ts";
import type { Behind } from "./data/stance-idioms.ts";
import { formAt, isCapital, isQuoted, type Layout, normAt, type Run } from "./layout.ts";
import { isVerbInTree } from "./syntax.ts";

/** "participle": an -ing form that shares another verb's subject; "gerund": one behind a preposition. */
export type Voice = "finite" | "passive" | "participle" | "gerund" | "infinitive";

/** A verb that may report, with the words that build its form. */
export interface Cue {
  readonly verb: ReportingVerb;
  readonly voice: Voice;
  /** The verb and its particle: "said", "called for". */
  readonly words: Run;
  /** The same with auxiliaries, adverbs and negation before it: "has repeatedly said". */
  readonly group: Run;
  readonly negated: boolean;
  /** What can stand behind an idiom of stance; undefined for other verbs. */
  readonly behind?: ReadonlySet<Behind>;
}

/** Verbs before "to" that leave the one after it in charge: "went on to say", "appeared to suggest". */
const LIGHT = new Set(
  "on appeared appears appear seemed seems seem continued continues used went goes came sought managed began started expected set about had has have going likely scheduled due quick careful keen".split(
    " ",
  ),
);
/** Past forms that are nouns or adjectives as often as verbs. */
const PLURAL_NOUNS = new Set(
  "people police men women children officials some others many most both leaders".split(" "),
);
/** Base and -s forms that are nouns at least as often as verbs. */
const NOUN_LIKE = new Set(
  (
    "claim report state note demand charge offer order plan view hope fear call comment question doubt estimate promise " +
    "pledge request support back attack challenge dispute protest answer reply address detail guess joke project rule " +
    "issue forecast appeal warning aim find release document post tweet text email quote defend regret blame credit fault " +
    "brand label frame cast laugh cry shout remark counter question reference debate air voice register object " +
    "express wish want need think show read sum point talk fire lay lash caution contest direct detail swear vow bet favor favour"
  ).split(" "),
);

/** Verbs that say little by themselves, and the nouns that say it with them. */
const LIGHT_VERBS = new Set("draw raise express voice issue make cast give sound offer".split(" "));
const SPEECH_NOUNS = new Set(
  "doubt doubts question questions concern concerns scepticism skepticism hope hopes fear fears worry worries support opposition confidence regret outrage anger alarm warning warnings promise promises pledge pledges claim claims threat threats assurance assurances objection objections suspicion suspicions interest willingness readiness optimism frustration disappointment accusations complaints attention difficulties reservations satisfaction gratitude appreciation".split(
    " ",
  ),
);

/** Every verb of the text outside direct quotation that may report, in order. */
export function cuesOf(layout: Layout): Cue[] {
  const cues: Cue[] = [];
  for (let at = 0; at < layout.tokens.length; at++) {
    if (isQuoted(layout, at)) continue;
    const form = REPORTING_FORMS.get(normAt(layout, at));
    const cue = form ? cueAt(layout, at, form) : undefined;
    if (cue) cues.push(cue);
  }
  return cues;
}

function cueAt(layout: Layout, at: number, form: ReportingForm): Cue | undefined {
  if (normAt(layout, at - 1) === "-" || isVerbInTree(layout, at) === false) return undefined;
  if (/^(?:quoted|cited)$/.test(normAt(layout, at)) && normAt(layout, at + 1) === "as") return undefined;
  const quoted = /^(?:quoted|cited)$/.test(normAt(layout, at - 2)) && normAt(layout, at - 1) === "as";
  const from = groupStart(layout, quoted ? at - 2 : at);
  const voice = quoted && from < at - 2 ? "finite" : voiceAt(layout, at, from, form);
  if (!voice || looksLikeNoun(layout, at, from, form)) return undefined;
  const words = { from: quoted ? from : at, to: cueEnd(layout, at + 1, form.verb) };
  if (form.verb.needsParticle && words.to === at + 1) return undefined;
  const negated = rangeHas(layout, from, at, NEGATIONS);
  return { verb: form.verb, voice, words, group: { from, to: words.to }, negated };
}

/** Whether a verb can take a thing of this sort. */
export function takes(cue: Cue, what: Takes): boolean {
  return cue.verb.takes.has(what);
}

/** The cue goes on over a particle ("called for") or the noun that a light verb says it with ("raised doubts about"). */
function cueEnd(layout: Layout, at: number, verb: ReportingVerb): number {
  if (verb.particles.has(normAt(layout, at))) return at + 1;
  if (!LIGHT_VERBS.has(verb.lemma)) return at;
  for (let noun = at; noun < at + 3; noun++) if (SPEECH_NOUNS.has(normAt(layout, noun))) return noun + 1;
  return at;
}

function rangeHas(layout: Layout, from: number, to: number, words: ReadonlySet<string>): boolean {
  for (let at = from; at < to; at++) if (words.has(normAt(layout, at))) return true;
  return false;
}

/** First token of the verb group that ends with the verb at `head`. */
export function groupStart(layout: Layout, head: number): number {
  let at = head;
  while (belongsToGroup(layout, at - 1)) at--;
  if (normAt(layout, at - 1) === "to" && at === head && LIGHT.has(normAt(layout, at - 2))) {
    at -= normAt(layout, at - 2) === "on" && /^(?:go|goes|went|going|gone)$/.test(normAt(layout, at - 3)) ? 3 : 2;
    while (belongsToGroup(layout, at - 1)) at--;
  }
  // An adverb at the head of the sentence or after a comma belongs to the clause, not to the verb.
  while (at < head && ADVERBS.has(normAt(layout, at)) && (isCapital(layout, at) || normAt(layout, at - 1) === ","))
    at++;
  return at;
}

function belongsToGroup(layout: Layout, at: number): boolean {
  if (at < 0 || isQuoted(layout, at)) return false;
  const norm = normAt(layout, at);
  if (norm === "'s") return /^(?:he|she|it|who|that|there|what)$/.test(normAt(layout, at - 1));
  return AUXILIARIES.has(norm) || NEGATIONS.has(norm) || isAdverb(layout, at);
}

function isAdverb(layout: Layout, at: number): boolean {
  const norm = normAt(layout, at);
  if (norm === "there" || norm === "here" || norm === "last" || norm === "first") return false;
  if (ADVERBS.has(norm)) return norm !== "today" && norm !== "yesterday";
  return (
    /..ly$/.test(norm) &&
    !isCapital(layout, at) &&
    !/^(?:family|ally|italy|july|reply|supply|assembly|early|only|friendly|daily|weekly|monthly|elderly)$/.test(norm)
  );
}

export function voiceAt(layout: Layout, at: number, from: number, { forms }: ReportingForm): Voice | undefined {
  const before = normAt(layout, from - 1);
  const be = rangeHas(layout, from, at, BE_FORMS);
  if (forms.has("ing")) {
    if (be) return "finite";
    if (isSaidOfAnything(layout, from)) return undefined;
    if (PREPOSITIONS.has(before)) return "gerund";
    return DETERMINERS.has(before) || POSSESSIVES.has(before) ? undefined : "participle";
  }
  if (forms.has("participle") && be) return "passive";
  if (forms.has("base") && !forms.has("past")) {
    if (normAt(layout, at - 1) === "to") return from === at ? "infinitive" : "finite";
    return rangeHas(layout, from, at, AUXILIARIES) || standsAfterPlural(layout, from) ? "finite" : undefined;
  }
  return be ? undefined : "finite";
}

/** "It is worth noting that …", "it goes without saying that …": the outlet's own voice. */
function isSaidOfAnything(layout: Layout, verb: number): boolean {
  const before = normAt(layout, verb - 1);
  return before === "worth" || (before === "without" && /^go(?:es|ing)?$|^went$/.test(normAt(layout, verb - 2)));
}

/** A base form without auxiliary needs a plural subject, or "I", "you", "who". */
function standsAfterPlural(layout: Layout, from: number): boolean {
  const before = normAt(layout, from - 1);
  if (/^(?:they|we|i|you|who|that|both|and)$/.test(before))
    return before !== "and" || !PREPOSITIONS.has(normAt(layout, from - 2));
  if (PLURAL_NOUNS.has(before) || joinedNames(layout, from - 1)) return true;
  if (normAt(layout, from - 1) === ",") return true;
  return /[^s']s$/.test(before) && before.length > 3 && !POSSESSIVES.has(before) && !PREPOSITIONS.has(before);
}

/** "Ostra and Vell say": two names make a plural. */
function joinedNames(layout: Layout, last: number): boolean {
  if (!isCapital(layout, last)) return false;
  for (let at = last - 1; at > last - 5; at--)
    if (normAt(layout, at) === "and") return isCapital(layout, at - 1) || normAt(layout, at - 1) === ",";
  return false;
}

function looksLikeNoun(layout: Layout, at: number, from: number, form: ReportingForm): boolean {
  const before = normAt(layout, from - 1);
  if (from < at && rangeHas(layout, from, at, AUXILIARIES)) return false;
  if (form.forms.has("ing")) return false;
  if (DETERMINERS.has(before) && !isSubjectLike(before)) return true;
  if (POSSESSIVES.has(before) && before !== "her") return true;
  if (PREPOSITIONS.has(before) && !(before === "to" && form.forms.has("base"))) return true;
  if (formAt(layout, at) !== normAt(layout, at) && isCapital(layout, at + 1) === false && isCapital(layout, at))
    return true;
  if (form.forms.has("past") && !NOUN_LIKE.has(form.verb.lemma)) return false;
  if (!NOUN_LIKE.has(form.verb.lemma) || form.forms.has("past")) return false;
  return (
    !complementFollows(layout, at + 1, form.verb) || (PERSONAL.has(before) === false && adjectiveLike(layout, from - 1))
  );
}

function isSubjectLike(norm: string): boolean {
  return /^(?:that|this|these|those|some|both|all|many|most|several|few|each|one|two|three|four|five|six|seven|eight|nine|ten)$/.test(
    norm,
  );
}

function adjectiveLike(layout: Layout, at: number): boolean {
  return /(?:al|ic|ive|ous|ful|ary|less|ible|able)$/.test(normAt(layout, at)) && !isCapital(layout, at);
}

/** What a verb takes and a noun does not: a clause, an object with its article, a name, a quotation. */
function complementFollows(layout: Layout, at: number, verb: ReportingVerb): boolean {
  const norm = normAt(layout, at);
  if (verb.particles.has(norm)) return true;
  if (isQuoted(layout, at) || norm === "that" || norm === ":") return true;
  return (
    DETERMINERS.has(norm) ||
    PERSONAL.has(norm) ||
    isCapital(layout, at) ||
    /^(?:him|her|them|us|me|to|it|there)$/.test(norm)
  );
}
