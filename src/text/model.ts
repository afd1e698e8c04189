import { type Network, networkOf } from "./network/network.ts";
import { weightsOf } from "./network/weights.ts";
import type { Sentence, Text, WordVector } from "./text.ts";

/** The language network: small, it tags and parses. One caller at a time: it has one working memory. */
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

/**
 * The text with the trees of its sentences, or of those that are `wanted`: parsing is nearly all that reading costs. The
 * tokens of other sentences have upos "" and no head. Every word gets its vector.
 */
export function withTrees(text: Text, { network }: Model, wanted?: (sentence: Sentence) => boolean): Text {
  const { tokens } = text;
  const chosen = wanted ? text.sentences.filter(wanted) : text.sentences;
  const sentences = chosen.flatMap(piecesOf);
  const forms = sentences.map(({ from, to }) => tokens.slice(from, to).map(({ form }) => form));
  const { width } = network;
  const upos = new Array<string>(tokens.length).fill("");
  const relations = new Array<string>(tokens.length).fill("");
  const heads = new Int32Array(tokens.length).fill(-1);
  const states = new Float32Array(tokens.length * width);
  network.parse(forms, ["upos"]).forEach((parse, index) => {
    const from = sentences[index]?.from ?? 0;
    parse.heads.forEach((head, word) => {
      heads[from + word] = head === 0 ? -1 : from + head - 1;
      upos[from + word] = parse.upos[word] ?? "";
      relations[from + word] = parse.relations[word] ?? "";
    });
    states.set(parse.states, from * width);
  });
  return { ...text, syntax: { upos, heads, relations, states, width }, vectors: vectorsOf(text, network) };
}

function vectorsOf({ tokens }: Text, { vectorOf }: Network): Text["vectors"] {
  const vectors = new Map<string, WordVector>();
  for (const { norm, kind } of tokens) {
    if (kind !== "word" || vectors.has(norm)) continue;
    for (const part of norm.includes("-") ? [norm, ...norm.split("-")] : [norm]) {
      const vector = vectorOf(part);
      if (vector !== undefined) vectors.set(part, vector);
    }
  }
  return vectors;
}

function piecesOf({ from, to }: Sentence): { from: number; to: number }[] {
  const pieces: { from: number; to: number }[] = [];
  for (let at = from; at < to; at += LONGEST_SENTENCE)
    pieces.push({ from: at, to: Math.min(to, at + LONGEST_SENTENCE) });
  return pieces;
}
