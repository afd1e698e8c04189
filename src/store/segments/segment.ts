import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { crc32 } from "node:zlib";
import { ReadoutError } from "../../model/index.ts";
import { CHECKED_FROM, HEADER_BYTES, headerFault, headOf, type KeptText, sizesOf } from "./format.ts";

/** One file of kept texts. What it holds never changes while it is open here; its fields are read from the disk each time. */
export interface Segment {
  readonly path: string;
  readonly count: number;
  readonly ids: readonly (string | number)[];
  outletAt(at: number): string | undefined;
  /** Undefined where they were made in another way than prints are now. */
  printsAt(at: number): Uint32Array | undefined;
  /** @throws ReadoutError store when the file went away or was changed meanwhile. */
  fieldsAt(at: number): Uint8Array;
}

/** Bytes read at once where a file is only checked. */
const PIECE_BYTES = 1 << 20;

/**
 * The segment at `path`. Reads the file once to its end, so that damage is found before anything is told of it.
 * @throws ReadoutError store when it is no segment, one of another version, or damaged.
 */
export function openSegment(path: string, printsVersion: number): Segment {
  const head = withFile(path, (file) => headOf(checkedHead(path, file)));
  const ends = (values: Float64Array | Uint32Array, at: number): [number, number] => {
    if (!(at >= 0 && at < head.heads.length))
      throw new RangeError(`expected a text of ${head.heads.length}, found ${at}`);
    return [values[at - 1] ?? 0, values[at] ?? 0];
  };
  return {
    path,
    count: head.heads.length,
    ids: head.heads.map(([id]) => id),
    outletAt: (at) => head.heads[at]?.[1] ?? undefined,
    printsAt: (at) =>
      head.printsVersion === printsVersion ? head.prints.subarray(...ends(head.printEnds, at)) : undefined,
    fieldsAt: (at) => {
      const [from, to] = ends(head.fieldEnds, at);
      return withFile(path, (file) => bytesAt(path, file, head.fieldsStart + from, to - from));
    },
  };
}

/** The text as it was put in. */
export function keptAt(segment: Segment, at: number, printsOf: (fields: Uint8Array) => Uint32Array): KeptText {
  const fields = segment.fieldsAt(at);
  const prints = segment.printsAt(at) ?? printsOf(fields);
  return { id: segment.ids[at] ?? "", outlet: segment.outletAt(at), prints, fields };
}

/** All that stands before the fields, the whole file having been held against its checksum. */
function checkedHead(path: string, file: number): Uint8Array {
  const { size } = fstatSync(file);
  const header = bytesAt(path, file, 0, Math.min(size, HEADER_BYTES));
  const fault = headerFault(header);
  if (fault !== undefined) throw refused(path, `expected a segment of a lineage index, ${fault}`);
  const { headBytes, checksum } = sizesOf(header);
  if (headBytes > size) throw refused(path, "it is damaged: it ends early");
  const head = bytesAt(path, file, 0, headBytes);
  let found = crc32(head.subarray(CHECKED_FROM));
  for (let at = headBytes; at < size; at += PIECE_BYTES) {
    found = crc32(bytesAt(path, file, at, Math.min(PIECE_BYTES, size - at)), found);
  }
  if (found !== checksum) throw refused(path, "it is damaged: its checksum is not that of its bytes");
  return head;
}

function refused(path: string, why: string): ReadoutError {
  return new ReadoutError("store", `${path}: ${why}; its texts are left out: move it away, and give them again`);
}

function bytesAt(path: string, file: number, from: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let read = 0;
  while (read < length) {
    const some = readSync(file, bytes, read, length - read, from + read);
    if (some === 0) throw refused(path, "it was changed while it was read, or it ends early");
    read += some;
  }
  return bytes;
}

function withFile<T>(path: string, read: (file: number) => T): T {
  try {
    const file = openSync(path, "r");
    try {
      return read(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
    throw new ReadoutError("store", `${path}: expected a segment that can be read, but ${error.message}`, {
      cause: error,
    });
  }
}
