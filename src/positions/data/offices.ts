// Written for Readout from general knowledge of English. CC0.

/** Words for what somebody is to a body: "the union’s general secretary", "spokeswoman for the League". */
export const OFFICE =
  /(?<![\p{L}-])(?:ministers?|presidents?|premiers?|chancellors?|mayors?|mayoress|kings?|queens?|princes?|emirs?|sultans?|secretar(?:y|ies)|chair(?:man|woman|person)?|directors?|leaders?|chiefs?|heads?|spokes(?:man|woman|men|person|people)|negotiators?|envoys?|ambassadors?|governors?|managers?|founders?|founding member|owners?|lawyers?|counsel|captains?|commanders?|deput(?:y|ies)|executives?|officers?|delegates?|whips?|organi[sz]ers?|treasurers?|representatives?|planners?|officials?|aides?|advisers?|advisors?|coach(?:es)?|diplomats?|administrators?|senators?|councillors?|commissioners?|registrars?|generals?|admirals?|colonels?|boss(?:es)?|partners?|members?)(?![\p{L}-])/iu;
