import { differencesOf } from "../../src/differences/index.ts";
import { accountOfText } from "../../src/ingest/index.ts";
import { lineageOf } from "../../src/lineage/index.ts";
import type { Difference, SharedPassage } from "../../src/model/index.ts";
import { type Reading, readingOf } from "../../src/statements/index.ts";

/** The reading of a text given as paragraphs. */
export function read(id: string, ...paragraphs: readonly string[]): Reading {
  return readingOf(accountOfText({ id, text: paragraphs.join("\n\n"), outlet: `The ${id} Post` }).account);
}

/** What two readings share, in the order of their ids. */
export function sharedBy(a: Reading, b: Reading): readonly SharedPassage[] {
  return lineageOf([a, b]).pairs[0]?.spans ?? [];
}

/** The differences of two accounts `a` and `b` given as paragraphs. */
export function differences(a: readonly string[], b: readonly string[]): readonly Shown[] {
  const [one, other] = [read("a", ...a), read("b", ...b)];
  return differencesOf(one, other, sharedBy(one, other)).map((difference) => shown(difference, one, other));
}

/** A difference with words in the place of spans. */
export interface Shown {
  readonly kind: string;
  readonly a: string | undefined;
  readonly b: string | undefined;
  /** "old > new" for each edit. */
  readonly edits: readonly string[];
  readonly severity: number;
  readonly verdict: string | undefined;
  readonly why: string;
}

export function shown(difference: Difference, a: Reading, b: Reading): Shown {
  const words = (reading: Reading, at: { start: number; end: number } | undefined): string | undefined =>
    at && reading.text.account.text.slice(at.start, at.end);
  const { kind, severity, verdict, why } = difference;
  return {
    kind,
    a: words(a, difference.a?.span),
    b: words(b, difference.b?.span),
    edits: difference.edits.map((edit) => `${words(a, edit.a) ?? ""} > ${words(b, edit.b) ?? ""}`),
    severity,
    verdict,
    why,
  };
}

/** Those of one kind, or of one verdict. */
export function ofKind(all: readonly Shown[], ...kinds: readonly string[]): readonly Shown[] {
  return all.filter(({ kind, verdict }) => kinds.includes(kind) || (verdict !== undefined && kinds.includes(verdict)));
}
