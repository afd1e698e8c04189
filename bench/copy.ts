import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sharedData } from "../test/score/programs.ts";

/** What is read to measure speed. */
export interface Copy {
  readonly kind: "published articles" | "sample story";
  /** Our command line. */
  readonly program: string;
  /** Two accounts of one story. */
  readonly twoAccounts: readonly string[];
  /** JSON lines `{id, text}`. */
  readonly batch: string;
  /** The texts of `batch`. */
  readonly texts: readonly string[];
  /** The lines of `batch` `LONG_BATCH_COPIES` times over. */
  readonly longBatch: string;
}

/** Starting a thread, which loads the models again, counts for little in a batch that is worth two. */
export const LONG_BATCH_COPIES = 5;

const PROGRAM = fileURLToPath(new URL("../src/cli/main.ts", import.meta.url));
const SAMPLE = fileURLToPath(new URL("../corpus/sample", import.meta.url));
/** The sample story alone is over before the clock has ticked. */
const SAMPLE_COPIES = 40;

/** Published articles where they lie beside the checkout, else the sample story many times over. */
export function copyToRead(): Copy {
  const articles = sharedData("statements/polnear-dev.jsonl");
  if (!existsSync(articles)) return sample();
  const texts = readFileSync(articles, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line): string => JSON.parse(line).text);
  const twoAccounts = filesIn(sharedData("seeds"), /\.txt$/).slice(0, 2);
  return {
    kind: "published articles",
    program: PROGRAM,
    twoAccounts,
    batch: articles,
    texts,
    longBatch: longBatchOf(articles),
  };
}

function sample(): Copy {
  const twoAccounts = filesIn(SAMPLE, /\.(txt|md)$/).slice(0, 2);
  const once = twoAccounts.map((file) => readFileSync(file, "utf8"));
  const texts = Array.from({ length: SAMPLE_COPIES }, () => once).flat();
  const batch = fileIn("texts.jsonl");
  writeFileSync(batch, texts.map((text, id) => `${JSON.stringify({ id: String(id), text })}\n`).join(""));
  return { kind: "sample story", program: PROGRAM, twoAccounts, batch, texts, longBatch: longBatchOf(batch) };
}

function longBatchOf(batch: string): string {
  const long = fileIn("long.jsonl");
  writeFileSync(long, `${readFileSync(batch, "utf8").trimEnd()}\n`.repeat(LONG_BATCH_COPIES));
  return long;
}

/** A file of that name in a folder of its own. */
function fileIn(name: string): string {
  return join(mkdtempSync(join(tmpdir(), "readout-bench-")), name);
}

function filesIn(folder: string, name: RegExp): string[] {
  return readdirSync(folder)
    .filter((file) => name.test(file))
    .sort()
    .map((file) => join(folder, file));
}
