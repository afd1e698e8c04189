import type { NoComment, Span } from "../../model/index.ts";
import type { Sentence } from "../../text/index.ts";
import { type Draft, draft } from "../draft.ts";
import { isQuoted, type Layout, normAt, sentenceOf, spanOf, tokenFrom } from "../layout.ts";
import { subjectBefore } from "../subjects.ts";

/** One way to say that nothing was said, as it stands behind the source. */
interface Pattern {
  readonly kind: NoComment;
  readonly words: RegExp;
}

const SOON = "(?:immediately |yet |promptly |directly |publicly |initially |at once )?";
const PATTERNS: readonly Pattern[] = [
  {
    kind: "did-not-respond",
    words: new RegExp(
      `(?:(?:did|do|does|had|has|have)(?: not|n[’']t) ${SOON}(?:respond(?:ed)?|repl(?:y|ied)|return(?:ed)?|answer(?:ed)?|comment(?:ed)?|responded)(?: immediately)?(?: (?:to|on) )?(?:(?:a |an |the |our |multiple |several |repeated |numerous |written |questions? |any )*(?:requests?|messages?|calls?|emails?|e-mails?|inquir(?:y|ies)|enquir(?:y|ies)|queries)(?: (?:for|seeking) (?:a |an |further |additional )?(?:comments?|response|information|clarification|an interview|interview))?)?|(?:made|gave|offered|issued) no (?:immediate |public |official )?(?:comment|response|reply|statement))`,
      "giu",
    ),
  },
  {
    kind: "declined",
    words:
      /(?:(?:has |have |had |also |both |all )*(?:declined|refused|declines|refuses)(?: repeatedly)? (?:to (?:comment|elaborate|answer|be interviewed|discuss|say|respond|speak|give|provide|go into|be drawn|be named|identify|disclose)|comment|requests? for (?:comment|an interview|interviews))|(?:(?:would|could|will) not|wouldn[’']t|couldn[’']t|won[’']t) (?:comment|elaborate|be drawn|discuss|say|answer|respond|reply|confirm or deny)|(?:had|has|have) no (?:further |immediate )?comment|neither confirmed nor denied|(?:did|does|do) not (?:wish|want|care) to (?:comment|elaborate|answer|discuss|be drawn)|(?:prefer|prefers|preferred) not to (?:comment|say|answer))/giu,
  },
  {
    kind: "unreachable",
    words:
      /(?:could(?: not|n[’']t)(?: immediately)? be (?:immediately )?(?:reached|contacted|located)(?: for (?:further |immediate )?comment)?|(?:was|were)(?: not|n[’']t) (?:immediately )?(?:available|reachable)(?: for (?:further |immediate )?comment)?|(?:was|were) unavailable(?: for (?:further |immediate )?comment)?)/giu,
  },
];

/** A word of every pattern: most sentences hold none, and are passed over without trying the patterns. */
const CLUE = /comment|wish|prefer|respon|repl[iy]|return|answer|reach|contact|locat|availab|declin|refus|confirm/iu;

/** "… did not immediately respond to a request for comment", "… declined to comment", "… could not be reached". */
export function noComment(layout: Layout): Draft[] {
  const drafts: Draft[] = [];
  const { account } = layout.text;
  for (const sentence of layout.sentences) {
    const words = account.text.slice(sentence.span.start, sentence.span.end);
    if (!CLUE.test(words)) continue;
    drafts.push(...ofNobody(layout, sentence));
    let last = -1;
    for (const { index, words: found, kind } of matchesIn(words)) {
      const from = tokenFrom(layout, sentence.span.start + index);
      const to = tokenFrom(layout, sentence.span.start + index + found.trimEnd().length);
      if (isQuoted(layout, from) || from < last) continue;
      drafts.push(draftAt(layout, from, to, kind));
      last = to;
    }
  }
  return drafts;
}

/** "Neither government would comment": the subject denies, and the verb is told as it stands. */
const OF_NOBODY =
  /^(?:\W*)((?:neither|none|nobody|no one)\b[^.;:,“”"]{0,80}?) ((?:would|could|was|were|has|had|immediately|responded|replied|returned|answered|commented)\b.*)$/isu;
const SAID_OF_NOBODY: readonly Pattern[] = [
  { kind: "declined", words: /^would (?:comment|elaborate|be drawn|discuss|say more|confirm|be interviewed)\b/iu },
  {
    kind: "did-not-respond",
    words:
      /^(?:has |had )?(?:immediately )?(?:commented\b|(?:responded|replied|returned|answered)(?: immediately)?(?: to)?(?: (?:a|an|the|our|several|repeated|written|multiple))* (?:requests?|questions?|messages?|calls?|e-?mails?|inquir(?:y|ies)|enquir(?:y|ies)|queries)\b(?: for comment)?)/iu,
  },
  {
    kind: "unreachable",
    words:
      /^(?:could (?:immediately )?be reached(?: for comment)?|(?:was|were) (?:immediately )?available(?: for| to) comment)/iu,
  },
];

function ofNobody(layout: Layout, sentence: Sentence): Draft[] {
  const words = layout.text.account.text.slice(sentence.span.start, sentence.span.end);
  const [, who = "", verb = ""] = OF_NOBODY.exec(words) ?? [];
  return SAID_OF_NOBODY.flatMap(({ kind, words: pattern }) => {
    const [said] = pattern.exec(verb) ?? [];
    if (said === undefined) return [];
    const start = sentence.span.start + words.indexOf(who);
    const cue = start + who.length + 1;
    const [from, to] = [tokenFrom(layout, cue), tokenFrom(layout, cue + said.trimEnd().length)];
    const content = topicOf(layout, to);
    if (isQuoted(layout, from)) return [];
    return [
      draft({
        rule: "no-comment",
        content: content ? [content] : [],
        cue: spanOf(layout, { from, to }),
        source: spanOf(layout, { from: tokenFrom(layout, start), to: from }),
        negated: true,
        noComment: kind,
      }),
    ];
  }).slice(0, 1);
}

/** All refusals in a sentence, in order: "the firm did not reply, and the council declined to comment". */
function matchesIn(sentence: string) {
  return PATTERNS.flatMap(({ kind, words }) =>
    [...sentence.matchAll(words)].map((match) => ({ kind, index: match.index, words: match[0] })),
  ).sort((a, b) => a.index - b.index || b.words.length - a.words.length);
}

function draftAt(layout: Layout, from: number, to: number, kind: NoComment): Draft {
  const words = { from, to };
  const verb = { lemma: "respond", takes: new Set<never>(), particles: new Set<string>(), needsParticle: false };
  const subject = subjectBefore(layout, { verb, voice: "finite", words, group: words, negated: true });
  const content = topicOf(layout, to);
  return draft({
    rule: "no-comment",
    content: content ? [content] : [],
    cue: spanOf(layout, words),
    source: subject && spanOf(layout, subject),
    carried: subject ? undefined : "subject",
    negated: true,
    noComment: kind,
  });
}

/** What was asked about: "on the proposals", "about the leak"; undefined when it is not said. */
function topicOf(layout: Layout, at: number): Span | undefined {
  const sentence = sentenceOf(layout, Math.min(at, layout.tokens.length - 1));
  if (at >= sentence.to) return undefined;
  if (
    !/^(?:on|about|regarding)$/.test(normAt(layout, at - 1)) &&
    !/^(?:on|about|regarding|whether|why|when|where|how|if|who|what|which|the|any|questions|details|further|specifics)$/.test(
      normAt(layout, at),
    )
  )
    return undefined;
  const from = /^(?:on|about|regarding)$/.test(normAt(layout, at)) ? at + 1 : at;
  let to = from;
  while (to < sentence.to && !/^[.,;:]$/.test(normAt(layout, to))) to++;
  return spanOf(layout, { from, to });
}
