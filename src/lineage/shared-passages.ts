import type { SharedPassage, Span } from "../model/index.ts";
import { bySpan, span } from "../model/index.ts";
import type { Run } from "./shared-runs.ts";
import type { Word } from "./words.ts";

/** A passage longer than this is shown as two: a place is something a reader takes in at a glance. */
const MOST_WORDS = 50;

/**
 * The runs as spans of both accounts, in the order of `a`. Each lies within one sentence on either side, starts and ends
 * at word boundaries, and is no paragraph; a lone function word at a sentence's edge is left out.
 */
export function passagesOf(a: readonly Word[], b: readonly Word[], runs: readonly Run[]): readonly SharedPassage[] {
  return runs
    .flatMap((run) => piecesOf(a, b, run))
    .filter((piece) => piece.length >= 3 || holdsTelling(a, piece) || isBesideAnother(piece, runs))
    .flatMap((piece) => {
      const first = spanOf(a, piece.a, piece.length);
      const second = spanOf(b, piece.b, piece.length);
      return first === undefined || second === undefined ? [] : [{ a: first, b: second }];
    })
    .sort((x, y) => bySpan(x.a, y.a) || bySpan(x.b, y.b));
}

/** A run cut wherever a sentence ends in either account, and where it gets too long to show. */
export function piecesOf(a: readonly Word[], b: readonly Word[], run: Run): Run[] {
  const pieces: Run[] = [];
  let from = 0;
  for (let k = 1; k <= run.length; k++) {
    const cut =
      k === run.length ||
      k - from >= MOST_WORDS ||
      a[run.a + k]?.sentence !== a[run.a + k - 1]?.sentence ||
      b[run.b + k]?.sentence !== b[run.b + k - 1]?.sentence;
    if (!cut) continue;
    pieces.push({ a: run.a + from, b: run.b + from, length: k - from });
    from = k;
  }
  return pieces;
}

const holdsTelling = (a: readonly Word[], run: Run): boolean =>
  a.slice(run.a, run.a + run.length).some((word) => word.telling);

/** A short piece between two runs of the same sentence is part of what was copied there. */
const isBesideAnother = (piece: Run, runs: readonly Run[]): boolean =>
  runs.some((run) => run.a !== piece.a && (run.a + run.length === piece.a || piece.a + piece.length === run.a));

function spanOf(words: readonly Word[], at: number, length: number): Span | undefined {
  const first = words[at];
  const last = words[at + length - 1];
  return first === undefined || last === undefined ? undefined : span(first.span.start, last.span.end);
}
