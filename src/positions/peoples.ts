import type { Text } from "../text/index.ts";

/** "Ysmenian": the people of a place, and a country that is told by its people alone, stand for the one place called so. */
export function joinPeoples(texts: readonly Text[], byName: Map<string, string>): void {
  const places = new Set(
    texts.flatMap(({ entities }) => entities.flatMap(({ kind, name }) => (kind === "place" ? [name] : []))),
  );
  const guessed = texts.flatMap(({ entities }) => entities.flatMap(({ party }) => party?.toLowerCase() ?? []));
  const peoples = [...byName.keys()].filter((name) => /(?:ian|an|ese|ish)$/u.test(name));
  for (const name of new Set([...guessed.filter((party) => !byName.has(party)), ...peoples])) {
    const stem = name.replace(/(?:ian|an|ese|ish|e)$/u, "");
    if (/[\s-]/u.test(name) || stem.length < SHORTEST_STEM || (byName.get(name) ?? name).toLowerCase() !== name)
      continue;
    const of = [...places].filter((place) => {
      const [first = "", ...rest] = place.toLowerCase().split(/\s+/u);
      return (
        place.toLowerCase() !== name && rest.length < 2 && first.startsWith(stem) && first.length - stem.length <= 2
      );
    });
    const [only] = of;
    if (only !== undefined && of.length === 1) byName.set(name, byName.get(only.toLowerCase()) ?? only);
  }
}
const SHORTEST_STEM = 4;
