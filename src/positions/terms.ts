import { stemOf } from "../differences/index.ts";
import { type Word, wordsOf } from "../lineage/index.ts";
import { overlaps, type Span } from "../model/index.ts";
import type { Text } from "../text/index.ts";
import { GENERIC_WORDS } from "./data/generic.ts";
import type { Pair } from "./groups.ts";
import type { Likes } from "./likes.ts";
import type { Move } from "./move.ts";

/** What a point says, as weights of word stems: what two points have in common makes them one term. */
export type Features = ReadonlyMap<string, number>;

/** The words of a story's accounts, and how telling each stem is among them. */
export interface Vocabulary {
  readonly words: ReadonlyMap<string, readonly Word[]>;
  /** Weight of a stem, larger the fewer sentences have it. */
  readonly weightOf: (stem: string) => number;
}

/** Weight of a word that stands in the sentence and not in the point itself. */
const BESIDE = 0.2;
const GENERIC = 0.15;

/** The vocabulary of a story. Cost linear in its words. */
export function vocabularyOf(texts: readonly Text[]): Vocabulary {
  const words = new Map<string, readonly Word[]>();
  const seen = new Map<string, number>();
  let sentences = 1;
  for (const text of texts) {
    const all = wordsOf(text);
    words.set(text.account.id, all);
    sentences += text.sentences.length;
    for (const key of new Set(all.map((word) => `${word.sentence} ${rootOf(word.key)}`))) {
      const stem = key.slice(key.indexOf(" ") + 1);
      seen.set(stem, (seen.get(stem) ?? 0) + 1);
    }
  }
  const weightOf = (stem: string) => Math.log(sentences / (seen.get(stem) ?? 1)) / Math.log(sentences + 1);
  return { words, weightOf };
}

/** The features of a point: its words, and lightly those of its sentence; names of parties and people tell little. */
export function featuresOf(vocabulary: Vocabulary, text: Text, point: Span, without: ReadonlySet<string>): Features {
  const features = new Map<string, number>();
  const actors = text.names.filter(({ entity, kind }) => {
    const named = text.entities[entity];
    return kind === "people" || without.has(named?.party ?? named?.name ?? "");
  });
  const inner = new Set<string>();
  const sentence = text.sentences.find(({ span }) => overlaps(span, point));
  for (const word of vocabulary.words.get(text.account.id) ?? []) {
    if (word.span.end <= (sentence?.span.start ?? point.start)) continue;
    if (word.span.start >= Math.max(point.end, sentence?.span.end ?? 0)) break;
    if (!word.telling || /^\p{N}/u.test(word.key)) continue;
    const inside = overlaps(word.span, point);
    const stem = rootOf(word.key);
    const generic = GENERIC_WORDS.has(word.key) || actors.some(({ span }) => overlaps(span, word.span));
    const weight = vocabulary.weightOf(stem) * (inside ? 1 : BESIDE) * (generic ? GENERIC : 1);
    if (inside) inner.add(stem);
    if (weight > (features.get(stem) ?? 0)) features.set(stem, weight);
  }
  for (const [feature, weight] of figuresIn(text, point)) {
    inner.add(feature);
    features.set(feature, weight);
  }
  const own = [...features].filter(([stem]) => inner.has(stem));
  return own.reduce((total, [, weight]) => total + weight, 0) >= ENOUGH ? new Map(own) : features;
}

/** Figures of a point: what they are counted in, and their value, which a bare "17" shares with "17 percent". */
function figuresIn({ figures }: Text, point: Span): [feature: string, weight: number][] {
  return figures
    .filter(({ span }) => overlaps(span, point))
    .flatMap(({ unit, low }): [string, number][] => [
      [`= ${low}`, SAME_VALUE],
      ...(unit === "" ? [] : [[`in ${TIME.test(unit) ? "time" : unit}`, SAME_UNIT] satisfies [string, number]]),
    ]);
}
const TIME = /^(?:s|min|h|d|wk|mo|y|seconds?|minutes?|hours?|days?|weeks?|months?|years?)$/u;
const SAME_VALUE = 0.4;
const SAME_UNIT = 0.15;

/** From what weight a point speaks for itself, and its sentence is not asked. */
const ENOUGH = 0.5;
const ROOT = 7;

/** What the forms of a word and its near relatives begin with: "legitimate" and "legitimacy" meet. */
export function rootOf(key: string): string {
  return stemOf(key).slice(0, ROOT);
}

/** How much two points have in common, 0 to 1: shared weight over that of the lighter one, short ones held back. */
export function likeness(a: Features, b: Features): number {
  let shared = 0;
  for (const [stem, weight] of a) shared += Math.min(weight, b.get(stem) ?? 0);
  return shared / (Math.min(sum(a), sum(b)) + SMOOTHING);
}
const SMOOTHING = 0.35;

function sum(features: Features): number {
  let total = 0;
  for (const weight of features.values()) total += weight;
  return total;
}

/** A word of this weight tells what a point is about; names of the parties and words that any stance may have do not. */
const TELLING = 0.12;

