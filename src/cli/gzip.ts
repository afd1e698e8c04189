import { promisify } from "node:util";
import { MAX_BYTES } from "../ingest/index.ts";
import { ReadoutError } from "../model/index.ts";

/** Whether the bytes begin as gzip says (RFC 1952, 2.3.1). */
function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * The bytes, unpacked where they are gzip; archives of pages are kept so. Never unpacks more than an account may hold.
 * @throws ReadoutError too-large, or unreadable when the archive is damaged.
 */
export async function unpacked(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  if (!isGzip(bytes)) return bytes;
  const { gunzip } = await import("node:zlib");
  return promisify(gunzip)(bytes, { maxOutputLength: MAX_BYTES }).catch((error: NodeJS.ErrnoException) => {
    const options = { cause: error };
    if (error.code === "ERR_BUFFER_TOO_LARGE") {
      throw new ReadoutError(
        "too-large",
        `${name}: unpacks to more than ${MAX_BYTES} bytes; give one story a file`,
        options,
      );
    }
    throw new ReadoutError("unreadable", `${name}: begins as gzip but does not unpack (${error.message})`, options);
  });
}
