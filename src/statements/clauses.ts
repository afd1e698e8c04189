import { onlySettingFollows } from "./complements.ts";
import type { Cue } from "./cues.ts";
import { cuesOf } from "./cues.ts";
import { PERSONAL, PREPOSITIONS } from "./data/closed-class.ts";
import type { Clause } from "./draft.ts";
import { goesOnReporting } from "./ends.ts";
import { idiomCuesOf } from "./idioms.ts";
import { isCapital, isQuoted, type Layout, normAt, quotationOf, type Run, sentenceOf, tokenFrom } from "./layout.ts";
import { isVerbal, nounPhraseAt } from "./noun-phrases.ts";
import { isRelative, mainSubject, opensSetOff, phraseBefore, subjectAfter, subjectBefore } from "./subjects.ts";
import { isVerbInTree, subjectInTree } from "./syntax.ts";

/** All reporting clauses of the text in reading order; one without a subject of its own shares another's. */
export function clausesOf(layout: Layout): Clause[] {
  const clauses: Clause[] = [];
  for (const cue of allCuesOf(layout)) {
    const byOrder = clauseOf(layout, cue);
    const inTree = besideQuotation(layout, cue) ? undefined : clauseInTree(layout, cue);
    const chosen = inTree && !orderIsSurer(layout, byOrder, inTree) ? inTree : byOrder;
    const clause = goesOnFrom(layout, withAntecedent(layout, chosen), clauses);
    if (clause.subject && addressesReader(layout, clause.subject)) continue;
    clauses.push(clause.subject ? clause : { ...clause, subject: sharedSubject(layout, cue, clauses), shares: true });
  }
  return clauses;
}

/** Reporting verbs and idioms of stance in order; where both begin at one word the idiom, which is longer, has it. */
function allCuesOf(layout: Layout): Cue[] {
  const idioms = idiomCuesOf(layout);
  const begins = new Set(idioms.map(({ words }) => words.from));
  const verbs = cuesOf(layout).filter(({ words }) => !begins.has(words.from));
  return [...verbs, ...idioms].sort((a, b) => a.words.from - b.words.from);
}

/** "Reis said the toll might rise, adding that …", "… and regretted it": speech goes on with the reporter before it. */
function goesOnFrom(layout: Layout, clause: Clause, before: readonly Clause[]): Clause {
  const { cue, subject: own } = clause;
  if (!clause.shares || !goesOn(layout, cue)) return clause;
  const { from } = sentenceOf(layout, cue.words.from);
  const reporter = before.findLast(
    ({ cue: other, subject, relative }) =>
      subject && !relative && other.words.from >= from && other.voice === "finite" && other.verb.takes.has("clause"),
  );
  if (!reporter || (cue.voice === "finite" && own && own.from < reporter.cue.words.to)) return clause;
  return { ...clause, subject: reporter.subject };
}

/** A participle of speech behind a comma, or a finite verb of speech behind "and". */
function goesOn(layout: Layout, cue: Cue): boolean {
  const before = cue.group.from - 1;
  if (cue.voice === "participle") return cue.verb.takes.has("clause") && normAt(layout, before) === ",";
  return cue.voice === "finite" && /^(?:and|but)$/.test(normAt(layout, before)) && goesOnReporting(layout, before);
}

/** "Ostra, which in April agreed": the noun before a relative word is the source, whatever stands between it and the verb. */
function withAntecedent(layout: Layout, clause: Clause): Clause {
  const { subject } = clause;
  if (!subject || clause.order === "verb-first" || !/^(?:who|which)$/.test(normAt(layout, subject.from))) return clause;
  if (normAt(layout, subject.from) === "who" && subject.to === subject.from + 1) return clause;
  const antecedent = phraseBefore(layout, subject.from);
  return antecedent ? { ...clause, subject: antecedent, relative: true } : clause;
}

/** Outside quotation marks "I", "we" and "you" are the outlet and its reader: nobody is reported. */
function addressesReader(layout: Layout, subject: Run): boolean {
  return subject.to - subject.from === 1 && /^(?:i|we|you)$/.test(normAt(layout, subject.from));
}

