/** Words that are worked on together, and the longest sentence: enough to fill the kernel, few enough for the cache. */
export const LONGEST = 256;

/** Some sentences that are worked on together. */
export interface Batch {
  readonly sentences: readonly (readonly string[])[];
  /** Index of the first word of each sentence, and behind the last the number of words. */
  readonly starts: readonly number[];
  readonly words: number;
}

/** The sentences in their order, as many at a time as have `LONGEST` words. @throws RangeError when one has more */
export function* batchesOf(sentences: readonly (readonly string[])[]): Generator<Batch> {
  let held: (readonly string[])[] = [];
  let starts = [0];
  for (const forms of sentences) {
    if (forms.length > LONGEST) throw new RangeError(`a sentence of ${forms.length} words; the most is ${LONGEST}`);
    const words = starts.at(-1) ?? 0;
    if (words > 0 && words + forms.length > LONGEST) {
      yield { sentences: held, starts, words };
      held = [];
      starts = [0];
    }
    held.push(forms);
    starts.push((starts.at(-1) ?? 0) + forms.length);
  }
  if (held.length > 0) yield { sentences: held, starts, words: starts.at(-1) ?? 0 };
}
