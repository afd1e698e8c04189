import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { storyIds } from "../test/corpus/index.ts";

/**
 * `node corpus/unmark.ts FOLDER STORY …` copies stories without their marks, for a second person to mark: headers,
 * prefixes, datelines and the cast stay.
 */
const stories = new URL("./stories/", import.meta.url).pathname;
const [target, ...asked] = process.argv.slice(2);
if (target === undefined || asked.length === 0 || asked.some((id) => !storyIds(stories).includes(id))) {
  console.error("usage: node corpus/unmark.ts FOLDER STORY …  with names of folders in corpus/stories");
  process.exit(2);
}
for (const id of asked) {
  mkdirSync(`${target}/${id}`, { recursive: true });
  for (const file of ["story.json", "cast.txt"]) cpSync(`${stories}${id}/${file}`, `${target}/${id}/${file}`);
  const { accounts } = JSON.parse(readFileSync(`${stories}${id}/story.json`, "utf8")) as { accounts: string[] };
  for (const name of accounts)
    writeFileSync(`${target}/${id}/${name}.txt`, withoutMarks(readFileSync(`${stories}${id}/${name}.txt`, "utf8")));
}

/** The header and the text of a file, without marks and foot. */
function withoutMarks(file: string): string {
  const lines = file.split("\n");
  const body = lines.indexOf("---") + 1;
  const foot = lines.indexOf("---", body);
  return [...lines.slice(0, body), ...lines.slice(body, foot < 0 ? lines.length : foot).map(plain), ""]
    .join("\n")
    .replace(/\n+$/, "\n");
}

/** Takes heads and closing braces away; those of a dateline stay, and so do escaped ones. */
function plain(line: string): string {
  const kept: boolean[] = [];
  return line.replace(/\\[\\{}]|\{[^ {}]+ |\}/g, (found) => {
    if (found.startsWith("\\")) return found;
    if (found !== "}") kept.push(found === "{dateline ");
    const keep = found === "}" ? kept.pop() : kept.at(-1);
    return keep ? found : "";
  });
}
