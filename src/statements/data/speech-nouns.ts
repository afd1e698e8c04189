// Written for Readout from general knowledge of English. CC0.

/** Nouns that name an act of speech or a held opinion, and take what was said behind "that". */
export const SPEECH_NOUNS: ReadonlySet<string> = new Set(
  (
    "claim claims report reports allegation allegations accusation accusations assertion assertions statement statements " +
    "warning warnings suggestion suggestions promise promises pledge pledges vow vows announcement announcements " +
    "contention insistence argument arguments view views belief beliefs opinion opinions conviction idea notion " +
    "prediction predictions forecast forecasts estimate estimates conclusion conclusions finding findings admission " +
    "acknowledgment acknowledgement denial denials complaint complaints remark remarks comment comments assurance " +
    "assurances demand demands proposal proposals concern concerns fear fears hope hopes worry worries doubt doubts " +
    "suspicion suspicions speculation charge charges threat threats rumour rumours rumor rumors word news signal signals " +
    "message request requests call calls declaration testimony"
  ).split(" "),
);