/** "Reis rejected the plan and said …", "…, Reis said, adding …": the subject of the verb before, in the same sentence. */
function sharedSubject(layout: Layout, cue: Cue, before: readonly Clause[]): Run | undefined {
  if (cue.voice === "passive" || cue.voice === "infinitive") return undefined;
  const sentence = sentenceOf(layout, cue.words.from);
  const main = mainSubject(layout, sentence);
  const previous = cue.group.from - 1;
  // Behind an apposition or a relative clause the verb is the sentence's own again.
  if (
    (cue.voice === "finite" || cue.voice === "gerund") &&
    main &&
    main.to <= cue.group.from &&
    (cue.voice === "gerund" || normAt(layout, previous) === "," || isQuoted(layout, previous))
  )
    return main;
  const here = before.filter(({ cue: other, subject }) => subject && other.words.from >= sentence.from);
  const [first] = here;
  // "Reis said … and asked …": a finite verb behind "and" goes on with the sentence's own subject.
  if (
    cue.voice === "finite" &&
    first?.subject &&
    main &&
    first.subject.from === main.from &&
    first.cue.voice !== "passive"
  )
    return first.subject;
  const last = here.findLast(({ cue: other }) => other.voice !== "gerund" && other.voice !== "passive");
  if (last?.subject) return last.subject;
  const opens = cue.voice === "participle" && cue.group.from === sentence.from;
  return main && (opens || main.to <= cue.group.from) ? main : undefined;
}

/** The clause as the sentence's tree has it; undefined where there is no tree, or the tree gives the verb no subject. */
function clauseInTree(layout: Layout, cue: Cue): Clause | undefined {
  const tree = subjectInTree(layout, cue);
  if (!tree || tree.kind === "none") return undefined;
  const { run } = tree;
  const relative = isRelative(layout, cue);
  if (tree.kind === "shared") {
    return {
      cue,
      subject: run,
      order: "subject-first",
      relative,
      shares: true,
      from: cue.group.from,
      after: cue.words.to,
    };
  }
  if (tree.side === "behind") {
    return { cue, subject: run, order: "verb-first", relative, shares: false, from: cue.group.from, after: run.to };
  }
  return { cue, subject: run, order: "subject-first", relative, shares: false, from: run.from, after: cue.words.to };
}

function clauseOf(layout: Layout, cue: Cue): Clause {
  const turned = verbFirst(layout, cue);
  if (turned)
    return {
      cue,
      subject: turned,
      order: "verb-first",
      relative: false,
      shares: false,
      from: cue.group.from,
      after: turned.to,
    };
  const subject = absoluteSubject(layout, cue) ?? subjectBefore(layout, cue);
  const relative = isRelative(layout, cue);
  return {
    cue,
    subject,
    order: "subject-first",
    relative,
    shares: false,
    from: subject?.from ?? cue.group.from,
    after: cue.words.to,
  };
}

/** "…, with Vell saying that …": the phrase between "with" and its participle. */
function absoluteSubject(layout: Layout, cue: Cue): Run | undefined {
  if (!/ing$/.test(normAt(layout, cue.words.from)) || cue.group.from !== cue.words.from) return undefined;
  const { from } = sentenceOf(layout, cue.words.from);
  for (let at = cue.words.from - 2; at >= from && !isQuoted(layout, at); at--) {
    if (normAt(layout, at) !== "with") continue;
    const subject = nounPhraseAt(layout, at + 1);
    return subject?.to === cue.words.from ? subject : undefined;
  }
  return undefined;
}

/** The source behind its verb ("…, said Ana Reis"), when a quotation or a clause with its comma stands before it. */
function verbFirst(layout: Layout, cue: Cue): Run | undefined {
  if (
    !(cue.verb.takes.has("clause") || cue.verb.takes.has("quote")) ||
    cue.voice !== "finite" ||
    cue.group.from !== cue.words.from
  )
    return undefined;
  if (cue.verb.lemma === "tell") return undefined;
  const before = cue.group.from - 1;
  const quoted =
    before >= 0 && (isQuoted(layout, before) || (normAt(layout, before) === "," && isQuoted(layout, before - 1)));
  if (!quoted && (normAt(layout, before) !== "," || closesApposition(layout, before))) return undefined;
  const subject = subjectAfter(layout, cue);
  if (!subject || (!quoted && (holdsClause(layout, subject) || !canSpeak(layout, cue, subject)))) return undefined;
  const followed = onlySettingFollows(layout, cue, subject.to);
  // A quotation with its comma has its reporter right behind it, however the sentence goes on.
  if (quoted && (followed || waitsForReporter(layout, before))) return subject;
  if (!followed || quoted) return undefined;
  return followed.to >= subject.to && !isQuoted(layout, followed.to) ? subject : undefined;
}

