import type { Arithmetic, Numbers } from "./arithmetic.ts";
import type { Matrix } from "./tensors.ts";
import { bestTree } from "./tree.ts";

/**
 * The two best heads of a word are in doubt where their arcs' scores are at most so far apart. Measured on the treebanks:
 * the next heads, and those further off, gain nothing.
 */
const DOUBT = 2;
/** What the label under any other head is taken to be worth: near the log chance of the best label of an arc in doubt. */
const UNWEIGHED = -1.5;
/**
 * Labels of which a head has one at most. In the treebanks none of 26,000 heads has two subjects and 5 in 10,000 have two
 * objects; arcs and labels that are chosen one by one gave two subjects to 3 heads in 100.
 */
const ALONE = [["nsubj", "nsubj:pass", "csubj", "csubj:pass"], ["obj", "ccomp"], ["iobj"]];
/** So many trees at most are made anew after rivals were parted; after that they get other labels under the heads they have. */
const ROUNDS = 4;

/** What the labels of a batch are computed from: rows of words, and of the root with the words behind it. */
export interface LabelPlace {
  readonly dep: Numbers;
  readonly head: Numbers;
  readonly size: number;
}

export interface Tree {
  /** Per word 0 for the root, else 1 + index of its head. */
  readonly heads: Int32Array;
  /** Per word the number of its label. */
  readonly labels: Int32Array;
}

interface Arc {
  readonly word: number;
  readonly head: number;
}

/** Log chances of labels of one sentence's arcs: rows of scores, of which the first so many are labels. */
interface Judge {
  readonly arcs: Float32Array;
  readonly n: number;
  readonly stride: number;
  /** Per label the bit of the place it claims; 1 for labels of which a head may have many. */
  readonly places: Uint8Array;
  /** Puts the label scores of these arcs into rows of `to`. */
  readonly judge: (pairs: readonly Arc[], to: Numbers) => void;
  readonly tried: Numbers;
}

/**
 * Heads and labels of one sentence, from its arc scores (n × (n + 1), not changed).
 * @param from  its first word's place in the batch
 * @param out  where its words' label scores are left, a row a word
 */
export type Parsing = (arcs: Float32Array, n: number, place: LabelPlace, from: number, out: Numbers) => Tree;

/**
 * Trees in which labels have a say: where two heads are in doubt the log chance of their labels is added, and of words that
 * claim a place of which a head has one, the word that would lose most by another place keeps it.
 * @param label  the matrix of label scores for `names`
 * @param rows  most rows that one call of `linear` gets, and most words of a sentence
 */
export function parsingOf(
  { linear, numbers, addresses, kernel }: Arithmetic,
  label: Matrix,
  names: readonly string[],
  size: number,
  rows: number,
): Parsing {
  const [input, tried] = [numbers(rows * size), numbers(rows * label.paddedOutputs)];
  const headAt = addresses(rows);
  const places = Uint8Array.from(names, (name) => 1 << (ALONE.findIndex((group) => group.includes(name)) + 1));
  return (arcs, n, { dep, head: ofHeads }, from, out) => {
    // relu(word + its head), a row an arc
    const judge: Judge["judge"] = (pairs, to) => {
      pairs.forEach(({ word, head }, row) => {
        input.values.set(dep.values.subarray((from + word) * size, (from + word + 1) * size), row * size);
        headAt.values[row] = ofHeads.at + 4 * size * (head === 0 ? 0 : from + head);
      });
      kernel.addRows(headAt.at, 1, input.at, pairs.length, size, 0);
      linear(label, input, to, pairs.length);
    };
    const sentence: Judge = { arcs, n, stride: label.paddedOutputs, places, judge, tried };
    const scores = arcs.slice();
    weighDoubted(sentence, scores, rows);
    const taken = new Map<number, number>();
    let heads = bestTree(scores, n);
    for (let round = 0; ; round++) {
      judge(
        Array.from(heads, (head, word) => ({ word, head })),
        out,
      );
      const labels = Int32Array.from(heads, (head, word) =>
        bestLabel(sentence, out, word, taken.get(word * (n + 1) + head) ?? 0),
      );
      const rivals = rivalsIn(heads, labels, places);
      if (rivals.length === 0) return { heads, labels };
      for (const words of rivals) partRivals(sentence, words, heads, labels, out, scores, taken);
      if (round < ROUNDS) heads = bestTree(scores, n);
    }
  };
}

