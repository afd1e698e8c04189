// Written for Readout from general knowledge of English. CC0.

/**
 * Words that often tell what somebody says, wants or holds, though the corpus may never use them so: the labeller is asked
 * of them, and learns from every place where they tell nothing. Verbs, then nouns, by their lemma.
 */
export const CUE_VERBS = `
abhor admire adore advocate anticipate appreciate approve ascribe aspire attribute await back balk ban bar bemoan berate
bewail boycott calculate caricature celebrate champion chastise cherish commission compare confide consider contemplate
count covet crave credit dangle decree deem defer defy demur deride desire detail detest diagnose dictate disapprove
disclaim discount dislike disparage dissent distrust downgrade dread drop envisage envision espouse evade evaluate
exaggerate exclude excuse expound favour favor flag float foretell forbid forgive gauge glorify grudge guess hate honour
honor imagine insinuate intimate invite invoke judge liken list loathe long mandate mean measure misjudge mistrust mourn
move name negotiate nominate overrule permit persist persuade plan ponder prescribe present press presume profess prohibit
promote quantify query rank rate rebuff recite reckon recommend reconsider record regard rejoice relish remember renew
renounce repent require rescind resent reserve resist retract revile rubbish sanction scorn share shun sign skewer slight spurn
sponsor stipulate suppose suspend sympathise sympathize tally target tolerate treat trust undertake uphold value vaunt veto
view vilify vouch wager weigh wish withdraw withhold yearn
`;

export const CUE_NOUNS = `
acceptance account accusation admission advice agreement allegation ambition analysis anger announcement answer anxiety
apology appeal approval argument assertion assessment assumption assurance attack attitude backing ban belief bid blessing
call characterisation characterization charge claim command comment commitment complaint concern conclusion condemnation
condition confession confidence congratulation consent contention conviction criticism critique declaration defence defense
demand denial depiction description desire determination directive disclosure dismissal dismay doubt dread endorsement
estimate expectation explanation explanation fear feeling finding forecast frustration goal guarantee hint hope hypothesis
idea impression indication insistence instruction intention interest interpretation judgment judgement justification
memory message misgiving motto notion oath objection observation offer opinion opposition optimism order outrage
pessimism petition plan plea pledge portrayal position praise preference prediction proclamation projection promise
proposal protest push query question readiness rebuke recollection recommendation refusal regret rejection reluctance
remark reminder reply report reproach request resolve response revelation rhetoric rumour rumor ruling scepticism
skepticism signal slogan stance statement suggestion support suspicion testimony thanks theory threat tribute ultimatum
undertaking understanding unease verdict version view vision vow warning welcome willingness wish word worry
`;
