import { contains, overlaps } from "../../model/index.ts";
import type { Syntax } from "../../text/index.ts";
import type { Draft } from "../draft.ts";
import { firstFrom, isQuoted, type Layout } from "../layout.ts";
import { type Candidate, candidatesIn, tokensIn } from "./candidates.ts";
import { featuresOf } from "./features.ts";
import { labelled, sourceSureness, sureness } from "./labelled.ts";
import type { Answer, Labeller, Question } from "./labeller.ts";

/*
 * From which likelihood the labeller decides, chosen on the corpus' development part. Words in quotation marks are surely
 * somebody's, so a rule that found their speaker is believed longer.
 */
const KEEPS = 0.4;
const KEEPS_QUOTED = 0.02;
const ADDS = 0.8;
const MOVES = 0.5;
/** How sure of its labels it must be where it alone says what is said, or says other than a rule. */
const SURE = 0.8;
/** The same for a source that is another than the rule's. */
const SURE_SOURCE = 0.6;
/** A rule's content and the labels' are two where they share no more than this of their words. */
const SAME_CONTENT = 0.5;

/** The rules' findings, less those the labeller does not believe, put right where it is sure, and what only it knows. */
export function judged(layout: Layout, drafts: readonly Draft[], labeller: Labeller): Draft[] {
  const { syntax } = layout.text;
  if (!syntax) return [...drafts];
  const candidates = candidatesIn(layout, syntax, drafts, labeller.forms);
  const asked = candidates.filter(({ head, draft }) => draft || mayBeAdded(layout, syntax, head));
  const rivals = new Set(candidates.map(({ head }) => head));
  const answers = labeller.answers(asked.map((candidate) => questionOf(layout, syntax, candidate, rivals, labeller)));
  const verdicts = new Map<Draft, Draft | undefined>();
  const added: Draft[] = [];
  asked.forEach((candidate, index) => {
    const answer = answers[index];
    if (!answer) return;
    const { draft } = candidate;
    if (draft) verdicts.set(draft, verdictOn(layout, { ...candidate, draft }, answer));
    else {
      const found = answer.reports >= ADDS && sureness(answer) >= SURE && labelled(layout, candidate, answer);
      if (found && !addressesReader(layout, found) && !ownsWhatIsBefore(layout, found)) added.push(found);
    }
  });
  const kept = drafts.map((draft) => (verdicts.has(draft) ? verdicts.get(draft) : draft));
  return [...kept.filter((draft) => draft !== undefined), ...added];
}

/** "You agree that …": the page speaks to its reader. */
function addressesReader({ text: { account } }: Layout, { source }: Draft): boolean {
  return source !== undefined && /^you$/i.test(account.text.slice(source.start, source.end));
}

/** "… “will never recognise” Velmark’s claims": whose the noun is says nothing of the words that run into it without a mark. */
function ownsWhatIsBefore({ text: { account } }: Layout, { content, cue, source }: Draft): boolean {
  const owner = cue && source && source.end <= cue.start ? account.text.slice(source.start, cue.start) : "";
  if (!source || !/[’'](?:s\s*|\s+)(?:own\s+)?$/u.test(owner)) return false;
  return content.some(({ end }) => end <= source.start && !/[,.;:–—]/u.test(account.text.slice(end - 1, source.start)));
}

/** "Hope Vell": a word of a name is no cue. */
function isNamed({ text: { names }, tokens }: Layout, head: number): boolean {
  const token = tokens[head];
  const name = token && names[firstFrom(names, token.span.start + 1) - 1];
  return token !== undefined && name !== undefined && contains(name.span, token.span);
}

/** What is told inside direct speech, or by a colon alone, is left to the rules. */
function mayBeAdded(layout: Layout, { upos }: Syntax, head: number): boolean {
  return !isQuoted(layout, head) && !isNamed(layout, head) && upos[head] !== "PUNCT";
}

type Ruled = Candidate & { readonly draft: Draft };

/** What is left of a rule's finding. A refusal to comment has words of its own, which the corpus does not teach. */
function verdictOn(layout: Layout, candidate: Ruled, answer: Answer): Draft | undefined {
  const { draft } = candidate;
  if (draft.noComment || draft.content.length === 0) return draft;
  const quoted = layout.text.quotations.some(({ outer }) => draft.content.some((part) => overlaps(part, outer)));
  if (answer.reports <= (quoted ? KEEPS_QUOTED : KEEPS)) return undefined;
  if (answer.reports < MOVES || sureness(answer) < SURE) return draft;
  const found = labelled(layout, candidate, answer);
  return found ? corrected(layout, candidate, found, sourceSureness(answer) >= SURE_SOURCE) : draft;
}

/** A rule's finding with the labels' content and source where they are others than the rule's. Quoted content stays. */
function corrected(layout: Layout, { draft, window }: Ruled, found: Draft, sure: boolean): Draft {
  const own = draft.content.flatMap((part) => tokensIn(layout, part));
  const other = found.content.flatMap((part) => tokensIn(layout, part));
  const inside = own.every((token) => token >= window.from && token < window.to && !isQuoted(layout, token));
  const moved = inside && shareOf(own, other) <= SAME_CONTENT;
  const { content } = moved ? found : draft;
  const { source } = found;
  if (source && (moved || (sure && draft.source && !overlaps(draft.source, source))))
    return { ...draft, content, source, carried: undefined };
  const { source: kept } = draft;
  return kept && content.some((part) => overlaps(part, kept)) ? draft : { ...draft, content };
}

function shareOf(a: readonly number[], b: readonly number[]): number {
  const both = a.filter((token) => b.includes(token)).length;
  return both / (a.length + b.length - both);
}

/** What the labeller is asked of a candidate; `rivals` are the heads of all candidates. */
export function questionOf(
  layout: Layout,
  syntax: Syntax,
  candidate: Candidate,
  rivals: ReadonlySet<number>,
  { relations }: Pick<Labeller, "relations">,
): Question {
  const { from, to } = candidate.window;
  return {
    head: candidate.head - from,
    states: syntax.states.subarray(from * syntax.width, to * syntax.width),
    features: featuresOf(layout, syntax, candidate, rivals, relations),
    rule: candidate.draft?.rule,
  };
}