/** Adds the log chance of the best label to the two best heads of every word that is in doubt between them. */
function weighDoubted(sentence: Judge, scores: Float32Array, rows: number): void {
  const { arcs, n, judge, tried } = sentence;
  const doubted: Arc[] = [];
  for (let word = 0; word < n; word++) {
    const best = bestHead(arcs, n, word, -1);
    const next = bestHead(arcs, n, word, best);
    const apart = (arcs[word * (n + 1) + best] ?? 0) - (arcs[word * (n + 1) + next] ?? 0);
    if (next !== best && apart <= DOUBT) doubted.push({ word, head: best }, { word, head: next });
  }
  for (let at = 0; at < doubted.length; at += rows) {
    const part = doubted.slice(at, at + rows);
    judge(part, tried);
    part.forEach(({ word, head }, row) => {
      const worth = logChance(sentence, tried, row, bestLabel(sentence, tried, row, 0)) - UNWEIGHED;
      scores[word * (n + 1) + head] = (scores[word * (n + 1) + head] ?? 0) + worth;
    });
  }
}

/** Words under one head that claim one place, for every place that more than one claims. */
function rivalsIn(heads: Int32Array, labels: Int32Array, places: Uint8Array): number[][] {
  const claims = new Map<number, number[]>();
  labels.forEach((label, word) => {
    const place = places[label] ?? 1;
    if (place === 1) return;
    const claim = (heads[word] ?? 0) * 256 + place;
    const words = claims.get(claim);
    if (words) words.push(word);
    else claims.set(claim, [word]);
  });
  return [...claims.values()].filter((words) => words.length > 1);
}

/** Leaves the place to the rival who would lose most by another; the others' scores become those of their next best. */
function partRivals(
  sentence: Judge,
  words: readonly number[],
  heads: Int32Array,
  labels: Int32Array,
  out: Numbers,
  scores: Float32Array,
  taken: Map<number, number>,
): void {
  const { arcs, n, places, judge, tried } = sentence;
  const others = words.map((word) => ({ word, head: bestHead(arcs, n, word, heads[word] ?? 0) }));
  judge(others, tried);
  const claims = words.map((word, row) => {
    const at = word * (n + 1) + (heads[word] ?? 0);
    const to = word * (n + 1) + (others[row]?.head ?? 0);
    const label = labels[word] ?? 0;
    const without = (taken.get(at) ?? 0) | (places[label] ?? 1);
    const arc = arcs[at] ?? 0;
    const otherwise = arc + logChance(sentence, out, word, bestLabel(sentence, out, word, without));
    const elsewhere = (arcs[to] ?? 0) + logChance(sentence, tried, row, bestLabel(sentence, tried, row, 0));
    const loss = arc + logChance(sentence, out, word, label) - Math.max(otherwise, elsewhere);
    return { at, to, without, otherwise, elsewhere, loss };
  });
  const kept = claims.reduce((most, claim) => (claim.loss > most.loss ? claim : most));
  for (const claim of claims) {
    if (claim === kept) continue;
    taken.set(claim.at, claim.without);
    scores[claim.at] = claim.otherwise - UNWEIGHED;
    scores[claim.to] = claim.elsewhere - UNWEIGHED;
  }
}

/** The best head of a word other than `but`; `but` itself, or the root, where there is none. */
function bestHead(arcs: Float32Array, n: number, word: number, but: number): number {
  let best = Math.max(0, but);
  let highest = Number.NEGATIVE_INFINITY;
  for (let head = 0; head <= n; head++) {
    const score = arcs[word * (n + 1) + head] ?? 0;
    if (score > highest && head !== word + 1 && head !== but) {
      best = head;
      highest = score;
    }
  }
  return best;
}

/** The best label of a row that claims none of the places `without` (their bits). */
function bestLabel({ stride, places }: Judge, { values }: Numbers, row: number, without: number): number {
  let best = 0;
  let highest = Number.NEGATIVE_INFINITY;
  for (let label = 0; label < places.length; label++) {
    const score = values[row * stride + label] ?? 0;
    if (score > highest && ((places[label] ?? 1) & without) === 0) {
      best = label;
      highest = score;
    }
  }
  return best;
}

/** The natural logarithm of the chance that a softmax over a row's labels gives this one. */
function logChance({ stride, places }: Judge, { values }: Numbers, row: number, label: number): number {
  const own = values[row * stride + label] ?? 0;
  let total = 0;
  for (let other = 0; other < places.length; other++) total += Math.exp((values[row * stride + other] ?? 0) - own);
  return -Math.log(total);
}