/** Whether a phrase behind its verb can be who speaks: "recalled keeping a diary" and "proposed a payment" have an object there. */
function canSpeak({ text: { syntax }, tokens }: Layout, { words }: Cue, { from, to }: Run): boolean {
  if (/^\p{Ll}+ing$/u.test(tokens[from]?.form ?? "")) return false;
  for (let at = from; syntax && at < to; at++)
    if (syntax.heads[at] === words.from) return syntax.relations[at] !== "obj";
  return true;
}

/** Whether the quotation that ends at a token opens its sentence and ends with its own comma, question or exclamation mark. */
function waitsForReporter(layout: Layout, last: number): boolean {
  const quotation = quotationOf(layout, isQuoted(layout, last) ? last : last - 1);
  if (!quotation || tokenFrom(layout, quotation.outer.start) > sentenceOf(layout, last).from) return false;
  return /[,?!]/.test(layout.text.account.text.charAt(quotation.inner.end - 1));
}

/** Whether a clause stands in a phrase: "…, said drivers still want the bridge" has no subject behind "said". */
function holdsClause(layout: Layout, { from, to }: Run): boolean {
  const { syntax } = layout.text;
  if (!syntax) return false;
  for (let at = from; at < to; at++) {
    if (normAt(layout, at) === ",") return false;
    const head = syntax.heads[at] ?? -1;
    const isSubject = /^nsubj/.test(syntax.relations[at] ?? "");
    const relative = /^acl/.test(syntax.relations[head] ?? "");
    if (isSubject && head > at && head < to && !relative && isVerbInTree(layout, head)) return true;
  }
  return false;
}

/** Whether the piece that a comma closes is set off from the noun before it, or has no verb of its own. */
function closesApposition(layout: Layout, comma: number): boolean {
  const { from } = sentenceOf(layout, comma);
  for (let at = comma - 1; at >= from; at--) {
    if (isQuoted(layout, at)) return true;
    if (normAt(layout, at) === "," && opensSetOff(layout, at + 1)) return true;
    const participle =
      /..(?:ed|ing)$/.test(normAt(layout, at)) &&
      !PREPOSITIONS.has(normAt(layout, at)) &&
      normAt(layout, at + 1) !== "by" &&
      normAt(layout, at - 1) !== "-";
    if ((isVerbal(layout, at) && normAt(layout, at + 1) !== "by") || participle) return false;
  }
  return true;
}

/** Token range of the quotation that ends directly before `at` (a comma may stand between); undefined when none does. */
export function quotationBefore(layout: Layout, at: number): Run | undefined {
  let last = at - 1;
  if (/^(?:,|--|—|–|-|―)$/.test(normAt(layout, last)) && !isQuoted(layout, last)) last--;
  const quotation = last >= 0 ? quotationOf(layout, last) : undefined;
  if (!quotation) return undefined;
  let from = last;
  while (from > 0 && layout.quotationAt[from - 1] === layout.quotationAt[last]) from--;
  return { from, to: last + 1 };
}

/** A pronoun or name right before the verb is its subject, though the tree looked farther for one. */
function orderIsSurer(layout: Layout, byOrder: Clause, inTree: Clause): boolean {
  const near = byOrder.subject;
  const far = inTree.subject;
  if (!near || byOrder.order === "verb-first")
    return inTree.order === "subject-first" && byOrder.order === "verb-first";
  if (near.to !== byOrder.cue.group.from) return false;
  // "…, sources said on Monday": a reporter behind a comma, with nothing more to come, closes what is said.
  if (normAt(layout, near.from - 1) === "," && onlySettingFollows(layout, byOrder.cue, byOrder.after)) return true;
  const last = near.to - 1;
  const plain = PERSONAL.has(normAt(layout, last)) || isCapital(layout, last);
  if (inTree.shares) return plain;
  return plain && far !== undefined && (far.to <= near.from || near.to <= far.from);
}

/** A quotation right before the cue or its subject: the newsroom's set forms, which word order shows better than a tree. */
function besideQuotation(layout: Layout, cue: Cue): boolean {
  const { from } = sentenceOf(layout, cue.words.from);
  for (let at = cue.group.from - 1; at >= from - 1 && at >= 0; at--) if (isQuoted(layout, at)) return true;
  return isQuoted(layout, cue.words.to) || isQuoted(layout, cue.words.to + 1);
}
