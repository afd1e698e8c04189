import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { ReadoutError, TROUBLES } from "../model/index.ts";
import { complain, quietOnClosedPipe } from "./terminal.ts";

/**
 * Runs one command line and gives its exit status: 0 done, 1 something could not be read or has drifted, 2 the command
 * line is not one this program takes.
 */
export async function run(args: readonly string[]): Promise<number> {
  quietOnClosedPipe();
  let status = 0;
  const program = programOf((code) => {
    status = code;
  });
  try {
    await program.parseAsync(args, { from: "user" });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : TROUBLES.misuse.exit;
    if (!(error instanceof ReadoutError)) throw error;
    complain(error);
    return TROUBLES[error.code].exit;
  }
}

/**
 * The commands; `done` gets the exit status of the one that was called. Each is imported when it is called, so that
 * `--help` and small jobs pay for nothing else.
 */
export function programOf(done: (status: number) => void): Command {
  const program = new Command("readout")
    .description(
      "Reads every account of a story and shows, with the exact words, who said what and where they part ways.",
    )
    .version(versionOf())
    .exitOverride()
    .showHelpAfterError("(add --help to see what it takes)")
    .helpCommand(false);
  addReading(program, done);
  addPositions(program, done);
  addBatches(program, done);
  addDesk(program, done);
  return program;
}

function addReading(program: Command, done: (status: number) => void): void {
  program
    .command("read")
    .description("read the accounts of one story: who said what, what was copied, what differs")
    .argument("<file...>", "text, Markdown, HTML or .docx; - for standard input")
    .option("--json", "print the record as JSON")
    .option("--html", "print one self-contained page")
    .option("--agenda <file>", "parties and terms that are settled, as readout agenda writes them")
    .option("-o, --output <file>", "write to this file instead of standard output")
    .action(async (files: string[], options) => done(await (await import("./read.ts")).read(files, options)));
  program
    .command("check")
    .description("check a draft against what it was made from: quotations, figures, attributions, hedges")
    .argument("<draft>", "the draft; - for standard input")
    .requiredOption("--against <source...>", "the accounts it was made from; name the draft before them")
    .option("--json", "print {differences} as JSON; the same as --format json")
    .addOption(
      new Option("--format <format>", "how findings are written").choices([
        "text",
        "json",
        "compact",
        "github",
        "sarif",
      ]),
    )
    .option("--config <file>", "a file that sets levels (readout.toml of this folder when there is one)")
    .action(async (draft: string, options) => done(await (await import("./check.ts")).check(draft, options)));
}

function addPositions(program: Command, done: (status: number) => void): void {
  program
    .command("positions")
    .description("who wants what, from the accounts of one story; a file of JSON lines alone is read text by text")
    .argument("<file...>", "accounts, or JSON lines of {id, text, before?}; - for standard input")
    .option("--csv", "print the grid as a table")
    .option("--html", "print the grid as one self-contained page")
    .option("--json", "print positions, changes and the state of each term as JSON")
    .addOption(
      new Option("--export <scheme>", "print what another program counts in").choices(["dna", "plover", "cameo"]),
    )
    .option("--agenda <file>", "parties and terms that are settled, as readout agenda writes them")
    .option("-o, --output <file>", "write to this file instead of standard output")
    .option("--workers <number>", "texts of a batch that are read at once", workersOf, 1)
    .action(async (files: string[], options) =>
      done(await (await import("./positions/index.ts")).positions(files, options)),
    );
  program
    .command("agenda")
    .description("the parties and terms of a story as a file to edit")
    .argument("<file...>", "accounts, or JSON lines of {id, text}; - for standard input")
    .option("--agenda <file>", "an agenda to go on from: what it settles stays")
    .option("-o, --output <file>", "write to this file instead of standard output")
    .action(async (files: string[], options) =>
      done(await (await import("./positions/index.ts")).agenda(files, options)),
    );
}

function addBatches(program: Command, done: (status: number) => void): void {
  const lines = "JSON lines; - for standard input";
  program
    .command("statements")
    .description("statements of each text: {id, text} a line in, {id, statements} a line out")
    .argument("<docs>", lines)
    .option("--csv", "print a table instead of JSON lines")
    .option("--parquet <file>", "write a Parquet file instead")
    .option("--explain", "print what every rule found in each sentence, and what stands")
    .option("--speaker <name>", "only statements of this speaker or party (part of the name is enough)")
    .option("--kind <kind>", "only statements on the word of this kind of source")
    .option("--form <form>", "only statements of this form")
    .option("--workers <number>", "texts that are read at once", workersOf, 1)
    .action(async (file: string, options) => done(await (await import("./statements.ts")).statements(file, options)));
  program
    .command("differences")
    .description("differences of each pair: {id, a: {text}, b: {text}} a line in, {id, differences} a line out")
    .argument("<pairs>", lines)
    .action(async (file: string) => done(await (await import("./differences.ts")).differences(file)));
  program
    .command("lineage")
    .description("pairs of texts that share words: {id, text} a line in, one pair a line out")
    .argument("[docs]", lines)
    .option(
      "--since <date>",
      "only pairs with a text published then or later, or undated; the rest is only compared with",
    )
    .option("--index <folder>", "compare with the texts kept there as well, then keep these too")
    .option("--remove <id...>", "take texts out of the index; name the file before them")
    .action(async (file: string | undefined, options) =>
      done(await (await import("./lineage.ts")).lineage(file, options)),
    );
  program
    .command("extract")
    .description("the article of each page: {id, articleBody, title, byline, published, site} a line out")
    .argument("<file...>", "pages, or folders of pages")
    .action(async (files: string[]) => done(await (await import("./extract.ts")).extract(files)));
}

function addDesk(program: Command, done: (status: number) => void): void {
  program
    .command("desk")
    .description("open the desk in the browser: stories, accounts, the compare page")
    .option("--port <number>", "port to listen on; the next free one where it is taken", portOf, 4680)
    .option("--data <file>", "file that keeps the desk's stories")
    .option("--no-open", "do not open a browser")
    .action(async (options) => done(await (await import("./desk.ts")).desk(options)));
  program
    .command("schema")
    .description("print the JSON Schema of the record")
    .action(async () => done(await (await import("./schema.ts")).schema()));
}

function portOf(given: string): number {
  const port = Number(given);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new InvalidArgumentError("A port is a whole number from 1 to 65535.");
}

function workersOf(given: string): number {
  const workers = Number(given);
  if (Number.isInteger(workers) && workers >= 1) return Math.min(workers, availableParallelism());
  throw new InvalidArgumentError("Workers are a whole number from 1.");
}

function versionOf(): string {
  const about: { version: string } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  return about.version;
}
