import type { Strand } from "./evidence.ts";
import type { Word } from "./words.ts";

/** Accounts of one outlet, of different stories, that must hold a sentence for it to be the outlet's own furniture. */
const STORIES = 3;
/** Share of the shorter account's sentences above which two accounts of an outlet are one story told again. */
const ONE_STORY = 0.5;
/** Holders of a sentence looked at: what stands in more stories than three shows it early. */
const LOOKED_AT = 24;
/** Words of the shortest sentence that is looked for: shorter ones make no pair. */
const FEWEST_WORDS = 5;

/**
 * The strands without the sentences that an outlet sets under or into all its stories: those that stand in three of its
 * accounts that are not one story, and in no other outlet's. Accounts without an outlet are kept as they are.
 * Cost: linear in the words, plus a bounded number of looks a sentence.
 */
export function withoutSiteSentences(strands: readonly Strand[]): readonly Strand[] {
  const sentences = strands.map(sentencesOf);
  const holders = new Map<string, number[]>();
  for (const [at, own] of sentences.entries()) {
    for (const key of own.keys()) {
      const known = holders.get(key);
      if (known === undefined) holders.set(key, [at]);
      else known.push(at);
    }
  }
  const site = new Set([...holders].filter(([, held]) => isSites(held, strands, sentences)).map(([key]) => key));
  if (site.size === 0) return strands;
  return strands.map((strand, at) => {
    const dropped = new Set([...(sentences[at] ?? [])].flatMap(([key, indices]) => (site.has(key) ? indices : [])));
    return dropped.size === 0 ? strand : withoutWords(strand, ({ sentence }) => dropped.has(sentence));
  });
}

/** The sentences of an account by their words, each with its indices. */
type Sentences = ReadonlyMap<string, readonly number[]>;

function sentencesOf({ words }: Strand): Sentences {
  const keys = new Map<number, string[]>();
  for (const { sentence, key } of words) {
    const known = keys.get(sentence);
    if (known === undefined) keys.set(sentence, [key]);
    else known.push(key);
  }
  const found = new Map<string, number[]>();
  for (const [sentence, held] of keys) {
    if (held.length < FEWEST_WORDS) continue;
    const key = held.join(" ");
    found.set(key, [...(found.get(key) ?? []), sentence]);
  }
  return found;
}

function isSites(held: readonly number[], strands: readonly Strand[], sentences: readonly Sentences[]): boolean {
  if (held.length < STORIES) return false;
  const outlets = new Set(held.map((at) => strands[at]?.text.account.outlet));
  if (outlets.size > 1 || outlets.has(undefined)) return false;
  const stories: Sentences[] = [];
  for (const at of held.slice(0, LOOKED_AT)) {
    const own = sentences[at];
    if (own === undefined || stories.some((other) => isOneStory(own, other))) continue;
    stories.push(own);
    if (stories.length === STORIES) return true;
  }
  return false;
}

function isOneStory(a: Sentences, b: Sentences): boolean {
  const [shorter, longer] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const key of shorter.keys()) if (longer.has(key)) shared++;
  return shared > ONE_STORY * shorter.size;
}

/** The strand without these words. */
export function withoutWords(strand: Strand, drop: (word: Word) => boolean): Strand {
  const kept = strand.words.map((word) => !drop(word));
  const words: readonly Word[] = strand.words.filter((_, at) => kept[at]);
  return { ...strand, words, quoted: strand.quoted.filter((_, at) => kept[at]) };
}
