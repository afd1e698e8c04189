import { shippedModels } from "../../desk/index.ts";
import { accountOfText, type Ingested } from "../../ingest/index.ts";
import { lineageOf } from "../../lineage/index.ts";
import { type Account, type Lineage, ReadoutError } from "../../model/index.ts";
import { type Agenda, agendaFrom, agendaOf, fileOf, NO_AGENDA, positionsAmong } from "../../positions/index.ts";
import type { Story } from "../../report/index.ts";
import { type Reading, readingOf } from "../../statements/index.ts";
import { accountsOf } from "../accounts.ts";
import type { Told } from "../answers.ts";
import { eachLineBy } from "../hands.ts";
import { bytesOf } from "../input.ts";
import { eachLine, idField, optionalField, textField } from "../json-lines.ts";
import { deliver } from "../output.ts";
import { faceOfOutput, print } from "../terminal.ts";

export const EXPORTS = ["dna", "plover", "cameo"] as const;

export interface PositionsOptions {
  readonly csv?: boolean;
  readonly html?: boolean;
  readonly json?: boolean;
  readonly export?: (typeof EXPORTS)[number];
  /** File with the story's agenda. */
  readonly agenda?: string;
  readonly output?: string;
  /** Of a batch alone: how many texts are read at once. */
  readonly workers: number;
}

/**
 * Who wants what. Accounts, or texts with one of the options, are read together as one story; a file of JSON lines by
 * itself is a batch of texts read one by one.
 * @returns 0, or 1 when something could not be read.
 * @throws ReadoutError misuse when two forms of output are asked for, or workers for one story.
 */
export async function positions(files: readonly string[], options: PositionsOptions): Promise<number> {
  const forms = [options.csv, options.html, options.json, options.export].filter(Boolean);
  if (forms.length > 1)
    throw new ReadoutError("misuse", "expected one of --csv, --html, --json, --export; run again for another");
  const [only] = files;
  const asked = forms.length > 0 || options.agenda !== undefined || options.output !== undefined;
  if (files.length === 1 && only !== undefined && isLines(only) && !asked) {
    const printed = async (told: Told) => print(String(told));
    return eachLineBy({ kind: "positions" }, { file: only, workers: options.workers }, printed);
  }
  if (options.workers > 1)
    throw new ReadoutError("misuse", "--workers: expected a batch, one file of JSON lines alone");
  const { story, complete } = await storyOf(files, await agendaAt(options.agenda));
  if (story.accounts.length === 0) return 1;
  await deliver(await shown(story, options), options.output);
  return complete ? 0 : 1;
}

/** Prints the agenda that a story's accounts suggest, on top of what a kept one settles. */
export async function agenda(
  files: readonly string[],
  options: Pick<PositionsOptions, "agenda" | "output">,
): Promise<number> {
  const settled = await agendaAt(options.agenda);
  const { story, complete } = await storyOf(files, settled);
  if (story.accounts.length === 0) return 1;
  await deliver(fileOf(agendaOf(story.positions, story.accounts, settled)), options.output);
  return complete ? 0 : 1;
}

/** The agenda in a file; none where no file is named. @throws ReadoutError when it cannot be read. */
export async function agendaAt(file: string | undefined): Promise<Agenda> {
  return file === undefined ? NO_AGENDA : agendaFrom(new TextDecoder().decode(await bytesOf(file)));
}

async function shown(story: Story, options: PositionsOptions): Promise<string> {
  const { codedOf, eventListOf, gridPageOf, gridReportOf, jsonOfStory, tableOf } = await import(
    "../../report/index.ts"
  );
  if (options.csv) return tableOf(story);
  if (options.html) return gridPageOf(story);
  if (options.json) return jsonOfStory(story);
  if (options.export === "dna") return eventListOf(story);
  if (options.export !== undefined) return codedOf(story, options.export);
  return gridReportOf(
    story,
    options.output === undefined ? faceOfOutput() : { colour: false, width: faceOfOutput().width },
  );
}

function isLines(file: string): boolean {
  return file === "-" || /\.(?:jsonl|ndjson)(?:\.gz)?$/u.test(file);
}

async function storyOf(files: readonly string[], agenda: Agenda): Promise<{ story: Story; complete: boolean }> {
  const plain = files.filter((file) => !isLines(file));
  const { ingested, complete } = await accountsOf(plain);
  const all: Ingested[] = [...ingested];
  let status = complete ? 0 : 1;
  for (const file of files.filter(isLines))
    status = Math.max(status, await eachLine(file, (fields) => void all.push(textOf(fields))));
  const accounts = distinct(all);
  // As many as one story has are read with the models, as readout read does; a large collection by rules alone.
  const models = accounts.length > MOST_COMPARED ? undefined : await shippedModels();
  const readings = accounts.map(({ account }) => readingOf(account, models));
  const lineage = readings.length > MOST_COMPARED ? NO_LINEAGE : lineageOf(readings);
  return { story: { ...told(readings, agenda), lineage }, complete: status === 0 };
}

/** More accounts than this are read without the models, and copies are not looked for: among 500 that takes as long as the grid. */
const MOST_COMPARED = 200;
const NO_LINEAGE: Lineage = { pairs: [], families: [] };

function textOf(fields: { readonly [field: string]: unknown }): Ingested {
  return accountOfText({
    id: String(idField(fields)),
    text: textField(fields, "text"),
    published: optionalField(fields, "published"),
    title: optionalField(fields, "title"),
    outlet: optionalField(fields, "outlet"),
    url: optionalField(fields, "url"),
  });
}

function distinct(ingested: readonly Ingested[]): Ingested[] {
  const byId = new Map(ingested.map((one) => [one.account.id, one]));
  return [...byId.values()].sort((a, b) => (a.account.id < b.account.id ? -1 : 1));
}

function told(readings: readonly Reading[], agenda: Agenda): Omit<Story, "lineage"> {
  const accounts: readonly Account[] = readings.map(({ text }) => text.account);
  return {
    accounts,
    statements: readings.flatMap(({ statements }) => statements),
    ...positionsAmong(readings, agenda),
  };
}
