/** The best tag of every word of a sentence: rows of `stride` scores, the sentence's first at row `from`. */
export function bestOf(
  scores: Float32Array,
  from: number,
  words: number,
  tags: readonly string[],
  stride: number,
): string[] {
  return Array.from({ length: words }, (_, word) => {
    let best = 0;
    const at = (from + word) * stride;
    for (let tag = 1; tag < tags.length; tag++) if ((scores[at + tag] ?? 0) > (scores[at + best] ?? 0)) best = tag;
    return tags[best] ?? "";
  });
}

/** The lemma that a rule "cut|add|case" or "=word" makes of a form. */
export function lemmaOf(form: string, rule: string): string {
  if (rule.startsWith("=")) return rule.slice(1);
  const [cut = "0", add = "", letterCase] = rule.split("|");
  const base = letterCase === "l" ? form.toLowerCase() : form;
  return Number(cut) > base.length ? base : base.slice(0, base.length - Number(cut)) + add;
}
