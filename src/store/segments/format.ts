import { crc32 } from "node:zlib";

/*
 * A segment, all numbers little-endian:
 *   0  "READOUTS"
 *   8  u32 version of this format
 *  12  u32 CRC-32 of all that follows
 *  16  u32 version of the prints
 *  20  u32 texts
 *  24  u32 prints, of all texts together
 *  28  u32 bytes of the heads
 *  32  f64 a text: where its fields end, counted from the first
 *      u32 a text: where its prints end
 *      u32 a print: ascending within a text
 *      the heads, one JSON list of [id, outlet or null]
 *      the fields, JSON in UTF-8, one text after the other
 * The fields stay on the disk; what stands before them is read whole.
 */

/** One text as it is kept. */
export interface KeptText {
  readonly id: string | number;
  readonly outlet: string | undefined;
  /** Ascending, each once. */
  readonly prints: Uint32Array;
  /** JSON in UTF-8, not looked into here. */
  readonly fields: Uint8Array;
}

/** What a segment says before its fields. */
export interface SegmentHead {
  readonly printsVersion: number;
  readonly heads: readonly (readonly [id: string | number, outlet: string | null])[];
  /** Of the file. */
  readonly fieldsStart: number;
  /** Counted from `fieldsStart`. */
  readonly fieldEnds: Float64Array;
  readonly printEnds: Uint32Array;
  readonly prints: Uint32Array;
}

const MAGIC = new TextEncoder().encode("READOUTS");
const FORMAT_VERSION = 1;
export const HEADER_BYTES = 32;
/** The checksum is of what stands from here on. */
export const CHECKED_FROM = 16;
const AT = { version: 8, checksum: 12, printsVersion: 16, texts: 20, prints: 24, heads: 28 } as const;

/** The bytes of a segment that holds these texts. Memory: twice what they take. */
export function segmentBytes(texts: readonly KeptText[], printsVersion: number): Uint8Array {
  const heads = new TextEncoder().encode(JSON.stringify(texts.map(({ id, outlet }) => [id, outlet ?? null])));
  const fieldEnds = Float64Array.from(endsOf(texts.map(({ fields }) => fields.length)));
  const printEnds = Uint32Array.from(endsOf(texts.map(({ prints }) => prints.length)));
  const prints = new Uint32Array(printEnds.at(-1) ?? 0);
  for (const [at, text] of texts.entries()) prints.set(text.prints, (printEnds[at] ?? 0) - text.prints.length);
  const parts = [bytesOf(fieldEnds), bytesOf(printEnds), bytesOf(prints), heads, ...texts.map(({ fields }) => fields)];
  const bytes = new Uint8Array(HEADER_BYTES + parts.reduce((sum, { length }) => sum + length, 0));
  let at = HEADER_BYTES;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  bytes.set(MAGIC);
  const header = new DataView(bytes.buffer);
  header.setUint32(AT.version, FORMAT_VERSION, true);
  header.setUint32(AT.printsVersion, printsVersion, true);
  header.setUint32(AT.texts, texts.length, true);
  header.setUint32(AT.prints, prints.length, true);
  header.setUint32(AT.heads, heads.length, true);
  header.setUint32(AT.checksum, crc32(bytes.subarray(CHECKED_FROM)), true);
  return bytes;
}

/** What is wrong with a file from its first bytes on; undefined when nothing is. */
export function headerFault(header: Uint8Array): string | undefined {
  if (header.length < MAGIC.length || MAGIC.some((byte, at) => header[at] !== byte)) return "found something else";
  if (header.length < HEADER_BYTES) return "found only its beginning";
  const version = viewOf(header).getUint32(AT.version, true);
  if (version !== FORMAT_VERSION) return `found one of version ${version}, made by another Readout`;
  return undefined;
}

/** Bytes before the fields, and the checksum that the file names. */
export function sizesOf(header: Uint8Array): { readonly headBytes: number; readonly checksum: number } {
  const view = viewOf(header);
  const [texts, prints, heads] = [AT.texts, AT.prints, AT.heads].map((at) => view.getUint32(at, true));
  const headBytes = HEADER_BYTES + 12 * (texts ?? 0) + 4 * (prints ?? 0) + (heads ?? 0);
  return { headBytes, checksum: view.getUint32(AT.checksum, true) };
}

/** The head from the first `headBytes` of a segment whose checksum was found right. */
export function headOf(bytes: Uint8Array): SegmentHead {
  const view = viewOf(bytes);
  const [texts, prints] = [view.getUint32(AT.texts, true), view.getUint32(AT.prints, true)];
  const printEndsAt = HEADER_BYTES + 8 * texts;
  const printsAt = printEndsAt + 4 * texts;
  // Copied, so that each begins where its numbers may.
  const part = (from: number, to: number) => bytes.slice(from, to).buffer;
  return {
    printsVersion: view.getUint32(AT.printsVersion, true),
    fieldsStart: bytes.length,
    fieldEnds: new Float64Array(part(HEADER_BYTES, printEndsAt)),
    printEnds: new Uint32Array(part(printEndsAt, printsAt)),
    prints: new Uint32Array(part(printsAt, printsAt + 4 * prints)),
    heads: JSON.parse(new TextDecoder().decode(bytes.subarray(printsAt + 4 * prints))),
  };
}

function endsOf(lengths: readonly number[]): number[] {
  let end = 0;
  return lengths.map((length) => {
    end += length;
    return end;
  });
}

const bytesOf = (values: Float64Array | Uint32Array): Uint8Array =>
  new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
