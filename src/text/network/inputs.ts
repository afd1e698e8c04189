import type { Arithmetic, Numbers } from "./arithmetic.ts";
import { type Batch, LONGEST } from "./batches.ts";
import { casesOf, rowsOf, type WordRows } from "./features.ts";
import type { Parts } from "./parts.ts";
import type { Weights } from "./weights.ts";

/** Inputs that are kept: a page of news has a few thousand. */
const KEPT = 20_000;

interface KnownForm {
  readonly rows: WordRows;
  /** By the row of its case, where the input of the form in that case is kept. */
  readonly slots: Map<number, number>;
}

/**
 * The network's first step: writes the input of every word of a batch to the rows of `x`. It hangs on the word's form and
 * case alone, so what was computed once is kept.
 */
export function inputsOf(
  weights: Weights,
  { tables, heads: { input } }: Parts,
  { numbers, linear }: Arithmetic,
): (batch: Batch, x: Numbers) => void {
  const { vector, own, gram, shape } = weights.header.inputs;
  const { width } = weights.header;
  const forms = new Map<string, KnownForm>();
  let used = 0;
  const kept = new Float32Array(KEPT * width);
  /** What is new in a batch, side by side. */
  const [fresh, made] = [numbers((LONGEST + 2) * input.paddedInputs), numbers((LONGEST + 2) * width)];

  const known = (form: string): KnownForm => {
    const found = forms.get(form);
    if (found) return found;
    const entry = { rows: rowsOf(form, weights), slots: new Map<number, number>() };
    forms.set(form, entry);
    return entry;
  };
  const fill = ({ rows }: KnownForm, letterCase: number, at: number) => {
    const { values } = fresh;
    values.fill(0, at, at + input.paddedInputs);
    tables.vectors.addRow(rows.vector, 1, values, at);
    tables.own.addRow(rows.own, 1, values, at + vector);
    for (const row of rows.grams) tables.grams.addRow(row, rows.grams.length ** -0.5, values, at + vector + own);
    tables.shapes.addRow(rows.shape, 1, values, at + vector + own + gram);
    tables.cases.addRow(letterCase, 1, values, at + vector + own + gram + shape);
  };
  /** Where the input of every word of a batch is kept; from `used` on it is still to be made, in the order of `fresh`. */
  const slotsOf = ({ sentences }: Batch): { readonly slots: number[]; readonly news: number } => {
    const slots: number[] = [];
    let news = 0;
    for (const sentence of sentences) {
      const found = sentence.map(known);
      const cases = casesOf(
        sentence,
        found.map(({ rows }) => rows),
      );
      found.forEach((form, word) => {
        const letterCase = cases[word] ?? 0;
        let slot = form.slots.get(letterCase);
        if (slot === undefined) {
          fill(form, letterCase, news * input.paddedInputs);
          slot = used + news++;
          form.slots.set(letterCase, slot);
        }
        slots.push(slot);
      });
    }
    return { slots, news };
  };
  return (batch, x) => {
    if (used + batch.words > KEPT) {
      forms.clear();
      used = 0;
    }
    const { slots, news } = slotsOf(batch);
    if (news > 0) linear(input, fresh, made, news);
    kept.set(made.values.subarray(0, news * width), used * width);
    used += news;
    slots.forEach((slot, word) => {
      x.values.set(kept.subarray(slot * width, (slot + 1) * width), word * width);
    });
  };
}
