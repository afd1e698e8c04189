import { readFileSync } from "node:fs";
import { accountOfText } from "../../src/ingest/index.ts";
import { readingOf } from "../../src/statements/index.ts";
import { sharedData } from "./programs.ts";
import type { Score } from "./scores.ts";
import { type TreebankDocument, type TreebankWord, treebankOf } from "./treebank.ts";

/** A place in a document's text, half-open UTF-16 offsets. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/** One place where a treebank's document speaks of somebody or something. */
export interface GoldMention extends Place {
  /** All mentions with one number speak of one thing. */
  readonly chain: string;
  /** Words of the mention, in lower case. */
  readonly words: readonly string[];
  /** The word that names or describes it, in lower case: of a person's name the last ("Reis" of "Minister Ana Reis"). */
  readonly head: string;
  readonly sort: "name" | "pronoun" | "description";
}

/** How a source is written: by pronoun, by what it is, by less than its fullest name, by all of it. */
export const MENTION_SORTS = ["pronoun", "description", "short name", "full name"] as const;
export type MentionSort = (typeof MENTION_SORTS)[number];

/** A source as it stands in the text, and the name that a reading gives it; undefined where it gives none. */
export interface Answer extends Place {
  readonly name: string | undefined;
}

/** What became of the sources written in one sort of words. */
export interface Tally {
  /** Sources whose name the document tells. */
  asked: number;
  /** Of those asked, how many got a name. */
  answered: number;
  /** Of those answered, how many got the right one. */
  right: number;
  /** Sources that the document never names, and that got a name all the same. */
  invented: number;
}

/** The mentions of a document of GUM, in the order in which they end. Mentions of several pieces are left out. */
export function goldMentions({ sentences }: Pick<TreebankDocument, "sentences">): GoldMention[] {
  const found: GoldMention[] = [];
  const open: Opened[] = [];
  for (const words of sentences) {
    open.length = 0;
    words.forEach((word, at) => {
      const entity = word.misc.split("|").find((part) => part.startsWith("Entity="));
      for (const [, opened, fields = "", atOnce, closed] of (entity ?? "").matchAll(MARK)) {
        if (opened !== undefined) open.push({ chain: opened, heads: headsOf(fields), from: at });
        const chain = closed ?? (atOnce ? opened : undefined);
        const last = open.findLastIndex((one) => one.chain === chain);
        const [mention] = last < 0 ? [] : open.splice(last, 1);
        if (mention) found.push(mentionOf(words, { ...mention, to: at + 1 }));
      }
    });
  }
  return found;
}

/** "(12-person-giv:act-…" opens, "12)" closes, "(12-person-…)" does both. A piece of several ("12[1/2]") is not read. */
const MARK = /\((\d+)-([^()]*)(\))?|(?<![-\d])(\d+)\)/g;

/** The fields behind the number are type, state, salience, centering, head words (from 1), link, name. */
function headsOf(fields: string): number[] {
  return (fields.split("-")[4] ?? "").split(",").map((head) => Number(head) - 1);
}

interface Opened {
  readonly chain: string;
  /** Which of its words are heads, from 0. */
  readonly heads: readonly number[];
  /** Index of its first word in the sentence. */
  readonly from: number;
}

function mentionOf(
  sentence: readonly TreebankWord[],
  { chain, heads, from, to }: Opened & { to: number },
): GoldMention {
  const words = sentence.slice(from, to);
  const leans = (word: TreebankWord | undefined) => word && word.head > from && word.head <= to;
  const own = heads.find((at) => words[at] && !leans(words[at])) ?? heads[0] ?? 0;
  const top = words[own]?.upos === "PROPN" ? own : (heads.findLast((at) => words[at]?.upos === "PROPN") ?? own);
  const [first] = words;
  const last = words.at(-1);
  const head = words[top];
  if (!first || !last || !head) throw new RangeError(`mention ${chain} has no words`);
  const surname = words.findLast(({ relation, head: to }) => relation === "flat" && to === from + top + 1);
  const named = heads.some((at) => words[at]?.upos === "PROPN");
  return {
    start: first.start,
    end: last.end,
    chain,
    words: words.map(({ form }) => form.toLowerCase()),
    head: (surname ?? head).form.toLowerCase(),
    sort: named ? "name" : words.length === 1 && head.upos === "PRON" ? "pronoun" : "description",
  };
}

export function tallyOf(): Tally {
  return { asked: 0, answered: 0, right: 0, invented: 0 };
}

