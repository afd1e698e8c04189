import { z } from "zod";
import type { MarkedStory } from "../../test/corpus/index.ts";

const Splits = z.strictObject({ train: z.array(z.string()), dev: z.array(z.string()), test: z.array(z.string()) });
/** Which stories are for training, development and test. */
export type Splits = z.infer<typeof Splits>;
const SHARES = { train: 0.7, dev: 0.15, test: 0.15 } as const;
const NAMES = ["train", "dev", "test"] as const;

/** Reads `splits.json`. @throws ZodError when it is no splits file */
export function readSplits(json: unknown): Splits {
  return Splits.parse(json);
}

/** Stories that stand in no split or in two, and names that no story has. */
export function splitFaults(json: unknown, ids: readonly string[]): string[] {
  const splits = readSplits(json);
  const all = NAMES.flatMap((name) => splits[name]);
  return [
    ...ids.filter((id) => !all.includes(id)).map((id) => `${id} stands in no split: run node corpus/split.ts`),
    ...all.filter((id, index) => all.indexOf(id) !== index).map((id) => `${id} stands in two splits`),
  ];
}

/**
 * The splits with every story in one. What is there stays; a new story goes where its domain, and then the whole, is
 * furthest below its share. Stories are taken in the order of a hash of their names, so that the order in which they
 * were written says nothing.
 */
export function withNew(splits: Splits, stories: readonly Pick<MarkedStory, "id" | "domain">[]): Splits {
  const next = { train: [...splits.train], dev: [...splits.dev], test: [...splits.test] };
  const domainOf = new Map(stories.map(({ id, domain }) => [id, domain]));
  const fresh = stories.filter(({ id }) => NAMES.every((name) => !next[name].includes(id)));
  for (const { id, domain } of fresh.toSorted((a, b) => hash(a.id) - hash(b.id) || (a.id < b.id ? -1 : 1))) {
    const lack = (name: (typeof NAMES)[number], only?: string) => {
      const inside = NAMES.flatMap((one) => next[one]).filter(
        (one) => only === undefined || domainOf.get(one) === only,
      );
      const here = next[name].filter((one) => only === undefined || domainOf.get(one) === only);
      return SHARES[name] * (inside.length + 1) - here.length;
    };
    const [best] = NAMES.toSorted((a, b) => lack(b, domain) + lack(b) - lack(a, domain) - lack(a));
    next[best ?? "train"].push(id);
  }
  return { train: next.train.sort(), dev: next.dev.sort(), test: next.test.sort() };
}

/** FNV-1a over the UTF-16 units of a name. */
function hash(name: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) value = Math.imul(value ^ name.charCodeAt(at), 0x01000193) >>> 0;
  return value;
}
