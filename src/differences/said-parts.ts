import type { Statement } from "../model/index.ts";
import { tellingIn } from "./meaning.ts";
import type { Range } from "./setting.ts";
import { rangeOf, type Side } from "./side.ts";

/** A sentence, or part of one, that somebody says, wholly in quotation marks or wholly without. */
export interface SaidPart extends Range {
  readonly quoted: boolean;
  /** Undefined for speech nobody is known to say, and for a sentence that the outlet tells. */
  readonly statement: Statement | undefined;
  /** Indices of its words that tell something, one a stem. */
  readonly telling: readonly number[];
}

const MADE = new WeakMap<Side, readonly SaidPart[]>();

/** What an account quotes and what it tells on somebody's word or its own, in parts of a sentence at most; in no order. */
export function saidParts(side: Side): readonly SaidPart[] {
  const made = MADE.get(side) ?? makeParts(side);
  MADE.set(side, made);
  return made;
}

function makeParts(side: Side): readonly SaidPart[] {
  const covered = new Uint8Array(side.words.length);
  const parts: SaidPart[] = [];
  const add = (from: number, to: number, quoted: boolean, statement: Statement | undefined) => {
    covered.fill(1, from, to);
    for (const range of bySentence(side, from, to)) {
      const words = Array.from({ length: range.to - range.from }, (_, k) => range.from + k);
      parts.push({ ...range, quoted, statement, telling: tellingIn(side, words) });
    }
  };
  for (const { from, to, statement } of side.quotes) add(from, to, true, statement);
  for (const statement of side.reading.statements) {
    if (statement.source.kind === "own-voice") continue;
    for (const piece of statement.content) {
      const { from, to } = rangeOf(side.words, piece);
      for (const run of unquoted(side, from, to)) add(run.from, run.to, false, statement);
    }
  }
  for (const sentence of bySentence(side, 0, side.words.length)) {
    if (covered.subarray(sentence.from, sentence.to).every((word) => word === 0)) {
      add(sentence.from, sentence.to, false, undefined);
    }
  }
  return parts;
}

/** The range cut where sentences end. */
function bySentence(side: Side, from: number, to: number): readonly Range[] {
  const found: { from: number; to: number }[] = [];
  for (let at = from; at < to; at++) {
    const last = found.at(-1);
    if (last !== undefined && side.words[last.from]?.sentence === side.words[at]?.sentence) last.to = at + 1;
    else found.push({ from: at, to: at + 1 });
  }
  return found;
}

/** The runs of words in a range that stand in no quotation marks. */
function unquoted(side: Side, from: number, to: number): readonly Range[] {
  const found: { from: number; to: number }[] = [];
  for (let at = from; at < to; at++) {
    if (side.quoteAt[at] !== -1) continue;
    const last = found.at(-1);
    if (last !== undefined && last.to === at) last.to = at + 1;
    else found.push({ from: at, to: at + 1 });
  }
  return found;
}
