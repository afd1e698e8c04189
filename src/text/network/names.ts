/** A run of words that is one name: `[from, to)` within its sentence. */
export interface NameRun {
  readonly from: number;
  readonly to: number;
  /** PER, ORG, LOC, NORP (peoples, faiths, members of parties). */
  readonly kind: string;
}

type Decoder = (scores: Float32Array, from: number, words: number) => NameRun[];

/**
 * Reads the best lawful sequence of BIOES tags: Viterbi with steps that are allowed or not.
 * @param size  numbers from one word's scores to the next's
 */
export function nameDecoderOf(tags: readonly string[], size = tags.length): Decoder {
  const kinds = tags.map((tag) => tag.slice(2));
  const open = tags.map((tag) => /^[BI]/.test(tag));
  const goesOn = tags.map((tag) => /^[IE]/.test(tag));
  const follows = (before: number, after: number) =>
    open[before] ? goesOn[after] === true && kinds[before] === kinds[after] : !goesOn[after];
  const before = tags.map((_, after) => tags.map((__, tag) => tag).filter((tag) => follows(tag, after)));
  return (scores, from, words) => {
    if (words === 0) return [];
    let best = Float64Array.from(tags, (_, tag) =>
      goesOn[tag] ? Number.NEGATIVE_INFINITY : (scores[from * size + tag] ?? 0),
    );
    const back: Int32Array[] = [];
    for (let word = 1; word < words; word++) {
      const next = new Float64Array(tags.length);
      const chosen = new Int32Array(tags.length);
      for (let tag = 0; tag < tags.length; tag++) {
        let top = Number.NEGATIVE_INFINITY;
        for (const previous of before[tag] ?? []) {
          if ((best[previous] ?? 0) > top) {
            top = best[previous] ?? 0;
            chosen[tag] = previous;
          }
        }
        next[tag] = top + (scores[(from + word) * size + tag] ?? 0);
      }
      back.push(chosen);
      best = next;
    }
    return runsOf(pathOf(best, back, open), tags);
  };
}

function pathOf(best: Float64Array, back: readonly Int32Array[], open: readonly boolean[]): number[] {
  let last = 0;
  best.forEach((score, tag) => {
    if (!open[tag] && (open[last] || score > (best[last] ?? 0))) last = tag;
  });
  const path = [last];
  for (const chosen of [...back].reverse()) path.push(chosen[path.at(-1) ?? 0] ?? 0);
  return path.reverse();
}

function runsOf(path: readonly number[], tags: readonly string[]): NameRun[] {
  const runs: NameRun[] = [];
  let from = 0;
  path.forEach((tag, word) => {
    const name = tags[tag] ?? "O";
    if (/^[BS]/.test(name)) from = word;
    if (/^[ES]/.test(name)) runs.push({ from, to: word + 1, kind: name.slice(2) });
  });
  return runs;
}
