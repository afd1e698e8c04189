import type { Span } from "../../src/model/index.ts";
import { jsonOf } from "../../src/model/index.ts";
import { type MarkedAccount, type MarkedStory, resolveWords, type Words } from "../../test/corpus/index.ts";
import { sharedRuns } from "./shared-runs.ts";
import type { Splits } from "./splits.ts";

/** Runs of fewer words are told by any two accounts of an event. */
const LEAST_SHARED_WORDS = 5;
type Pair = [start: number, end: number];

/** The files that `npm run corpus` writes: name and one JSON value a line. */
export function jsonLines(stories: readonly MarkedStory[], splits: Splits): ReadonlyMap<string, readonly object[]> {
  return new Map<string, readonly object[]>([
    ["accounts", stories.flatMap((story) => story.accounts.map((account) => accountLine(story, account, splits)))],
    ["statements", stories.flatMap((story) => story.accounts.map((account) => statementsLine(story, account, splits)))],
    ["lineage.docs", stories.flatMap((story) => story.accounts.map((account) => documentLine(story, account)))],
    ["lineage.pairs", stories.flatMap(lineagePairs)],
    [
      "stories",
      stories.flatMap((story) =>
        story.accounts.map((account) => ({ ...documentLine(story, account), cluster: story.id })),
      ),
    ],
    ["differences", stories.flatMap((story) => differencePairs(story, splits))],
    ["positions", stories.flatMap((story) => positionLines(story, splits))],
  ]);
}

/** The id of an account over the whole corpus. */
export function idOf(story: MarkedStory, account: MarkedAccount): string {
  return `${story.id}/${account.id}`;
}

function splitOf(story: MarkedStory, splits: Splits): string | undefined {
  return (["train", "dev", "test"] as const).find((name) => splits[name].includes(story.id));
}

function pairOf(span: Span): Pair {
  return [span.start, span.end];
}

/** Everything that is marked. */
function accountLine(story: MarkedStory, account: MarkedAccount, splits: Splits): object {
  const { marked, ...header } = account;
  const names = marked.names.map(({ span, kind, member }) => ({
    span,
    kind,
    name: member?.name,
    party: member?.party,
  }));
  return jsonOf({
    ...header,
    id: idOf(story, account),
    story: story.id,
    split: splitOf(story, splits),
    domain: story.domain,
    ...marked,
    names,
  }) as object;
}

/** The form `statements.mjs` reads: what has no words of content is no attribution there. */
function statementsLine(story: MarkedStory, account: MarkedAccount, splits: Splits): object {
  const attributions = account.marked.statements
    .filter(({ content }) => content.length > 0)
    .map(({ content, source, cue, form }) => ({
      content: content.map(pairOf),
      source: source.mention === undefined ? [] : [pairOf(source.mention)],
      cue: cue === undefined ? [] : [pairOf(cue)],
      form: form === "no-comment" ? "indirect" : form,
    }));
  return { id: idOf(story, account), split: splitOf(story, splits), text: account.marked.text, attributions };
}

function documentLine(story: MarkedStory, account: MarkedAccount): object {
  const headline = account.marked.blocks.find(({ kind }) => kind === "headline");
  const title = headline === undefined ? undefined : account.marked.text.slice(headline.span.start, headline.span.end);
  return {
    id: idOf(story, account),
    outlet: account.outlet,
    published: account.date,
    title,
    text: account.marked.text,
  };
}

/** One line for each two related accounts, with the words they share; without a parent the earlier counts as the source. */
function lineagePairs(story: MarkedStory): object[] {
  return story.relations.descent.flatMap(({ a, b, kind, parent = a }) => {
    const source = story.accounts.find(({ id }) => id === parent);
    const derived = story.accounts.find(({ id }) => id === (parent === a ? b : a));
    if (source === undefined || derived === undefined) return [];
    const runs = sharedRuns(source.marked.text, derived.marked.text, LEAST_SHARED_WORDS);
    const spans = runs.map((run) => ({ source: run.a, derived: run.b, words: run.words }));
    return [
      {
        id: `${idOf(story, source)} ${idOf(story, derived)}`,
        source: idOf(story, source),
        derived: idOf(story, derived),
        kind,
        spans,
      },
    ];
  });
}

