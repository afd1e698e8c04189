import { DIFFERENCE_KINDS, FORMS, SOURCE_KINDS } from "../../src/model/index.ts";
import { DOMAINS, GENRES, type MarkedStory } from "../../test/corpus/index.ts";
import { wordsIn } from "./shared-runs.ts";
import { THRESHOLDS } from "./thresholds.ts";
import { type Check, countsOf, percent, sentencesOf, told } from "./variety.ts";

/** One table of counts: name, and each value with how often it occurs. */
export interface Table {
  readonly name: string;
  readonly rows: readonly (readonly [value: string, count: number])[];
}

/** What there is, by every measure the corpus promises. */
export function tablesOf(stories: readonly MarkedStory[]): Table[] {
  const accounts = stories.flatMap((story) => story.accounts);
  const statements = accounts.flatMap(({ marked }) => marked.statements);
  const of = (name: string, known: readonly string[], values: readonly string[]): Table => {
    const counts = new Map(countsOf(values));
    return { name, rows: known.map((value) => [value, counts.get(value) ?? 0]) };
  };
  const differences = stories.flatMap(({ relations }) => relations.differences);
  return [
    of(
      "domains (stories)",
      DOMAINS,
      stories.map(({ domain }) => domain),
    ),
    of(
      "genres (accounts)",
      GENRES,
      accounts.map(({ genre }) => genre),
    ),
    of(
      "spelling (accounts)",
      ["american", "british"],
      accounts.map(({ spelling }) => spelling),
    ),
    of(
      "forms (statements)",
      FORMS.filter((form) => form !== "own-voice"),
      statements.map(({ form }) => form),
    ),
    of(
      "sources (statements)",
      SOURCE_KINDS.filter((kind) => kind !== "own-voice"),
      statements.map(({ source }) => source.kind),
    ),
    of(
      "differences",
      DIFFERENCE_KINDS,
      differences.map(({ kind }) => kind),
    ),
  ];
}

/** Whether there is enough of everything. */
export function countChecks(stories: readonly MarkedStory[]): Check[] {
  const accounts = stories.flatMap((story) => story.accounts);
  const words = accounts.reduce((sum, account) => sum + wordsIn(account.marked.text).length, 0);
  const talks = stories.filter(({ domain }) => domain === "diplomacy").length / Math.max(stories.length, 1);
  const least = (name: string, found: number, wanted: number): Check => ({
    name: `${name}, at least ${wanted}`,
    found: String(found),
    holds: found >= wanted,
    worst: [],
  });
  const scarce = tablesOf(stories).flatMap(({ name, rows }) =>
    rows
      .filter(([, count]) => count < (name.startsWith("domains") ? 1 : THRESHOLDS.ofEachKind))
      .map(([value, count]) => `${name}: ${value} ${count}`),
  );
  return [
    least("stories", stories.length, THRESHOLDS.stories),
    least("accounts", accounts.length, THRESHOLDS.accounts),
    least("words", words, THRESHOLDS.words),
    {
      name: `diplomacy, at least ${percent(THRESHOLDS.diplomacyShare)} of stories`,
      found: percent(talks),
      holds: talks >= THRESHOLDS.diplomacyShare,
      worst: [],
    },
    {
      name: `kinds of anything that occur fewer than ${THRESHOLDS.ofEachKind} times`,
      found: String(scarce.length),
      holds: scarce.length === 0,
      worst: scarce,
    },
  ];
}

/** Measures that a real newspaper's text can be held against. */
export function profileOf(stories: readonly MarkedStory[]): Table {
  const accounts = stories.flatMap((story) => story.accounts);
  const texts = accounts.map(told);
  const lengths = texts
    .flatMap((text) => sentencesOf(text).map((sentence) => wordsIn(sentence).length))
    .sort((a, b) => a - b);
  const words = texts.reduce((sum, text) => sum + wordsIn(text).length, 0);
  const all = accounts.flatMap(({ marked }) =>
    marked.statements.map((statement) => ({ statement, text: marked.text })),
  );
  const share = (holds: (one: (typeof all)[number]) => boolean) =>
    Number(((100 * all.filter(holds).length) / Math.max(all.length, 1)).toFixed(1));
  const mentionWords = all.flatMap(({ statement: { source }, text }) =>
    source.mention === undefined ? [] : [wordsIn(text.slice(source.mention.start, source.mention.end)).length],
  );
  const ofMentions = (holds: (count: number) => boolean) =>
    Number(((100 * mentionWords.filter(holds).length) / Math.max(mentionWords.length, 1)).toFixed(1));
  return {
    name: "profile",
    rows: [
      [
        "words a sentence, mean",
        Number((lengths.reduce((sum, length) => sum + length, 0) / Math.max(lengths.length, 1)).toFixed(1)),
      ],
      ["words a sentence, median", lengths[lengths.length >> 1] ?? 0],
      ["statements in 1,000 words", Number(((1000 * all.length) / Math.max(words, 1)).toFixed(1))],
      ["% direct", share(({ statement }) => statement.form === "direct")],
      ["% indirect", share(({ statement }) => statement.form === "indirect")],
      ["% mixed", share(({ statement }) => statement.form === "mixed")],
      ["% of quoted statements without cue", Number(cuelessShare(all.map(({ statement }) => statement)).toFixed(1))],
      ["% without a source of their own", share(({ statement }) => statement.source.mention === undefined)],
      ["% of sources of one word", ofMentions((count) => count === 1)],
      ["% of sources of six words and more", ofMentions((count) => count >= 6)],
      ["% told inside another", share(({ statement }) => statement.within !== undefined)],
    ],
  };
}

function cuelessShare(statements: readonly { form: string; cue: unknown }[]): number {
  const quoted = statements.filter(({ form }) => form === "direct" || form === "mixed");
  return (100 * quoted.filter(({ cue }) => cue === undefined).length) / Math.max(quoted.length, 1);
}
