/**
 * Sentences a site says to its reader in the middle of a story, where a page was saved as running text. Each needs words
 * of the site's own business beside the address: a story may well say "you". Origin: written for this project from general
 * knowledge of such pages; Apache-2.0 like the code.
 */
const SITE_LINES: readonly RegExp[] = [
  /\byou(?:['’]ve|['’]re| have| are)? (?:agree|subscribed|successfully subscribed|opt(?:ed)?[ -]out|can opt[ -]out|can unsubscribe|understand that you)\b/i,
  /\byour (?:e-?mail|inbox|browser|account|subscription|ad blocker|privacy choices)\b/i,
  /\b(?:enable|disable|turn on|turn off) (?:javascript|cookies|(?:your )?ad ?block(?:er|ing)?)\b/i,
  /\b(?:privacy policy|terms of (?:use|service)|reader mode|already a subscriber|log ?in to|sign up for|subscribe (?:to|for) (?:our|the|all))\b/i,
  /\bthank you for your (?:patience|subscription)\b/i,
  /\bwe are having trouble (?:retrieving|loading)\b/i,
  /\bclick here\b/i,
  /\bthis (?:material|story|article) may not be (?:published|reproduced|broadcast)\b/i,
  /\b(?:quotes?|data) (?:displayed|delayed|provided) (?:in|by|at least)\b/i,
];

/** One pattern: every sentence of every account is asked. */
const SITE_LINE = new RegExp(SITE_LINES.map(({ source }) => source).join("|"), "i");

/** Whether a sentence is the site's, to its reader, and no part of the story. */
export function isSiteLine(sentence: string): boolean {
  return SITE_LINE.test(sentence);
}
