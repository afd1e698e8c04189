/** Text decoded from bytes. */
export interface Decoded {
  readonly text: string;
  /** Canonical name of the encoding, as `TextDecoder` gives it ("utf-8"). */
  readonly encoding: string;
}

/** Longest prefix looked at to guess an encoding: enough for any statistic, cheap on a large file. */
const SNIFFED_BYTES = 65_536;
/** Share of bytes over 0x7F from which a text is taken to be in another alphabet or a multi-byte encoding. */
const FOREIGN_SHARE = 0.03;
/** No language in Latin letters has accents on so many of them. */
const MOST_ACCENTED = 0.3;
const LATIN = /^(?:utf-8|windows-125[0247]|iso-8859-(?:[1-4]|9|1[0-6]))$/;

/**
 * The text of `bytes`. A byte order mark decides; then zero bytes (UTF-16); then valid UTF-8, even where another
 * encoding is declared (pages declare wrongly far more often than legacy text is valid UTF-8 by chance); then
 * `declared`; then a guess. Single bytes that fit nothing become U+FFFD; undefined when no encoding fits. Never throws.
 */
export async function decoded(bytes: Uint8Array, declared: string | undefined): Promise<Decoded | undefined> {
  const marked = byOrderMark(bytes) ?? byZeroBytes(bytes);
  if (marked !== undefined) return decode(bytes, marked);
  const stated = knownLabel(declared);
  if (stated === "iso-2022-jp" && bytes.includes(0x1b)) return decode(bytes, stated);
  const strict = strictUtf8(bytes);
  if (strict !== undefined) return { text: strict, encoding: "utf-8" };
  if (stated !== undefined && stated !== "utf-8") return decode(bytes, stated);
  if (mostlyUtf8(bytes)) return decode(bytes, "utf-8");
  const label = await guessed(bytes);
  return label === undefined ? undefined : decode(bytes, label);
}

function decode(bytes: Uint8Array, label: string): Decoded {
  const decoder = new TextDecoder(label);
  return { text: decoder.decode(bytes), encoding: decoder.encoding };
}

function byOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

/** UTF-16 without a mark: in European text every other byte is mostly zero, and the ones between are not. */
function byZeroBytes(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length, SNIFFED_BYTES) & ~1;
  if (length < 4) return undefined;
  const zeros: [even: number, odd: number] = [0, 0];
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i % 2 === 0 ? 0 : 1]++;
  const [even, odd] = zeros.map((count) => count / (length / 2)) as [number, number];
  if (odd > 0.4 && even < 0.02) return "utf-16le";
  if (even > 0.4 && odd < 0.02) return "utf-16be";
  return undefined;
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Damaged UTF-8 (cut in mid-character, a few bytes pasted in): far more good multi-byte characters than bad bytes. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  let good = 0;
  let bad = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) bad++;
    else if (code > 0x7f) good++;
  }
  return good > 4 * bad;
}

/** What an unmarked, undeclared legacy text is most likely in. English copy with a few high bytes is Windows-1252. */
async function guessed(bytes: Uint8Array): Promise<string | undefined> {
  const sample = bytes.subarray(0, SNIFFED_BYTES);
  let high = 0;
  for (const byte of sample) if (byte > 0x7f) high++;
  if (high / sample.length < FOREIGN_SHARE) return "windows-1252";
  const { detect } = await import("chardet");
  const label = knownLabel(detect(sample) ?? undefined);
  const latin = label === undefined || LATIN.test(label);
  if (latin && high / sample.length > MOST_ACCENTED) return undefined;
  return label === undefined || label === "utf-8" ? "windows-1252" : label;
}

/** The canonical name of an encoding label; undefined for none or an unknown one. */
function knownLabel(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return undefined;
  }
}

/** The charset parameter of a MIME type ("text/html; charset=utf-8"); undefined when there is none. */
export function charsetOf(contentType: string | undefined): string | undefined {
  return /;\s*charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType ?? "")?.[1];
}

/** The encoding an HTML page declares of itself in its first kilobytes; undefined when there is none. */
export function pageCharsetOf(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  const label = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  return label ?? /^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1];
}
