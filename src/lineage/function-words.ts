/**
 * Words that carry little of what a text says: two accounts share them whether or not one was made from the other.
 * Origin: written for this project from general knowledge of English; Apache-2.0 like the code.
 */
const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Articles, pronouns, prepositions, conjunctions, auxiliaries and the like. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  list(`
a an the this that these those some any each every either neither both all no none such another other others same own
i you he she it we they me him her us them my your his its our their mine yours hers ours theirs myself himself herself
itself ourselves themselves who whom whose which what where when why how there here
and or but nor so yet if unless until while as than because since although though whether
of in on at by for from to with without within into onto upon over under above below between among through during
before after against about around across along off out up down near toward per via despite
be am is are was were been being have has had having do does did doing will would shall should can could may might must
not n't cannot can't won't don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't wouldn't couldn't
i'm it's he's she's that's there's what's we're they're you're we've they've i've you've we'll i'll they'll you'll
he'll she'll it'll let's i'd he'd she'd we'd they'd you'd
very too also just only even still then now again ever never more most much many few less least well quite rather
one 1 ones s t re ve ll d m
`),
);

/** Words of the trade that any two accounts of one event share: reporting verbs, weekdays, months, titles. */
export const FORMULA_WORDS: ReadonlySet<string> = new Set(
  list(`
said says say saying told tells tell added adds according statement reporters reporter interview asked
monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow week month year years
january february march april may june july august september october november december
president minister prime foreign secretary senator governor spokesman spokeswoman spokesperson mister missus doctor
leader leaders official officials government state states united
`),
);
