import type { Text } from "../text/index.ts";
import { OUTLET_WORDS, OWN_BODIES, STATE_BODIES } from "./data/bodies.ts";

/**
 * The names, in lower case, of outlets that report the story and are no party to it: those called as papers are, and those
 * that no other account speaks of. A body that puts out its own paper is spoken of by others.
 */
export function papersOf(texts: readonly Text[], byName: ReadonlyMap<string, string>): ReadonlySet<string> {
  const papers = new Set<string>();
  for (const { account } of texts) {
    const { outlet } = account;
    if (outlet === undefined || !isPaper(outlet, texts)) continue;
    const name = outlet.toLowerCase();
    papers.add(name);
    papers.add(name.replace(/^the /u, ""));
    for (const [short, stands] of byName) if (stands.toLowerCase() === name) papers.add(short);
  }
  return papers;
}

function isPaper(outlet: string, texts: readonly Text[]): boolean {
  const name = outlet.toLowerCase().replace(/^the /u, "");
  const words = name.split(/[\s-]+/u);
  const last = words.at(-1) ?? "";
  const body = OWN_BODIES.has(last) || STATE_BODIES.has(last);
  if (words.some((word) => OUTLET_WORDS.has(word)) && !body) return true;
  if (body && !words.some((word) => OUTLET_WORDS.has(word))) return false;
  const others = texts.filter(({ account }) => account.outlet !== outlet);
  const [first = "", ...home] = name.split(/ of (?:the )?/u);
  const known = [name, first, home.join(" of ")].filter((form) => form !== "");
  return (
    others.length > 0 &&
    others.every(({ account }) => {
      const told = account.text.toLowerCase();
      return known.every((form) => !told.includes(form));
    })
  );
}
