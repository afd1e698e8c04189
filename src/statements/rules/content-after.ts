import { type Span, unreachable } from "../../model/index.ts";
import { type Opening, openingAfter } from "../complements.ts";
import { type Cue, takes } from "../cues.ts";
import { DETERMINERS, PERSONAL } from "../data/closed-class.ts";
import { type Clause, type Draft, draft } from "../draft.ts";
import { contentEnd, type Starts } from "../ends.ts";
import { isQuoted, type Layout, normAt, quotationOf, sentenceOf, spanOf, tokenFrom } from "../layout.ts";
import { isVerbal } from "../noun-phrases.ts";

/** Verbs that take a question as what is said: "asked whether", "explained how". */
const QUESTIONS = new Set(
  "say tell ask wonder explain question recall describe reveal disclose specify clarify note add know decide discuss debate".split(
    " ",
  ),
);

/** "She said (that) …", "She told reporters: “…”": what is said stands behind its reporter. */
export function contentAfter(layout: Layout, clause: Clause, starts: Starts): Draft | undefined {
  const { cue } = clause;
  if (
    !takes(cue, "clause") &&
    !takes(cue, "attitude") &&
    !takes(cue, "quote") &&
    !takes(cue, "that") &&
    !takes(cue, "light")
  )
    return undefined;
  if (cue.voice === "infinitive" || clause.order === "verb-first") return undefined;
  if (
    cue.voice === "passive" &&
    !/^(?:tell|inform|say|report|understand|believe|announce|think|allege|expect)$/.test(cue.verb.lemma)
  )
    return undefined;
  const opening = openingAfter(layout, cue, clause.after);
  if (!opening || !fits(layout, clause, opening)) return undefined;
  const content = contentFrom(layout, opening, cue, starts);
  if (!content) return undefined;
  return draft({
    rule:
      opening.sort === "quotation"
        ? "quotation-after-cue"
        : opening.sort === "bare"
          ? "clause-after-cue"
          : `${opening.sort}-after-cue`,
    content,
    cue: spanOf(layout, cue.words),
    source: cue.voice === "passive" ? undefined : clause.subject && spanOf(layout, clause.subject),
    negated: cue.negated,
  });
}

/** Whether the verb takes what opens behind it; one that takes an act as well must show a clause by "that" or a mark. */
function fits(layout: Layout, { cue }: Clause, opening: Opening): boolean {
  switch (opening.sort) {
    case "quotation":
      return takes(cue, "clause") || takes(cue, "quote");
    case "colon":
      return takes(cue, "clause") || takes(cue, "quote");
    case "that":
      // "warned of the risk that": the noun takes the clause.
      if (cue.verb.particles.has(normAt(layout, cue.words.to - 1)) && opening.at > cue.words.to) return false;
      return (
        takes(cue, "clause") ||
        takes(cue, "that") ||
        takes(cue, "attitude") ||
        (takes(cue, "light") && cue.words.to - cue.words.from > 1)
      );
    case "question":
      return QUESTIONS.has(cue.verb.lemma) && normAt(layout, opening.at) !== "who";
    case "bare":
      if (normAt(layout, opening.at) === "to") return takes(cue, "attitude") || cue.verb.lemma === "promise";
      if (takes(cue, "clause") && /^(?:he|she|they|it|we|i|there)$/.test(normAt(layout, opening.at))) return true;
      return (takes(cue, "clause") && !takes(cue, "act")) || takes(cue, "attitude");
    default:
      return unreachable(opening.sort);
  }
}

/** The content, quotations without their marks when it is nothing but quotation. */
function contentFrom(
  layout: Layout,
  opening: Opening,
  { words: { from: cueAt }, verb: { lemma } }: Cue,
  starts: Starts,
): readonly [Span, ...Span[]] | undefined {
  if (opening.sort === "quotation") return quotationsFrom(layout, opening.at, cueAt, starts);
  if (opening.at >= sentenceOf(layout, cueAt).to) return nextQuotation(layout, opening.at);
  const to = contentEnd(layout, opening.at, starts, "clause");
  if (opening.sort === "bare" && !CLAUSAL.has(lemma) && !isClause(layout, cueAt, opening.at, to)) return undefined;
  const whole = spanOf(layout, { from: opening.at, to });
  return whole && to - opening.at >= 1 ? [whole] : undefined;
}

