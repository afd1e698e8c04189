import { type Network, networkOf, type Parse } from "./network/network.ts";
import { weightsOf } from "./network/weights.ts";
import type { Sentence, Syntax, Token } from "./text.ts";

/** The language model: a small network that tags and parses. One caller at a time: it has one working memory. */
export interface Model {
  /** Parses sentences of words; what training/FORMAT.md specifies. */
  readonly network: Network;
}

/**
 * The model in the bytes of its file (src/text/model/english.bin).
 * @throws RangeError when they are none
 */
export function modelOf(bytes: Uint8Array): Model {
  return { network: networkOf(weightsOf(bytes)) };
}

/** Longer runs without an end are no sentences: they are parsed in pieces, so that the cost stays linear. */
const LONGEST_SENTENCE = 160;

/** The trees of all sentences, as one entry a token of the text. */
export function syntaxOf(model: Model, tokens: readonly Token[], whole: readonly Sentence[]): Syntax {
  const sentences = whole.flatMap(piecesOf);
  const parses = model.network.parse(sentences.map(({ from, to }) => tokens.slice(from, to).map(({ form }) => form)));
  const upos = new Array<string>(tokens.length).fill("X");
  const relations = new Array<string>(tokens.length).fill("dep");
  const lemmas = tokens.map(({ norm }) => norm);
  const heads = new Int32Array(tokens.length).fill(-1);
  const { width } = model.network;
  const states = new Float32Array(tokens.length * width);
  sentences.forEach(({ from }, index) => {
    const parse = parses[index];
    if (!parse) return;
    place(parse, from, { upos, relations, lemmas, heads });
    states.set(parse.states, from * width);
  });
  return { upos, heads, relations, lemmas, states, width };
}

function piecesOf({ from, to }: Sentence): { from: number; to: number }[] {
  const pieces: { from: number; to: number }[] = [];
  for (let at = from; at < to; at += LONGEST_SENTENCE)
    pieces.push({ from: at, to: Math.min(to, at + LONGEST_SENTENCE) });
  return pieces;
}

interface Places {
  readonly upos: string[];
  readonly relations: string[];
  readonly lemmas: string[];
  readonly heads: Int32Array;
}

function place(parse: Parse, from: number, { upos, relations, lemmas, heads }: Places): void {
  parse.heads.forEach((head, word) => {
    heads[from + word] = head === 0 ? -1 : from + head - 1;
    upos[from + word] = parse.upos[word] ?? "X";
    relations[from + word] = parse.relations[word] ?? "dep";
    lemmas[from + word] = parse.lemmas[word] ?? "";
  });
}
