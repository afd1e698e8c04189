/** What the corpus has to reach; `npm run corpus:table` fails below it. In one place, so that a change is seen. */
export const THRESHOLDS = {
  stories: 36,
  accounts: 140,
  words: 50_000,
  /** Share of stories that are diplomacy or peace talks. */
  diplomacyShare: 1 / 3,
  /** No two accounts of different stories share a run of this many words. */
  foreignRunWords: 7,
  /** Share of all cues that the 50 commonest cue strings make up, at most. */
  commonestCueShare: 0.75,
  /** Share of all cues that the commonest one makes up, at most: in political news "said" alone is a fifth to a half. */
  topCueShare: 0.4,
  /** Share of sentences that open with the same two words, at most. */
  sentenceOpeningShare: 0.03,
  /** Share of first paragraphs that open with the same word, at most. */
  accountOpeningShare: 0.15,
  /** Share of outlets whose name ends in the same word, at most. */
  outletEndingShare: 0.2,
  /** Stories that may share a given name. */
  givenNameStories: 2,
  /** Of each genre, kind of source, form, and kind of difference there are at least so many, of each domain one. */
  ofEachKind: 3,
} as const;

/** Stock phrases that any two stories may share; a shared run that lies in one is no fault. Lower case. */
export const STOCK_PHRASES: readonly string[] = [
  "did not immediately respond to a request for comment",
  "did not immediately respond to requests for comment",
  "on condition of anonymity because he was not",
  "on condition of anonymity because they were not",
  "not authorised to speak to the press",
  "not authorized to speak to the press",
];
