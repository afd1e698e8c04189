/**
 * Words of commitment, for telling what a change of words takes away. Origin: written for this project from general
 * knowledge of English; Apache-2.0 like the code.
 */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that weaken what is said. */
export const HEDGE_WORDS = list(`
may might could would should possible possibly perhaps maybe probably likely unlikely apparently allegedly alleged reportedly
reported purportedly purported supposedly supposed presumably seemingly seem seems seemed appear appears appeared suggest suggests suggested
believe believes believed think thinks thought hope hopes hoped hopefully expect expects expected unclear unconfirmed
potential potentially arguably conceivably suspect suspected suspects
`);

/** Those of them that weaken in nearly all of their uses, "could" of what is possible among them. */
export const STRONG_HEDGES = list(`
may might could perhaps possibly maybe probably likely apparently allegedly reportedly purportedly supposedly presumably seemingly
seem seems seemed appear appears appeared possible conceivably
`);

/** Words that leave something open without being a hedge of their own: what one of them says is not said outright. */
export const WEAK_MODALS = list(`
can would should if unless hope hopes hoped think thinks thought believe believes believed suggest suggests suggested expect
expects expected potential unlikely unclear alleged reported
`);

/** Words that deny. */
export const NEGATION_WORDS = list(`
not no never none nobody nothing neither nor without cannot can't won't don't doesn't didn't isn't aren't wasn't weren't
hasn't haven't hadn't wouldn't couldn't shouldn't mustn't needn't n't ain't
`);

/** Function words that change how far or how strictly a sentence holds. */
export const WEIGHTY_WORDS = list("only all every most more less least both must need needs never ever even still");

/** Words that set a condition. */
export const CONDITION_WORDS = list("if unless until provided providing otherwise when once should");

/** Phrases that say for when or on what terms something holds, in words as they are compared. */
export const LIMITS =
  /\b(?:(?:under|in) (?:\S+ ){0,2}(?:circumstances|conditions)|(?:on|with) (?:\S+ )?condition|(?:as|so) long as|in (?:principle|theory)|at (?:present|this (?:stage|point))|for (?:now|the moment|the time being)|as things (?:are|stand)|subject to)\b/;

/** Verbs with which a speaker turns down what is told of: who rejects a thing does not say what says it. */
export const REJECTING_WORDS = list(`
dismiss dismisses dismissed reject rejects rejected deny denies denied refute refutes refuted rebuff rebuffs rebuffed
repudiate repudiates repudiated disown disowns disowned dispute disputes disputed
`);

/** Words that tell of somebody's word, figures or demand, so that a sentence with one is not told by the outlet alone. */
export const REPORTING_SIGNS = list(`
say says said told tells according claim claims claimed warn warns warned admit admits admitted confirm confirms confirmed insist
insists insisted announce announced declare declared declares demand demands demanded propose proposed promise promised ask asks asked
want wants call calls called believe believes reckon reckons estimate estimates estimated calculate calculated calculates suggest
suggests suggested show shows showed found finds survey study report reports reported figures poll statement sources insiders
argue argues argued add added explain explained note notes noted concede concedes conceded fear fears feared accuse accused
put puts describe described words count confided hinted alleged alleges testified recalled counted
`);

/** Words that tell of a move: that somebody wants, offers or does a thing, not that he says how things are. */
export const MOVE_WORDS = list(`
want wants wanted demand demands demanded require requires required request requests requested ask asks asked urge urges urged call
calls called seek seeks sought propose proposes proposed offer offers offered promise promises promised pledge pledges pledged
commit commits committed vow vows vowed threaten threatens threatened refuse refuses refused reject rejects rejected accept accepts
accepted agree agrees agreed decline declines declined oppose opposes opposed support supports supported back backs backed plan plans
planned demanding requiring requesting asking urging calling seeking proposing offering promising pledging committing threatening
refusing rejecting accepting opposing supporting backing planning ready thank thanks thanked invite invites invited order orders ordered fail fails failed
`);

/** Modal verbs that reported speech shifts into each other without weakening: "can" told of yesterday is "could". */
const SHIFTED: readonly (readonly [string, string])[] = [
  ["could", "can"],
  ["might", "may"],
  ["would", "will"],
  ["should", "shall"],
];

/** Whether among the other words is the verb that this one is in reported speech, or the other way round, or itself. */
export function isShifted(word: string, others: readonly string[]): boolean {
  return SHIFTED.some((pair) => pair.includes(word) && others.some((other) => pair.includes(other)));
}
