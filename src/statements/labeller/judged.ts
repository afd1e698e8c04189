import { contains, type Span, span } from "../../model/index.ts";
import type { Syntax } from "../../text/index.ts";
import { NEGATIONS } from "../data/closed-class.ts";
import { REPORTING_FORMS } from "../data/reporting-verbs.ts";
import { type Draft, draft } from "../draft.ts";
import { firstFrom, isQuoted, type Layout, normAt, quotationOf, spanOf } from "../layout.ts";
import { type Candidate, candidatesIn } from "./candidates.ts";
import { featuresOf, PARTS, quotationTokens } from "./features.ts";
import type { Answer, Labeller, Question } from "./labeller.ts";

/*
 * Thresholds, chosen on the corpus' development part: what the labeller takes from the rules and what it adds. Words in
 * quotation marks are surely somebody's, so a rule that found their speaker is believed longer.
 */
const KEEPS = 0.4;
const KEEPS_QUOTED = 0.02;
const ADDS = 0.9;
/** The rules knew the verb and left it: they must be overruled plainly. */
const ADDS_KNOWN = 0.97;
const ADDED_TAGS = new Set(["VERB", "ADJ", "AUX"]);

/** The rules' findings without those the labeller does not believe, and with the cues that only it knows. */
export function judged(layout: Layout, drafts: readonly Draft[], labeller: Labeller): Draft[] {
  const { syntax } = layout.text;
  if (!syntax) return [...drafts];
  const candidates = candidatesIn(layout, syntax, drafts, labeller.forms);
  const asked = candidates.filter(
    ({ head, draft: known }) =>
      known || (!isQuoted(layout, head) && !isNamed(layout, head) && ADDED_TAGS.has(syntax.upos[head] ?? "")),
  );
  const rivals = new Set(candidates.map(({ head }) => head));
  const answers = labeller.answers(asked.map((candidate) => questionOf(layout, syntax, candidate, rivals, labeller)));
  const dropped = new Set<Draft>();
  const added: Draft[] = [];
  asked.forEach((candidate, index) => {
    const answer = answers[index];
    if (!answer) return;
    if (candidate.draft) {
      if (!isBelieved(layout, candidate.draft, answer.reports)) dropped.add(candidate.draft);
      return;
    }
    const known = REPORTING_FORMS.has(normAt(layout, candidate.head));
    if (answer.reports < (known ? ADDS_KNOWN : ADDS)) return;
    const found = draftOf(layout, candidate, answer);
    if (found && !addressesReader(layout, found)) added.push(found);
  });
  return [...drafts.filter((each) => !dropped.has(each)), ...added];
}

/** "You agree that …": the page speaks to its reader. */
function addressesReader({ text: { account } }: Layout, { source }: Draft): boolean {
  return source !== undefined && /^you$/i.test(account.text.slice(source.start, source.end));
}

/** "Hope Vell": a word of a name is no cue. */
function isNamed({ text: { names }, tokens }: Layout, head: number): boolean {
  const token = tokens[head];
  const name = token && names[firstFrom(names, token.span.start + 1) - 1];
  return token !== undefined && name !== undefined && contains(name.span, token.span);
}

/** A refusal to comment has words of its own, which the corpus does not teach. */
function isBelieved(layout: Layout, { content, noComment }: Draft, reports: number): boolean {
  if (noComment || content.length === 0) return true;
  const quoted = layout.text.quotations.some(({ outer }) =>
    content.some((part) => part.start < outer.end && outer.start < part.end),
  );
  return reports > (quoted ? KEEPS_QUOTED : KEEPS);
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

/** The labels as a draft; undefined when less than two words are said. */
function draftOf(layout: Layout, { head, window }: Candidate, { parts }: Answer): Draft | undefined {
  const at = (token: number, part: number) => parts[(token - window.from) * PARTS.length + part] ?? 0;
  const labels = new Map<number, number>();
  for (let token = window.from; token < window.to; token++) {
    let best = 0;
    for (let part = 1; part < PARTS.length; part++) if (at(token, part) > at(token, best)) best = part;
    labels.set(token, best);
  }
  const of = (part: number) => [...labels].filter(([, label]) => label === part).map(([token]) => token);
  const weight = (run: readonly number[]) => run.reduce((sum, token) => sum + at(token, 2) - 0.5, 0);
  const source = runsOf(of(2)).sort((a, b) => weight(b) - weight(a))[0] ?? [];
  const cue = runsOf([...new Set([...of(3), head])].sort((a, b) => a - b)).find((run) => run.includes(head)) ?? [head];
  const closed = new Set([...source, ...cue]);
  const said = wholeQuotations(layout, of(1), window, closed);
  const content = runsOf(said)
    .map((run) => pieceOf(layout, run))
    .filter((piece) => piece !== undefined);
  const [first, ...rest] = content;
  if (!first || said.length < 2) return undefined;
  return draft({
    rule: "labeller",
    content: [first, ...rest],
    cue: placeOf(layout, cue),
    source: placeOf(layout, source),
    negated: cue.some((token) => NEGATIONS.has(normAt(layout, token))),
  });
}

/** Runs of tokens that stand side by side, in order. */
function runsOf(tokens: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const token of tokens) {
    const last = runs.at(-1);
    if (last && last.at(-1) === token - 1) last.push(token);
    else runs.push([token]);
  }
  return runs;
}

/** The content's tokens, with every quotation whole or absent, and single gaps between them filled. */
function wholeQuotations(
  layout: Layout,
  content: readonly number[],
  window: { readonly from: number; readonly to: number },
  closed: ReadonlySet<number>,
): number[] {
  const said = new Set(content);
  const quotations = new Set<number>();
  for (let token = window.from; token < window.to; token++) {
    const quotation = layout.quotationAt[token] ?? -1;
    if (quotation >= 0) quotations.add(quotation);
  }
  for (const quotation of quotations) {
    const tokens = quotationTokens(layout, quotation);
    const inside = tokens.filter((token) => token >= window.from && token < window.to);
    const taken = inside.filter((token) => said.has(token)).length * 2 >= inside.length;
    for (const token of tokens) if (taken) said.add(token);
    for (const token of tokens) if (!taken) said.delete(token);
  }
  const sorted = [...said].filter((token) => !closed.has(token)).sort((a, b) => a - b);
  return sorted.flatMap((token, index) => {
    const next = sorted[index + 1];
    return next === token + 2 && !closed.has(token + 1) ? [token, token + 1] : [token];
  });
}

const EDGE = /^[,.;:–—-]$/;

/** A run's span without marks at its edges; a quotation that stands alone without its quotation marks. */
function pieceOf(layout: Layout, run: readonly number[]): Span | undefined {
  let from = 0;
  let to = run.length;
  while (from < to && EDGE.test(normAt(layout, run[from] ?? -1))) from++;
  while (to > from && EDGE.test(normAt(layout, run[to - 1] ?? -1))) to--;
  const place = placeOf(layout, run.slice(from, to));
  const quotation = place && quotationOf(layout, run[from] ?? -1);
  return quotation && place.start === quotation.outer.start && place.end === quotation.outer.end
    ? span(quotation.inner.start, quotation.inner.end)
    : place;
}

function placeOf(layout: Layout, run: readonly number[]): Span | undefined {
  const [first] = run;
  const last = run.at(-1);
  return first === undefined || last === undefined ? undefined : spanOf(layout, { from: first, to: last + 1 });
}
