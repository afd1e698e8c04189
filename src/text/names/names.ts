import { type Account, type Span, span } from "../../model/index.ts";
import type { Entity, NameMention, Sentence, Token } from "../text.ts";
import { type Candidate, candidatesIn } from "./candidates.ts";
import { casingOf, isCapitalised } from "./casing.ts";
import { linked } from "./entities.ts";
import { nationsOf } from "./nations.ts";
import { type Page, surfaceOf } from "./page.ts";
import { withParties } from "./parties.ts";
import { runsOf } from "./runs.ts";
import { settled } from "./settled.ts";

/** Who and what an account names. */
export interface Names {
  /** In reading order, never overlapping. A name inside another's title ("White House" in "White House spokesman Jane Roe") is not listed apart. */
  readonly names: readonly NameMention[];
  /** In the order of their first mention. */
  readonly entities: readonly Entity[];
}

/** The names of an account, each with its title and whom it stands for. Nearly linear in the length of the text. */
export function namesOf(account: Account, tokens: readonly Token[], sentences: readonly Sentence[]): Names {
  const page: Page = {
    account,
    tokens,
    sentences,
    casing: casingOf(account, tokens, sentences),
    nations: nationsOf(tokens),
    hits: new Array(tokens.length),
  };
  const found = runsOf(page).flatMap((run) => candidatesIn(page, run));
  const candidates = withHeadlines(page, withoutTitles(found));
  const named = settled(page, candidates);
  const { entities, of } = linked(page, named);
  const names = named.map(({ at, kind }, index) => ({
    span: spanOf(tokens, at.from, at.to),
    kind,
    title: at.title < at.from ? spanOf(tokens, at.title, at.from) : undefined,
    entity: of[index] ?? -1,
  }));
  return { names, entities: withParties(page, named, entities, of) };
}

/** The span of tokens `from` to `to`, which are not empty. */
function spanOf(tokens: readonly Token[], from: number, to: number): Span {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (!first || !last) throw new RangeError(`no tokens ${from} to ${to} of ${tokens.length}`);
  return span(first.span.start, last.span.end);
}

/** The candidates without those that lie in the title of a later one. */
function withoutTitles(found: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of found) {
    for (let last = kept.at(-1); last && last.to > candidate.title; last = kept.at(-1)) kept.pop();
    kept.push(candidate);
  }
  return kept;
}

/** Adds the names a headline or a line in capitals shares with the running text. */
function withHeadlines(page: Page, running: readonly Candidate[]): Candidate[] {
  if (page.casing.casings.every((casing) => casing === "running")) return [...running];
  const named = new Map<string, Candidate>();
  for (const candidate of running) {
    if (page.casing.casings[candidate.sentence] !== "running") continue;
    named.set(surfaceOf(page, candidate.from, candidate.to).toLowerCase(), candidate);
    const last = page.tokens[candidate.to - 1];
    if (candidate.vote.kind === "person" && last && !named.has(last.norm)) named.set(last.norm, candidate);
  }
  const taken = new Set(
    running.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)),
  );
  const added: Candidate[] = [];
  page.sentences.forEach((sentence, index) => {
    if (page.casing.casings[index] === "running") return;
    for (let at = sentence.from; at < sentence.to; at++) {
      const match = longestNamed(page, at, sentence.to, named, taken);
      if (!match) continue;
      added.push({ ...match.like, from: at, to: match.to, title: at, sentence: index });
      at = match.to - 1;
    }
  });
  return [...running, ...added].sort((a, b) => a.from - b.from);
}

const LONGEST_NAME = 6;

function longestNamed(
  page: Page,
  at: number,
  limit: number,
  named: ReadonlyMap<string, Candidate>,
  taken: ReadonlySet<number>,
): { to: number; like: Candidate } | undefined {
  if (!isCapitalised(page.tokens[at])) return undefined;
  let found: { to: number; like: Candidate } | undefined;
  for (let to = at + 1; to <= Math.min(limit, at + LONGEST_NAME) && !taken.has(to - 1); to++) {
    const like = named.get(surfaceOf(page, at, to).toLowerCase());
    if (like) found = { to, like };
  }
  return found;
}

/** Index of the name whose span holds the offset; -1 when none does. Logarithmic in the number of names. */
export function nameAt(names: readonly NameMention[], offset: number): number {
  let low = 0;
  let high = names.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const name = names[middle];
    if (!name) return -1;
    if (offset < name.span.start) high = middle - 1;
    else if (offset >= name.span.end) low = middle + 1;
    else return middle;
  }
  return -1;
}
