import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readSplits } from "../../corpus/measure/splits.ts";
import { accountOfText } from "../../src/ingest/index.ts";
import { recordOf } from "../../src/record/index.ts";
import { modelsOf } from "../../src/statements/index.ts";
import { type MarkedStory, readStory, resolveWords, type Words } from "../corpus/index.ts";
import type { Score } from "./scores.ts";
import { type Counts, countsOf, f1, type PlacedEvidence, type ScoredStory, summed } from "./story-positions.ts";

const CORPUS = fileURLToPath(new URL("../../corpus/", import.meta.url));

/** The corpus's own negotiations, read from their plain texts and held against their marked positions. */
export function corpusPositions(): Score[] {
  const splits = readSplits(JSON.parse(readFileSync(`${CORPUS}splits.json`, "utf8")));
  return (["dev", "test"] as const).flatMap((split) => {
    const { found, triples, changes, sameChange } = summed(splits[split].flatMap((id) => countsOfStory(id) ?? []));
    const measure = (name: string) => `positions, corpus ${split}: ${name}`;
    const share = (tally: Counts["found"]) =>
      `${f1(tally).toFixed(3)} (${tally.right} right of ${tally.predicted}, ${tally.marked} marked)`;
    return [
      { measure: measure("party, stance and words, F1"), value: share(found) },
      { measure: measure("party × term × stance, F1"), value: share(triples), target: "≥ 0.75" },
      { measure: measure("changes, F1"), value: share(changes) },
      { measure: measure("kind of a change"), value: `${sameChange.right}/${sameChange.seen}`, target: "≥ 0.85" },
    ];
  });
}

/** The models that the commands read with: what is measured is what users get. */
const models = onceRead(() => {
  const file = (path: string) => readFileSync(fileURLToPath(new URL(`../../src/${path}`, import.meta.url)));
  return modelsOf(file("text/model/english.bin"), file("statements/model/labeller.bin"));
});

function onceRead<T>(read: () => T): () => T {
  let kept: T | undefined;
  return () => {
    kept ??= read();
    return kept;
  };
}

/** Undefined for a story without marked positions. */
export function countsOfStory(id: string): Counts | undefined {
  const story = readStory(`${CORPUS}stories`, id);
  const marked = markedOf(story);
  return marked && countsOf(marked, readOf(story), partyNames(story));
}

function markedOf({ accounts, relations: { positions, changes } }: MarkedStory): ScoredStory | undefined {
  if (positions === undefined) return undefined;
  const place = (words: Words): PlacedEvidence[] => {
    const text = accounts.find(({ id }) => id === words.account)?.marked.text ?? "";
    const at = resolveWords(words, text);
    return typeof at === "string" ? [] : [{ account: words.account, span: at }];
  };
  return {
    positions: positions.map(({ party, term, stance, evidence }) => ({
      party,
      term,
      stance,
      evidence: evidence.flatMap(place),
    })),
    changes: (changes ?? []).map(({ party, term, kind }) => ({ party, term, kind })),
  };
}

function readOf({ accounts }: MarkedStory): ScoredStory {
  const record = recordOf(
    accounts.map(({ id, outlet, date, marked }) =>
      accountOfText({ id, name: id, outlet, published: date, text: marked.text }),
    ),
    models(),
  );
  return {
    positions: record.positions.map(({ party, term, stance, evidence }) => ({
      party: party.name,
      term,
      stance,
      evidence,
    })),
    changes: record.changes,
  };
}

/** The marked party for each name of the cast and of the party itself; another name stands for itself. */
function partyNames({ cast, relations }: MarkedStory): (name: string) => string {
  const known = new Map<string, string>();
  const parties = relations.parties ?? [];
  for (const { name, party, forms } of cast.members)
    for (const form of forms) known.set(bare(form), parties.includes(name) || party === undefined ? name : party);
  for (const party of parties) known.set(bare(party), party);
  return (name) => known.get(bare(name)) ?? name;
}

function bare(name: string): string {
  return name.toLowerCase().replace(/^the /, "").replaceAll("'", "’");
}