/** Less in common than this is chance, and is not looked at. */
const CHANCE = 0.04;

/** Every two of these points that have something in common, or words used alike, and how alike they are. */
export function pairsOf(points: readonly Features[], likes: Likes): Pair[] {
  const having = new Map<string, number[]>();
  points.forEach((features, index) => {
    for (const stem of features.keys()) {
      const list = having.get(stem);
      if (list) list.push(index);
      else having.set(stem, [index]);
    }
  });
  const sums = points.map(sum);
  const pairs: Pair[] = [];
  points.forEach((features, a) => {
    const shared = new Map<number, number>();
    const telling = new Set<number>();
    for (const [stem, weight] of features) {
      const best = new Map<number, number>();
      for (const [other, alike] of [[stem, 1] as const, ...(likes.get(stem) ?? [])]) {
        for (const b of having.get(other) ?? []) {
          const common = alike * Math.min(weight, points[b]?.get(other) ?? 0);
          if (b > a && common > (best.get(b) ?? 0)) best.set(b, common);
        }
      }
      for (const [b, common] of best) {
        if (common >= TELLING) telling.add(b);
        shared.set(b, (shared.get(b) ?? 0) + common);
      }
    }
    for (const [b, weight] of shared) {
      const alike = weight / (Math.min(sums[a] ?? 0, sums[b] ?? 0) + SMOOTHING);
      if (alike >= CHANCE && telling.has(b)) pairs.push({ a, b, likeness: alike });
    }
  });
  return pairs;
}

/** The words of a point that can name it: its noun phrase, without what opens and what trails it. */
export function nameOf(words: string): string {
  const plain = words
    .replace(/\s+/gu, " ")
    .replace(/[“”"]/gu, "")
    .replace(/^(?:that|to|of|for|on|about|the idea of|with)\s+/iu, "")
    .replace(/^(?:the|a|an|its|his|her|their|any|some|no)\s+/iu, "")
    .replace(/\s+(?:which|who|that|because|if|unless|provided|until|while|when|as|according)\b.*$/iu, "")
    .replace(/(?:(?<!\p{N})[,;:—–]|[,;:—–](?!\p{N})).*$/u, "")
    .replace(/[.\s]+$/u, "")
    .trim();
  const cut = cutToLength(plain.split(" "));
  const name = cut.join(" ");
  return name === "" ? words.trim() : name.charAt(0).toUpperCase() + name.slice(1);
}
const LONGEST_NAME = 9;
const JOINING =
  /^(?:of|the|a|an|to|in|on|for|and|or|with|by|from|at|its|his|her|their|not|be|is|are|per|after|against|before|between|during|into|over|since|than|through|toward|towards|under|until|within|without)$/iu;

/** The first words of a long wording, cut between phrases and never inside one where that leaves enough to name it. */
function cutToLength(all: readonly string[]): string[] {
  const cut = all.slice(0, LONGEST_NAME);
  const last = cut.findLastIndex((word) => JOINING.test(word));
  if (all.length > cut.length && !JOINING.test(all[cut.length] ?? "") && last >= SHORTEST_CUT) cut.length = last;
  while (cut.length > 1 && JOINING.test(cut.at(-1) ?? "")) cut.pop();
  return cut;
}
const SHORTEST_CUT = 4;

/** A headline in capitals, a clause about somebody, or a number without its noun names a term only where nothing else does. */
function isPoorName(name: string): boolean {
  return (
    !/\p{L}{4,}/u.test(name.replace(NUMBERS, "")) ||
    (name === name.toUpperCase() && /\p{Lu}{3}/u.test(name)) ||
    /^(?:he|she|it|they|we|I|there|if|this|that|not)\b/iu.test(name)
  );
}
const NUMBERS =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|million|billion|per ?cent|cent|percent|instead|always|twice|everybody|everyone|more|less|fewer|than|half|quarter|third|part|week|over|there|here|that|this|with)\b/giu;
const POOR = 100;

/** So many wordings of a term are weighed for its name. */
const ENOUGH_WORDINGS = 80;

/** The commonest wording among a term's points: the name that most of its points share words with, then the shortest. */
export function commonestName(moves: readonly { readonly name: string; readonly features: Features }[]): string {
  let best: { readonly name: string; readonly score: number } | undefined;
  const asked = moves.slice(0, ENOUGH_WORDINGS);
  for (const { name, features } of asked) {
    let score = 0;
    for (const other of asked) score += likeness(features, other.features);
    score -= name.length / 200 + (isPoorName(name) ? POOR : 0);
    if (
      !best ||
      score > best.score + 1e-9 ||
      (Math.abs(score - best.score) <= 1e-9 &&
        (name.length < best.name.length || (name.length === best.name.length && name < best.name)))
    )
      best = { name, score };
  }
  return best?.name ?? "";
}

/** A move with what its point says. */
export interface Weighed {
  readonly move: Move;
  /** The point as written. */
  readonly words: string;
  readonly features: Features;
  /** What of it could name its term. */
  readonly name: string;
  /** The names of a longer list that this one stands for. */
  readonly names: readonly string[] | undefined;
}
