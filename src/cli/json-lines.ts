import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { MAX_BYTES } from "../ingest/index.ts";
import { ReadoutError } from "../model/index.ts";
import { missing, STANDARD_INPUT } from "./input.ts";
import { interruption } from "./interruption.ts";
import { progressOf } from "./progress.ts";
import { complain, print } from "./terminal.ts";

/** What one line holds: an object with whatever fields it has. */
export type Fields = { readonly [field: string]: unknown };

const NEWLINE = 0x0a;

/** What is made of a line: an object to print as a line, a text to print as it is, or nothing to print. */
type Made = object | string | undefined;

/**
 * Reads JSON lines and prints what `answer` makes of each, in the same order: an object as a line, a text as it is. A
 * line that is no JSON object, or that `answer` refuses with a ReadoutError, is reported with its number on standard
 * error and the rest goes on. Memory holds one line at a time; a slow reader of the output slows the reading.
 * @returns the exit status: 0, or 1 when a line was refused, or 130 after ctrl-C.
 * @throws ReadoutError when the file does not open.
 */
export function eachLine(path: string, answer: (fields: Fields) => Made): Promise<number> {
  return linesInOrder(path, { answer, take: printed, atOnce: 1 });
}

/** How the lines of a batch are worked through. */
export interface Work<Answer> {
  readonly answer: (fields: Fields) => Answer | Promise<Answer>;
  /** Gets the answers one by one, in the order of the lines. */
  readonly take: (answer: Answer) => Promise<void>;
  /** What is said of a line on standard error, with its number, where anything is. */
  readonly remarkOn?: (answer: Answer) => string | undefined;
  /** How many lines may be held before the first of them is answered. */
  readonly atOnce: number;
}

/** As `eachLine`, with several lines in hand: after ctrl-C those are finished. */
export async function linesInOrder<Answer>(path: string, work: Work<Answer>): Promise<number> {
  const { stream, size } = await opened(path);
  const stop = interruption();
  // A stream that waits for its writer would never look up.
  stop.heard.then(() => stream.destroy());
  const progress = await progressOf(size);
  const held: Promise<void>[] = [];
  let last = Promise.resolve();
  let count = 0;
  let refused = 0;
  const say = (number: number, words: string) => {
    progress.pause();
    complain(`${path === STANDARD_INPUT ? "standard input" : path}:${number}: ${words}`);
  };
  const finish = async (line: Uint8Array | undefined, number: number, before: Promise<void>) => {
    // Kept until its turn, a refusal too.
    const [answered] = await Promise.allSettled([answerTo(line, work)]);
    await before;
    if (answered.status === "fulfilled") {
      if (answered.value !== undefined) await work.take(answered.value);
      const remark = answered.value === undefined ? undefined : work.remarkOn?.(answered.value);
      if (remark !== undefined) say(number, remark);
    } else {
      if (!(answered.reason instanceof ReadoutError)) throw answered.reason;
      refused++;
      say(number, answered.reason.message);
    }
    progress.advance((line?.length ?? MAX_BYTES) + 1, number);
  };
  try {
    for await (const line of linesOf(stream)) {
      if (stop.asked) break;
      last = finish(line, ++count, last);
      // A fault need not wait for the next line.
      last.catch(() => stream.destroy());
      held.push(last);
      if (held.length >= work.atOnce) await held.shift();
    }
    await last;
  } catch (error) {
    // The lines in hand are finished; a fault in one of them comes before the end of the stream that it caused.
    await last;
    if (!stop.asked) throw isSystemError(error) ? missing(path, error) : error;
  } finally {
    progress.end();
    stop.release();
  }
  if (stop.asked) return stop.status;
  return refused > 0 ? 1 : 0;
}

/** Undefined for an empty line. */
async function answerTo<Answer>(line: Uint8Array | undefined, { answer }: Work<Answer>): Promise<Answer | undefined> {
  return line?.length === 0 ? undefined : answer(fieldsOf(line));
}

async function printed(made: Made): Promise<void> {
  if (made !== undefined) await print(typeof made === "string" ? made : `${JSON.stringify(made)}\n`);
}

/** A text field of a line. @throws ReadoutError bad-input when it is missing or no text. */
export function textField(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value === "string") return value;
  throw new ReadoutError(
    "bad-input",
    `expected a text in "${name}", found ${value === undefined ? "nothing" : typeof value}`,
  );
}

/** A text field that may be missing, null or anything else: then undefined. */
export function optionalField(fields: Fields, name: string): string | undefined {
  const value = fields[name];
  return typeof value === "string" ? value : undefined;
}

/** The id of a line, echoed as it came: a text or a number. @throws ReadoutError bad-input when there is none. */
export function idField(fields: Fields): string | number {
  const { id } = fields;
  if (typeof id === "string" || typeof id === "number") return id;
  throw new ReadoutError(
    "bad-input",
    `expected an "id", a text or a number, found ${id === undefined ? "none" : typeof id}`,
  );
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error;
}

function fieldsOf(line: Uint8Array | undefined): Fields {
  if (line === undefined) {
    throw new ReadoutError("too-large", `expected a line of at most ${MAX_BYTES} bytes, found a larger one`);
  }
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(line));
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    throw new ReadoutError("bad-input", `expected one JSON object in UTF-8 on this line, found ${found}`);
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Fields;
  throw new ReadoutError(
    "bad-input",
    `expected a JSON object on this line, found ${JSON.stringify(value).slice(0, 40)}`,
  );
}

async function opened(
  path: string,
): Promise<{ stream: NodeJS.ReadableStream & { destroy(): void }; size: number | undefined }> {
  if (path === STANDARD_INPUT) return { stream: process.stdin, size: undefined };
  const found = await stat(path).catch((error) => Promise.reject(missing(path, error)));
  if (found.isDirectory())
    throw new ReadoutError("not-a-file", `${path}: expected a file of JSON lines, found a folder`);
  const file = createReadStream(path);
  if (!path.endsWith(".gz")) return { stream: file, size: found.isFile() ? found.size : undefined };
  const { createGunzip } = await import("node:zlib");
  const unpacking = createGunzip();
  file.on("error", (error) => unpacking.destroy(error)).pipe(unpacking);
  return { stream: unpacking, size: undefined };
}

/**
 * The lines of a stream, without their ends; undefined for a line larger than any account, which is let go as it comes.
 * Cut at line feeds alone: JSON allows every other line separator of Unicode inside its texts.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array | undefined> {
  let pending: Uint8Array[] = [];
  let held = 0;
  const taken = (last: Uint8Array) => {
    const line = held + last.length > MAX_BYTES ? undefined : joined(pending, last);
    pending = [];
    held = 0;
    return line;
  };
  for await (const piece of stream) {
    const chunk = typeof piece === "string" ? Buffer.from(piece) : piece;
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      yield taken(chunk.subarray(from, at));
      from = at + 1;
    }
    held += chunk.length - from;
    if (held > MAX_BYTES) pending = [];
    else if (from < chunk.length) pending.push(chunk.subarray(from));
  }
  if (held > 0) yield taken(new Uint8Array());
}

function joined(pending: readonly Uint8Array[], last: Uint8Array): Uint8Array {
  const line = pending.length === 0 ? last : Buffer.concat([...pending, last]);
  return line.at(-1) === 0x0d ? line.subarray(0, -1) : line;
}
