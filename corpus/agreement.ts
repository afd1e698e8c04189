import { existsSync, readFileSync } from "node:fs";
import { type MarkedAccount, readAccount, readCast, storyIds } from "../test/corpus/index.ts";

/**
 * `npm run corpus:agreement -- A B [--list]` compares two folders of marked stories with the scorer in ../shared/eval:
 * A counts as gold, B as the answer, over the accounts that stand in both; once more with the reporting statements of A
 * alone, for which the statements that only B marks count against it whatever their cue, and with those of both. `--list` prints every statement that only one
 * of them marks. Exit status 2 when the texts differ or a file cannot be read.
 */
interface Attributions {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly { content: Pair[]; source: Pair[]; cue: Pair[] }[];
}
type Pair = [start: number, end: number];
interface Scorer {
  evaluate(
    gold: readonly Attributions[],
    answer: readonly Attributions[],
    options: { subset?: string },
  ): {
    scores: Record<string, { P: number; R: number; F1: number; gold: number }>;
    /** Shares over the statements whose content agrees. */
    sourceGivenContent: { pairs: number; overlap: number; cueOverlap: number };
  };
}

const [first, second, ...options] = process.argv.slice(2);
const scorerFile = new URL("../../shared/eval/statements.mjs", import.meta.url);
if (first === undefined || second === undefined) fail("usage: npm run corpus:agreement -- FOLDER FOLDER [--list]");
if (!existsSync(scorerFile))
  fail("the scorer ../shared/eval/statements.mjs is not here; agreement cannot be measured without it");
const scorer = (await import(scorerFile.href)) as Scorer;
const pairs = storyIds(second).flatMap((story) => accountPairs(first, second, story));
if (pairs.length === 0) fail(`no account stands in both ${first} and ${second}`);
for (const { a, b } of pairs)
  if (a.text !== b.text)
    fail(`${a.id}: the two texts differ at offset ${firstDifference(a.text, b.text)}; only marks may`);
console.log(`${pairs.length} accounts, ${count("a")} and ${count("b")} statements`);
compare("all statements", pairs);
compare("reporting statements of the first folder", pairs, "report");
compare(
  "reporting statements of both folders",
  pairs.map(({ a, b }) => ({ a: reporting(a), b: reporting(b) })),
);
if (options.includes("--list"))
  for (const { a, b } of pairs) for (const line of [...onlyIn("A", a, b), ...onlyIn("B", b, a)]) console.log(line);

function compare(title: string, both: readonly { a: Attributions; b: Attributions }[], subset?: string): void {
  const { scores, sourceGivenContent } = scorer.evaluate(
    both.map(({ a }) => a),
    both.map(({ b }) => b),
    subset === undefined ? {} : { subset },
  );
  console.log(title);
  for (const [name, { P, R, F1 }] of Object.entries(scores))
    console.log(`  ${name.padEnd(40)} P ${show(P)} R ${show(R)} F1 ${show(F1)}`);
  const { pairs: matched, overlap, cueOverlap } = sourceGivenContent;
  console.log(`  where the content agrees (${matched}): source ${show(overlap)} cue ${show(cueOverlap)}`);
}

/** The account with those statements alone whose cue the scorer counts as reporting. */
function reporting(account: Attributions): Attributions {
  const reports = (one: Attributions["attributions"][number]) =>
    scorer.evaluate([{ ...account, attributions: [one] }], [], { subset: "report" }).scores["content IoU>=.5"]?.gold ===
    1;
  return { ...account, attributions: account.attributions.filter(reports) };
}

function accountPairs(one: string, other: string, story: string): { a: Attributions; b: Attributions }[] {
  const { accounts } = JSON.parse(readFileSync(`${other}/${story}/story.json`, "utf8")) as { accounts: string[] };
  return accounts
    .filter((name) => existsSync(`${one}/${story}/${name}.txt`) && existsSync(`${other}/${story}/${name}.txt`))
    .map((name) => ({ a: read(one, story, name), b: read(other, story, name) }));
}

/** Faults of names and numbers do not matter here; those of statements do. */
function read(folder: string, story: string, name: string): Attributions {
  const { cast } = readCast(readFileSync(`${folder}/${story}/cast.txt`, "utf8"));
  const { account, faults } = readAccount(name, readFileSync(`${folder}/${story}/${name}.txt`, "utf8"), cast);
  const grave = faults.filter(({ message }) => !/is no name of cast|lies in no \{f/.test(message));
  if (grave.length > 0)
    fail(
      grave
        .map(({ line, column, message }) => `${folder}/${story}/${name}.txt:${line}:${column} ${message}`)
        .join("\n"),
    );
  return attributionsOf(`${story}/${name}`, account);
}

function attributionsOf(id: string, { marked }: MarkedAccount): Attributions {
  const attributions = marked.statements
    .filter(({ content }) => content.length > 0)
    .map(({ content, source, cue }) => ({
      content: content.map(({ start, end }): Pair => [start, end]),
      source: source.mention === undefined ? [] : [[source.mention.start, source.mention.end] satisfies Pair as Pair],
      cue: cue === undefined ? [] : [[cue.start, cue.end] satisfies Pair as Pair],
    }));
  return { id, text: marked.text, attributions };
}

/** Statements of one whose content shares no character with any of the other, or whose source does not. */
function onlyIn(name: string, one: Attributions, other: Attributions): string[] {
  const touches = (a: readonly Pair[], b: readonly Pair[]) =>
    a.some(([start, end]) => b.some(([from, to]) => start < to && from < end));
  return one.attributions.flatMap((statement) => {
    const twins = other.attributions.filter(({ content }) => touches(content, statement.content));
    if (
      twins.some(
        (twin) => touches(twin.source, statement.source) || (twin.source.length === 0 && statement.source.length === 0),
      )
    )
      return [];
    const words = (pieces: readonly Pair[]) => pieces.map(([start, end]) => one.text.slice(start, end)).join(" … ");
    return [
      `${one.id} only ${name}${twins.length > 0 ? " with this source" : ""}: [${words(statement.source)}] «${words(statement.cue)}» ${words(statement.content)}`,
    ];
  });
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (a[at] === b[at]) at++;
  return at;
}

function count(side: "a" | "b"): number {
  return pairs.reduce((sum, pair) => sum + pair[side].attributions.length, 0);
}

function show(share: number): string {
  return (100 * share).toFixed(1).padStart(5);
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
