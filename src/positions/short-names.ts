import { OWN_BODIES } from "./data/bodies.ts";

/** A shorter form of exactly one fuller name stands for it: "Federation" for "Chess Federation". */
export function unify(byName: Map<string, string>, counts: ReadonlyMap<string, number>): void {
  const names = [...byName.keys()].sort();
  for (const name of names) {
    const stands = byName.get(name);
    if (stands === undefined || stands.toLowerCase() !== name) continue;
    const words = name.split(/[\s-]+/u);
    const last = words.at(-1) ?? "";
    if (!OWN_BODIES.has(last) && !names.some((other) => isShortOf(name, other))) continue;
    const fuller = [
      ...new Set(names.filter((other) => isShortOf(name, other)).map((other) => byName.get(other) ?? other)),
    ];
    const [only] = fuller;
    if (only !== undefined && fuller.length === 1 && counts.get(only) !== undefined) byName.set(name, only);
  }
}

/** Whether the fuller name is a body's and ends or begins with the shorter one. */
function isShortOf(short: string, long: string): boolean {
  if (long.length <= short.length + 1) return false;
  const words = long.split(/[\s-]+/u);
  const body = OWN_BODIES.has(words.at(-1) ?? "") || (words[1] === "of" && OWN_BODIES.has(words[0] ?? ""));
  if (!body) return false;
  // The Press Office of Tarn Gas is a part of Tarn Gas, and not its full name.
  if (long.endsWith(` ${short}`)) return !/ of(?: the)?$/u.test(long.slice(0, -short.length - 1));
  // "Winchmen" for "Winchmen’s Union"; but "Ostra" is not the Ostra Growers’ Union.
  const rest = long.startsWith(short) ? long.slice(short.length) : "";
  return /^(?:’s?)?\s\S+$/u.test(rest) || (words[1] === "of" && words[0] === short);
}

/** Head nouns that only one body of the story has. */
export function headsOf(names: readonly string[]): ReadonlyMap<string, string> {
  const heads = new Map<string, string | undefined>();
  for (const name of names) {
    const words = (name.split(/ of /u)[0] ?? name).split(/[\s-]+/u);
    const last = (words.at(-1) ?? "").toLowerCase();
    if (!/[\s-]/u.test(name) || !OWN_BODIES.has(last)) continue;
    const members = words.map((word) => word.toLowerCase().replace(/’$/u, "")).filter((word) => /[^s]s$/u.test(word));
    for (const head of new Set([last, ...members]))
      heads.set(head, heads.has(head) && heads.get(head) !== name ? undefined : name);
  }
  return new Map([...heads].flatMap(([head, name]) => (name === undefined ? [] : [[head, name] as const])));
}
