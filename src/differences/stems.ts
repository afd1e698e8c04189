/**
 * The part of a word its forms have in common, roughly: "withdrawing", "withdrawal" and "withdraw" give "withdraw".
 * For telling whether two passages speak of the same thing, never for showing. After the suffix lists of Porter (1980),
 * cut to what news copy needs.
 */
export function stemOf(key: string): string {
  const plain = key.replace(/'s?$/, "");
  if (plain.length < 4 || /\d/.test(plain)) return plain;
  for (const suffix of SUFFIXES) {
    if (plain.endsWith(suffix) && plain.length - suffix.length >= 3) return bare(plain.slice(0, -suffix.length));
  }
  return bare(plain);
}

/** Longest first. */
const SUFFIXES = [
  "izations",
  "ization",
  "fulness",
  "ousness",
  "iveness",
  "ations",
  "ation",
  "ments",
  "ment",
  "nesses",
  "ness",
  "ities",
  "ically",
  "ances",
  "ance",
  "ences",
  "ence",
  "ions",
  "ion",
  "ity",
  "ies",
  "ings",
  "ing",
  "ers",
  "ors",
  "als",
  "ally",
  "ful",
  "ive",
  "ous",
  "er",
  "or",
  "ed",
  "es",
  "al",
  "ly",
  "s",
  "y",
];

/** Without a final vowel and with a doubled consonant once: "hope" and "hop-p-ing" meet "hop". */
function bare(stem: string): string {
  return stem.replace(/[eiy]$/, "").replace(/([bdfgklmnprt])\1$/, "$1");
}
