// Written for Readout from general knowledge of English idiom. CC0.

/**
 * What stands behind an idiom: noun: a thing or a gerund ("holds out for a tenth"); to: an infinitive ("is ready to go");
 * that: a clause with "that", "whether" or a question word ("made it clear that"); figure: a number ("went up to 18 days").
 */
export type Behind = "noun" | "to" | "that" | "figure";

/**
 * Ways to hold a view, bargain or speak that no single verb tells. A line begins with what stands behind; an idiom begins
 * with the verb's lemma, or with "be" for a word behind any form of "be", "remain", "seem", "stay".
 */
const LINES = `
noun: hold out for, hold out against, hold fast to, hold firm on, hold to, stick to, cling to, stand by, stand behind, stand firm on, stand up for, stand against
noun: come down to, come out for, come out against, come out in favour of, come out in favor of, come round to, come around to
noun: settle for, live with, make do with, do without, put up with, get by with, go along with, go ahead with, go back on
figure: go to, go up to, go down to, go as high as, go as low as, go as far as, climb to, climb down to, climb down by, come up to, start at, offer up to
noun: back away from, back down from, back down on, back off from, back out of, climb down on, climb down over, retreat from, walk away from, pull out of, row back on, step back from
noun: give way on, give way first on, give in on, give in to, give ground on, give up, give up on, give notice of, yield on, yield to, bow to, cave in to, budge on, move on
noun: press for, push for, campaign for, lobby for, plead for, argue for, argue against, fight for, fight against, clamour for, clamor for, agitate for, speak against, speak out for, speak out against, speak up for, turn against
noun: rail against, hit out at, lash out at, kick against, protest at, rebel against, side with, sympathise with, sympathize with, quarrel with, quibble with
noun: turn down, wave off, wave away, wave aside, brush off, brush aside, shrug off, laugh off, play down, talk down, talk up, throw out, cheer on, sign up to, sign off on
noun: set out, lay out, spell out, map out, put forward, bring forward, read out, float
noun: make light of, make much of, make little of, make no secret of, make no mention of, make mention of, make fun of, make sense of, make public, make a condition of, make the condition of, make the case for, make a case for
noun: pay tribute to, poke fun at, pour scorn on, pour cold water on, cast doubt on, lay claim to, lay the blame on, put the blame on, put the brakes on, give a guarded welcome to, give a cautious welcome to, give a blessing to, give its blessing to, give his blessing to, give her blessing to, give their blessing to, give its backing to, give their backing to, give its consent to, throw its weight behind, throw their weight behind, lend support to, lend its support to
noun: take note of, take issue with, take exception to, take offence at, take offense at, take back, take aim at, take credit for, take the blame for, take responsibility for, take a dim view of, take a different view of, take seriously
noun: open the door to, close the door on, shut the door on, leave the door open to, leave the door open for, leave open, keep open, draw the line at, turn a back on, find fault with
noun: have no quarrel with, have no objection to, have no objections to, have no problem with, have no time for, have little time for, have no use for, have no intention of, have no plans for, have no interest in, have no patience with, have no sympathy for, have no illusions about, have no regrets about, have doubts about, have serious doubts about, have reservations about, have misgivings about, have questions about, have concerns about, have objections to, have hopes of, have high hopes for, have faith in, have confidence in, have no faith in, have no confidence in, have no comment on
noun: balk at, baulk at, bridle at, bristle at, scoff at, sneer at, jeer at, mock at, grumble about, grumble at, fret about, fret over, gripe about, moan about, rave about, complain of, muse about, muse on, enthuse about, enthuse over, despair of, approve of, disapprove of, dream of, tell of, hear nothing of, know nothing of
noun: vouch for, swear by, swear to, swear off, apologise for, apologize for, atone for, allude to, refer to, point to, hint at, touch on, dwell on, remark on, expand on, elaborate on, reflect on, speculate about, speculate on, gloat about, gloat over
noun: count on, bank on, bet on, reckon on, reckon with, plan for, plan on, look forward to, hope for, wish for, ask for, long for, yearn for, aim for, aim at, angle for, arrive at, provide for
noun: be open to, be ready for, be prepared for, be against, be in favour of, be in favor of, be in agreement with, be in talks about, be at odds with, be at odds over, be opposed to, be hostile to, be averse to, be resistant to, be committed to, be resigned to, be reconciled to, be sympathetic to
noun: be content with, be satisfied with, be happy with, be fine with, be unhappy with, be unhappy about, be comfortable with, be uncomfortable with, be pleased with, be pleased about, be delighted with, be disappointed with, be disappointed by, be disappointed in, be dissatisfied with, be impressed by, be unimpressed by, be angry about, be angry at, be angry over, be furious about, be furious at, be furious over
noun: be critical of, be dismissive of, be contemptuous of, be scathing about, be scornful of, be sceptical of, be sceptical about, be skeptical of, be skeptical about, be wary of, be suspicious of, be doubtful about, be doubtful of, be dubious about, be uneasy about, be uneasy with, be nervous about, be anxious about, be worried about, be concerned about, be alarmed by, be alarmed at, be afraid of, be fearful of, be sure of, be certain of, be confident of, be confident about, be hopeful of, be hopeful about, be optimistic about, be pessimistic about, be convinced of, be unconvinced by, be unconvinced of, be proud of, be sorry for, be sorry about, be ashamed of, be grateful for, be relaxed about, be adamant about, be enthusiastic about, be excited about, be passionate about, be divided over, be divided on, be split on, be split over, be undecided on, be undecided about, be vague about, be coy about, be evasive about, be silent on, be silent about, be full of praise for
noun: be not having, be having none of
to: be open, be ready, be willing, be unwilling, be prepared, be unprepared, be reluctant, be hesitant, be eager, be keen, be anxious, be determined, be resolved, be happy, be glad, be pleased, be loath, be loth, be inclined, be disinclined, be minded, be content, be impatient, be sorry, be afraid, be in no hurry, be in no mood, be not about
to: have no plans, have no plan, have no intention, have no wish, have no desire, see no reason, see no need, see no point, see fit, make an offer, make a promise, like, love, prefer, care, mean, plan, wish, intend, hope, aspire, undertake, volunteer, consent, think it right, give a promise, give a pledge
that: make clear, make it clear, make plain, make it plain, make known, make it known, make it a condition, make the point, make the case, make no secret of the fact, let it be known, let be known, let slip, let on, let know, give to understand, put it about, leave no doubt, leave it open, take the view, take it, take comfort, hold the view, have no doubt, have no doubts, persist, stand by the claim, go on record, point out
that: be adamant, be sure, be certain, be confident, be convinced, be persuaded, be unconvinced, be hopeful, be optimistic, be sceptical, be skeptical, be doubtful, be unsure, be uncertain, be afraid, be fearful, be worried, be concerned, be alarmed, be anxious, be glad, be pleased, be delighted, be relieved, be grateful, be thankful, be sorry, be sad, be disappointed, be proud, be surprised, be astonished, be angry, be annoyed, be furious, be upset, be satisfied, be insistent, be clear, be positive, be emphatic, be unequivocal, be categorical, be mindful, be in no doubt, be of the view, be of the opinion, be under no illusion, be on record as saying, be determined, be resolved, be keen, be anxious, be unhappy, be dismayed, be frustrated, be encouraged, be ashamed, be quick to add, be quick to point out
`;

