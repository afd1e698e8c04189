import type { Account } from "../model/index.ts";

/**
 * Whether two accounts are versions of one page: the same address, whatever its scheme, query and fragment. `undefined`
 * addresses are nobody's page.
 */
export function areVersions(a: Account, b: Account): boolean {
  return a.url !== undefined && b.url !== undefined && pageOf(a.url) === pageOf(b.url);
}

function pageOf(url: string): string {
  return url
    .replace(/^https?:\/\/(?:www\.)?/i, "")
    .replace(/[?#].*$/s, "")
    .replace(/\/+$/, "")
    .toLowerCase();
}
