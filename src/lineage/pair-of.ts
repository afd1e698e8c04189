import type { LineagePair } from "../model/index.ts";
import { descentOf } from "./descent.ts";
import { evidenceOf, isPair, type Strand } from "./evidence.ts";
import { passagesOf } from "./shared-passages.ts";
import { type Run, sharedRuns } from "./shared-runs.ts";

/** The pair two strands are, or undefined where they share no more than a chance phrase. */
export function pairOf(a: Strand, b: Strand): LineagePair | undefined {
  const runs = sharedRuns(a.words, b.words);
  return isPair(a, b, runs) ? pairFrom(a, b, runs, passagesOf(a.words, b.words, runs)) : undefined;
}

/** The pair that these runs make of two strands. */
export function pairFrom(a: Strand, b: Strand, runs: readonly Run[], spans: LineagePair["spans"]): LineagePair {
  const evidence = evidenceOf(a, b, runs);
  const { kind, parent, why } = descentOf(a, b, evidence);
  return { a: a.text.account.id, b: b.text.account.id, kind, parent, why, share: evidence.share, spans };
}
