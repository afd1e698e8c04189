// Written for Readout from general knowledge of English. CC0.
import type { Stance } from "../../model/index.ts";

/** The stance that a cue's verb shows by itself. Verbs of plain saying are not here: what is said decides. */
const LINES: { readonly [stance in Stance]?: string } = {
  demand:
    "demand call urge request require want insist appeal plead ask invite order instruct beg implore exhort seek press",
  propose: "propose suggest recommend introduce submit table float",
  offer: "offer",
  accept: "accept adopt agree concur concede grant",
  reject: "reject refuse dismiss decline deny oppose object disagree rebuff bracket block protest rule contest",
  support: "support prefer favour favor advocate endorse welcome back praise applaud hail laud defend commend",
  commit: "pledge promise vow swear commit undertake guarantee",
  threaten: "threaten",
  doubt: "doubt question wonder dispute suspect",
  announce: "announce",
};

export const STANCE_OF_VERB: ReadonlyMap<string, Stance> = new Map(
  Object.entries(LINES).flatMap(([stance, verbs]) => verbs.split(" ").map((verb) => [verb, stance as Stance] as const)),
);

/** Cues whose particle turns the stance. */
export const STANCE_OF_PHRASE: readonly (readonly [RegExp, Stance])[] = [
  [/\b(?:caution|warn|urge|advise|argue|rail|rule|decide|vote)\p{L}* (?:out|against)\b/iu, "reject"],
  [
    /\b(?:express|voice|rais|air|cast|register)\p{L}* (?:[\p{L}-]+ ){0,2}(?:doubts?|concerns?|reservations?|difficult(?:y|ies)|scepticism|skepticism|questions?|fears?|worr(?:y|ies)|suspicions?)\b/iu,
    "doubt",
  ],
  [/\b(?:express|voice|reaffirm)\p{L}* (?:[\p{L}-]+ ){0,2}support\b/iu, "support"],
  [/\b(?:express|voice|rais)\p{L}* (?:[\p{L}-]+ ){0,2}(?:opposition|objections?)\b/iu, "reject"],
  [/\b(?:express|signal)\p{L}* (?:[\p{L}-]+ ){0,2}(?:willingness|readiness)\b/iu, "offer"],
  [
    idiom("(?:is|are|was|were|be|been|remain|seem|appear)\\p{L}* (?:\\p{L}+ )?(?:ready|willing|prepared|open)"),
    "offer",
  ],
  [
    idiom(
      "(?:is|are|was|were|be|been|remain|seem|appear)\\p{L}* (?:\\p{L}+ )?(?:unwilling|reluctant|loath|opposed|against|averse|hostile)",
    ),
    "reject",
  ],
  [idiom("(?:is|are|was|were|be|been|remain)\\p{L}* (?:\\p{L}+ )?in favou?r"), "support"],
  [
    idiom(
      "(?:h[oe]ld\\p{L}* out|press\\p{L}*|push\\p{L}*|plead\\p{L}*|campaign\\p{L}*|clamou?r\\p{L}*|fight\\p{L}*|fought) for",
    ),
    "demand",
  ],
  [
    idiom(
      "(?:settle[sd]?|settling|live[sd]?|living|goes?|gone|went|comes?|coming|came|climb\\p{L}*) (?:up |down |as high as |as low as )?(?:for|with|to|as)",
    ),
    "accept",
  ],
  [
    idiom("(?:h[oe]ld|held)\\p{L}* out against|(?:is|are|was|were) having none of|(?:hear|heard)\\p{L}* nothing of"),
    "reject",
  ],
  [idiom("(?:turn|wav|brush|throw|threw|laugh|shrug)\\p{L}* (?:down|off|away|aside|out)"), "reject"],
  [idiom("(?:has|have|had) (?:no|little) (?:intention|plans?|wish|desire|time|use|interest)"), "reject"],
  [idiom("(?:stand|stood|stick|stuck|cling|clung|h[oe]ld|held)\\p{L}* (?:fast |firm )?(?:by|behind|to|on)"), "support"],
  [idiom("(?:back|row|step|walk|pull)\\p{L}* (?:away|down|off|out|back)"), "unknown"],
];

/** An idiom at the head of a cue, behind its auxiliaries: "has long held out for". */
function idiom(words: string): RegExp {
  return new RegExp(`^(?:\\p{L}+(?:[’']\\p{L}+)? ){0,3}?(?:${words})\\b`, "iu");
}

/**
 * What is said, where the cue leaves it open: the first pattern that is found in it decides. Ordered from what turns a
 * sentence round to what colours it.
 */
export const STANCE_OF_WORDS: readonly (readonly [RegExp, Stance])[] = [
  [
    /\b(?:unless|provided that|(?<!not )depends? on|depending on|contingent on|conditional on|(?:is|are|was|were|be|been) (?:\p{L}+ly )?linked to|only if|(?:if|when),? and only (?:if|when)|on condition that|(?:cannot|can ?not|could not|couldn[’']t|can[’']t) be (?:discussed|decided|agreed|considered|adopted|approved|signed|negotiated|settled|solved|resolved|finali[sz]ed|concluded|accepted|lifted|released) (?:without|until)|not until)\b/iu,
    "conditional",
  ],
  [
    /\b(?:should|must|shall|ought)(?: not|n[’']t)\b|\b(?:cannot|can ?not|could not|can[’']t|couldn[’']t|will not|would not|won[’']t|wouldn[’']t) (?:accept|agree|support|recogni[sz]e|cede|sign|give up|take part|do that)|\b(?:not acceptable|unacceptable|non-starter|no way|red line|not (?:up to|an option|on the table|negotiable)|(?:is|are|was|were|be|remains?|remained) (?:off the table|out of the question))\b/iu,
    "reject",
  ],
  [
    /\b(?:should|must|ought to|ha(?:s|ve) to|had to|needs? to|need(?:s|ed)? (?:for|to)|is needed|are needed|necessary|essential|crucial|imperative|vital|important to|importance of|the need (?:for|to)|required|the only way)\b/iu,
    "demand",
  ],
  [/\b(?:ready|prepared|willing) to\b|\bwould (?:offer|give up|consider)\b/iu, "offer"],
  [
    /\b(?:unconvinced|sceptical|skeptical|concern(?:s|ed)? (?:that|about|over)|doubts?|why should|question (?:about|of)|unlikely to)\b/iu,
    "doubt",
  ],
  [/\b(?:could|may) (?:also )?be considered\b|\bproposed?\b/iu, "propose"],
  [/\b(?:supports?|supported|prefers?|favou?rs?|welcomes?)\b/iu, "support"],
];

/** Nouns behind "stressed", "noted", "underlined" that make a demand of it. */
export const NEEDED = /^(?:that )?(?:the |a |an )?(?:[\p{L}-]+ )?(?:need|importance|necessity|urgency)\b/iu;
