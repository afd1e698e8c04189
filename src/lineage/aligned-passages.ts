import { bySpan, type SharedPassage, span } from "../model/index.ts";
import { piecesOf } from "./shared-passages.ts";
import type { Run } from "./shared-runs.ts";
import type { Word } from "./words.ts";

/** Words that may differ between two runs of one passage, on either side. */
const MOST_CHANGED = 10;
/** Words a sentence may have before the first and after the last shared one, and still be the same sentence edited. */
const MOST_LOOSE = 8;
/** Share of the longer side's words that are the same, from which a passage is one sentence edited. */
const EDITED = 0.4;

/** Runs of one sentence of each account, with what was changed between them. Half-open ranges of words. */
interface Chain {
  aFrom: number;
  aTo: number;
  bFrom: number;
  bTo: number;
  same: number;
}

/**
 * The passages two accounts share with small edits inside them, in the order of `a`: what stands between two runs of the
 * same two sentences belongs to the passage, and so do the few first or last words of an edited sentence. Each lies in
 * one sentence of either account. Cost: linear in the runs.
 */
export function alignedPassages(
  a: readonly Word[],
  b: readonly Word[],
  runs: readonly Run[],
): readonly SharedPassage[] {
  const pieces = runs.flatMap((run) => piecesOf(a, b, run)).sort((x, y) => x.a - y.a || x.b - y.b);
  const chains: Chain[] = [];
  const open = new Map<string, Chain>();
  for (const piece of pieces) {
    const sentences = `${a[piece.a]?.sentence} ${b[piece.b]?.sentence}`;
    const before = open.get(sentences);
    if (before !== undefined && follows(before, piece)) extend(before, piece);
    else {
      const chain = chainOf(piece);
      chains.push(chain);
      open.set(sentences, chain);
    }
  }
  return chains
    .map((chain) => completed(a, b, chain))
    .filter((chain) => isPassage(a, chain))
    .flatMap((chain) => passageOf(a, b, chain))
    .sort((x, y) => bySpan(x.a, y.a) || bySpan(x.b, y.b));
}

const chainOf = ({ a, b, length }: Run): Chain => ({
  aFrom: a,
  aTo: a + length,
  bFrom: b,
  bTo: b + length,
  same: length,
});

function follows(chain: Chain, { a, b }: Run): boolean {
  const [inA, inB] = [a - chain.aTo, b - chain.bTo];
  return inA >= 0 && inB >= 0 && inA <= MOST_CHANGED && inB <= MOST_CHANGED;
}

function extend(chain: Chain, { a, b, length }: Run): void {
  chain.aTo = a + length;
  chain.bTo = b + length;
  chain.same += length;
}

/** The chain with the loose ends of its two sentences, where they are short and most of the sentences is the same. */
function completed(a: readonly Word[], b: readonly Word[], chain: Chain): Chain {
  const before = { a: looseBefore(a, chain.aFrom), b: looseBefore(b, chain.bFrom) };
  const after = { a: looseAfter(a, chain.aTo), b: looseAfter(b, chain.bTo) };
  const longest = Math.max(chain.aTo - chain.aFrom, chain.bTo - chain.bFrom);
  if (chain.same < EDITED * longest) return chain;
  const [head, tail] = [
    before.a <= MOST_LOOSE && before.b <= MOST_LOOSE,
    after.a <= MOST_LOOSE && after.b <= MOST_LOOSE,
  ];
  return {
    aFrom: head ? chain.aFrom - before.a : chain.aFrom,
    bFrom: head ? chain.bFrom - before.b : chain.bFrom,
    aTo: tail ? chain.aTo + after.a : chain.aTo,
    bTo: tail ? chain.bTo + after.b : chain.bTo,
    same: chain.same,
  };
}

/** Words of the same sentence before `at`, counted up to one more than may be loose. */
function looseBefore(words: readonly Word[], at: number): number {
  let loose = 0;
  while (loose <= MOST_LOOSE && words[at - loose - 1]?.sentence === words[at]?.sentence) loose++;
  return loose;
}

function looseAfter(words: readonly Word[], at: number): number {
  let loose = 0;
  while (loose <= MOST_LOOSE && words[at + loose]?.sentence === words[at - 1]?.sentence) loose++;
  return loose;
}

const isPassage = (a: readonly Word[], chain: Chain): boolean =>
  chain.same >= 3 || a.slice(chain.aFrom, chain.aTo).some((word) => word.telling);

function passageOf(a: readonly Word[], b: readonly Word[], chain: Chain): SharedPassage[] {
  const [first, second] = [spanOf(a, chain.aFrom, chain.aTo), spanOf(b, chain.bFrom, chain.bTo)];
  return first === undefined || second === undefined ? [] : [{ a: first, b: second }];
}

function spanOf(words: readonly Word[], from: number, to: number): SharedPassage["a"] | undefined {
  const [first, last] = [words[from], words[to - 1]];
  return first === undefined || last === undefined ? undefined : span(first.span.start, last.span.end);
}
