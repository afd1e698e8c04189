import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type MarkedAccount, readAccount } from "./account-file.ts";
import { type Cast, readCast } from "./cast.ts";
import { byPlace, CorpusError, type Fault } from "./fault.ts";
import { relationFaults } from "./relation-checks.ts";
import { Relations } from "./relations.ts";

export const DOMAINS = [
  "diplomacy",
  "trade",
  "climate",
  "budget",
  "labour",
  "courts",
  "health",
  "companies",
  "sport",
  "science",
  "council",
  "accident",
] as const;
const StoryFile = z.strictObject({
  title: z.string().min(1),
  domain: z.enum(DOMAINS),
  /** Ids of its accounts, in the order in which they came out. */
  accounts: z.array(z.string()).min(3).max(6),
});

/** One marked story: all that stands in its folder. */
export interface MarkedStory {
  /** Name of its folder. */
  readonly id: string;
  readonly title: string;
  readonly domain: (typeof DOMAINS)[number];
  readonly cast: Cast;
  /** In the order in which they came out. */
  readonly accounts: readonly MarkedAccount[];
  readonly relations: Relations;
}

/** A fault and the file of the story it lies in. */
export interface StoryFault extends Fault {
  readonly file: string;
}

/**
 * Reads a folder of `corpus/stories`.
 * @throws CorpusError with the first file's faults, when there is one
 */
export function readStory(folder: string, id: string): MarkedStory {
  const { story, faults } = tryStory(folder, id);
  const [first] = faults;
  if (story === undefined || first !== undefined)
    throw new CorpusError(
      `${id}/${first?.file ?? ""}`,
      faults.filter(({ file }) => file === first?.file),
    );
  return story;
}

/** As `readStory`, with the faults of all files as data; no story when a file of JSON cannot be read. */
export function tryStory(
  folder: string,
  id: string,
): { readonly story: MarkedStory | undefined; readonly faults: readonly StoryFault[] } {
  const faults: StoryFault[] = [];
  const load = (file: string): string => {
    try {
      return readFileSync(join(folder, id, file), "utf8");
    } catch {
      faults.push({ file, line: 1, column: 1, message: "this file is missing" });
      return "";
    }
  };
  const head = parse(load("story.json"), StoryFile, "story.json", faults);
  const { cast, faults: castFaults } = readCast(load("cast.txt"));
  faults.push(...castFaults.map((fault) => ({ ...fault, file: "cast.txt" })));
  const accounts = (head?.accounts ?? []).flatMap((name) => {
    const file = load(`${name}.txt`);
    if (file === "") return [];
    const { account, faults: found } = readAccount(name, file, cast);
    faults.push(...found.map((fault) => ({ ...fault, file: `${name}.txt` })));
    return [account];
  });
  if (head !== undefined) faults.push(...unlisted(join(folder, id), head.accounts), ...unused(cast, accounts));
  const raw = load("relations.json");
  const relations = parse(raw, Relations, "relations.json", faults);
  for (const { path, words, message } of relations === undefined ? [] : relationFaults(relations, accounts))
    faults.push({ file: "relations.json", ...placeOf(raw, words), message: `${path}: ${message}` });
  faults.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : byPlace(a, b)));
  if (head === undefined || relations === undefined) return { story: undefined, faults };
  return { story: { id, ...head, cast, accounts, relations }, faults };
}

/** Names of the folders of all stories, in order of the alphabet. */
export function storyIds(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function parse<T>(raw: string, form: z.ZodType<T>, file: string, faults: StoryFault[]): T | undefined {
  if (raw === "") return undefined;
  try {
    const result = form.safeParse(JSON.parse(raw));
    if (result.success) return result.data;
    for (const { path, message } of result.error.issues)
      faults.push({ file, line: 1, column: 1, message: `${path.map(String).join(".") || "the whole"}: ${message}` });
  } catch (error) {
    faults.push({
      file,
      line: 1,
      column: 1,
      message: `no JSON: ${error instanceof Error ? error.message : String(error)}`,
    });
  }
  return undefined;
}

function unlisted(folder: string, accounts: readonly string[]): StoryFault[] {
  const expected = new Set(["story.json", "cast.txt", "relations.json", ...accounts.map((name) => `${name}.txt`)]);
  return readdirSync(folder)
    .filter((file) => !expected.has(file))
    .map((file) => ({ file, line: 1, column: 1, message: "story.json does not list this file" }));
}

function unused(cast: Cast, accounts: readonly MarkedAccount[]): StoryFault[] {
  return cast.members
    .filter((member) => !accounts.some(({ marked }) => marked.names.some((name) => name.member === member)))
    .map(({ name }) => ({ file: "cast.txt", line: 1, column: 1, message: `no account names ${name}` }));
}

function placeOf(raw: string, words: string | undefined): { line: number; column: number } {
  const at = words === undefined ? -1 : raw.indexOf(JSON.stringify(words));
  if (at < 0) return { line: 1, column: 1 };
  const before = raw.slice(0, at).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
