import type { MarkedAccount, MarkedStory } from "../../test/corpus/index.ts";
import { keyAt, wordsIn } from "./shared-runs.ts";
import { STOCK_PHRASES, THRESHOLDS } from "./thresholds.ts";

/** One thing the corpus must hold to: what was measured, and whether it holds. */
export interface Check {
  readonly name: string;
  readonly found: string;
  readonly holds: boolean;
  /** The worst cases, to be mended. */
  readonly worst: readonly string[];
}

/** All checks of variety, over all stories. */
export function varietyOf(stories: readonly MarkedStory[]): Check[] {
  return [
    foreignRuns(stories),
    ...cues(stories),
    openings(stories),
    leads(stories),
    outlets(stories),
    outletEndings(stories),
    surnames(stories),
    givenNames(stories),
  ];
}

function accountsOf(stories: readonly MarkedStory[]): { story: MarkedStory; account: MarkedAccount }[] {
  return stories.flatMap((story) => story.accounts.map((account) => ({ story, account })));
}

/** The words of an account without its boilerplate. */
export function told({ marked }: MarkedAccount): string {
  return marked.blocks
    .filter(({ kind }) => kind !== "boilerplate" && kind !== "byline")
    .map(({ span }) => marked.text.slice(span.start, span.end))
    .join("\n");
}

function foreignRuns(stories: readonly MarkedStory[]): Check {
  const length = THRESHOLDS.foreignRunWords;
  const seen = new Map<string, MarkedStory>();
  const shared = new Set<string>();
  for (const { story, account } of accountsOf(stories)) {
    const words = wordsIn(told(account));
    for (let at = 0; at + length <= words.length; at++) {
      const key = keyAt(words, at, length);
      const other = seen.get(key);
      if (other === undefined) seen.set(key, story);
      else if (other !== story && !STOCK_PHRASES.some((phrase) => ` ${phrase} `.includes(` ${key} `)))
        shared.add(`“${key}” in ${other.id} and ${story.id}/${account.id}`);
    }
  }
  return {
    name: `runs of ${length} words shared by two stories`,
    found: String(shared.size),
    holds: shared.size === 0,
    worst: [...shared],
  };
}

function cues(stories: readonly MarkedStory[]): Check[] {
  const all = accountsOf(stories).flatMap(({ account: { marked } }) =>
    marked.statements.flatMap(({ cue }) =>
      cue === undefined ? [] : [marked.text.slice(cue.start, cue.end).toLowerCase()],
    ),
  );
  const ranked = countsOf(all);
  const top = ranked.slice(0, 50).reduce((sum, [, count]) => sum + count, 0) / all.length;
  const first = (ranked[0]?.[1] ?? 0) / all.length;
  return [
    {
      name: "share of cues that are among the 50 commonest",
      found: percent(top),
      holds: top <= THRESHOLDS.commonestCueShare,
      worst: ranked.slice(0, 12).map(([cue, count]) => `${cue} ${count}`),
    },
    {
      name: "share of the commonest cue",
      found: `${percent(first)} (${ranked[0]?.[0] ?? "none"})`,
      holds: first <= THRESHOLDS.topCueShare,
      worst: [],
    },
  ];
}

function openings(stories: readonly MarkedStory[]): Check {
  const all = accountsOf(stories).flatMap(({ account }) =>
    sentencesOf(told(account)).map((sentence) => keyAt(wordsIn(sentence), 0, 2)),
  );
  return shareCheck("share of sentences with the commonest two first words", all, THRESHOLDS.sentenceOpeningShare);
}

function leads(stories: readonly MarkedStory[]): Check {
  const all = accountsOf(stories).flatMap(({ account: { marked } }) => {
    const first = marked.blocks.find(({ kind }) => kind === "paragraph");
    return first === undefined ? [] : [keyAt(wordsIn(marked.text.slice(first.span.start, first.span.end)), 0, 1)];
  });
  return shareCheck("share of accounts with the commonest first word", all, THRESHOLDS.accountOpeningShare);
}

function outlets(stories: readonly MarkedStory[]): Check {
  return inOneStory(
    "outlets that stand in two stories",
    stories,
    (story) => story.accounts.map(({ outlet }) => outlet),
    1,
  );
}

function outletEndings(stories: readonly MarkedStory[]): Check {
  const all = [...new Set(accountsOf(stories).map(({ account }) => account.outlet))].map(
    (outlet) => outlet.toLowerCase().split(" ").at(-1) ?? "",
  );
  return shareCheck("share of outlets with the commonest last word", all, THRESHOLDS.outletEndingShare);
}

function surnames(stories: readonly MarkedStory[]): Check {
  return inOneStory(
    "surnames that stand in two stories",
    stories,
    (story) => people(story).map((name) => name.split(" ").at(-1) ?? name),
    1,
  );
}

function givenNames(stories: readonly MarkedStory[]): Check {
  const given = (story: MarkedStory) =>
    people(story)
      .filter((name) => name.includes(" "))
      .map((name) => name.split(" ")[0] ?? name);
  return inOneStory(
    `given names that stand in more than ${THRESHOLDS.givenNameStories} stories`,
    stories,
    given,
    THRESHOLDS.givenNameStories,
  );
}

function people(story: MarkedStory): string[] {
  return story.cast.members.filter(({ kind }) => kind === "person").map(({ name }) => name);
}

function inOneStory(
  name: string,
  stories: readonly MarkedStory[],
  of: (story: MarkedStory) => readonly string[],
  most: number,
): Check {
  const where = new Map<string, string[]>();
  for (const story of stories)
    for (const one of new Set(of(story))) where.set(one, [...(where.get(one) ?? []), story.id]);
  const repeated = [...where].filter(([, ids]) => ids.length > most).map(([one, ids]) => `${one}: ${ids.join(", ")}`);
  return { name, found: String(repeated.length), holds: repeated.length === 0, worst: repeated };
}

function shareCheck(name: string, all: readonly string[], most: number): Check {
  const ranked = countsOf(all);
  const [word, count] = ranked[0] ?? ["", 0];
  // With few of them, a single one is already a large share: three may always be alike.
  const share = count / Math.max(all.length, 1);
  return {
    name,
    found: `${percent(share)} (${word})`,
    holds: share <= most || count <= 3,
    worst: ranked.slice(0, 8).map(([one, times]) => `${one} ${times}`),
  };
}

/** Each value with how often it stands there, the commonest first. */
export function countsOf(values: readonly string[]): [value: string, count: number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** Sentences by their end marks: good enough to count openings. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?][”"’')]*)\s+(?=[“"‘'(]?\p{Lu})|\n+/u).filter((sentence) => wordsIn(sentence).length > 1);
}

/** `0.256` as `25.6 %`. */
export function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
