import type { Text } from "../text/index.ts";
import { OWN_BODIES } from "./data/bodies.ts";

/** "Halmond Trawlermen" before "’s Federation" is one name: a body that is its members' own. */
export function fullName(text: Text, name: string, mention: number | undefined): string {
  const at = mention === undefined ? undefined : text.names[mention];
  return (at ? name + possessed(text, at.span.end) : name).replaceAll("'", "’");
}

/** What of a possessed body's name stands behind `end`; "" where none does. */
export function possessed(text: Text, end: number): string {
  const behind = text.account.text.slice(end, end + 60);
  const members =
    text.account.text.charAt(end - 1) === "s" ? /^[’']\s+(?:\p{Lu}[\p{L}-]*\s+)*\p{Lu}[\p{L}-]*/u.exec(behind) : null;
  if (members) return members[0];
  const match = /^([’']s\s+(?:\p{Lu}[\p{L}-]*\s+)*(\p{Lu}[\p{L}-]*))/u.exec(behind);
  return match && OWN_BODIES.has((match[2] ?? "").toLowerCase()) ? (match[1] ?? "") : "";
}
