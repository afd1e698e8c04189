import type { WordVector } from "../text.ts";
import { networkNorm } from "./features.ts";
import type { Table } from "./tensors.ts";
import type { Weights } from "./weights.ts";

/** Words whose vector is kept: a story has a few thousand. */
const KEPT_WORDS = 20_000;

/** Looks up how words are used; undefined for one that the file does not know. */
export function wordVectorsOf({ vectorRow }: Weights, table: Table): (form: string) => WordVector | undefined {
  const kept = new Map<string, WordVector | undefined>();
  return (form) => {
    const norm = networkNorm(form);
    if (kept.has(norm)) return kept.get(norm);
    const row = vectorRow(norm);
    const made = row === 0 ? undefined : unitOf(table, row);
    if (kept.size >= KEPT_WORDS) kept.clear();
    kept.set(norm, made);
    return made;
  };
}

function unitOf(table: Table, row: number): WordVector | undefined {
  const values = new Float32Array(table.columns);
  table.addRow(row, 1, values, 0);
  let squares = 0;
  for (const value of values) squares += value * value;
  if (squares === 0) return undefined;
  const length = Math.sqrt(squares);
  for (let i = 0; i < values.length; i++) values[i] = (values[i] ?? 0) / length;
  // The file lists its words by frequency.
  return { values, rank: row };
}
