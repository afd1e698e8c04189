import { readFileSync } from "node:fs";
import { accountOfText } from "../../src/ingest/index.ts";
import { overlaps, type Statement, wordsAt } from "../../src/model/index.ts";
import { readingOf } from "../../src/statements/index.ts";
import { type MarkedStory, readStory } from "../corpus/index.ts";
import { type Tally, tallyOf } from "./coreference.ts";
import type { Score } from "./scores.ts";

const CORPUS = new URL("../../corpus/", import.meta.url).pathname;

/** How a source is written, by the step of our reading that has to answer it. */
const STEPS = ["he, she", "they", "it", "I, we", "description of a person", "description of a body", "name"] as const;
type Step = (typeof STEPS)[number];

type Cast = MarkedStory["cast"];
type Marked = Pick<Statement, "source" | "cue">;

/** Which of our statements is the marked one: their sources overlap, and their cues where both have one. */
function counterpart<S extends Marked>(marked: Marked, ours: readonly S[]): S | undefined {
  const { mention } = marked.source;
  return ours.find(
    ({ source, cue }) =>
      mention !== undefined &&
      source.mention !== undefined &&
      overlaps(source.mention, mention) &&
      (!cue || !marked.cue || overlaps(cue, marked.cue)),
  );
}

function stepOf(words: string, kind: string, cast: Cast): Step {
  if (/^(?:he|she)$/iu.test(words)) return "he, she";
  if (/^they$/iu.test(words)) return "they";
  if (/^it$/iu.test(words)) return "it";
  if (/^(?:i|we)$/iu.test(words)) return "I, we";
  if ([...cast.byForm.keys()].some((form) => words.includes(form))) return "name";
  return kind === "institution" ? "description of a body" : "description of a person";
}

/** Whether two lists of names, parted by "; ", name the same of the story's cast. */
function sameMembers(cast: Cast, gold: string, ours: string): boolean {
  const members = (names: string) =>
    names.split("; ").map((name) => cast.byForm.get(name) ?? cast.byForm.get(name.replaceAll("'", "’")) ?? name);
  const [mine, theirs] = [members(ours), members(gold)];
  return mine.length === theirs.length && mine.every((member) => theirs.includes(member));
}

/** What became of the sources of one account, by step. A name for whom the cast does not list is invented. */
export function stepsOf(
  text: string,
  marked: readonly Marked[],
  cast: Cast,
  ours: readonly (Marked & { readonly named: boolean })[],
): Map<Step, Tally> {
  const tallies = new Map<Step, Tally>(STEPS.map((step) => [step, tallyOf()]));
  for (const { source, cue } of marked) {
    const found = counterpart({ source, cue }, ours);
    if (!found || !source.mention) continue;
    const tally = tallies.get(stepOf(wordsAt(text, source.mention), source.kind, cast));
    const name = found.named ? found.source.name : undefined;
    const listed = source.name?.split("; ").every((one) => cast.byForm.has(one));
    if (!tally || (!listed && name === undefined)) continue;
    if (!listed) tally.invented++;
    else {
      tally.asked++;
      if (name !== undefined) tally.answered++;
      if (name !== undefined && sameMembers(cast, source.name ?? "", name)) tally.right++;
    }
  }
  return tallies;
}

/** Our own corpus's stories for testing: larger than what a treebank has, and by step. */
export function corpusSources(): Score[] {
  const splits: { readonly test: readonly string[] } = JSON.parse(readFileSync(`${CORPUS}splits.json`, "utf8"));
  const totals = new Map<Step, Tally>(STEPS.map((step) => [step, tallyOf()]));
  for (const story of splits.test.map((id) => readStory(`${CORPUS}stories`, id)))
    for (const { marked } of story.accounts) {
      const { text, statements } = readingOf(accountOfText({ name: "corpus", text: marked.text }).account);
      const names = new Set(text.entities.map(({ name }) => name));
      const ours = statements.map(({ source, cue }) => ({
        source,
        cue,
        named: source.name?.split("; ").every((name) => names.has(name)) ?? false,
      }));
      for (const [step, tally] of stepsOf(marked.text, marked.statements, story.cast, ours)) {
        const total = totals.get(step);
        if (total) for (const key of ["asked", "answered", "right", "invented"] as const) total[key] += tally[key];
      }
    }
  return [...totals].map(([step, { asked, answered, right, invented }]) => ({
    measure: `language, who a source is, corpus test: ${step}`,
    value: `${right} right of ${answered} answered of ${asked}, ${invented} invented`,
  }));
}
