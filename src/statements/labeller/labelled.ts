import { type Span, span } from "../../model/index.ts";
import { NEGATIONS } from "../data/closed-class.ts";
import { type Draft, draft } from "../draft.ts";
import { type Layout, normAt, quotationOf, type Run, spanOf } from "../layout.ts";
import { type Candidate, headOf } from "./candidates.ts";
import { PARTS, quotationTokens } from "./features.ts";
import type { Answer } from "./labeller.ts";

/** The labels as a draft; undefined when less than two words are said. */
export function labelled(layout: Layout, { head, window }: Candidate, { parts }: Answer): Draft | undefined {
  const at = (token: number, part: number) => parts[(token - window.from) * PARTS.length + part] ?? 0;
  const labels = new Map<number, number>();
  for (let token = window.from; token < window.to; token++) {
    let best = 0;
    for (let part = 1; part < PARTS.length; part++) if (at(token, part) > at(token, best)) best = part;
    labels.set(token, best);
  }
  const of = (part: number) => [...labels].filter(([, label]) => label === part).map(([token]) => token);
  const weight = (run: readonly number[]) => run.reduce((sum, token) => sum + at(token, 2) - 0.5, 0);
  const likeliest = runsOf(of(2)).sort((a, b) => weight(b) - weight(a))[0] ?? [];
  const cue = runsOf([...new Set([...of(3), head])].sort((a, b) => a - b)).find((run) => run.includes(head)) ?? [head];
  const source = wholePhrase(layout, likeliest, window, new Set([...of(1), ...cue]));
  const closed = new Set([...source, ...cue]);
  const said = wholeQuotations(layout, of(1), window, closed);
  const runs = runsOf(said);
  const content = runs
    .filter((run) => run.length > 1 || runs.every(({ length }) => length === 1))
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

/** A word is surely no part below this. */
const DOUBTFUL = 0.05;

/** How sure the labels are, 0 to 1: the mean likelihood of the label each word has, words left out that surely have none. */
export function sureness({ parts }: Answer): number {
  let sum = 0;
  let words = 0;
  for (let at = 0; at < parts.length; at += PARTS.length) {
    const own = parts.subarray(at, at + PARTS.length);
    if ((own[0] ?? 0) >= 1 - DOUBTFUL) continue;
    sum += Math.max(...own);
    words++;
  }
  return words === 0 ? 0 : sum / words;
}

/** How sure it is of the source, 0 to 1: the mean likelihood of its words; 0 without one. */
export function sourceSureness({ parts }: Answer): number {
  const source = PARTS.indexOf("source");
  const likely: number[] = [];
  for (let at = source; at < parts.length; at += PARTS.length) {
    const own = parts[at] ?? 0;
    if (own > 0.5) likely.push(own);
  }
  return likely.length === 0 ? 0 : likely.reduce((sum, own) => sum + own, 0) / likely.length;
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

/** Heads that no source has. */
const NO_SPEAKERS = new Set(["VERB", "AUX", "ADV", "ADP", "PUNCT"]);

/** A run with all that hangs on its head beside it: "Ana Reis, the" is "Ana Reis, the minister". Nothing `closed` is taken. */
function wholePhrase(
  layout: Layout,
  run: readonly number[],
  { from, to }: Run,
  closed: ReadonlySet<number>,
): readonly number[] {
  const { syntax } = layout.text;
  const head = syntax && headOf(syntax, run);
  if (!syntax || head === undefined) return run;
  if (NO_SPEAKERS.has(syntax.upos[head] ?? "")) return [];
  const found = new Set(run);
  const hangs = (token: number) => {
    let at = token;
    for (let steps = 0; at >= from && at < to && at !== head && steps < to - from; steps++) at = syntax.heads[at] ?? -1;
    return at === head;
  };
  for (const step of [-1, 1])
    for (let at = head + step; at >= from && at < to && !closed.has(at) && (found.has(at) || hangs(at)); at += step)
      found.add(at);
  return trimmed(
    layout,
    [...found].sort((a, b) => a - b),
  );
}

/** The content's tokens, with every quotation whole or absent, and single gaps between them filled. */
function wholeQuotations(
  layout: Layout,
  content: readonly number[],
  window: Run,
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
  const words = trimmed(layout, run);
  const place = placeOf(layout, words);
  const quotation = place && quotationOf(layout, words[0] ?? -1);
  return quotation && place.start === quotation.outer.start && place.end === quotation.outer.end
    ? span(quotation.inner.start, quotation.inner.end)
    : place;
}

function trimmed(layout: Layout, run: readonly number[]): readonly number[] {
  let from = 0;
  let to = run.length;
  while (from < to && EDGE.test(normAt(layout, run[from] ?? -1))) from++;
  while (to > from && EDGE.test(normAt(layout, run[to - 1] ?? -1))) to--;
  return run.slice(from, to);
}

function placeOf(layout: Layout, run: readonly number[]): Span | undefined {
  const [first] = run;
  const last = run.at(-1);
  return first === undefined || last === undefined ? undefined : spanOf(layout, { from: first, to: last + 1 });
}
