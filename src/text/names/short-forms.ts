import { isAcronym } from "./kinds.ts";
import type { Page } from "./page.ts";
import type { Named } from "./settled.ts";

/** The key two mentions of one organisation, place or people share: the known name, else the spelling. */
export function keyOf(name: Named): string {
  return name.at.known ? `= ${name.at.known.name}` : name.surface.toLowerCase().replace(/^the /u, "");
}

/** From the key of a short form to the key of the fuller name it stands for. */
export function shortForms(page: Page, named: readonly Named[], keys: readonly string[]): Map<string, string> {
  const short = new Map<string, string>();
  const longer = new Map<string, Set<string>>();
  const note = (form: string, key: string) => {
    if (form && form !== key) longer.set(form, (longer.get(form) ?? new Set()).add(key));
  };
  named.forEach((name, mention) => {
    const key = keys[mention] ?? "";
    if (name.kind !== "organisation" || name.words.length < 2 || name.words.length > 12) return;
    if (page.tokens[name.at.to]?.form === "(" && page.tokens[name.at.to + 2]?.form === ")") {
      const acronym = page.tokens[name.at.to + 1]?.form ?? "";
      if (isAcronym(acronym) || acronym.charAt(0) === name.surface.charAt(0)) note(keys[mention + 1] ?? "", key);
    }
    note(initialsOf(name.words), key);
    note(name.words[0] ?? "", key);
    for (let from = 1; from < name.words.length - 1; from++) note(name.words.slice(from).join(" "), key);
  });
  named.forEach((name, mention) => {
    const key = keys[mention] ?? "";
    const fuller = name.kind === "organisation" ? longer.get(key) : undefined;
    const [only] = fuller ?? [];
    if (only !== undefined && fuller?.size === 1) short.set(key, only);
  });
  return short;
}

function initialsOf(words: readonly string[]): string {
  return words
    .filter((word) => !/^(?:of|the|for|and|in|on|to)$/u.test(word))
    .map((word) => word.charAt(0))
    .join("");
}
