import { type Span, type Stance, span } from "../model/index.ts";
import type { Sentence, Text } from "../text/index.ts";
import { ACT_NOUNS, ACT_START, ACT_VERBS, type ActVerb, GROUP_WORDS } from "./data/acts.ts";

/** Words by which somebody takes a stance, told by anybody. */
export interface Act {
  readonly sentence: Sentence;
  /** The verb with its particles, or the noun. */
  readonly cue: Span;
  /** Offset where the verb group begins, auxiliaries and adverbs included; for a noun, where its owner ends. */
  readonly from: number;
  readonly stance: Stance;
  readonly needs: ActVerb["needs"] | "noun";
  readonly denied: "no" | "not" | "no longer";
  /** "might", "could", "may": the stance is possible. */
  readonly hedged: boolean;
  /** "had demanded": told as done before. */
  readonly earlier: boolean;
}

const HEDGED =
  /\b(?:could|might|may|reportedly|perhaps|probably|possibly|appears?|appeared|seems?|seemed|(?:said|understood|believed|thought|reported|expected|likely) to)\b/iu;
const MODAL = /\b(?:would|could|might|may|can|will|[’']d|[’']ll)\b/iu;
/** "insisted that the gate was shut": a claim; "insisted that the gate be shut" is a demand. */
const TOLD_AS_SO =
  /^\s+(?:[^\s,;.]+\s+){1,5}?(?:was|were|had|has|have|is|are|did|does|do|could|would|will|can|[’']s|[’']re|\p{Ll}+n[’']t)\b(?! to (?:be|go|have)\b)/u;
const WILL = /\b(?:will|won[’']t|[’']ll)\b/iu;
const DUTY = /\b(?:should|must|shall)\b/iu;
const NOT = /\b(?:not|never|hardly|cannot)\b|n[’']t\b/iu;
/** "will never, under present circumstances, recognise": an aside between the words of a group. */
const INTERRUPTED = '(?<=\\b(?:not|never|will|would|can|could|cannot)),\\s+[^,;.“”"]{3,45},\\s+';
const GROUP = new RegExp(
  `(?:(?<![\\p{L}\\p{N}])${GROUP_WORDS.source}(?:\\s+|(?=,))|${INTERRUPTED}|(?<=\\p{L})n[’']t\\s+)*$`,
  "iu",
);
/** How far before its verb a group may begin, in code units. */
const LONGEST_GROUP = 70;

/** Every act of a sentence, in reading order. */
export function actsIn(text: Text, sentence: Sentence): Act[] {
  const words = text.account.text.slice(sentence.span.start, sentence.span.end);
  const acts: Act[] = [];
  for (const { index } of words.matchAll(ACT_START)) {
    if (acts.some(({ cue }) => cue.end > sentence.span.start + index)) continue;
    const act = verbAt(sentence, words, index);
    if (act) acts.push(act);
  }
  return [...acts, ...nounsIn(sentence, words, acts)].sort((a, b) => a.cue.start - b.cue.start);
}

function verbAt(sentence: Sentence, words: string, at: number): Act | undefined {
  const lead = words.slice(Math.max(0, at - LONGEST_GROUP), at);
  // "Tessaly" is no adverb.
  const group = (GROUP.exec(lead)?.[0] ?? "").replace(/^(?:\p{Lu}\p{L}*ly\s+)+/u, "");
  let best: { readonly end: number; readonly stance: Stance; readonly needs: ActVerb["needs"] } | undefined;
  for (const { stance, needs, pattern } of ACT_VERBS) {
    pattern.lastIndex = at;
    const match = pattern.exec(words);
    if (!match || !fits(needs, group, match[0])) continue;
    if (!best || at + match[0].length > best.end) best = { end: at + match[0].length, stance, needs };
  }
  if (!best || isPassive(group, words.slice(at, best.end), words.slice(best.end))) return undefined;
  const before = words.slice(0, at - group.length).trimEnd();
  if (
    /(?:^|\s)(?:to|the|a|an|its|his|her|their|our|my|this|that|these|of|no|any|for|with|by|toward|towards|about|from|without|against|into)$/iu.test(
      before,
    ) &&
    (!/\b(?:that|this)$/iu.test(before) || /^\p{L}+ing\b/u.test(words.slice(at)))
  )
    return undefined;
  if (/[’']s$|s[’']$/u.test(before) && !/^\p{L}+(?:ed|ing)\b/u.test(words.slice(at))) return undefined;
  if (
    /^\p{L}+(?:ed|en|wn|ght)\b/u.test(words.slice(at, best.end)) &&
    /^\s+(?:in part |in this |on this point )?by\b/iu.test(words.slice(best.end))
  )
    return undefined;
  // "trade demands over the pass", "swap offers": the plural of the noun.
  if (/^\p{L}+s$/u.test(words.slice(at, best.end)) && /^\s+(?:over|about|between)\b/iu.test(words.slice(best.end)))
    return undefined;
  if (/^\s*[,.;)]/u.test(words.slice(best.end)) && !/^(?:accept|reject)$/u.test(best.stance)) return undefined;
  if (/^insist\p{L}*\b.*\bthat$/isu.test(words.slice(at, best.end)) && TOLD_AS_SO.test(words.slice(best.end)))
    return undefined;
  if (DUTY.test(group) || (MODAL.test(group) && best.stance === "demand")) return undefined;
  const denied = /\bno longer\b/iu.test(group)
    ? "no longer"
    : NOT.test(group) && best.needs !== "denied"
      ? "not"
      : "no";
  return {
    sentence,
    cue: span(sentence.span.start + at, sentence.span.start + best.end),
    from: sentence.span.start + before.length,
    stance: best.stance,
    needs: best.needs,
    denied,
    // "could not accept" is a refusal, not a guess.
    hedged: HEDGED.test(best.needs === "denied" || denied === "not" ? group.replace(/\bcould\b/giu, "") : group),
    earlier: /\bhad\b/iu.test(group),
  };
}

function fits(needs: ActVerb["needs"], group: string, verb: string): boolean {
  switch (needs) {
    case "firm":
      return true;
    case "will":
      return WILL.test(group);
    case "modal":
      return MODAL.test(group);
    case "denied":
      return (MODAL.test(group) || /\bcannot\b|n[’']t\b/iu.test(group)) && NOT.test(group);
    default:
      return (
        /\b(?:is|are|was|were|be|been|remains?|[’']s|[’']re|[’']m)\b/iu.test(group) ||
        MODAL.test(group) ||
        /^(?:ready|prepared|willing|open)\b/iu.test(verb)
      );
  }
}

/** "was rejected by": whoever is the subject does not take the stance. */
function isPassive(group: string, verb: string, after: string): boolean {
  if (!/\b(?:is|are|was|were|be|been|being)\b/iu.test(group)) return false;
  return /^\p{L}+(?:ed|en|wn|ght)\b/u.test(verb) && !/^(?:prepared|agreed)\b/u.test(verb) && !/^\s*$/u.test(after);
}

const NOUN =
  /(?:(?<owner>[’']s|s[’']|\b(?:its|his|her|their))\s+|\b(?<light>(?:put|made|make|makes|issued|renewed|repeated|reiterated|reaffirmed|dropped|drops?|dropping|abandoned|abandons?|withdrew|withdraws?|withdrawn|gave up|given up|waived|waives?|scrapped|shelved|renounced|retracted|(?:backed|stepped|moved|climbed|retreated) (?:away |back |off |down )?from|let go of|maintained|conveyed|presented|with)\s+(?:a|an|the|its|his|her|their)\s+))(?:(?:[\p{L}\p{N}-]+)\s+){0,3}?(?<noun>\p{L}+)\s+(?=(?:for|to|of|on|that|from|in)\b)/giu;

/** "Ostra's June demand for", "its refusal to": the owner's stance. */
function nounsIn(sentence: Sentence, words: string, verbs: readonly Act[]): Act[] {
  const found: Act[] = [];
  for (const match of words.matchAll(NOUN)) {
    const noun = match.groups?.noun ?? "";
    const stance = ACT_NOUNS.find(([pattern]) => pattern.test(noun))?.[1];
    if (!stance) continue;
    const end = match.index + match[0].trimEnd().length;
    const cue = span(sentence.span.start + end - noun.length, sentence.span.start + end);
    if (verbs.some((verb) => verb.cue.start <= cue.end && cue.start <= verb.cue.end)) continue;
    const light = match.groups?.light;
    const start = sentence.span.start + match.index;
    // "might also drop her demand": who might is before the modal.
    const lead = light
      ? (GROUP.exec(words.slice(Math.max(0, match.index - LONGEST_GROUP), match.index))?.[0] ?? "")
      : "";
    const before = words.slice(0, match.index - lead.length);
    const pronoun = /^(?:its|his|her|their)\b/iu.exec(match[0])?.[0].length ?? 0;
    found.push({
      sentence,
      cue,
      from: light
        ? sentence.span.start + before.trimEnd().length
        : start + pronoun + (/^s[’']/u.test(match[0]) ? 1 : 0),
      stance,
      needs: light ? "firm" : "noun",
      denied:
        light &&
        /^(?:drop|abandon|withdr|g[ai]ven? up|waive|scrap|shelve|renounce|retract|backed|stepped|moved|climbed|retreated|let go)/iu.test(
          light,
        )
          ? "no longer"
          : "no",
      hedged: light !== undefined && HEDGED.test(lead),
      earlier: false,
    });
  }
  return found;
}