/** Sorts of mentions, and what became of each. Answers at places that the treebank holds no mention of are not counted. */
export function tallied(mentions: readonly GoldMention[], answers: readonly Answer[]): Record<MentionSort, Tally> {
  const tally = { pronoun: tallyOf(), description: tallyOf(), "short name": tallyOf(), "full name": tallyOf() };
  for (const answer of new Map(answers.map((one) => [`${one.start}-${one.end}`, one])).values()) {
    const mention = mentionAt(mentions, answer);
    if (!mention) continue;
    const names = mentions.filter(({ chain, sort }) => chain === mention.chain && sort === "name");
    const row = tally[sortOf(mention, names)];
    if (names.length === 0) {
      if (answer.name !== undefined) row.invented++;
      continue;
    }
    row.asked++;
    if (answer.name === undefined) continue;
    row.answered++;
    if (names.some((name) => isNameOf(answer.name ?? "", name))) row.right++;
  }
  return tally;
}

/** The mention that begins with a place and shares most of it; else one that shares at least half of the words of both. */
function mentionAt(mentions: readonly GoldMention[], place: Place): GoldMention | undefined {
  const share = (one: Place) => {
    const both = Math.min(one.end, place.end) - Math.max(one.start, place.start);
    return both / (Math.max(one.end, place.end) - Math.min(one.start, place.start));
  };
  const byShare = [...mentions].sort((a, b) => share(b) - share(a));
  const [nearest] = byShare;
  return byShare.find(({ start }) => start === place.start) ?? (nearest && share(nearest) >= 0.5 ? nearest : undefined);
}

function sortOf(mention: GoldMention, names: readonly GoldMention[]): MentionSort {
  if (mention.sort !== "name") return mention.sort;
  const fullest = Math.max(...names.map(({ words }) => words.length));
  return mention.words.length < fullest ? "short name" : "full name";
}

/** Whether the words of `name` stand in the mention side by side, the one that names it among them. */
function isNameOf(name: string, mention: GoldMention): boolean {
  const words = (list: readonly string[]) =>
    ` ${list
      .join(" ")
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()} `;
  const own = words([name.toLowerCase()]);
  return own.trim() !== "" && words(mention.words).includes(own) && own.includes(words([mention.head]));
}

/** Whom our reading takes the sources of a text for. A description is no name: only what the reading itself lists as one. */
export function answersIn(text: string): Answer[] {
  const { text: read, statements } = readingOf(accountOfText({ name: "treebank", text }).account);
  const names = new Set(read.entities.map(({ name }) => name));
  return statements.flatMap(({ source: { mention, name } }) =>
    mention ? [{ start: mention.start, end: mention.end, name: name && names.has(name) ? name : undefined }] : [],
  );
}

/** The sum of several tallies. */
export function summed(tallies: readonly Tally[]): Tally {
  const sum = (key: keyof Tally) => tallies.reduce((total, tally) => total + tally[key], 0);
  return { asked: sum("asked"), answered: sum("answered"), right: sum("right"), invented: sum("invented") };
}

/** The news and interviews of some of GUM's files, each text read alone, by how the source is written. */
function asked(files: readonly string[]) {
  const documents = files
    .flatMap((file) => treebankOf(readFileSync(sharedData(`treebanks/${file}.conllu.gz`))))
    .filter(({ id }) => /_(?:news|interview)_/.test(id));
  const tallies = documents.map((document) => tallied(goldMentions(document), answersIn(document.text)));
  return MENTION_SORTS.map((sort) => [sort, summed(tallies.map((tally) => tally[sort]))] as const);
}

/** Full names tell themselves: they are in no sum. A name for somebody whom the text never names counts as wrong. */
export function coreference(): Score[] {
  const share = (part: number, whole: number) => `${part}/${whole} = ${whole ? (part / whole).toFixed(3) : "–"}`;
  return Object.entries({ "dev and test": ["gum-dev", "gum-test"], train: ["gum-train"] }).flatMap(([part, files]) => {
    const bySort = asked(files);
    const short = summed(bySort.filter(([sort]) => sort !== "full name").map(([, tally]) => tally));
    const name = `language, who a source is, GUM news and interviews, ${part}`;
    const issue = part !== "train";
    return [
      {
        measure: `${name}: right`,
        value: share(short.right, short.answered + short.invented),
        target: issue ? "≥ 0.75" : undefined,
      },
      {
        measure: `${name}: answered`,
        value: share(short.answered, short.asked),
        target: issue ? "≥ 0.80" : undefined,
      },
      ...bySort.map(([sort, { asked, answered, right, invented }]) => ({
        measure: `${name}: ${sort}`,
        value: `${right} right of ${answered} answered of ${asked}, ${invented} invented`,
      })),
    ];
  });
}
