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

/** Words that deny. */
export const NEGATION_WORDS = list(`
not no never none nobody nothing neither nor without cannot can't won't don't doesn't didn't isn't aren't wasn't weren't
hasn't haven't hadn't wouldn't couldn't shouldn't mustn't needn't n't ain't
`);

/** Function words that change how far or how strictly a sentence holds. */
export const WEIGHTY_WORDS = list("only all every most more less least both must need needs never ever even still");

/** Words that set a condition. */
export const CONDITION_WORDS = list("if unless until provided providing otherwise when once should");