/** Verbs that hardly take anything but a clause: what follows them needs no further sign. */
const CLAUSAL = new Set(
  "say believe think claim hope fear insist argue contend assert tell assure suspect reckon".split(" "),
);
const SHORT = 8;

/** A clause without "that" has a subject pronoun, a verb or a quotation in it, or is too long to be a mere phrase. */
function isClause(layout: Layout, cueAt: number, from: number, to: number): boolean {
  if (takesThing(layout, cueAt, from, to)) return false;
  if (to - from >= SHORT || PERSONAL.has(normAt(layout, from)) || normAt(layout, from) === "to") return true;
  for (let at = from; at < to; at++)
    if (isQuoted(layout, at) || isVerbal(layout, at) || /..(?:ed|es|ts)$/.test(normAt(layout, at))) return true;
  return false;
}

/** "posted updates on the site", "added a stop": the tree gives the verb a thing to act on and nothing that is said. */
function takesThing({ text: { syntax } }: Layout, verb: number, from: number, to: number): boolean {
  if (!syntax?.upos[verb]) return false;
  let thing = false;
  for (let at = from; at < to; at++) {
    if (syntax.heads[at] !== verb) continue;
    if (/^(?:ccomp|xcomp|parataxis)/.test(syntax.relations[at] ?? "")) return false;
    thing ||= syntax.relations[at] === "obj";
  }
  return thing;
}

/** The quotation at `at`, then those that follow it directly in the same paragraph. */
function quotationsFrom(
  layout: Layout,
  at: number,
  cueAt: number,
  starts: Starts,
): readonly [Span, ...Span[]] | undefined {
  const quotation = quotationOf(layout, at);
  if (!quotation) return undefined;
  const past = tokenFrom(layout, quotation.outer.end);
  const end = contentEnd(layout, at, starts, "clause");
  const tail = sentenceOf(layout, cueAt).to;
  if (past < end && past < tail && goesOn(layout, past)) {
    const whole = spanOf(layout, { from: at, to: end });
    return whole ? [whole] : undefined;
  }
  let next = past;
  while (/^[.]$/.test(normAt(layout, next))) next++;
  return [quotation.inner, ...following(layout, next, sentenceOf(layout, at).block)];
}

/** Whether the clause goes on behind its quotation: "said “the plan” and its costs were known", not "said “no” and left". */
function goesOn(layout: Layout, past: number): boolean {
  const norm = normAt(layout, past);
  if (norm === "and" || norm === "but") return DETERMINERS.has(normAt(layout, past + 1)) && !isQuoted(layout, past + 1);
  return !/^(?:[.,;]|—|–)$/.test(norm);
}

function following(layout: Layout, from: number, block: number): Span[] {
  const parts: Span[] = [];
  let at = from;
  for (;;) {
    const quotation = at < layout.tokens.length ? quotationOf(layout, at) : undefined;
    if (!quotation || sentenceOf(layout, at).block !== block || sentenceOf(layout, at).from !== at) return parts;
    const past = tokenFrom(layout, quotation.outer.end);
    const ends =
      past >= layout.tokens.length ||
      sentenceOf(layout, past).block !== block ||
      sentenceOf(layout, past).from === past;
    if (!ends) return parts;
    parts.push(quotation.inner);
    at = past;
  }
}

/** "She went on:" at the end of a paragraph: the quotation that opens the next one, with its continuations. */
function nextQuotation(layout: Layout, at: number): readonly [Span, ...Span[]] | undefined {
  const quotation = at < layout.tokens.length ? quotationOf(layout, at) : undefined;
  if (!quotation || sentenceOf(layout, at).from !== at) return undefined;
  const parts: [Span, ...Span[]] = [quotation.inner];
  const { quotations } = layout.text;
  let last = quotations.indexOf(quotation);
  for (let index = last + 1; index < quotations.length; index++) {
    const next = quotations[index];
    if (!next || next.depth > 0) continue;
    if (next.continues !== last) break;
    parts.push(next.inner);
    last = index;
  }
  return parts;
}
