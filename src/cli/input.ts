import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { MAX_BYTES } from "../ingest/index.ts";
import { ReadoutError } from "../model/index.ts";
import { unpacked } from "./gzip.ts";

/** Standard input, by the name scripts know. */
export const STANDARD_INPUT = "-";

/**
 * The bytes of a file, or of standard input for `-`; gzip is unpacked. The size is asked for before anything is read.
 * @throws ReadoutError not-found, not-a-file, too-large, unreadable; bad-input for an address.
 */
export async function bytesOf(path: string): Promise<Uint8Array> {
  return unpacked(await rawBytesOf(path), path);
}

async function rawBytesOf(path: string): Promise<Uint8Array> {
  if (path === STANDARD_INPUT) return gathered(process.stdin, "standard input");
  if (/^https?:\/\//i.test(path)) {
    throw new ReadoutError(
      "bad-input",
      `${path}: expected a file, found an address, which is not fetched yet; save the page and give its file`,
    );
  }
  const found = await stat(path).catch((error) => Promise.reject(missing(path, error)));
  if (found.isDirectory()) {
    throw new ReadoutError("not-a-file", `${path}: expected a file, found a folder; name the files in it`);
  }
  if (found.size > MAX_BYTES) throw tooLarge(path, found.size);
  // A pipe or device has no size to ask for.
  const read = found.isFile() ? readFile(path) : gathered(createReadStream(path), path);
  return read.catch((error) => Promise.reject(error instanceof ReadoutError ? error : missing(path, error)));
}

async function gathered(stream: AsyncIterable<Buffer>, name: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > MAX_BYTES) throw tooLarge(name, size);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** What the system says of a path that does not open, in words. */
export function missing(path: string, error: NodeJS.ErrnoException): ReadoutError {
  const options = { cause: error };
  if (error.code === "ENOENT" || error.code === "ENOTDIR") {
    return new ReadoutError("not-found", `${path}: no such file; check the path`, options);
  }
  if (error.code === "EISDIR") {
    return new ReadoutError("not-a-file", `${path}: expected a file, found a folder; name the files in it`, options);
  }
  if (error.code === "EACCES" || error.code === "EPERM") {
    return new ReadoutError("unreadable", `${path}: may not be opened by this user; check its permissions`, options);
  }
  return new ReadoutError("unreadable", `${path}: could not be opened (${error.message})`, options);
}

function tooLarge(path: string, size: number): ReadoutError {
  const megabytes = (bytes: number) => `${Math.floor(bytes / 1024 / 1024)} MB`;
  return new ReadoutError(
    "too-large",
    `${path}: expected an account of at most ${megabytes(MAX_BYTES)}, found ${megabytes(size)} or more; ` +
      "give the article alone (readout statements reads large files of many texts)",
  );
}