export interface StanceIdiom {
  /** What stands behind the idiom's first word. */
  readonly rest: readonly string[];
  readonly behind: ReadonlySet<Behind>;
}

/** Idioms by the lemma of their first verb; those with "be" by the word behind it, under "be". The longest stand first. */
export const STANCE_IDIOMS: ReadonlyMap<string, readonly StanceIdiom[]> = idiomsOf(LINES);

function idiomsOf(lines: string): Map<string, StanceIdiom[]> {
  const known = new Map<string, Set<Behind>>();
  for (const line of lines.trim().split("\n")) {
    const [behind = "", idioms = ""] = line.split(": ");
    for (const idiom of idioms.split(", ")) known.set(idiom, new Set([...(known.get(idiom) ?? []), behind as Behind]));
  }
  const found = new Map<string, StanceIdiom[]>();
  for (const [idiom, behind] of known) {
    const [verb = "", ...rest] = idiom.split(" ");
    const others = found.get(verb) ?? [];
    found.set(
      verb,
      [...others, { rest, behind }].sort((a, b) => b.rest.length - a.rest.length),
    );
  }
  return found;
}

/** Verbs of these idioms by their forms; irregular ones as they are written. */
const IRREGULAR = `
hold holds holding held held, stick sticks sticking stuck stuck, cling clings clinging clung clung, stand stands standing stood stood
come comes coming came come, live lives living lived lived, make makes making made made, do does doing did done, put puts putting put put
get gets getting got got, go goes going went gone, climb climbs climbing climbed climbed, give gives giving gave given
fight fights fighting fought fought, speak speaks speaking spoke spoken, hit hits hitting hit hit, lash lashes lashing lashed lashed
throw throws throwing threw thrown, write writes writing wrote written, set sets setting set set, lay lays laying laid laid
spell spells spelling spelled spelled, bring brings bringing brought brought, read reads reading read read, draw draws drawing drew drawn
pay pays paying paid paid, take takes taking took taken, leave leaves leaving left left, keep keeps keeping kept kept, find finds finding found found
have has having had had, think thinks thinking thought thought, tell tells telling told told, hear hears hearing heard heard, know knows knowing knew known
swear swears swearing swore sworn, bet bets betting bet bet, mean means meaning meant meant, undertake undertakes undertaking undertook undertaken
let lets letting let let, see sees seeing saw seen, rail rails railing railed railed, shut shuts shutting shut shut, plan plans planning planned planned
step steps stepping stepped stepped, map maps mapping mapped mapped, hope hopes hoping hoped hoped, lend lends lending lent lent
fall falls falling fell fallen, stop stops stopping stopped stopped, quit quits quitting quit quit, shrug shrugs shrugging shrugged shrugged
`;

const LEMMAS = lemmasOf();

/** Lemma of an idiom's verb by any of its forms; undefined for other words. */
export function idiomVerb(norm: string): string | undefined {
  return LEMMAS.get(norm);
}

function lemmasOf(): Map<string, string> {
  const forms = new Map<string, string>();
  for (const line of IRREGULAR.trim().split(/,|\n/)) {
    const [lemma = "", ...others] = line.trim().split(" ");
    for (const form of [lemma, ...others]) forms.set(form, lemma);
  }
  const irregular = new Set(forms.values());
  for (const lemma of STANCE_IDIOMS.keys()) {
    if (irregular.has(lemma) || lemma === "be") continue;
    for (const form of regularForms(lemma)) forms.set(form, lemma);
  }
  return forms;
}

function regularForms(lemma: string): string[] {
  if (lemma.endsWith("e")) return [lemma, `${lemma}s`, `${lemma}d`, `${lemma.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(lemma)) return [lemma, `${lemma.slice(0, -1)}ies`, `${lemma.slice(0, -1)}ied`, `${lemma}ing`];
  if (/(?:s|sh|ch|x|z)$/.test(lemma)) return [lemma, `${lemma}es`, `${lemma}ed`, `${lemma}ing`];
  return [lemma, `${lemma}s`, `${lemma}ed`, `${lemma}ing`];
}
