import type { Candidate } from "./candidates.ts";
import { ADDRESSES, GIVEN } from "./lists.ts";
import type { Page } from "./page.ts";

const WOMEN =
  /^(?:spokeswoman|congresswoman|businesswoman|chairwoman|councilwoman|assemblywoman|actress|queen|princess|mother|wife|sister|daughter|widow|aunt|niece|girlfriend|woman)$/u;
const MEN =
  /^(?:spokesman|congressman|businessman|chairman|councilman|assemblyman|king|prince|father|husband|brother|son|widower|uncle|nephew|boyfriend|policeman|man)$/u;

/** The gender that title, role or given name tell; undefined when they do not. */
export function genderOf(page: Page, { from, to, title }: Candidate): "f" | "m" | undefined {
  for (let at = from - 1; at >= title; at--) {
    const norm = page.tokens[at]?.norm ?? "";
    if (WOMEN.test(norm)) return "f";
    if (MEN.test(norm)) return "m";
    const addressed = ADDRESSES.get(norm);
    if (addressed) return addressed;
  }
  return to - from > 1 ? GIVEN.get(page.tokens[from]?.norm ?? "") : undefined;
}
