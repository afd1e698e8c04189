import { overlaps, type Span, span } from "../model/index.ts";
import { firstFrom } from "./ascending.ts";
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
  const dropped =
    stock.length === 0 ? [] : sentences.flatMap((sentence) => stockIn(sentence.span, { scan, words, stock }));
  return dropped.length === 0
    ? strand
    : withoutWords(strand, (word) => dropped.some((range) => overlaps(range, word.span)));
}

/** The prints of a text by the index of their first words, ascending: all of them, and those that are stock. */
interface Printed {
  readonly scan: Scan;
  readonly words: Uint32Array;
  readonly stock: Uint32Array;
}

/** What of the sentence is nobody's. */
function stockIn(sentence: Span, { scan, words, stock }: Printed): Span[] {
  const own = { from: firstFrom(scan.starts, sentence.start), to: firstFrom(scan.starts, sentence.end) };
  const inside = stock.subarray(firstFrom(stock, own.from), firstFrom(stock, own.to));
  const [first, last] = [inside[0], inside.at(-1)];
  if (first === undefined || last === undefined) return [];
  const all = firstFrom(words, last + 1) - firstFrom(words, first);
  const range = spanOf(scan, sentence, own, first, last + PRINT_WORDS);
  const short = last + PRINT_WORDS - first < FEWEST_WORDS;
  if (short && (range.start > sentence.start || range.end < sentence.end)) return [];
  return inside.length < MOSTLY * all ? [] : [range];
}

/** The words from `first` to `end`, and what is loose of their sentence beside them. */
function spanOf(scan: Scan, sentence: Span, own: { from: number; to: number }, first: number, end: number): Span {
  const start = first - own.from <= LOOSE ? sentence.start : (scan.starts[first] ?? sentence.start);
  const next = scan.starts[end] ?? sentence.end;
  return span(start, own.to - end <= LOOSE ? sentence.end : Math.min(next, sentence.end));
}
