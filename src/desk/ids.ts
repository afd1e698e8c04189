import { randomInt } from "node:crypto";

const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";

/** Ten letters and digits: one in 3.6e15. */
export function newId(): string {
  return Array.from({ length: 10 }, () => DIGITS.charAt(randomInt(DIGITS.length))).join("");
}
