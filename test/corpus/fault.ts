/** One thing wrong in a file of the corpus, at a place a writer can go to. Line and column count from 1. */
export interface Fault {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** A file of the corpus that cannot be read. Its message lists every fault as `line:column message`. */
export class CorpusError extends Error {
  readonly faults: readonly Fault[];
  constructor(file: string, faults: readonly Fault[]) {
    super(faults.map((fault) => `${file}:${fault.line}:${fault.column} ${fault.message}`).join("\n"));
    this.name = "CorpusError";
    this.faults = faults;
  }
}

/** Reading order of faults. */
export function byPlace(a: Fault, b: Fault): number {
  return a.line - b.line || a.column - b.column;
}

/** Notes a fault at a place. */
export type Complain = (place: { readonly line: number; readonly column: number }, message: string) => void;
