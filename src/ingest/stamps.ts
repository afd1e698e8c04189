/** Words that may stand with a date; a line that holds a date and nothing but these is a stamp. */
const STAMP_WORDS = new Set(
  "first last original originally published publish update updated posted modified issued created on at by date time min mins minute minutes read hour hours day days ago a p m am pm noon z utc gmt et est edt ct cst cdt mt mst mdt pt pst pdt bst ist cet cest eet eest hkt sgt jst aest aedt h hrs local mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday jan january feb february mar march apr april may june jun july jul aug august sep sept september oct october nov november dec december st nd rd th t de".split(
    " ",
  ),
);
const DATE =
  /\b(?:19|20)\d{2}\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d+ (?:min(?:ute)?s?|hours?|days?) (?:ago|read)\b|\b\d{1,2}:\d{2}\b/i;
const LONGEST_STAMP = 140;

/** Whether a line is a date of publication and nothing else ("Updated Nov. 20, 2019 6:02 AM EST | 3 min read"). */
export function isStamp(words: string): boolean {
  if (words.length > LONGEST_STAMP || !DATE.test(words)) return false;
  return (words.toLowerCase().match(/\p{L}+/gu) ?? []).every((word) => STAMP_WORDS.has(word));
}
