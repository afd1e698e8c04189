import { createHash } from "node:crypto";
import type { AccountId } from "../model/index.ts";

/** Hexadecimal digits kept: 64 bits, so that ten million accounts collide with a chance of 1 in 300,000. */
const ID_DIGITS = 16;

/** SHA-256 of where an account comes from and of its text, shortened: the same input always has the same id. */
export function accountIdOf(origin: string, text: string): AccountId {
  // JSON keeps the two apart and writes lone surrogates as escapes, which UTF-8 would fold into one.
  const digest = createHash("sha256")
    .update(JSON.stringify([origin, text]))
    .digest("hex");
  return digest.slice(0, ID_DIGITS) as AccountId;
}
