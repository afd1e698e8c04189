import { type Cue, groupStart, type Voice, voiceAt } from "./cues.ts";
import { ADVERBS, BE_FORMS, NEGATIONS } from "./data/closed-class.ts";
import type { ReportingVerb, VerbForm } from "./data/reporting-verbs.ts";
import { idiomVerb, STANCE_IDIOMS, type StanceIdiom } from "./data/stance-idioms.ts";
import { isQuoted, type Layout, normAt } from "./layout.ts";
import { isVerbInTree } from "./syntax.ts";

/** "is open to", "has held out for", "made it clear that": every idiom of stance outside direct quotation, in order. */
export function idiomCuesOf(layout: Layout): Cue[] {
  const cues: Cue[] = [];
  for (let at = 0; at < layout.tokens.length; at++) {
    if (isQuoted(layout, at)) continue;
    const cue = verbIdiomAt(layout, at) ?? beIdiomAt(layout, at);
    if (!cue) continue;
    cues.push(cue);
    at = cue.words.to - 1;
  }
  return cues;
}

/** "Would like to see it" is a wish, "likes to sing" is none. */
const WISHES = new Set(["like", "love", "prefer", "care"]);

function verbIdiomAt(layout: Layout, at: number): Cue | undefined {
  const lemma = idiomVerb(normAt(layout, at));
  const found = lemma !== undefined && matchAt(layout, at + 1, STANCE_IDIOMS.get(lemma) ?? []);
  if (!lemma || !found || normAt(layout, at - 1) === "-" || isVerbInTree(layout, at) === false) return undefined;
  const group = groupStart(layout, at);
  if (WISHES.has(lemma) && !/^(?:would|'d)$/.test(normAt(layout, group))) return undefined;
  const voice = voiceAt(layout, at, group, { verb: verbNamed(lemma), forms: formsOf(normAt(layout, at), lemma) });
  return voice && cueOf(layout, lemma, voice, { from: at, ...found }, group);
}

/** Verbs that can stand for "be" before an adjective. */
const LIKE_BE =
  /^(?:remain|remains|remained|seem|seems|seemed|appear|appears|appeared|stay|stays|stayed|feel|feels|felt|look|looks|looked)$/;

function beIdiomAt(layout: Layout, at: number): Cue | undefined {
  const idioms = BE_IDIOMS.get(normAt(layout, at));
  const found = idioms && matchAt(layout, at + 1, idioms);
  if (!found) return undefined;
  let group = groupStart(layout, at);
  let isBe = false;
  for (let before = group; before < at; before++) isBe ||= BE_FORMS.has(normAt(layout, before));
  if (!isBe && LIKE_BE.test(normAt(layout, group - 1))) {
    group = groupStart(layout, group - 1);
    isBe = true;
  }
  if (!isBe || normAt(layout, group - 1) === "to") return undefined;
  return cueOf(layout, normAt(layout, at), "finite", { from: at, ...found }, group);
}

const BE_IDIOMS = byFirstWord(STANCE_IDIOMS.get("be") ?? []);

function byFirstWord(idioms: readonly StanceIdiom[]): Map<string, StanceIdiom[]> {
  return Map.groupBy(
    idioms.map(({ rest: [, ...rest], behind, ...others }) => ({ ...others, rest, behind })),
    (_, index) => idioms[index]?.rest[0] ?? "",
  );
}

/** The longest idiom whose words stand from `from` on, an adverb between them or none. */
function matchAt(layout: Layout, from: number, idioms: readonly StanceIdiom[]) {
  const ends = idioms.map(({ rest }) => endOf(layout, from, rest));
  const to = Math.max(...ends);
  const behind = new Set(idioms.flatMap((idiom, index) => (ends[index] === to ? [...idiom.behind] : [])));
  return to >= from ? { to, behind } : undefined;
}

function endOf(layout: Layout, from: number, words: readonly string[]): number {
  let at = from;
  for (const word of words) {
    if (normAt(layout, at) !== word && isAdverb(normAt(layout, at))) at++;
    if (normAt(layout, at) !== word || isQuoted(layout, at)) return -1;
    at++;
  }
  return at;
}

function isAdverb(norm: string): boolean {
  return ADVERBS.has(norm) || norm === "very" || norm === "quite" || norm === "more" || /..ly$/.test(norm);
}

function formsOf(norm: string, lemma: string): ReadonlySet<VerbForm> {
  if (norm.endsWith("ing")) return new Set(["ing"]);
  if (norm === lemma)
    return new Set(/^(?:put|set|let|hit|bet|shut|quit|read)$/.test(lemma) ? ["base", "past"] : ["base"]);
  return new Set(norm.endsWith("s") ? ["s"] : ["past", "participle"]);
}

function verbNamed(lemma: string): ReportingVerb {
  return { lemma, takes: new Set(), particles: new Set(), needsParticle: false };
}

/** Whether a negation stands among the words from `from` to `to`. */
function isNegated(layout: Layout, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (NEGATIONS.has(normAt(layout, at))) return true;
  return false;
}

function cueOf(
  layout: Layout,
  lemma: string,
  voice: Voice,
  { from, to, behind }: { readonly from: number; readonly to: number; readonly behind: StanceIdiom["behind"] },
  group: number,
): Cue {
  return {
    verb: verbNamed(lemma),
    voice,
    words: { from, to },
    group: { from: group, to },
    negated: isNegated(layout, group, from),
    behind,
  };
}
