/**
 * First bytes of kinds of files that are no text, and what to call them.
 * Origin: the file formats' own specifications. Written for this project, Apache-2.0.
 */
export interface Signature {
  readonly magic: readonly number[];
  /** Offset of the bytes; 0 when left out. */
  readonly at?: number;
  /** As it stands in a message. "zip" is looked into. */
  readonly looksLike: string;
}

export const SIGNATURES: readonly Signature[] = [
  { magic: [0x50, 0x4b, 0x03, 0x04], looksLike: "zip" },
  { magic: [0x50, 0x4b, 0x05, 0x06], looksLike: "an empty zip archive" },
  { magic: [0x25, 0x50, 0x44, 0x46], looksLike: "a PDF, which is not read yet" },
  { magic: [0x89, 0x50, 0x4e, 0x47], looksLike: "a PNG picture" },
  { magic: [0xff, 0xd8, 0xff], looksLike: "a JPEG picture" },
  { magic: [0x47, 0x49, 0x46, 0x38], looksLike: "a GIF picture" },
  { magic: [0x57, 0x45, 0x42, 0x50], at: 8, looksLike: "a WebP picture" },
  { magic: [0x57, 0x41, 0x56, 0x45], at: 8, looksLike: "a WAV recording" },
  { magic: [0x66, 0x74, 0x79, 0x70], at: 4, looksLike: "an MP4 or HEIC file" },
  { magic: [0x49, 0x44, 0x33], looksLike: "an MP3 recording" },
  { magic: [0x4f, 0x67, 0x67, 0x53], looksLike: "an Ogg recording" },
  { magic: [0x1a, 0x45, 0xdf, 0xa3], looksLike: "a Matroska or WebM film" },
  { magic: [0x1f, 0x8b], looksLike: "gzip-compressed data" },
  { magic: [0x42, 0x5a, 0x68], looksLike: "bzip2-compressed data" },
  { magic: [0x28, 0xb5, 0x2f, 0xfd], looksLike: "zstd-compressed data" },
  { magic: [0xfd, 0x37, 0x7a, 0x58, 0x5a], looksLike: "xz-compressed data" },
  { magic: [0x37, 0x7a, 0xbc, 0xaf], looksLike: "a 7z archive" },
  { magic: [0x52, 0x61, 0x72, 0x21], looksLike: "a RAR archive" },
  { magic: [0xd0, 0xcf, 0x11, 0xe0], looksLike: "an old Office file (.doc, .xls); save it as .docx" },
  { magic: [0x7b, 0x5c, 0x72, 0x74, 0x66], looksLike: "an RTF file; save it as .docx or plain text" },
  { magic: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66], looksLike: "an SQLite database" },
  { magic: [0x7f, 0x45, 0x4c, 0x46], looksLike: "a program (ELF)" },
  { magic: [0x00, 0x61, 0x73, 0x6d], looksLike: "a program (WebAssembly)" },
  { magic: [0xff, 0xfe, 0x00, 0x00], looksLike: "UTF-32 text; save it as UTF-8" },
  { magic: [0x00, 0x00, 0xfe, 0xff], looksLike: "UTF-32 text; save it as UTF-8" },
];
