import { overlaps, type Span, span } from "../model/index.ts";
import type { Strand } from "./evidence.ts";
import { PRINT_WORDS, printsOf } from "./prints.ts";
import { type Scan, scanOf } from "./scan.ts";
import { withoutWords } from "./site-sentences.ts";

/** A shorter stretch that is not its whole sentence is a phrase of the trade, and stays. */
const FEWEST_WORDS = 15;
/** Of the prints between its first and its last, so many must be stock. */
const MOSTLY = 0.75;
/** Words at either end of a sentence that go with the stock beside them: no print reaches them for sure. */
const LOOSE = 4;

/** The strand without what stands in accounts of many events. Cost: linear. */
export function withoutStock(strand: Strand, isStock: (print: number) => boolean): Strand {
  const { account, sentences } = strand.text;
  const scan = scanOf(account.text);
  const { hashes, words } = printsOf(scan);
  const stock = words.filter((_, at) => isStock(hashes[at] ?? 0));
  const dropped: Span[] = [];
  for (const sentence of sentences) {
    const own = { from: firstFrom(scan.starts, sentence.span.start), to: firstFrom(scan.starts, sentence.span.end) };
    const inside = stock.filter((at) => at >= own.from && at < own.to);
    const [first, last] = [inside[0], inside.at(-1)];
    if (first === undefined || last === undefined) continue;
    const all = words.filter((at) => at >= first && at <= last).length;
    const range = spanOf(scan, sentence.span, own, first, last + PRINT_WORDS);
    const short = last + PRINT_WORDS - first < FEWEST_WORDS;
    if (short && (range.start > sentence.span.start || range.end < sentence.span.end)) continue;
    if (inside.length < MOSTLY * all) continue;
    dropped.push(range);
  }
  return dropped.length === 0
    ? strand
    : withoutWords(strand, (word) => dropped.some((range) => overlaps(range, word.span)));
}

/** The words from `first` to `end`, and what is loose of their sentence beside them. */
function spanOf(scan: Scan, sentence: Span, own: { from: number; to: number }, first: number, end: number): Span {
  const start = first - own.from <= LOOSE ? sentence.start : (scan.starts[first] ?? sentence.start);
  const next = scan.starts[end] ?? sentence.end;
  return span(start, own.to - end <= LOOSE ? sentence.end : Math.min(next, sentence.end));
}

/** Index of the first word that starts at `offset` or later. */
function firstFrom(starts: Uint32Array, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
