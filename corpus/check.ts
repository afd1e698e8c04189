import { type MarkedStatement, type MarkedStory, storyIds, tryStory } from "../test/corpus/index.ts";

/**
 * `node corpus/check.ts [STORY …] [--show]` reads the stories (all without a name) and prints every fault as
 * `story/file:line:column message`; `--show` prints each statement as it was read. Exit status 1 when there is a fault.
 */
const folder = new URL("./stories/", import.meta.url).pathname;
const args = process.argv.slice(2);
const show = args.includes("--show");
const asked = args.filter((arg) => arg !== "--show").map((arg) => arg.replace(/\/$/, "").replace(/^.*\//, ""));
let faultCount = 0;
for (const id of asked.length > 0 ? asked : storyIds(folder)) {
  const { story, faults } = tryStory(folder, id);
  for (const { file, line, column, message } of faults) console.log(`${id}/${file}:${line}:${column} ${message}`);
  faultCount += faults.length;
  if (story !== undefined) console.log(summaryOf(story));
  if (show && story !== undefined) console.log(tableOf(story));
}
console.log(faultCount === 0 ? "no faults" : `${faultCount} faults`);
process.exitCode = faultCount === 0 ? 0 : 1;

function summaryOf({ id, accounts, relations }: MarkedStory): string {
  const words = accounts.map(
    ({ id: account, marked }) =>
      `${account} ${marked.text.match(/\S+/g)?.length ?? 0} words ${marked.statements.length} statements`,
  );
  return `${id}: ${words.join(", ")}; ${relations.differences.length} differences, ${relations.positions?.length ?? 0} positions`;
}

function tableOf({ accounts }: MarkedStory): string {
  return accounts
    .map(({ id, marked }) => [`== ${id}`, ...marked.statements.map((one) => lineOf(one, marked.text))].join("\n"))
    .join("\n");
}

function lineOf(one: MarkedStatement, text: string): string {
  const words = (at: { start: number; end: number } | undefined) =>
    at === undefined ? "–" : text.slice(at.start, at.end);
  const { source } = one;
  const facts = [
    source.kind,
    source.name,
    source.party && `of ${source.party}`,
    source.count && `×${source.count}`,
    source.near && `near ${source.near}`,
    source.via.length > 0 && `via ${source.via.join(" < ")}`,
    one.within && `within ${one.within}`,
    one.negated && "negated",
    one.noComment,
    one.stance,
    one.hedges.length > 0 && `hedges ${one.hedges.map(words).join(", ")}`,
  ].filter((fact) => typeof fact === "string");
  return `${String(one.label).padStart(3)} ${one.form.padEnd(10)} [${words(source.mention)}] (${facts.join("; ")}) «${words(one.cue)}» ${one.content.map(words).join(" … ")}`;
}
