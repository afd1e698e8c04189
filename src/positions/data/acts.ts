// Written for Readout from general knowledge of English. CC0.
import type { Stance } from "../../model/index.ts";

/**
 * Verbs by which a party takes a stance in anybody's telling ("Ostra insists on", "Vell came down to"), one a line:
 * stance; what the verb needs ("firm": nothing; "ready": a form of be, seem or a modal before it, and a condition makes
 * it conditional; "modal": would, could, might, may or can before it; "will": will or shall; "denied": a denied modal,
 * and the stance is what is left); the verb with its particles, as a pattern in which
 * `~` stands for the endings of a regular verb. Of two that fit, the longer words win.
 */
const LINES = `
demand firm demand~
demand firm require~
demand firm insist~(?: only| again| since [^,.;]{3,20}?)? (?:on|upon|that)
demand firm ask~ (?:for|that|to)
demand firm ask~ [^,.;]{2,40}? to
demand firm call~ (?:for|on|upon)
demand firm want(?:s|ed)?(?! no part| nothing)
demand firm wish(?:es|ed)? (?:that|for)
demand firm request~
demand firm urge~
demand firm seek(?:s|ing)?
demand firm sought
demand firm press~ for
demand firm push~ for
demand firm (?:hold|holds|held|holding) out for
demand firm (?:stick|sticks|stuck|sticking) to
demand firm (?:stand|stands|stood|standing) by
demand firm (?:come|comes|came|coming) down to
demand firm climb~ down to
demand firm (?:hold|holds|held|holding) (?:fast|firm) (?:to|on)
demand firm cling(?:s|ing)? to
demand firm clung to
demand firm plead~ for
demand firm appeal~ for
demand firm campaign~ for
demand firm (?:lobby|lobbies|lobbied|lobbying) for
demand firm press~ [^,.;]{2,40}? (?:to|for)
demand firm (?:lay|lays|laid) claim to
propose firm propose~
propose firm suggest~
propose firm recommend~
propose firm (?:put|puts|putting) forward
propose firm float~
propose firm table~
propose firm circulate~ (?:a|an|its|his|her|their) (?:paper|proposal|plan|draft|text)
propose firm (?:come|comes|came) up with (?:a|an|its|his|her|their) (?:paper|proposal|plan|draft|formula)
propose firm moot~
propose modal like
propose firm counter~ [^,.;]{0,20}?with
propose firm present~ (?:a|an|its|his|her|their) (?:paper|proposal|plan|draft|text)
offer firm offer~
offer firm (?:hold|holds|held|holding) out(?! against| for)
offer firm dangle~
offer firm (?:put|puts|putting|lay|lays|laid)(?= [^,.;]{2,60}? on the table)
offer firm (?:open|opens|opened|opening) the door to
offer firm (?:climb~|(?:go|goes|went|gone) up) to
offer ready ready (?:to|for)
offer ready (?:prepared|willing|open) to
offer firm (?:signal~|signalled|signalling|show~|shown|express~|voice~|confirm~) (?:a |its |his |her |their )?(?:readiness|willingness) (?:to|for)
offer modal go (?:as (?:high|low|far) as|up to|down to|to)
offer modal (?:give up|hand over|pay|contribute|release|withdraw|pull out|pull back|lift|relinquish|cede|return|free|extend|raise|bring forward|throw in|reopen|grant|match|halve)
accept ready (?:(?:ready|prepared|willing) to )?(?:settle for|live with|be content with|accept|agree to|content (?:itself|himself|herself|themselves) with)
accept firm accept~
accept firm agree~(?: in principle| in part| with reluctance)? (?:to|that|on)
accept firm settle~ for
accept firm acquiesce~ in
accept firm bow~ to
accept firm yield~ to
accept firm relent~ on
accept firm (?:give|gives|gave|given|giving) (?:in to|way on)
accept firm (?:give|gives|gave|given|giving) (?:its|his|her|their) (?:blessing|consent|assent|agreement) to
accept firm sign(?:s|ed|ing)? (?:off on|up to)
accept firm come~ round to
accept firm came round to
accept firm warm~ to
accept firm consent~ to
accept firm content~ (?:itself|himself|herself|themselves) with
accept modal hear of
accept modal (?:take|swallow|sign|stomach|tolerate|consider|entertain|countenance|contemplate)
reject firm reject~
reject ready against
reject firm (?:hold|holds|held|holding) out against
reject firm scoff~ at
reject firm refuse~
reject firm (?:rule|rules|ruled|ruling) out
reject firm exclude~
reject firm (?:turn~) (?:(?:it|them|this|that|him|her) )?down
reject firm dismiss~
reject firm decline~ to(?! comment| say| discuss| name| be| confirm| answer| give| elaborate| speak)
reject firm oppose~
reject firm resist~
reject firm object~ to
reject firm veto(?:es|ed|ing)?
reject firm rebuff~
reject firm spurn~
reject firm shun(?:s|ned|ning)?
reject firm (?:speak|speaks|spoke|spoken|speaking)(?: out)? against
reject firm vote~ (?:against|down)
reject firm (?:criticise~|criticize~|condemn~|denounce~|deplore~|loathe~|detest~)
reject firm (?:protest~ (?:against|at|over)|rail~ against|march~ against|campaign~ against)
reject firm walk~ (?:out of|away from)
reject firm (?:balk~|baulk~|bristle~) at
reject firm (?:shoot|shoots|shot|shooting) down
reject firm brush~ (?:aside|off)
reject firm (?:wave|waves|waved|waving) (?:aside|away)
reject ready (?:opposed to|dead set against|set against)
reject ready (?:unwilling|loath|reluctant) to
reject firm (?:unable|not able) to (?:agree|accept|join|support|entertain|endorse|consent)
reject firm no intention (?:of|to)
reject firm want(?:s|ed)? (?:no part of|nothing of|nothing to do with)
reject firm rather [^,.;]{3,40} than
reject denied (?:discuss|negotiate|talk (?:to|with|about))(?=[^.;]*\\s(?:before|until|unless|without)\\s(?!(?:mon|tues|wednes|thurs|fri|satur|sun)day|next|then|tomorrow|further|notes))
reject denied (?:recogni[sz]e|hand (?:over|back)|give (?:up|back|way)|surrender|yield|back down|compromise|call off|return to|take part in|join|back|endorse|renegotiate|lend|resume|abandon|disarm|retreat|evacuate|vacate)(?! (?:me|us|you|him)\\b)
commit will (?:help|provide|restore|contribute|ensure|facilitate|fund|guarantee|enhance|pay|release|withdraw|lift|return|reopen|continue (?:working|to work))
commit firm pledge~
commit firm promise~
commit firm vow~
commit firm (?:give|gives|gave|given|giving) (?:an? |its |his |her |their )?(?:assurances?|undertakings?|word|pledges?|guarantees?) (?:that|to)
commit firm (?:undertake~|undertook|undertaken)
commit firm commit(?:s|ted|ting)? (?:itself|himself|herself|themselves) to
commit firm (?:begun|started|is|are) arranging
threaten firm threaten~
threaten firm vote~ to (?=strike|stop work|walk out|down tools)
support firm support~
support firm endorse~
support firm (?:backs|backed)(?! (?:away|down|out|off|up|from|into|onto)\\b)
support modal back(?! (?:away|down|out|off|up|from|into|onto)\\b)
support firm welcome~
support firm vote~ (?:for|in favou?r of)
support firm (?:speak|speaks|spoke|spoken|speaking)(?: out)? in favou?r of
support firm side~ with
support ready (?:in favou?r of|content with|happy with|satisfied with)
support firm favou?r(?:s|ed|ing)?
doubt firm doubt~
doubt firm (?:raise~|voice~|express~) [^,.;]{0,20}?(?:doubts?|scepticism|skepticism|concerns?)(?: about| over| whether| that)?
`;

