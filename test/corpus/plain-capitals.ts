/**
 * Words that stand in capitals inside a sentence and are no name: the calendar, titles and offices before a name, and
 * abbreviations. Written for the corpus; own work, CC0.
 */
export const PLAIN_CAPITALS: ReadonlySet<string> = new Set(
  `
  I OK TV GMT CEO AM PM MP MPs GDP DNA IT
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday
  January February March April May June July August September October November December
  Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec
  Mr Mrs Ms Miss Dr Prof Sen Rep Gov Gen Col Capt Lt Sgt Cllr Rev St Sir Dame Lord Lady Hon
  President Vice Prime Deputy First Second Acting Former Foreign Minister Premier Chancellor Secretary State Treasury
  Defence Defense Finance Economy Health Energy Trade Labour Labor Interior Environment Transport Education Agriculture
  Culture Water Housing Justice Chief Judge Magistrate Prosecutor Attorney Solicitor General Colonel Captain Major
  Lieutenant Sergeant Admiral Commander Commissioner Inspector Superintendent Constable Senator Representative Governor
  Mayor Councillor Councilor Alderman Ambassador Envoy Special Chair Chairman Chairwoman Speaker Director Executive
  Officer Professor Doctor Head Coach King Queen Prince Princess Duke Duchess Emperor Sultan Emir Bishop Archbishop Pope
  Father Mother Brother Sister Reverend Imam Rabbi Saint Spokesman Spokeswoman Spokesperson Members Member Government
  Article Section Paragraph Annex Clause Chapter Page Room Flight Line Platform Route
  `
    .trim()
    .split(/\s+/),
);