/** One line for each two accounts with differences between them, in the order in which the accounts came out. */
function differencePairs(story: MarkedStory, splits: Splits): object[] {
  const pairs: object[] = [];
  for (const [index, a] of story.accounts.entries()) {
    for (const b of story.accounts.slice(index + 1)) {
      const differences = story.relations.differences.flatMap((difference) => {
        const { a: one, b: other, kind, verdict, note } = difference;
        const straight = one?.account === a.id && other?.account === b.id;
        const turned = one?.account === b.id && other?.account === a.id;
        if (!straight && !turned) return [];
        return [
          {
            kind: turned ? mirrored(kind) : kind,
            verdict,
            note,
            a: { span: place(straight ? one : other, a) },
            b: { span: place(straight ? other : one, b) },
          },
        ];
      });
      if (differences.length > 0)
        pairs.push({
          id: `${idOf(story, a)} ${idOf(story, b)}`,
          split: splitOf(story, splits),
          a: { text: a.marked.text },
          b: { text: b.marked.text },
          differences,
        });
    }
  }
  return pairs;
}

const MIRRORED: Readonly<Record<string, string>> = {
  promoted: "demoted",
  demoted: "promoted",
  "attribution-lost": "attribution-gained",
  "attribution-gained": "attribution-lost",
  "hedge-lost": "hedge-gained",
  "hedge-gained": "hedge-lost",
};

function mirrored(kind: string): string {
  return MIRRORED[kind] ?? kind;
}

function place(words: Words | undefined, account: MarkedAccount): Pair | null {
  const found = words === undefined ? "absent" : resolveWords(words, account.marked.text);
  return typeof found === "string" ? null : pairOf(found);
}

/**
 * One line for each account that holds evidence of a position: the form `positions.mjs` reads. The actor is the source
 * of the statement that the evidence lies in, else the last name of the party before it; without either it is left out.
 */
function positionLines(story: MarkedStory, splits: Splits): object[] {
  return story.accounts.flatMap((account) => {
    const positions = (story.relations.positions ?? []).flatMap(({ evidence, party, term, stance, asOf, standing }) =>
      evidence
        .filter((words) => words.account === account.id)
        .flatMap((words) => {
          const point = place(words, account);
          const told = point === null ? undefined : telling(account, point, party);
          return point === null || told === undefined
            ? []
            : [
                {
                  actors: [{ start: told.actor.start, end: told.actor.end }],
                  stance,
                  cue: told.cue,
                  point: { start: point[0], end: point[1] },
                  party,
                  term,
                  asOf,
                  standing,
                },
              ];
        }),
    );
    return positions.length === 0
      ? []
      : [{ id: idOf(story, account), split: splitOf(story, splits), text: account.marked.text, positions }];
  });
}

function telling(
  account: MarkedAccount,
  [start, end]: Pair,
  party: string,
): { actor: Span; cue: { start: number; end: number } } | undefined {
  const { statements, names } = account.marked;
  const holders = statements
    .filter(
      ({ span, source }) => span.start < end && start < span.end && (source.party === party || source.name === party),
    )
    .sort((one, other) => one.span.end - one.span.start - (other.span.end - other.span.start));
  const [holder] = holders;
  const named = names.findLast(
    ({ span, member }) => (member?.party === party || member?.name === party) && span.start < end,
  );
  const actor = holder?.source.mention ?? named?.span;
  const cue = holder?.cue ?? { start, end };
  return actor === undefined ? undefined : { actor, cue: { start: cue.start, end: cue.end } };
}