/** A way of taking a stance, ready to be found. */
export interface ActVerb {
  readonly stance: Stance;
  readonly needs: "firm" | "ready" | "modal" | "will" | "denied";
  /** Matches the verb with its particles where a word begins. */
  readonly pattern: RegExp;
}

const VERBS = LINES.trim()
  .split("\n")
  .map((line) => {
    const [, stance = "", needs = "", verb = ""] = /^(\S+) (\S+) (.+)$/u.exec(line) ?? [];
    const words = verb.replace(/([a-z]+)~/gu, (_, lemma: string) => formsOf(lemma)).replaceAll(" ", "\\s+");
    return { stance: stance as Stance, needs: needs as ActVerb["needs"], words };
  });

/** Letters and digits of Latin text: the classes of all Unicode cost a millisecond a pattern to compile. */
const WORD = "0-9A-Za-z\\u00C0-\\u024F";

export const ACT_VERBS: readonly ActVerb[] = VERBS.map(({ stance, needs, words }) => ({
  stance,
  needs,
  pattern: new RegExp(`(?:${words})(?![${WORD}])`, "iy"),
}));

/** Where any of them may begin. */
export const ACT_START = new RegExp(
  `(?<![${WORD}-])(?=(?:${VERBS.map(({ words }) => words).join("|")})(?![${WORD}]))`,
  "gi",
);

function formsOf(lemma: string): string {
  if (lemma.endsWith("e")) return `${lemma.slice(0, -1)}(?:es|ed|ing|e)`;
  if (/[^aeiou]y$/u.test(lemma)) return `${lemma.slice(0, -1)}(?:y|ies|ied|ying)`;
  return `${lemma}(?:es|s|ed|ing|)`;
}

/** Nouns by which a stance is had: "Ostra's demand for", "its refusal to". */
export const ACT_NOUNS: readonly (readonly [RegExp, Stance])[] = [
  [/^(?:demands?|requests?|calls?|claims?|insistence|appeals?)$/iu, "demand"],
  [/^(?:proposals?|suggestions?|plans?)$/iu, "propose"],
  [/^(?:offers?|readiness|willingness)$/iu, "offer"],
  [/^(?:refusals?|rejections?|opposition|objections?|resistance)$/iu, "reject"],
  [/^(?:acceptance|consent)$/iu, "accept"],
  [/^(?:pledges?|promises?|vows?)$/iu, "commit"],
  [/^threats?$/iu, "threaten"],
  [/^(?:support|backing|endorsement)$/iu, "support"],
];

/** Words between a verb and its subject. */
export const GROUP_WORDS =
  /(?:has|have|had|having|is|are|was|were|be|been|being|does|do|did|would|could|might|may|can|will|shall|should|must|[’']d|[’']ll|[’']s|[’']ve|[’']re|ha[sd]n[’']t|haven[’']t|isn[’']t|aren[’']t|wasn[’']t|weren[’']t|doesn[’']t|don[’']t|didn[’']t|wouldn[’']t|couldn[’']t|won[’']t|can[’']t|cannot|n[’']t|not|never|no longer|hardly|also|still|now|again|already|first|then|therefore|thus|nevertheless|nonetheless|meanwhile|instead|likewise|indeed|perhaps|just|even|once|twice|ever|soon|only|always|long|in turn|(?!(?:italy|sicily|july|family|ally|reply|supply|assembly|monopoly)\b)[\p{L}]+ly|in a position to|(?:said|understood|believed|thought|reported|expected|known|likely) to|seems? to|seemed to|appears? to|appeared to|continues? to|continued to|wants? to|ready to|prepared to|willing to)/iu;
